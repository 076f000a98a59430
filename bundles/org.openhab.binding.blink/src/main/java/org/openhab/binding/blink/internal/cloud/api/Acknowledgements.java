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

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.error.BusyException;
import org.openhab.binding.blink.internal.cloud.error.UnexpectedAnswerException;
import org.openhab.binding.blink.internal.cloud.http.HttpRequest;
import org.openhab.binding.blink.internal.cloud.http.HttpResponse;
import org.openhab.binding.blink.internal.cloud.http.Json;
import org.openhab.binding.blink.internal.cloud.model.CommandTicket;

import com.google.gson.JsonObject;

/**
 * What all calls have in common that change something and whose answer is a success and nothing more: no body at all,
 * a message, or the thing as it is now. Where the answer is a command all the same, its progress can be asked for.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class Acknowledgements {

    private final RestClient rest;

    /**
     * @param rest sends the calls
     */
    Acknowledgements(RestClient rest) {
        this.rest = rest;
    }

    /**
     * Sends a call.
     *
     * @param request the call
     * @param networkId the number of the network that it is for
     * @return a ticket, mostly one that is done; fails with {@link BusyException} when nothing was done because of a
     *         command
     */
    CompletableFuture<CommandTicket> send(HttpRequest request, long networkId) {
        return rest.send(request).thenCompose(response -> {
            String text = response.text();
            Optional<JsonObject> body = Json.object(text);
            if (CommandCalls.isBusy(response, body)) {
                return failedFuture(new BusyException(request.endpoint()));
            }
            if (response.status() / 100 != 2) {
                return failedFuture(rest.problem(request, response));
            }
            if (body.isEmpty() && !text.isBlank()) {
                // Nobody hears a siren that somebody else's page, or half an answer, says to sound.
                return failedFuture(new UnexpectedAnswerException(request.endpoint(), response.status(),
                        response.isHtml() ? "a page" : "neither nothing nor a JSON object"));
            }
            return body.filter(Acknowledgements::isCommand)
                    .map(command -> ticket(request, response, command, networkId))
                    .orElseGet(() -> completedFuture(new CommandTicket(networkId, 0, true)));
        });
    }

    /** A number alone does not make a command: networks and devices have one too. */
    private static boolean isCommand(JsonObject body) {
        boolean isDone = Json.text(body, "state").filter("done"::equals).isPresent();
        return Json.text(body, "command").isPresent() && !isDone;
    }

    private static CompletableFuture<CommandTicket> ticket(HttpRequest request, HttpResponse response,
            JsonObject command, long networkId) {
        return Json.id(command, "id").map(id -> completedFuture(new CommandTicket(networkId, id, false)))
                .orElseGet(() -> failedFuture(new UnexpectedAnswerException(request.endpoint(), response.status(),
                        "a command that nobody can ask after")));
    }
}
