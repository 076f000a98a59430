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
import java.time.Duration;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.command.CommandKind;
import org.openhab.binding.blink.cloud.simulator.home.Device;
import org.openhab.binding.blink.cloud.simulator.http.CloudRequest;
import org.openhab.binding.blink.cloud.simulator.http.CloudResponse;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * <code>GET</code> and <code>POST …/config</code> of owls and doorbells: their settings, among which is whether an owl
 * looks for motion. A change is done at once.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class FlatConfigEndpoints {

    private final CommandStarter starter;
    private final Clock clock;

    FlatConfigEndpoints(CommandStarter starter, Clock clock) {
        this.starter = starter;
        this.clock = clock;
    }

    CloudResponse show(CloudRequest request, Caller caller, Device device) {
        return CloudResponse.json(200, FlatConfigWriter.write(caller.account().home(), device, clock.instant()));
    }

    CloudResponse change(CloudRequest request, Caller caller, Device device) {
        Optional<JsonObject> body = RestBody.object(request);
        if (body.isEmpty()) {
            request.note("no JSON object");
            return RestErrors.badRequest("Invalid configuration");
        }
        JsonObject changes = body.get();
        for (String name : changes.keySet()) {
            if (!isKnown(name, changes.get(name))) {
                request.note("a setting that is not played: " + name);
            }
        }
        return starter.start(request, caller, device, CommandKind.CONFIG_SET, Duration.ZERO,
                time -> take(device, changes), CommandWriter::settings);
    }

    private static void take(Device device, JsonObject changes) {
        for (String name : changes.keySet()) {
            JsonElement value = changes.get(name);
            if (isKnown(name, value)) {
                if ("enabled".equals(name)) {
                    device.enabled(value.getAsBoolean());
                } else {
                    device.name(value.getAsString());
                }
            }
        }
    }

    private static boolean isKnown(String name, JsonElement value) {
        return value instanceof JsonPrimitive primitive
                && ("enabled".equals(name) && primitive.isBoolean() || "name".equals(name) && primitive.isString());
    }
}
