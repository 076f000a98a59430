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

import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.account.Command.Rank;
import org.openhab.binding.blink.internal.cloud.error.UnreachableException;
import org.openhab.binding.blink.internal.cloud.model.CommandTicket;
import org.openhab.binding.blink.internal.fixture.Futures;

/**
 * The {@link CommandQueue} takes errands besides: what waits for commands, and lets them pass.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ErrandQueueTest extends CommandQueueFixture {

    @Test
    void errandsWaitForAllCommandsAndCommandsForOneErrand() {
        CompletableFuture<CommandTicket> under = hold();
        submit("under way", "one", Rank.USER);
        CompletableFuture<String> first = new CompletableFuture<>();
        CompletableFuture<String> answer = queue.inTurn(() -> errand("first errand", first));
        queue.inTurn(() -> errand("second errand", new CompletableFuture<>()));
        submit("automatic", "two", Rank.AUTOMATIC);
        homeIs(true);
        answers.add(CompletableFuture.completedFuture(DONE_ALREADY));
        under.complete(DONE_ALREADY);
        scheduler.runDue();
        assertEquals(List.of("under way", "automatic", "first errand"), sent);

        submit("late", "three", Rank.AUTOMATIC);
        answers.add(CompletableFuture.completedFuture(DONE_ALREADY));
        assertEquals(3, sent.size(), "the call in flight is awaited");
        first.complete("answer");
        scheduler.runDue();

        assertEquals("answer", Futures.result(answer));
        assertEquals(List.of("under way", "automatic", "first errand", "late", "second errand"), sent);
    }

    @Test
    void anErrandThatFailsHoldsUpNobody() {
        CompletableFuture<String> failed = queue.inTurn(() -> CompletableFuture.failedFuture(CUT));
        CompletableFuture<String> broken = queue.inTurn(() -> {
            throw new IllegalStateException("ours");
        });
        CompletableFuture<String> last = queue.inTurn(() -> CompletableFuture.completedFuture("last"));
        scheduler.runDue();

        assertTrue(failed.isCompletedExceptionally());
        assertTrue(broken.isCompletedExceptionally());
        assertEquals("last", Futures.result(last));
    }

    @Test
    void errandsThatWaitCanBeGivenUp() {
        hold();
        submit("under way", "one", Rank.USER);
        CompletableFuture<String> errand = queue.inTurn(() -> errand("errand", new CompletableFuture<>()));

        queue.clear();

        Futures.failure(UnreachableException.class, errand);
        assertEquals(List.of("under way"), sent);
    }

    private CompletableFuture<String> errand(String name, CompletableFuture<String> answer) {
        sent.add(name);
        return answer;
    }
}
