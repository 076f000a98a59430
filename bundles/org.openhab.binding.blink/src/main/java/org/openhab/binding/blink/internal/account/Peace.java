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

import static java.util.concurrent.CompletableFuture.failedFuture;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.error.FailureCause;
import org.openhab.binding.blink.internal.cloud.error.RateLimitedException;
import org.openhab.binding.blink.internal.cloud.error.ServerFaultException;

/**
 * Leaves Blink in peace for as long as it has asked for, whoever asks: those who do not wait for the time of the next
 * poll do not know of it. Thread-safe.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class Peace {

    private final String endpoint;
    private final Clock clock;
    private volatile Instant until = Instant.MIN;

    /**
     * @param endpoint what is asked, for the log
     * @param clock tells how much time has passed
     */
    Peace(String endpoint, Clock clock) {
        this.endpoint = endpoint;
        this.clock = clock;
    }

    /**
     * Asks, unless Blink wants to be left in peace.
     *
     * @return the answer; fails with {@link RateLimitedException} while nothing may be asked
     */
    <T> CompletableFuture<T> keep(Supplier<CompletableFuture<T>> call) {
        Instant now = clock.instant();
        if (now.isBefore(until)) {
            return failedFuture(new RateLimitedException(endpoint, Duration.between(now, until)));
        }
        return call.get().whenComplete((answer, failure) -> {
            if (failure != null) {
                note(FailureCause.of(failure));
            }
        });
    }

    private void note(Throwable failure) {
        Instant now = clock.instant();
        if (failure instanceof RateLimitedException limited) {
            until = now.plus(limited.retryAfter());
        } else if (failure instanceof ServerFaultException fault) {
            fault.retryAfter().ifPresent(wait -> until = now.plus(wait));
        }
    }
}
