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
package org.openhab.binding.blink.tests.support;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.http.HttpRequest;
import org.openhab.binding.blink.internal.cloud.http.HttpResponse;
import org.openhab.binding.blink.internal.cloud.http.HttpSender;

/**
 * Counts the requests of an account on their way to the transport.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class OpenCalls implements HttpSender {

    private final HttpSender next;
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger sent = new AtomicInteger();

    OpenCalls(HttpSender next) {
        this.next = next;
    }

    @Override
    public CompletableFuture<HttpResponse> send(HttpRequest request) {
        open.incrementAndGet();
        sent.incrementAndGet();
        CompletableFuture<HttpResponse> answer = next.send(request);
        // The first that waits for an answer is told last, so everyone has seen it when the call ceases to be open.
        answer.whenComplete((response, failure) -> open.decrementAndGet());
        return answer;
    }

    int open() {
        return open.get();
    }

    int sent() {
        return sent.get();
    }
}
