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

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

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
public class OpenCalls implements HttpSender {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpSender next;
    private final Consumer<HttpRequest> onRequest;
    private final List<Call> calls = new ArrayList<>();
    private int open;
    private int sent;

    private record Call(String endpoint, CompletableFuture<HttpResponse> answer) {
    }

    /**
     * @param next the next link
     * @param onRequest is told of each request before it is sent
     */
    public OpenCalls(HttpSender next, Consumer<HttpRequest> onRequest) {
        this.next = next;
        this.onRequest = onRequest;
    }

    @Override
    public CompletableFuture<HttpResponse> send(HttpRequest request) {
        synchronized (this) {
            open++;
            sent++;
        }
        onRequest.accept(request);
        CompletableFuture<HttpResponse> answer = next.send(request);
        Call call = new Call(request.endpoint(), answer);
        synchronized (this) {
            calls.add(call);
        }
        // The first that waits for an answer is told last, so everyone has seen it when the call ceases to be open.
        answer.whenComplete((response, failure) -> closed(call));
        return answer;
    }

    private synchronized void closed(Call call) {
        open--;
        calls.remove(call);
        notifyAll();
    }

    /**
     * @return how many are under way
     */
    public synchronized int open() {
        return open;
    }

    /** How many requests of one kind have been sent and not been answered. */
    synchronized int unanswered(String endpoint) {
        return (int) calls.stream().filter(call -> call.endpoint.equals(endpoint) && !call.answer.isDone()).count();
    }

    synchronized int sent() {
        return sent;
    }

    /**
     * Waits until nothing happens any more: no request is under way, and no task waits for its turn.
     *
     * @param time runs the tasks
     */
    public void settle(VirtualTime time) {
        int before;
        do {
            awaitNone();
            before = sent();
            time.settle();
            // What a task has just handed over has its turn now.
            time.settle();
        } while (open() > 0 || sent() != before);
    }

    /**
     * Waits until no request is under way.
     */
    synchronized void awaitNone() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (open > 0) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError("not answered: " + calls);
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", e);
            }
        }
    }
}
