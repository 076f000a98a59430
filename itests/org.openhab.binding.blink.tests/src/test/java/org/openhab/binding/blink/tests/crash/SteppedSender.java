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
package org.openhab.binding.blink.tests.crash;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.http.BodyReceiver;
import org.openhab.binding.blink.internal.cloud.http.HttpRequest;
import org.openhab.binding.blink.internal.cloud.http.HttpResponse;
import org.openhab.binding.blink.internal.cloud.http.HttpSender;

/**
 * Makes each request, each answer and each part of a body a step.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SteppedSender implements HttpSender {

    private final HttpSender next;
    private final Steps steps;
    private final AtomicInteger open = new AtomicInteger();

    SteppedSender(HttpSender next, Steps steps) {
        this.next = next;
        this.steps = steps;
    }

    /** How many requests are not answered yet. */
    int open() {
        return open.get();
    }

    @Override
    public CompletableFuture<HttpResponse> send(HttpRequest request) {
        open.incrementAndGet();
        steps.at("request " + request.endpoint());
        BodyReceiver receiver = request.receiver();
        CompletableFuture<HttpResponse> answer = next
                .send(receiver == null ? request : request.into(new SteppedReceiver(receiver)));
        answer.whenComplete((response, failure) -> open.decrementAndGet());
        // An answer whose only copy is in memory cannot survive; see the documentation.
        return request.critical() ? answer : answer.thenApply(response -> {
            steps.at("answer " + request.endpoint());
            return response;
        });
    }

    private class SteppedReceiver implements BodyReceiver {
        private final BodyReceiver target;

        SteppedReceiver(BodyReceiver target) {
            this.target = target;
        }

        @Override
        public void begin(long length) throws IOException {
            target.begin(length);
            steps.at("begin of a clip");
        }

        @Override
        public void receive(ByteBuffer bytes) throws IOException {
            steps.at("part of a clip");
            target.receive(bytes);
        }
    }
}
