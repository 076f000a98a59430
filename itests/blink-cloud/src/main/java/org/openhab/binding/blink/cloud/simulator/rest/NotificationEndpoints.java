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

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.account.Notifications;
import org.openhab.binding.blink.cloud.simulator.http.CloudRequest;
import org.openhab.binding.blink.cloud.simulator.http.CloudResponse;
import org.openhab.binding.blink.cloud.simulator.json.Json;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * <code>GET</code> and <code>POST …/notifications/configuration</code>: what the app of a customer is told about. It is
 * enough to send what is to be otherwise.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class NotificationEndpoints {

    private static final String NOTIFICATIONS = "notifications";

    CloudResponse show(CloudRequest request, Caller caller) {
        return CloudResponse.json(200, Json.object().with(NOTIFICATIONS, caller.account().notifications().all()));
    }

    CloudResponse change(CloudRequest request, Caller caller) {
        Optional<JsonObject> body = RestBody.object(request);
        if (body.isEmpty() || !(body.get().get(NOTIFICATIONS) instanceof JsonObject changes)) {
            request.note("no JSON object with " + NOTIFICATIONS);
            return RestErrors.badRequest("Invalid notifications");
        }
        for (String kind : changes.keySet()) {
            if (!Notifications.kinds().contains(kind) || !isFlag(changes.get(kind))) {
                request.note("not understood: " + kind);
                return RestErrors.badRequest("Invalid notification: " + kind);
            }
        }
        Notifications notifications = caller.account().notifications();
        changes.keySet().forEach(kind -> notifications.want(kind, changes.get(kind).getAsBoolean()));
        return CloudResponse.json(200,
                Json.object().with("message", "Client Notification Configure Update Successful"));
    }

    private static boolean isFlag(JsonElement value) {
        return value instanceof JsonPrimitive primitive && primitive.isBoolean();
    }
}
