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

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.error.BlinkException;
import org.openhab.binding.blink.internal.cloud.error.BusyException;
import org.openhab.binding.blink.internal.cloud.error.UnexpectedAnswerException;
import org.openhab.binding.blink.internal.cloud.http.HttpRequest;
import org.openhab.binding.blink.internal.cloud.http.HttpResponse;
import org.openhab.binding.blink.internal.cloud.http.Json;
import org.openhab.binding.blink.internal.cloud.model.CommandTicket;

import com.google.gson.JsonObject;

/**
 * What all calls have in common that Blink answers with a command: the ticket, and the ways of saying that it is busy.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class CommandCalls {

    private static final int CONFLICT = 409;

    private final RestClient rest;

    /**
     * @param rest sends the calls
     */
    CommandCalls(RestClient rest) {
        this.rest = rest;
    }

    /**
     * Sends a command.
     *
     * @param request the command
     * @param networkId the number of the network that it is for
     * @return its ticket; fails with {@link BusyException} when nothing was done because of another command
     */
    CompletableFuture<CommandTicket> send(HttpRequest request, long networkId) {
        return rest.send(request).thenCompose(response -> {
            Optional<JsonObject> body = Json.object(response.text());
            if (isBusy(response, body)) {
                return failedFuture(new BusyException(request.endpoint()));
            }
            return rest.object(request, response).thenCompose(object -> ticket(request, response, object, networkId));
        });
    }

    /** Some commands of a network without battery cameras come back done, and with a number or without. */
    private static CompletableFuture<CommandTicket> ticket(HttpRequest request, HttpResponse response, JsonObject body,
            long networkId) {
        boolean done = Json.text(body, "state").filter("done"::equals).isPresent();
        Optional<Long> id = Json.id(body, "id");
        if (id.isEmpty() && !done) {
            BlinkException problem = new UnexpectedAnswerException(request.endpoint(), response.status(), "no command");
            return failedFuture(problem);
        }
        return completedFuture(new CommandTicket(Json.id(body, "network_id").orElseGet(() -> networkId),
                id.orElseGet(() -> 0L), done));
    }

    /**
     * @return whether Blink says that it has done nothing because of another command
     */
    static boolean isBusy(HttpResponse response, Optional<JsonObject> body) {
        return response.status() == CONFLICT || response.status() == 200 && saysBusy(body);
    }

    private static boolean saysBusy(Optional<JsonObject> body) {
        return body.filter(object -> !object.has("id")).flatMap(object -> Json.text(object, "message"))
                .filter(message -> message.toLowerCase(Locale.ROOT).contains("busy")).isPresent();
    }
}
