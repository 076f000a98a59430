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
import static java.util.concurrent.CompletableFuture.failedFuture;

import java.net.URI;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.error.BlinkException;
import org.openhab.binding.blink.internal.cloud.error.UnexpectedAnswerException;
import org.openhab.binding.blink.internal.cloud.http.HttpRequest;
import org.openhab.binding.blink.internal.cloud.model.AccountInfo;
import org.openhab.binding.blink.internal.cloud.model.Home;
import org.openhab.binding.blink.internal.cloud.model.Tier;

/**
 * The calls for the account as a whole: where it lives, what its home looks like, signing out. What goes in and comes
 * out are records of the domain, failures are {@link BlinkException}s.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class AccountApi {

    /** The name of the call that describes a home. */
    public static final String HOMESCREEN = "homescreen";

    private static final int NO_CONTENT = 204;
    private static final int NOT_ACCEPTABLE = 406;

    private final RestClient rest;

    /**
     * @param rest sends the calls
     */
    public AccountApi(RestClient rest) {
        this.rest = rest;
    }

    /**
     * Asks which account the session belongs to and where it lives.
     */
    public CompletableFuture<AccountInfo> accountInfo() {
        return accountInfo(rest.hosts().bootstrap().iterator());
    }

    private CompletableFuture<AccountInfo> accountInfo(Iterator<URI> candidates) {
        HttpRequest request = HttpRequest.get("tier-info", URI.create(candidates.next() + "/api/v1/users/tier_info"));
        return rest.send(request).thenCompose(response -> {
            if (response.status() == NOT_ACCEPTABLE && candidates.hasNext()) {
                return accountInfo(candidates);
            }
            return rest.object(request, response)
                    .thenCompose(body -> accountInfo(new Fields(body, request.endpoint(), note -> {
                    })).map(CompletableFuture::completedFuture)
                            .orElseGet(() -> failedFuture(new UnexpectedAnswerException(request.endpoint(),
                                    response.status(), "no account or no tier"))));
        });
    }

    private static Optional<AccountInfo> accountInfo(Fields body) {
        String tier = body.text("tier");
        return tier == null || !Tier.isName(tier) ? Optional.empty()
                : body.id("account_id").map(id -> new AccountInfo(id, new Tier(tier)));
    }

    /**
     * Asks for the home of an account: all networks and devices with all their states.
     */
    public CompletableFuture<Home> home(AccountInfo account) {
        HttpRequest request = HttpRequest.get(HOMESCREEN,
                rest.uri(account, "/api/v3/accounts/%d/homescreen", account.accountId()));
        return rest.send(request).thenCompose(response -> rest.object(request, response, HomescreenReader.BODY)
                .thenCompose(body -> HomescreenReader.isHome(body)
                        ? completedFuture(HomescreenReader.read(body, rest.clock().instant(),
                                response.header("Client-Id").flatMap(AccountApi::number)))
                        : failedFuture(
                                new UnexpectedAnswerException(request.endpoint(), response.status(), "no home"))));
    }

    /**
     * Signs the session out. Best effort: what Blink does with the refresh token is not documented.
     *
     * @param account the account
     * @param clientId the number under which Blink lists the session
     */
    public CompletableFuture<@Nullable Void> logout(AccountInfo account, long clientId) {
        HttpRequest request = HttpRequest.post("logout",
                rest.uri(account, "/api/v4/account/%d/client/%d/logout", account.accountId(), clientId));
        return rest.send(request).thenCompose(response -> response.status() == NO_CONTENT ? completedFuture(null)
                // A page with status 200 is nothing that Blink has said.
                : rest.object(request, response).thenCompose(body -> completedFuture(null)));
    }

    private static Optional<Long> number(String text) {
        return text.strip().matches("\\d{1,18}") ? Optional.of(Long.parseLong(text.strip())) : Optional.empty();
    }
}
