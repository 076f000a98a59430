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
package org.openhab.addons.blink.benchmarks.house;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.http.HttpRequest;
import org.openhab.binding.blink.internal.cloud.http.HttpResponse;
import org.openhab.binding.blink.internal.cloud.http.HttpSender;

/**
 * Counts what goes through: requests, and the bytes of all bodies.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class CountingSender implements HttpSender {

    private final HttpSender next;
    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();

    CountingSender(HttpSender next) {
        this.next = next;
    }

    @Override
    public CompletableFuture<HttpResponse> send(HttpRequest request) {
        calls.incrementAndGet();
        HttpRequest.Body body = request.body();
        bytes.addAndGet(body == null ? 0 : body.text().getBytes(StandardCharsets.UTF_8).length);
        CompletableFuture<HttpResponse> answer = next.send(request);
        answer.whenComplete((response, failure) -> {
            if (failure == null) {
                bytes.addAndGet(response.body().length);
            }
        });
        // The very same: who waits for it must be told in the order in which they have asked.
        return answer;
    }

    /**
     * Begins to count anew.
     */
    public void clear() {
        calls.set(0);
        bytes.set(0);
    }

    /**
     * @return how many requests there were
     */
    public long calls() {
        return calls.get();
    }

    /**
     * @return how many bytes their bodies and those of the answers had
     */
    public long bytes() {
        return bytes.get();
    }
}
