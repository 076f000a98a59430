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
package org.openhab.binding.blink.internal.console;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.error.FailureCause;
import org.openhab.core.io.console.Console;

/**
 * Waits for Blink in the thread of the console, and says so now and then. An interrupt ends the wait, not what Blink
 * does.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class Patience {

    /** How long Blink may take for most things. */
    static final Duration LIMIT = Duration.ofSeconds(60);

    private final Duration pause;

    /**
     * @param pause how long nothing may be said
     */
    Patience(Duration pause) {
        this.pause = pause;
    }

    /**
     * @param console is told how long it takes, and what went wrong
     * @param result what to wait for
     * @return the result; empty when it failed or did not come within {@link #LIMIT}
     */
    <T> Optional<T> await(Console console, CompletableFuture<T> result) {
        return await(console, result, Optional.of(LIMIT), passed -> "Waiting for Blink, " + passed + " s ...");
    }

    /**
     * What to say while waiting.
     */
    interface Line {
        String after(long seconds);
    }

    /**
     * @param console is told how it goes, and what went wrong
     * @param result what to wait for
     * @param limit how long; empty for as long as it takes
     * @param line what to say after each pause
     * @return the result; empty when it failed or did not come in time
     */
    <T> Optional<T> await(Console console, CompletableFuture<T> result, Optional<Duration> limit, Line line) {
        long passed = 0;
        try {
            while (true) {
                try {
                    return Optional.of(result.get(pause.toMillis(), TimeUnit.MILLISECONDS));
                } catch (TimeoutException e) {
                    passed += pause.toMillis();
                    if (limit.isPresent() && passed >= limit.get().toMillis()) {
                        console.println("Blink has not answered within " + limit.get().toSeconds() + " s.");
                        return Optional.empty();
                    }
                    console.println(line.after(passed / 1000));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            console.println("Interrupted.");
        } catch (ExecutionException e) {
            console.println("That failed: " + messageOf(FailureCause.of(e)));
        }
        return Optional.empty();
    }

    private static String messageOf(Throwable failure) {
        @Nullable
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
