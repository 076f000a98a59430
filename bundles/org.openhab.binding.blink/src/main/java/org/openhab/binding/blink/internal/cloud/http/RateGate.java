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
package org.openhab.binding.blink.internal.cloud.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The link that keeps a distance between the calls of one account: a burst is what gets an account throttled. Peers of
 * ours leave 300 ms.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class RateGate implements HttpSender {

    private final HttpSender next;
    private final Clock clock;
    private final Delay delay;
    private final Duration distance;
    private Instant lastCall = Instant.EPOCH;
    private Instant free = Instant.EPOCH;

    /**
     * @param next the next link
     * @param clock tells how much time has passed
     * @param delay waits without a thread
     * @param distance the least time between two calls
     */
    public RateGate(HttpSender next, Clock clock, Delay delay, Duration distance) {
        this.next = next;
        this.clock = clock;
        this.delay = delay;
        this.distance = distance;
    }

    @Override
    public CompletableFuture<HttpResponse> send(HttpRequest request) {
        Duration wait = reserve();
        return wait.isZero() ? next.send(request) : delay.of(wait).thenCompose(passed -> next.send(request));
    }

    private synchronized Duration reserve() {
        Instant now = clock.instant();
        if (now.isBefore(lastCall)) {
            // A clock that was set back must not hold up the calls until it has caught up.
            free = free.minus(Duration.between(now, lastCall));
        }
        lastCall = now;
        if (free.isBefore(now)) {
            free = now.plus(distance);
            return Duration.ZERO;
        }
        Duration wait = Duration.between(now, free);
        free = free.plus(distance);
        return wait;
    }
}
