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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.cloud.auth.LoginOutcome;
import org.openhab.binding.blink.internal.fixture.Futures;
import org.openhab.binding.blink.internal.fixture.ManualScheduler;
import org.openhab.binding.blink.internal.fixture.TestClock;

/**
 * The {@link LoginSteps} follow each other, whatever becomes of them.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class LoginStepsTest {

    private static final LoginOutcome LOST = new LoginOutcome.LoginLost();

    private final ManualScheduler scheduler = new ManualScheduler(new TestClock());
    private final LoginSteps steps = new LoginSteps(new SerialExecutor(scheduler));
    private final List<String> settled = new ArrayList<>();

    @Test
    void theNextStepBeginsWhenTheOneBeforeIsSettled() {
        CompletableFuture<LoginOutcome> answer = new CompletableFuture<>();
        CompletableFuture<Optional<LoginOutcome>> first = run(() -> answer, outcome -> settled.add("first"));
        CompletableFuture<Optional<LoginOutcome>> second = run(() -> {
            settled.add("second begins");
            return CompletableFuture.completedFuture(LOST);
        }, outcome -> settled.add("second"));
        assertFalse(steps.idle().isDone());
        assertEquals(List.of(), settled);

        answer.complete(LOST);
        scheduler.runDue();

        assertEquals(List.of("first", "second begins", "second"), settled);
        assertEquals(Optional.of(LOST), Futures.result(first));
        assertEquals(Optional.of(LOST), Futures.result(second));
        assertTrue(steps.idle().isDone());
    }

    @Test
    void aMistakeInAStepFailsThatStepOnly() {
        CompletableFuture<Optional<LoginOutcome>> first = run(() -> {
            throw new IllegalStateException("the log shows this; it is a part of the test");
        }, outcome -> settled.add("first"));
        assertTrue(steps.idle().isDone(), "a new session of the account must not wait for ever");
        scheduler.runDue();

        assertInstanceOf(LoginOutcome.Failed.class, Futures.result(first).orElseThrow());
        run(() -> CompletableFuture.completedFuture(LOST), outcome -> settled.add("second"));
        scheduler.runDue();
        assertEquals(List.of("first", "second"), settled);
    }

    @Test
    void aMistakeInWhatFollowsFromAStepHoldsUpNobody() {
        CompletableFuture<Optional<LoginOutcome>> first = run(() -> CompletableFuture.completedFuture(LOST),
                outcome -> {
                    throw new IllegalStateException("the log shows this; it is a part of the test");
                });
        run(() -> CompletableFuture.completedFuture(LOST), outcome -> settled.add("second"));
        scheduler.runDue();

        assertEquals(Optional.of(LOST), Futures.result(first));
        assertEquals(List.of("second"), settled);
    }

    @Test
    void aMistakeInTheQuestionWhetherAStepIsPointlessHoldsUpNobody() {
        CompletableFuture<Optional<LoginOutcome>> first = steps.run(() -> {
            throw new IllegalStateException("the log shows this; it is a part of the test");
        }, () -> CompletableFuture.completedFuture(LOST), outcome -> settled.add("first"));
        run(() -> CompletableFuture.completedFuture(LOST), outcome -> settled.add("second"));
        scheduler.runDue();

        assertInstanceOf(LoginOutcome.Failed.class, Futures.result(first).orElseThrow());
        assertEquals(List.of("first", "second"), settled);
    }

    private CompletableFuture<Optional<LoginOutcome>> run(Supplier<CompletableFuture<LoginOutcome>> step,
            Consumer<LoginOutcome> settle) {
        return steps.run(() -> false, step, settle);
    }
}
