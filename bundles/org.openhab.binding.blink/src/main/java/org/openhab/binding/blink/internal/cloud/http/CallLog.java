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
 * The link that writes a line per call at trace level and counts it. The line names the call, its status and its time,
 * and nothing else: addresses, headers and bodies hold secrets.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class CallLog implements HttpSender {

    private final Logger logger = LoggerFactory.getLogger(CallLog.class);

    private final HttpSender next;
    private final CallMeter meter;
    private final Clock clock;

    /**
     * @param next the next link
     * @param meter counts the calls
     * @param clock tells the time
     */
    public CallLog(HttpSender next, CallMeter meter, Clock clock) {
        this.next = next;
        this.meter = meter;
        this.clock = clock;
    }

    @Override
    public CompletableFuture<HttpResponse> send(HttpRequest request) {
        meter.count(request.endpoint());
        Instant start = clock.instant();
        return next.send(request).whenComplete((response, failure) -> {
            if (logger.isTraceEnabled()) {
                logger.trace("{} -> {} in {} ms", request, failure == null ? response : failure.getMessage(),
                        Duration.between(start, clock.instant()).toMillis());
            }
        });
    }
}
