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
package org.openhab.binding.blink.tests.walk;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.error.UnreachableException;
import org.openhab.binding.blink.internal.cloud.http.HttpRequest;
import org.openhab.binding.blink.internal.cloud.http.HttpResponse;
import org.openhab.binding.blink.internal.cloud.http.HttpSender;

/**
 * A network that swallows requests and answers. Whoever waits for them has a timeout, without that anybody has to wait.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class LossyNetwork implements HttpSender {

    /** The one answer that cannot be lost without losing the session. */
    static final String REFRESH = "refresh-token";

    /**
     * What the network swallows.
     */
    enum Loss {
        REQUEST,
        ANSWER,
        /** Also the answer with a new refresh token. */
        ANY_ANSWER
    }

    private final HttpSender next;
    private final Queue<Loss> losses = new ArrayDeque<>();
    private boolean lostTokens;

    /**
     * @param next carries what is not lost
     */
    LossyNetwork(HttpSender next) {
        this.next = next;
    }

    /** Swallows something of the next request that is not spared, and then of the one after it. */
    synchronized void lose(Loss loss) {
        losses.add(loss);
    }

    /** Swallows nothing any more. */
    synchronized void heal() {
        losses.clear();
    }

    /** Whether, since the last time, Blink has changed the tokens and nobody knows the new ones. */
    synchronized boolean takeLostTokens() {
        boolean lost = lostTokens;
        lostTokens = false;
        return lost;
    }

    private synchronized @Nullable Loss next(HttpRequest request) {
        Loss loss = losses.peek();
        boolean isRefresh = request.endpoint().equals(REFRESH);
        if (loss == null || loss == Loss.ANSWER && isRefresh) {
            return null;
        }
        losses.remove();
        lostTokens |= loss == Loss.ANY_ANSWER && isRefresh;
        return loss;
    }

    @Override
    public CompletableFuture<HttpResponse> send(HttpRequest request) {
        Loss loss = next(request);
        if (loss == null) {
            return next.send(request);
        }
        UnreachableException timeout = new UnreachableException(request + ": timeout", loss != Loss.REQUEST,
                new TimeoutException());
        return loss == Loss.REQUEST ? CompletableFuture.failedFuture(timeout)
                : next.send(request).handle((answer, failure) -> timeout).thenCompose(CompletableFuture::failedFuture);
    }
}
