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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The link that writes a line per call at trace level, counts it, and remembers how it ended. Line and memory name the
 * call, its status and its time, and nothing else: addresses, headers and bodies hold secrets.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class CallLog implements HttpSender {

    private final Logger logger = LoggerFactory.getLogger(CallLog.class);

    private final HttpSender next;
    private final CallMeter meter;
    private final CallHistory history;
    private final Clock clock;

    /**
     * @param next the next link
     * @param meter counts the calls
     * @param history remembers how they ended
     * @param clock tells the time
     */
    public CallLog(HttpSender next, CallMeter meter, CallHistory history, Clock clock) {
        this.next = next;
        this.meter = meter;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public CompletableFuture<HttpResponse> send(HttpRequest request) {
        meter.count(request.endpoint());
        Instant start = clock.instant();
        return next.send(request).whenComplete((response, failure) -> {
            Duration duration = Duration.between(start, clock.instant());
            history.add(request, start, duration, response, failure);
            if (logger.isTraceEnabled()) {
                logger.trace("{} -> {} in {} ms", request, failure == null ? response : failure.getMessage(),
                        duration.toMillis());
            }
        });
    }
}
