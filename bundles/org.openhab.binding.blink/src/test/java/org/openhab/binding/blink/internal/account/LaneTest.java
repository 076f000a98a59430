/*
 * Copyright (c) 2010-2026 Contributors to the openHAB project
 *
 * See the NOTICE file(s) distributed with this work for additional
 * information.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * http://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.openhab.binding.blink.internal.account;

import static org.junit.jupiter.api.Assertions.*;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.cloud.error.UnreachableException;
import org.openhab.binding.blink.internal.fixture.Futures;
import org.openhab.binding.blink.internal.fixture.ManualScheduler;
import org.openhab.binding.blink.internal.fixture.TestClock;

/**
 * A {@link Lane} lets one piece of work through at a time, with a pause behind it.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class LaneTest {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final ManualScheduler scheduler = new ManualScheduler(new TestClock());
    private final Lane lane = new Lane(new SerialExecutor(scheduler), PAUSE);
    private final List<String> begun = new ArrayList<>();
    private final Map<String, CompletableFuture<String>> works = new TreeMap<>();

    @Test
    void thereIsOneAtATimeAndAPauseBetweenTwo() {
        CompletableFuture<String> first = enter("first", Urgency.USER);
        enter("second", Urgency.USER);
        pass(Duration.ofMinutes(1));
        assertEquals(List.of("first"), begun);

        work("first").complete("done");
        assertEquals("done", Futures.result(first));
        pass(PAUSE.minusMillis(1));
        assertEquals(List.of("first"), begun);
        pass(Duration.ofMillis(1));
        assertEquals(List.of("first", "second"), begun);
    }

    @Test
    void theUrgentGoesFirstAndAmongEqualsTheOneThatCameFirst() {
        enter("under way", Urgency.BULK);
        enter("bulk 1", Urgency.BULK);
        enter("bulk 2", Urgency.BULK);
        enter("user 1", Urgency.USER);
        enter("user 2", Urgency.USER);
        for (int i = 0; i < 5; i++) {
            work(begun.get(i)).complete("done");
            pass(PAUSE);
        }

        assertEquals(List.of("under way", "user 1", "user 2", "bulk 1", "bulk 2"), begun);
    }

    @Test
    void aFailureIsToldAndTheNextHasItsTurn() {
        CompletableFuture<String> first = enter("first", Urgency.USER);
        enter("second", Urgency.USER);
        work("first").completeExceptionally(new UnreachableException("cut", true, null));
        pass(PAUSE);

        assertTrue(first.isCompletedExceptionally());
        assertEquals(List.of("first", "second"), begun);
    }

    @Test
    void aMistakeOfOursHoldsUpNobody() {
        CompletableFuture<String> broken = lane.enter(Urgency.USER, () -> {
            throw new IllegalStateException("ours");
        });
        enter("second", Urgency.USER);
        pass(PAUSE);

        assertTrue(broken.isCompletedExceptionally());
        assertEquals(List.of("second"), begun);
    }

    @Test
    void whatWaitsCanBeGivenUp() {
        CompletableFuture<String> first = enter("first", Urgency.USER);
        CompletableFuture<String> second = enter("second", Urgency.USER);
        lane.clear();
        Futures.failure(UnreachableException.class, second);
        assertFalse(first.isDone(), "what is under way goes on");
        work("first").complete("done");
        pass(PAUSE);
        assertEquals(List.of("first"), begun);

        enter("third", Urgency.USER);
        assertEquals(List.of("first", "third"), begun);
    }

    @Test
    void whoGivesUpMayEnterAgain() {
        enter("first", Urgency.USER);
        List<CompletableFuture<String>> again = new ArrayList<>();
        enter("second", Urgency.USER).exceptionally(failure -> {
            again.add(enter("again", Urgency.USER));
            return "";
        });
        lane.clear();
        work("first").complete("done");
        pass(PAUSE);

        assertEquals(1, again.size());
        assertEquals(List.of("first", "again"), begun);
    }

    private CompletableFuture<String> enter(String name, Urgency urgency) {
        CompletableFuture<String> work = new CompletableFuture<>();
        works.put(name, work);
        return lane.enter(urgency, () -> {
            begun.add(name);
            return work;
        });
    }

    private CompletableFuture<String> work(String name) {
        return Objects.requireNonNull(works.get(name));
    }

    private void pass(Duration time) {
        scheduler.advance(time);
        scheduler.runDue();
    }
}
