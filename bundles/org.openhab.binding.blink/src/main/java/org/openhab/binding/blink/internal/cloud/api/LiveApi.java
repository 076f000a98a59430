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

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.error.BusyException;
import org.openhab.binding.blink.internal.cloud.error.UnexpectedAnswerException;
import org.openhab.binding.blink.internal.cloud.http.HttpRequest;
import org.openhab.binding.blink.internal.cloud.http.Json;
import org.openhab.binding.blink.internal.cloud.model.AccountInfo;
import org.openhab.binding.blink.internal.cloud.model.Camera;
import org.openhab.binding.blink.internal.cloud.model.CommandTicket;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.cloud.model.LiveTicket;

import com.google.gson.JsonObject;

/**
 * The calls for live views.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class LiveApi {

    private static final int CONFLICT = 409;
    private static final String WANTED = "{\"intent\":\"liveview\",\"motion_event_start_time\":null}";
    private static final Duration USUAL_DURATION = Duration.ofSeconds(300);
    private static final Duration USUAL_INTERVAL = Duration.ofSeconds(15);
    private static final long LONGEST_INTERVAL = 60;
    private static final long LONGEST_DURATION = 24 * 60 * 60;

    private final RestClient rest;
    private final RestClient atOnce;

    /**
     * @param rest sends the calls
     * @param atOnce sends the last word, without keeping a distance to other calls: when a session closes, what waits
     *            is not sent
     */
    public LiveApi(RestClient rest, RestClient atOnce) {
        this.rest = rest;
        this.atOnce = atOnce;
    }

    /**
     * Has a camera send live pictures. Fails with {@link BusyException} while something else is going on in its
     * network, or somebody else looks.
     */
    public CompletableFuture<LiveTicket> start(AccountInfo account, Camera camera) {
        // Older versions of these calls are answered with 426.
        String version = camera.family() == DeviceFamily.CAMERA ? "v6" : "v2";
        HttpRequest request = HttpRequest
                .post("live-view",
                        rest.uri(account, "/api/" + version + "/accounts/%d/networks/%d/%s/%d/liveview",
                                account.accountId(), camera.networkId(), camera.family().array(), camera.id()))
                .withJson(WANTED);
        return rest.send(request).thenCompose(response -> {
            if (response.status() == CONFLICT) {
                return failedFuture(new BusyException(request.endpoint()));
            }
            return rest.object(request, response).thenCompose(body -> ticket(body, camera.networkId())
                    .map(CompletableFuture::completedFuture).orElseGet(() -> failedFuture(
                            new UnexpectedAnswerException(request.endpoint(), response.status(), "no live view"))));
        });
    }

    private static Optional<LiveTicket> ticket(JsonObject body, long networkId) {
        Optional<Long> command = Json.id(body, "command_id").or(() -> Json.id(body, "id"));
        Optional<String> server = Json.text(body, "server").filter(address -> !address.isBlank());
        return command.isEmpty() || server.isEmpty() ? Optional.empty()
                : Optional.of(new LiveTicket(
                        new CommandTicket(Json.id(body, "network_id").orElseGet(() -> networkId), command.get(), false),
                        server.get().strip(), Json.text(body, "liveview_token").orElseGet(() -> ""),
                        seconds(body, "duration", LONGEST_DURATION)
                                .or(() -> seconds(body, "session_duration", LONGEST_DURATION))
                                .orElseGet(() -> USUAL_DURATION),
                        seconds(body, "polling_interval", LONGEST_INTERVAL).orElseGet(() -> USUAL_INTERVAL)));
    }

    private static Optional<Duration> seconds(JsonObject body, String member, long most) {
        return Json.number(body, member).filter(seconds -> seconds > 0).map(seconds -> Math.min(seconds, most))
                .map(Duration::ofSeconds);
    }

    /**
     * Tells Blink that nobody looks any more, also when the session is just being closed. Best effort: Blink does not
     * answer this as it once did.
     */
    public CompletableFuture<@Nullable Void> done(AccountInfo account, LiveTicket ticket) {
        HttpRequest request = HttpRequest.post("live-view-done",
                rest.uri(account, "/network/%d/command/%d/done/", ticket.command().networkId(), ticket.command().id()))
                .asCritical();
        return atOnce.send(request).thenCompose(response -> completedFuture(null));
    }
}
