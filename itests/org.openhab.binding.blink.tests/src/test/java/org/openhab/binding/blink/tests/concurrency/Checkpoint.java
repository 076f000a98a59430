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
package org.openhab.binding.blink.tests.concurrency;

import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.http.HttpRequest;
import org.openhab.binding.blink.internal.cloud.http.HttpResponse;
import org.openhab.binding.blink.internal.cloud.http.HttpSender;

/**
 * Lets the requests of an account pass, and stops it at the one at which somebody wants to do something.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class Checkpoint implements HttpSender {

    private final HttpSender next;
    private final Runnable slowDown;
    private Stop stop = Stop.nowhere();
    private int passed;

    /**
     * When an account is stopped.
     */
    enum Moment {
        /** The thread that wants to send it stands still. */
        BEFORE,
        /** It is on its way. */
        DURING,
        /** Blink has answered, and nobody has heard the answer yet. */
        ANSWERED
    }

    /**
     * A point at which an account is stopped.
     *
     * @param number the number of the request, from 1
     * @param reached when the account is there
     * @param end when it goes on
     */
    record Stop(int number, Moment moment, CompletableFuture<HttpRequest> reached, CompletableFuture<Boolean> end) {

        private Stop(int number, Moment moment) {
            this(number, moment, new CompletableFuture<>(), new CompletableFuture<>());
        }

        private static Stop nowhere() {
            return new Stop(0, Moment.BEFORE);
        }

        boolean isReached() {
            return reached.isDone();
        }

        void goOn() {
            end.complete(true);
        }
    }

    /**
     * @param next the next link
     * @param slowDown lets the next request be under way for a while
     */
    Checkpoint(HttpSender next, Runnable slowDown) {
        this.next = next;
        this.slowDown = slowDown;
    }

    /**
     * Stops the account once. It is counted from now on.
     */
    synchronized Stop stopAt(int number, Moment moment) {
        passed = 0;
        stop = new Stop(number, moment);
        return stop;
    }

    /**
     * Counts from now on, and stops nobody who comes.
     */
    synchronized void openForAll() {
        passed = 0;
        stop = Stop.nowhere();
    }

    /**
     * @return how many have come since this was last counted from zero
     */
    synchronized int passed() {
        return passed;
    }

    private synchronized Stop stopOfNext() {
        passed++;
        return stop.number == passed ? stop : Stop.nowhere();
    }

    @Override
    public CompletableFuture<HttpResponse> send(HttpRequest request) {
        Stop here = stopOfNext();
        if (here.number == 0) {
            return next.send(request);
        }
        return switch (here.moment) {
            case BEFORE -> {
                here.reached.complete(request);
                here.end.join();
                yield next.send(request);
            }
            case DURING -> {
                slowDown.run();
                here.reached.complete(request);
                yield next.send(request);
            }
            case ANSWERED -> held(request, here);
        };
    }

    private CompletableFuture<HttpResponse> held(HttpRequest request, Stop here) {
        CompletableFuture<HttpResponse> answer = next.send(request);
        answer.whenComplete((response, failure) -> here.reached.complete(request));
        CompletableFuture<HttpResponse> heard = new CompletableFuture<>();
        here.end.thenRun(() -> answer.whenComplete((response, failure) -> {
            if (failure == null) {
                heard.complete(response);
            } else {
                heard.completeExceptionally(failure);
            }
        }));
        heard.whenComplete((response, failure) -> {
            if (heard.isCancelled()) {
                answer.cancel(false);
            }
        });
        return heard;
    }
}
