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
package org.openhab.binding.blink.internal.cloud.api;

import static java.util.concurrent.CompletableFuture.completedFuture;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.BlinkHosts;
import org.openhab.binding.blink.internal.cloud.auth.TokenKeeper;
import org.openhab.binding.blink.internal.cloud.error.UnexpectedAnswerException;
import org.openhab.binding.blink.internal.cloud.http.HttpRequest;
import org.openhab.binding.blink.internal.cloud.http.HttpResponse;
import org.openhab.binding.blink.internal.cloud.http.HttpSender;

/**
 * The link that adds the access token, to requests for Blink's REST hosts only, and that answers a 401 with one refresh
 * and one more try. A call that was answered with 401 was not carried out, so that holds for every kind of call.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class Authorization implements HttpSender {

    private static final int UNAUTHORIZED = 401;

    private final HttpSender next;
    private final TokenKeeper tokens;
    private final Supplier<List<URI>> trusted;

    /**
     * @param next the next link
     * @param tokens hands out the access token
     * @param trusted base addresses of the hosts that may see the token at this time
     */
    public Authorization(HttpSender next, TokenKeeper tokens, Supplier<List<URI>> trusted) {
        this.next = next;
        this.tokens = tokens;
        this.trusted = trusted;
    }

    @Override
    public CompletableFuture<HttpResponse> send(HttpRequest request) {
        if (trusted.get().stream().noneMatch(host -> BlinkHosts.sameOrigin(host, request.uri()))) {
            return CompletableFuture.failedFuture(
                    new UnexpectedAnswerException(request.endpoint(), 0, "address outside of Blink's hosts"));
        }
        return tokens.accessToken()
                .thenCompose(token -> send(request, token).thenCompose(response -> response.status() == UNAUTHORIZED
                        ? tokens.replacementFor(token).thenCompose(fresh -> send(request, fresh))
                        : completedFuture(response)));
    }

    private CompletableFuture<HttpResponse> send(HttpRequest request, String token) {
        return next.send(request.withHeader("Authorization", "Bearer " + token));
    }
}
