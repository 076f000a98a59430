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

import static java.util.concurrent.CompletableFuture.failedFuture;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.BlinkHosts;
import org.openhab.binding.blink.internal.cloud.ClientProfile;
import org.openhab.binding.blink.internal.cloud.error.BlinkException;
import org.openhab.binding.blink.internal.cloud.error.UnexpectedAnswerException;
import org.openhab.binding.blink.internal.cloud.http.Answers;
import org.openhab.binding.blink.internal.cloud.http.HttpRequest;
import org.openhab.binding.blink.internal.cloud.http.HttpResponse;
import org.openhab.binding.blink.internal.cloud.http.HttpSender;
import org.openhab.binding.blink.internal.cloud.http.Json;
import org.openhab.binding.blink.internal.cloud.http.JsonExtract;
import org.openhab.binding.blink.internal.cloud.model.AccountInfo;

import com.google.gson.JsonObject;

/**
 * What all REST calls have in common: the address, how we introduce ourselves, and what an answer that is none means.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class RestClient {

    /** How long to wait after a 429 that does not say. */
    private static final Duration DEFAULT_WAIT = Duration.ofSeconds(60);

    private final HttpSender sender;
    private final BlinkHosts hosts;
    private final ClientProfile profile;
    private final Clock clock;

    /**
     * @param sender where requests go; adds the access token
     * @param hosts where Blink lives
     * @param profile how we introduce ourselves
     * @param clock tells the time
     */
    public RestClient(HttpSender sender, BlinkHosts hosts, ClientProfile profile, Clock clock) {
        this.sender = sender;
        this.hosts = hosts;
        this.profile = profile;
        this.clock = clock;
    }

    BlinkHosts hosts() {
        return hosts;
    }

    Clock clock() {
        return clock;
    }

    /**
     * @return an address on the host of an account's tier
     */
    URI uri(AccountInfo account, String path, Object... numbers) {
        return URI.create(hosts.rest().apply(account.tier()) + String.format(Locale.ROOT, path, numbers));
    }

    /**
     * @param path a path with query as Blink gave it
     * @return its address on the host of an account's tier; empty when it is no such path
     */
    Optional<URI> address(AccountInfo account, String path) {
        if (!path.startsWith("/") || !path.chars().allMatch(c -> c > ' ' && c < 127)) {
            return Optional.empty();
        }
        try {
            return Optional.of(URI.create(hosts.rest().apply(account.tier()) + path));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Sends a call, whose answer is JSON unless it says otherwise.
     */
    CompletableFuture<HttpResponse> send(HttpRequest request) {
        HttpRequest described = request.headers().containsKey("Accept") ? request
                : request.withHeader("Accept", "application/json");
        return sender.send(profile.restUserAgent().map(agent -> described.withHeader("User-Agent", agent))
                .orElseGet(() -> described));
    }

    /**
     * @return the JSON object of an answer; fails when it is no success, or no JSON object
     */
    CompletableFuture<JsonObject> object(HttpRequest request, HttpResponse response) {
        return object(request, response, () -> Json.object(response.text()));
    }

    /**
     * @return those members of the JSON object of an answer that are wanted; fails when it is no success, or no JSON
     *         object
     */
    CompletableFuture<JsonObject> object(HttpRequest request, HttpResponse response, JsonExtract wanted) {
        return object(request, response, () -> wanted.object(response.body()));
    }

    private CompletableFuture<JsonObject> object(HttpRequest request, HttpResponse response,
            Supplier<Optional<JsonObject>> body) {
        if (response.status() != 200) {
            return failedFuture(problem(request, response));
        }
        return body.get().map(CompletableFuture::completedFuture)
                .orElseGet(() -> failedFuture(new UnexpectedAnswerException(request.endpoint(), response.status(),
                        response.isHtml() ? "a page instead of JSON" : "no JSON object")));
    }

    /**
     * @return the objects of the JSON array of an answer, without what is no object; fails when it is no success, no
     *         JSON array, or one in which nothing is an object
     */
    CompletableFuture<List<Fields>> array(HttpRequest request, HttpResponse response) {
        if (response.status() != 200) {
            return failedFuture(problem(request, response));
        }
        return Json.array(response.text()).map(array -> {
            JsonObject body = new JsonObject();
            body.add("answer", array);
            List<Fields> objects = new Fields(body, request.endpoint(), note -> {
            }).objects("answer");
            return objects.isEmpty() && !array.isEmpty()
                    ? CompletableFuture.<List<Fields>> failedFuture(new UnexpectedAnswerException(request.endpoint(),
                            response.status(), "an array of something else"))
                    : CompletableFuture.completedFuture(objects);
        }).orElseGet(() -> failedFuture(new UnexpectedAnswerException(request.endpoint(), response.status(),
                response.isHtml() ? "a page instead of JSON" : "no JSON array")));
    }

    /**
     * @return what an answer that is no success means
     */
    BlinkException problem(HttpRequest request, HttpResponse response) {
        return Answers.problem(request.endpoint(), response, clock, DEFAULT_WAIT);
    }
}
