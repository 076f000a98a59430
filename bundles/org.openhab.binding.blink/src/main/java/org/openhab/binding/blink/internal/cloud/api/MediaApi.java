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
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.error.UnexpectedAnswerException;
import org.openhab.binding.blink.internal.cloud.http.BodyReceiver;
import org.openhab.binding.blink.internal.cloud.http.HttpRequest;
import org.openhab.binding.blink.internal.cloud.http.HttpResponse;
import org.openhab.binding.blink.internal.cloud.http.Json;
import org.openhab.binding.blink.internal.cloud.model.AccountInfo;
import org.openhab.binding.blink.internal.cloud.model.ClipPlan;
import org.openhab.binding.blink.internal.cloud.model.MediaPage;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * The calls for clips in Blink's cloud.
 * <p>
 * There are two lists: the classic one, by the time of the last change, and a newer one, which tells what was seen on a
 * clip, but not on every account and, as far as anyone knows, by the time of recording.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class MediaApi {

    /** The form that most clients use. */
    private static final DateTimeFormatter SINCE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssZ", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    /** What Blink says of a clip that it has deleted. */
    private static final long DELETED = 711;

    private final RestClient rest;
    private final Consumer<String> notes;

    /**
     * @param rest sends the calls
     * @param notes takes a line for each part of an answer that could not be read
     */
    public MediaApi(RestClient rest, Consumer<String> notes) {
        this.rest = rest;
        this.notes = notes;
    }

    /**
     * Asks for a page of the classic list: everything that was changed since a time.
     *
     * @param page what {@link MediaPage#next()} said; empty for the first page
     */
    public CompletableFuture<MediaPage> changedSince(AccountInfo account, Instant since, Optional<String> page) {
        int number = page.map(Integer::parseInt).orElseGet(() -> 1);
        Map<String, String> query = new LinkedHashMap<>();
        query.put("since", SINCE.format(since));
        query.put("page", Integer.toString(number));
        HttpRequest request = HttpRequest.get("media-changed",
                uri(account, "/api/v1/accounts/%d/media/changed", HttpRequest.query(query)));
        // The pages end with an empty one: their size was 25 in one year and 500 in another.
        return page(request, body -> entries(body) == 0 ? Optional.empty() : Optional.of(Integer.toString(number + 1)));
    }

    /**
     * Asks for a page of the newer list: everything that was recorded between two times. Fails with
     * {@link UnexpectedAnswerException} where an account has no such list.
     *
     * @param page what {@link MediaPage#next()} said; empty for the first page
     */
    public CompletableFuture<MediaPage> recordedBetween(AccountInfo account, Instant start, Instant end,
            Optional<String> page) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("start_time", ISO.format(start));
        query.put("end_time", ISO.format(end));
        page.ifPresent(key -> query.put("pagination_key", key));
        HttpRequest request = HttpRequest
                .post("media-list", uri(account, "/api/v4/accounts/%d/media", HttpRequest.query(query))).withJson("{}")
                .asReading();
        return page(request,
                // A text is given back as it is, even if it looks like a number.
                body -> Json.text(body, "pagination_key").filter(key -> !key.isEmpty())
                        .or(() -> Json.number(body, "pagination_key").map(key -> Long.toString(key)))
                        .filter(key -> entries(body) > 0));
    }

    private interface NextPage {
        Optional<String> of(JsonObject body);
    }

    private CompletableFuture<MediaPage> page(HttpRequest request, NextPage next) {
        return rest.send(request).thenCompose(response -> rest.object(request, response)
                .thenCompose(body -> body.get("media") instanceof JsonArray
                        ? completedFuture(new MediaPage(MediaReader.items(body, notes), next.of(body), isShort(body),
                                time(response)))
                        : failedFuture(
                                new UnexpectedAnswerException(request.endpoint(), response.status(), "no list"))));
    }

    private static int entries(JsonObject body) {
        return body.get("media") instanceof JsonArray media ? media.size() : 0;
    }

    private static boolean isShort(JsonObject body) {
        return Json.number(body, "limit").filter(limit -> entries(body) < limit).isPresent();
    }

    /** A look must not miss what Blink puts on the list later only because our clock is ahead of Blink's. */
    private Instant time(HttpResponse response) {
        try {
            return response.header("Date")
                    .map(date -> ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant())
                    .orElseGet(() -> rest.clock().instant());
        } catch (DateTimeException e) {
            return rest.clock().instant();
        }
    }

    /**
     * Downloads a clip. Blink takes it for watched then.
     *
     * @param path where it is, as the list tells it
     * @param target takes it
     */
    public CompletableFuture<@Nullable Void> download(AccountInfo account, String path, BodyReceiver target) {
        return rest.address(account, path).map(address -> {
            // Compressed, the length of the file would not be known beforehand.
            HttpRequest request = HttpRequest.get("clip", address).withHeader("Accept", "*/*")
                    .withHeader("Accept-Encoding", "identity").into(target);
            return rest.send(request)
                    .<@Nullable Void> thenCompose(response -> response.status() == 200 ? completedFuture(null)
                            : failedFuture(rest.problem(request, response)));
        }).orElseGet(() -> failedFuture(new UnexpectedAnswerException("clip", 0, "an address of another form")));
    }

    /**
     * Deletes a clip.
     */
    public CompletableFuture<@Nullable Void> delete(AccountInfo account, long id) {
        HttpRequest request = HttpRequest
                .post("media-delete", rest.uri(account, "/api/v1/accounts/%d/media/delete", account.accountId()))
                .withJson("{\"media_list\":[" + id + "]}");
        return rest.send(request)
                .thenCompose(
                        response -> isDeleted(response) ? completedFuture(null)
                                : failedFuture(response.status() / 100 == 2 ? new UnexpectedAnswerException(
                                        request.endpoint(), response.status(), "nothing is said about it")
                                        : rest.problem(request, response)));
    }

    /** A page with status 200 says nothing about a clip. */
    private static boolean isDeleted(HttpResponse response) {
        return response.status() == NO_CONTENT || response.status() == OK && Json.object(response.text())
                .flatMap(body -> Json.number(body, "code")).filter(code -> code == DELETED).isPresent();
    }

    /**
     * Asks where the clips of an account go.
     */
    public CompletableFuture<ClipPlan> plan(AccountInfo account) {
        HttpRequest request = HttpRequest.get("plans",
                rest.uri(account, "/api/v1/accounts/%d/subscriptions/plans", account.accountId()));
        return rest.send(request).thenCompose(response -> rest.object(request, response)
                .thenCompose(body -> body.get("subscriptions") instanceof JsonArray ? completedFuture(plan(body))
                        : failedFuture(
                                new UnexpectedAnswerException(request.endpoint(), response.status(), "no list"))));
    }

    private ClipPlan plan(JsonObject body) {
        var active = new Fields(body, "plans", notes).objects("subscriptions").stream()
                .filter(plan -> Boolean.TRUE.equals(plan.flag("active"))).toList();
        if (active.isEmpty()) {
            return ClipPlan.LOCAL;
        }
        return active.stream().allMatch(plan -> "basic".equals(plan.text("flat_type"))) ? ClipPlan.MIXED
                : ClipPlan.CLOUD;
    }

    private URI uri(AccountInfo account, String path, String query) {
        return URI.create(rest.uri(account, path, account.accountId()) + "?" + query);
    }
}
