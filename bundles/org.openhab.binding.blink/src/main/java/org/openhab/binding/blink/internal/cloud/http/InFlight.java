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

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.error.UnreachableException;

/**
 * The link that keeps book of the requests of one session, so that closing the session leaves none behind.
 * <p>
 * Closing aborts what is under way, except critical requests: an aborted token refresh would lose the only copy of the
 * new refresh token, and with it the session.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class InFlight implements HttpSender, AutoCloseable {

    private final HttpSender next;
    private final Set<Entry> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    private record Entry(boolean critical, CompletableFuture<HttpResponse> answer) {

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    /**
     * @param next the transport
     */
    public InFlight(HttpSender next) {
        this.next = next;
    }

    @Override
    public CompletableFuture<HttpResponse> send(HttpRequest request) {
        if (closed) {
            return refused(request, false);
        }
        CompletableFuture<HttpResponse> answer = next.send(request);
        Entry entry = new Entry(request.critical(), answer);
        open.add(entry);
        CompletableFuture<HttpResponse> booked = answer.whenComplete((response, failure) -> open.remove(entry));
        if (closed && !request.critical()) {
            answer.cancel(false);
        }
        return booked.exceptionallyCompose(
                failure -> answer.isCancelled() ? refused(request, true) : CompletableFuture.failedFuture(failure));
    }

    private CompletableFuture<HttpResponse> refused(HttpRequest request, boolean mayHaveArrived) {
        return CompletableFuture
                .failedFuture(new UnreachableException(request + ": the session is closed", mayHaveArrived, null));
    }

    /**
     * @return how many requests are under way
     */
    public int size() {
        return open.size();
    }

    /**
     * Refuses new requests, aborts those that may be aborted. May be called more than once.
     */
    @Override
    public void close() {
        closed = true;
        List.copyOf(open).stream().filter(entry -> !entry.critical()).forEach(entry -> entry.answer().cancel(false));
    }
}
