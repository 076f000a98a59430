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
package org.openhab.binding.blink.internal.handler;

import static org.junit.jupiter.api.Assertions.*;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.fixture.Futures;
import org.openhab.binding.blink.internal.fixture.ManualScheduler;
import org.openhab.binding.blink.internal.fixture.TestClock;

/**
 * {@link Timers} end with their handler.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class TimersTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final ManualScheduler scheduler = new ManualScheduler(new TestClock());
    private final Timers timers = new Timers(scheduler);
    private final List<String> done = new ArrayList<>();

    @Test
    void aTaskRunsOnceAtItsTime() {
        timers.later(SECOND, () -> done.add("one"));
        scheduler.advance(Duration.ofMillis(999));
        assertEquals(List.of(), done);
        scheduler.advance(Duration.ofSeconds(10));

        assertEquals(List.of("one"), done);
    }

    @Test
    void aTaskDoesNotRunEarlyByAPartOfAMillisecond() {
        timers.later(Duration.ofNanos(1_500_000), () -> done.add("one"));
        scheduler.advance(Duration.ofMillis(1));
        assertEquals(List.of(), done);
        scheduler.advance(Duration.ofNanos(500_000));

        assertEquals(List.of("one"), done);
    }

    @Test
    void aTaskCanBeCancelledAlone() {
        Runnable cancel = timers.later(SECOND, () -> done.add("one"));
        timers.later(SECOND, () -> done.add("other"));
        cancel.run();
        cancel.run();
        scheduler.advance(SECOND);
        cancel.run();

        assertEquals(List.of("other"), done);
    }

    @Test
    void afterTheEndNothingRunsAndNothingWaits() {
        timers.later(SECOND, () -> done.add("one"));
        timers.later(Duration.ZERO, () -> done.add("other"));
        timers.close();

        assertEquals(0, scheduler.size());
        scheduler.advance(Duration.ofDays(1));
        assertEquals(List.of(), done);
    }

    @Test
    void afterTheEndNothingBegins() {
        timers.close();
        timers.later(SECOND, () -> done.add("after")).run();
        timers.later(SECOND, () -> done.add("after"));

        assertEquals(0, scheduler.size());
        scheduler.advance(SECOND);
        assertEquals(List.of(), done);
    }

    @Test
    void aPauseEndsWithItsTimeOrWithTheHandler() {
        CompletableFuture<Boolean> passed = timers.pause(SECOND);
        CompletableFuture<Boolean> longer = timers.pause(SECOND.multipliedBy(2));
        scheduler.advance(SECOND);
        assertTrue(Futures.result(passed));
        assertFalse(longer.isDone());

        timers.close();

        assertFalse(Futures.result(longer));
        assertFalse(Futures.result(timers.pause(SECOND)), "nobody waits after the end");
        assertEquals(0, scheduler.size());
    }

    @Test
    void whatRunsJustWhenTheEndComesBeginsNothingNew() {
        timers.later(SECOND, () -> {
            timers.close();
            timers.later(SECOND, () -> done.add("for ever"));
        });

        scheduler.advance(Duration.ofDays(1));

        assertEquals(List.of(), done);
        assertEquals(0, scheduler.size());
    }

    @Test
    void aTaskMayStartTheNextAndEndAll() {
        timers.later(SECOND, () -> {
            done.add("one");
            timers.later(SECOND, () -> {
                done.add("two");
                timers.later(SECOND, () -> done.add("three"));
                timers.close();
            });
        });
        scheduler.advance(Duration.ofSeconds(10));

        assertEquals(List.of("one", "two"), done);
        assertEquals(0, scheduler.size());
    }
}
