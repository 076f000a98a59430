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

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleSupplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.error.FailureCause;
import org.openhab.binding.blink.internal.cloud.error.UnreachableException;

/**
 * The link that decides, alone, whether a call is sent again: once more after a pause, only if the call reads and
 * changes nothing, and only after a failure of the moment. All longer waiting is the business of whoever asked.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class IdempotentRetry implements HttpSender {

    private static final Set<Integer> OF_THE_MOMENT = Set.of(502, 503, 504);

    private final HttpSender next;
    private final Delay delay;
    private final DoubleSupplier random;
    private final Duration pause;

    /**
     * @param next the next link
     * @param delay waits without a thread
     * @param random numbers from 0 to 1, to spread the second tries of many homes
     * @param pause the least time before the second try; at the most it is doubled
     */
    public IdempotentRetry(HttpSender next, Delay delay, DoubleSupplier random, Duration pause) {
        this.next = next;
        this.delay = delay;
        this.random = random;
        this.pause = pause;
    }

    @Override
    public CompletableFuture<HttpResponse> send(HttpRequest request) {
        CompletableFuture<HttpResponse> first = next.send(request);
        if (!request.idempotent()) {
            return first;
        }
        return first.handle((response, failure) -> {
            boolean again = failure == null
                    ? OF_THE_MOMENT.contains(response.status()) && response.header("Retry-After").isEmpty()
                    : FailureCause.of(failure) instanceof UnreachableException;
            return again ? delay.of(jittered()).thenCompose(passed -> next.send(request)) : first;
        }).thenCompose(answer -> answer);
    }

    private Duration jittered() {
        return pause.plusMillis(Math.round(pause.toMillis() * random.getAsDouble()));
    }
}
