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

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.cloud.simulator.home.Device;
import org.openhab.binding.blink.cloud.simulator.http.CloudRequest;
import org.openhab.binding.blink.cloud.simulator.http.CloudResponse;
import org.openhab.binding.blink.cloud.simulator.live.LiveView;
import org.openhab.binding.blink.cloud.simulator.live.LiveViews;
import org.openhab.binding.blink.cloud.simulator.relay.Relay;
import org.openhab.binding.blink.cloud.simulator.scenario.LiveScenario;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * Begins a live view. The request says what it is for, and when the motion was for which it is.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class LiveViewEndpoint {

    private static final String INTENT = "intent";
    private static final String EXTENDED = "extended_liveview";
    private static final Set<String> INTENTS = Set.of("liveview", EXTENDED);
    private static final String MOTION = "motion_event_start_time";

    private final LiveViews views;
    private final Relay relay;
    private final CommandStarter starter;
    private final LiveViewWriter writer;

    LiveViewEndpoint(LiveViews views, Relay relay, CommandStarter starter, LiveScenario scenario) {
        this.views = views;
        this.relay = relay;
        this.starter = starter;
        writer = new LiveViewWriter(scenario);
    }

    CloudResponse start(CloudRequest request, Caller caller, Device device) {
        Optional<JsonObject> body = RestBody.object(request);
        if (body.isEmpty()) {
            request.note("the body is no JSON object, or not said to be one");
            return RestErrors.badRequest("Invalid request");
        }
        if (!(body.get().get(INTENT) instanceof JsonPrimitive intent) || !INTENTS.contains(intent.getAsString())) {
            request.note(INTENT + " is none of " + INTENTS);
            return RestErrors.badRequest("Invalid intent");
        }
        if (!isTimeOrNothing(body.get().get(MOTION))) {
            request.note(MOTION + " is missing or no time");
            return RestErrors.badRequest("Invalid motion_event_start_time");
        }
        Optional<LiveView> view = views.start(caller.account(), device, intent.getAsString().equals(EXTENDED));
        if (view.isEmpty()) {
            return starter.busy(request);
        }
        return CloudResponse.json(200, LiveViewWriter.isForRelay(view.get()) ? writer.write(view.get(), relay.port())
                : writer.writeRtsp(view.get()));
    }

    /** The forms that apps have left behind. */
    CloudResponse retired(CloudRequest request, Caller caller, Device device) {
        request.note("an old version of this call");
        return RestErrors.updateRequired();
    }

    private static boolean isTimeOrNothing(@Nullable JsonElement value) {
        if (value == null || value.isJsonNull()) {
            return value != null;
        }
        if (!(value instanceof JsonPrimitive text) || !text.isString()) {
            return false;
        }
        try {
            if (!text.getAsString().isEmpty()) {
                OffsetDateTime.parse(text.getAsString());
            }
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
