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
import java.time.Clock;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.BlinkHosts;
import org.openhab.binding.blink.internal.cloud.ClientProfile;
import org.openhab.binding.blink.internal.cloud.error.BlinkException;
import org.openhab.binding.blink.internal.cloud.error.UnexpectedAnswerException;
import org.openhab.binding.blink.internal.cloud.http.Answers;
import org.openhab.binding.blink.internal.cloud.http.HttpRequest;
import org.openhab.binding.blink.internal.cloud.http.HttpResponse;
import org.openhab.binding.blink.internal.cloud.http.HttpSender;
import org.openhab.binding.blink.internal.cloud.http.Json;
import org.openhab.binding.blink.internal.cloud.model.AccountInfo;
import org.openhab.binding.blink.internal.cloud.model.Home;
import org.openhab.binding.blink.internal.cloud.model.Tier;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;

/**
 * Blink's REST calls, one method each: what goes in and comes out are records of the domain, failures are
 * {@link BlinkException}s. All calls are asynchronous.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class BlinkApi {

    /** How long to wait after a 429 that does not say. */
    private static final Duration DEFAULT_WAIT = Duration.ofSeconds(60);
    private static final int NOT_ACCEPTABLE = 406;

    private final HttpSender sender;
    private final BlinkHosts hosts;
    private final ClientProfile profile;
    private final Clock clock;
    private final Gson gson = new Gson();

    /**
     * @param sender where requests go; adds the access token
     * @param hosts where Blink lives
     * @param profile how we introduce ourselves
     * @param clock tells the time
     */
    public BlinkApi(HttpSender sender, BlinkHosts hosts, ClientProfile profile, Clock clock) {
        this.sender = sender;
        this.hosts = hosts;
        this.profile = profile;
        this.clock = clock;
    }

    /**
     * Asks which account the session belongs to and where it lives.
     */
    public CompletableFuture<AccountInfo> accountInfo() {
        return accountInfo(hosts.bootstrap().iterator());
    }

    private CompletableFuture<AccountInfo> accountInfo(Iterator<URI> candidates) {
        HttpRequest request = HttpRequest.get("tier-info", URI.create(candidates.next() + "/api/v1/users/tier_info"));
        return sender.send(described(request)).thenCompose(response -> {
            if (response.status() == NOT_ACCEPTABLE && candidates.hasNext()) {
                return accountInfo(candidates);
            }
            return read(request, response, TierInfoDTO.class).thenCompose(dto -> {
                Optional<AccountInfo> info = accountInfo(dto);
                return info.map(CompletableFuture::completedFuture).orElseGet(() -> failedFuture(
                        new UnexpectedAnswerException(request.endpoint(), response.status(), "no account or no tier")));
            });
        });
    }

    private static Optional<AccountInfo> accountInfo(TierInfoDTO dto) {
        String tier = dto.tier;
        Long accountId = dto.accountId;
        if (tier == null || accountId == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new AccountInfo(accountId, new Tier(tier)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Asks for the home of an account: all networks and devices with all their states.
     */
    public CompletableFuture<Home> home(AccountInfo account) {
        HttpRequest request = HttpRequest.get("homescreen",
                rest(account, "/api/v3/accounts/" + account.accountId() + "/homescreen"));
        return sender.send(described(request)).thenCompose(response -> readObject(request, response)
                .thenApply(body -> new Home(response.header("Client-Id").flatMap(BlinkApi::number))));
    }

    /**
     * Signs the session out. Best effort: what Blink does with the refresh token is not documented.
     *
     * @param account the account
     * @param clientId the number under which Blink lists the session
     */
    public CompletableFuture<@Nullable Void> logout(AccountInfo account, long clientId) {
        HttpRequest request = HttpRequest.post("logout",
                rest(account, "/api/v4/account/" + account.accountId() + "/client/" + clientId + "/logout"));
        return sender.send(described(request))
                .thenCompose(response -> response.status() / 100 == 2 ? completedFuture(null)
                        : failedFuture(problem(request, response)));
    }

    private URI rest(AccountInfo account, String path) {
        return URI.create(hosts.rest().apply(account.tier()) + path);
    }

    private HttpRequest described(HttpRequest request) {
        HttpRequest json = request.withHeaders(Map.of("Accept", "application/json"));
        return profile.restUserAgent().map(agent -> json.withHeader("User-Agent", agent)).orElseGet(() -> json);
    }

    private <T> CompletableFuture<T> read(HttpRequest request, HttpResponse response, Class<T> type) {
        return readObject(request, response).thenCompose(body -> {
            try {
                return completedFuture(gson.fromJson(body, type));
            } catch (JsonParseException | NumberFormatException e) {
                return failedFuture(new UnexpectedAnswerException(request.endpoint(), response.status(),
                        "JSON of another form", e));
            }
        });
    }

    private CompletableFuture<JsonObject> readObject(HttpRequest request, HttpResponse response) {
        if (response.status() != 200) {
            return failedFuture(problem(request, response));
        }
        return Json.object(response.text()).map(CompletableFuture::completedFuture)
                .orElseGet(() -> failedFuture(new UnexpectedAnswerException(request.endpoint(), response.status(),
                        response.isHtml() ? "a page instead of JSON" : "no JSON object")));
    }

    private BlinkException problem(HttpRequest request, HttpResponse response) {
        return Answers.problem(request.endpoint(), response, clock, DEFAULT_WAIT);
    }

    private static Optional<Long> number(String text) {
        return text.strip().matches("\\d{1,18}") ? Optional.of(Long.parseLong(text.strip())) : Optional.empty();
    }
}
