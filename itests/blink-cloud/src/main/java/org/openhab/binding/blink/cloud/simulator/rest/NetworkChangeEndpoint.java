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
package org.openhab.binding.blink.cloud.simulator.rest;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.command.Commands;
import org.openhab.binding.blink.cloud.simulator.home.Network;
import org.openhab.binding.blink.cloud.simulator.http.CloudRequest;
import org.openhab.binding.blink.cloud.simulator.http.CloudResponse;
import org.openhab.binding.blink.cloud.simulator.json.Json;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * <code>POST …/accounts/{account}/networks/{network}/update</code>: changes a system, such as whether live views leave
 * clips (<code>lv_save</code>). It is no command: it is so at once.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class NetworkChangeEndpoint implements HomeGuard.NetworkEndpoint {

    /** What is taken and not played. */
    private static final List<String> TEXTS = List.of("description", "locale");

    private final Commands commands;
    private final Clock clock;

    NetworkChangeEndpoint(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public CloudResponse answer(CloudRequest request, Caller caller, Network network) {
        Optional<JsonObject> body = RestBody.object(request);
        JsonObject changes = body.isPresent() ? body.get() : new JsonObject();
        Optional<String> wrong = changes.keySet().stream().filter(name -> !allows(name, changes.get(name))).findFirst();
        if (changes.size() == 0 || wrong.isPresent()) {
            request.note(
                    wrong.isPresent() ? "not understood: " + wrong.get() : "no JSON object with something to change");
            return RestErrors.badRequest("Invalid network");
        }
        for (String name : changes.keySet()) {
            JsonElement value = changes.get(name);
            switch (name) {
                case "lv_save" -> network.liveViewsSaved(value.getAsBoolean());
                case "name" -> network.name(value.getAsString());
                case "time_zone" -> network.timeZone(value.getAsString());
                default -> request.note("not played: " + name);
            }
        }
        return CloudResponse.json(200, Json.object().with("network",
                new NetworkWriter(caller.account(), commands, clock.instant()).write(network)));
    }

    private static boolean allows(String name, JsonElement value) {
        if (!(value instanceof JsonPrimitive primitive)) {
            return false;
        }
        return switch (name) {
            case "lv_save", "dst" -> primitive.isBoolean();
            case "name" -> primitive.isString() && !primitive.getAsString().isBlank();
            case "time_zone" -> primitive.isString() && ZoneId.getAvailableZoneIds().contains(primitive.getAsString());
            default -> primitive.isString() && TEXTS.contains(name);
        };
    }
}
