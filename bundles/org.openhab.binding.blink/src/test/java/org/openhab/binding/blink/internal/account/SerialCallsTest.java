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

import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.cloud.error.UnreachableException;
import org.openhab.binding.blink.internal.fixture.Futures;
import org.openhab.binding.blink.internal.fixture.ManualScheduler;
import org.openhab.binding.blink.internal.fixture.TestClock;

/**
 * {@link SerialCalls} have an answer, whatever happens.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SerialCallsTest {

    private static final UnreachableException CUT = new UnreachableException("cut", true, null);

    private final ManualScheduler scheduler = new ManualScheduler(new TestClock());
    private final SerialCalls calls = new SerialCalls(new SerialExecutor(scheduler));

    @Test
    void aCallThatFailsHasTheOtherAnswer() {
        CompletableFuture<String> failed = calls.call(() -> CompletableFuture.failedFuture(CUT), "otherwise");
        CompletableFuture<String> mistaken = calls.call(() -> {
            throw new IllegalStateException("the log shows this; it is a part of the test");
        }, "otherwise");
        scheduler.runDue();

        assertEquals("otherwise", Futures.result(failed));
        assertEquals("otherwise", Futures.result(mistaken));
    }

    @Test
    void whoAsksIsToldHowItFailed() {
        CompletableFuture<String> failed = calls.ask(() -> CompletableFuture.failedFuture(CUT));
        scheduler.runDue();

        assertSame(CUT, Futures.failure(UnreachableException.class, failed));
    }

    @Test
    void whoWaitsHasAnAnswerWhenTheSessionCloses() {
        CompletableFuture<String> call = calls.call(CompletableFuture::new, "otherwise");
        CompletableFuture<String> question = calls.ask(CompletableFuture::new);
        scheduler.runDue();
        calls.close();

        assertEquals("otherwise", Futures.result(call));
        Futures.failure(UnreachableException.class, question);
        assertEquals("late", Futures.result(calls.call(CompletableFuture::new, "late")));
    }
}
