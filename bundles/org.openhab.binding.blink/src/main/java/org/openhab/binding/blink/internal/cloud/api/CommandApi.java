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
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.error.BusyException;
import org.openhab.binding.blink.internal.cloud.http.HttpRequest;
import org.openhab.binding.blink.internal.cloud.http.Json;
import org.openhab.binding.blink.internal.cloud.model.AccountInfo;
import org.openhab.binding.blink.internal.cloud.model.Camera;
import org.openhab.binding.blink.internal.cloud.model.CommandProgress;
import org.openhab.binding.blink.internal.cloud.model.CommandTicket;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;

import com.google.gson.JsonObject;

/**
 * The calls that make Blink do something, one method each. Each answers with a ticket, whose progress is asked for
 * until it is done. A call that finds Blink busy fails with {@link BusyException} and has done nothing.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class CommandApi {

    private static final long SUCCESS = 908;

    private final RestClient rest;
    private final CommandCalls commands;

    /**
     * @param rest sends the calls
     */
    public CommandApi(RestClient rest) {
        this.rest = rest;
        this.commands = new CommandCalls(rest);
    }

    /**
     * Arms or disarms a network.
     */
    public CompletableFuture<CommandTicket> arm(AccountInfo account, long networkId, boolean on) {
        return commands.send(HttpRequest.post(on ? "arm" : "disarm", rest.uri(account,
                "/api/v1/accounts/%d/networks/%d/state/%s", account.accountId(), networkId, on ? "arm" : "disarm")),
                networkId);
    }

    /**
     * Switches the motion detection of a camera.
     */
    public CompletableFuture<CommandTicket> detectMotion(AccountInfo account, Camera camera, boolean on) {
        HttpRequest request = camera.family() == DeviceFamily.OWL
                ? HttpRequest.post("motion-detection", device(account, camera, "config"))
                        .withJson("{\"enabled\":" + on + "}")
                : HttpRequest.post("motion-detection", device(account, camera, on ? "enable" : "disable"));
        return commands.send(request, camera.networkId());
    }

    /**
     * Has a camera take a picture.
     */
    public CompletableFuture<CommandTicket> takePicture(AccountInfo account, Camera camera) {
        return commands.send(HttpRequest.post("take-picture", device(account, camera, "thumbnail")),
                camera.networkId());
    }

    /**
     * Has a camera record a clip.
     */
    public CompletableFuture<CommandTicket> record(AccountInfo account, Camera camera) {
        return commands.send(HttpRequest.post("record", device(account, camera, "clip")), camera.networkId());
    }

    /**
     * Asks how far a command is.
     */
    public CompletableFuture<CommandProgress> progress(AccountInfo account, CommandTicket ticket) {
        HttpRequest request = HttpRequest.get("command",
                rest.uri(account, "/network/%d/command/%d", ticket.networkId(), ticket.id()));
        return rest.send(request).thenCompose(response -> {
            if (response.status() == 404) {
                return completedFuture(new CommandProgress.Forgotten());
            }
            return rest.object(request, response).thenApply(CommandApi::progress);
        });
    }

    private static CommandProgress progress(JsonObject body) {
        long code = Json.number(body, "status_code").orElseGet(() -> SUCCESS);
        if (code != SUCCESS) {
            return new CommandProgress.Failed((int) code);
        }
        boolean complete = body.has("complete") && body.get("complete").isJsonPrimitive()
                && body.get("complete").getAsBoolean();
        return complete ? new CommandProgress.Done() : new CommandProgress.Running();
    }

    private URI device(AccountInfo account, Camera camera, String call) {
        return camera.family() == DeviceFamily.CAMERA
                ? rest.uri(account, "/network/%d/camera/%d/%s", camera.networkId(), camera.id(), call)
                : rest.uri(account, "/api/v1/accounts/%d/networks/%d/%s/%d/%s", account.accountId(), camera.networkId(),
                        camera.family().array(), camera.id(), call);
    }
}
