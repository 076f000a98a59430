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

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.auth.LoginOutcome;
import org.openhab.binding.blink.internal.cloud.error.UnexpectedAnswerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the steps of a sign-in happen one after the other, each from its request to what follows from its answer: two at
 * once would make Blink send two PINs.
 * <p>
 * All methods but {@link #idle()} are called on the executor.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class LoginSteps {

    private final Logger logger = LoggerFactory.getLogger(LoginSteps.class);

    private final Executor executor;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean busy;
    private volatile CompletableFuture<@Nullable Void> current = CompletableFuture.completedFuture(null);

    /**
     * @param executor runs what follows from an answer
     */
    LoginSteps(Executor executor) {
        this.executor = executor;
    }

    /**
     * Runs a step in its turn.
     *
     * @param pointless whether there is nothing to do any more; asked when its turn has come, because the step before
     *            it may have changed that
     * @param step what to do
     * @param settle draws the consequences, before the next step begins
     * @return where it has led; empty when there was nothing to do
     */
    CompletableFuture<Optional<LoginOutcome>> run(BooleanSupplier pointless,
            Supplier<CompletableFuture<LoginOutcome>> step, Consumer<LoginOutcome> settle) {
        CompletableFuture<Optional<LoginOutcome>> result = new CompletableFuture<>();
        waiting.add(() -> {
            // Set before the step begins, so that nobody finds it idle while its request is leaving.
            CompletableFuture<@Nullable Void> running = new CompletableFuture<>();
            current = running;
            // Also a mistake of ours ends in the future: those who come after must have their turn.
            CompletableFuture.completedFuture(pointless)
                    .thenCompose(asked -> asked.getAsBoolean() ? nothing() : step.get().thenApply(Optional::of))
                    .whenComplete((led, failure) -> {
                        Optional<LoginOutcome> outcome = failure == null ? led : Optional.of(mistake(failure));
                        executor.execute(() -> {
                            try {
                                outcome.ifPresent(settle);
                            } finally {
                                end(result, outcome);
                            }
                        });
                        running.complete(null);
                    });
        });
        next();
        return result;
    }

    private static CompletableFuture<Optional<LoginOutcome>> nothing() {
        return CompletableFuture.completedFuture(Optional.empty());
    }

    /**
     * @return completes when no step is under way; in any thread
     */
    CompletableFuture<@Nullable Void> idle() {
        return current;
    }

    private LoginOutcome mistake(Throwable failure) {
        logger.warn("A step of the sign-in to Blink failed, please report this", failure);
        return new LoginOutcome.Failed(new UnexpectedAnswerException("sign-in", 0, "broken off", failure));
    }

    private void end(CompletableFuture<Optional<LoginOutcome>> result, Optional<LoginOutcome> outcome) {
        busy = false;
        result.complete(outcome);
        next();
    }

    private void next() {
        Runnable step = busy ? null : waiting.poll();
        if (step != null) {
            busy = true;
            step.run();
        }
    }
}
