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

import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.cloud.simulator.json.Json;
import org.openhab.binding.blink.cloud.simulator.json.JsonMembers;
import org.openhab.binding.blink.cloud.simulator.live.LiveView;
import org.openhab.binding.blink.cloud.simulator.scenario.DurationField;
import org.openhab.binding.blink.cloud.simulator.scenario.LiveScenario;

/**
 * Tells a client how it gets to its live view.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class LiveViewWriter {

    /** The cameras of the first generation send to another kind of relay, which this cloud does not play. */
    private static final Set<String> RTSP_TYPES = Set.of("xt", "xt2", "white");
    private static final String RTSP = "rtsps://lv2-app-prod.immedia-semi.com:443/%s__IMDS_%s?client_id=%d"
            + "&blinkRTSP=true";
    private static final String IMMIS = "immis://%s:%d/%s__IMDS_%s?client_id=%d";
    /** Ids of videos have another range than those of commands. */
    private static final long VIDEO_ID_OFFSET = 232_353_400;

    private final LiveScenario scenario;

    LiveViewWriter(LiveScenario scenario) {
        this.scenario = scenario;
    }

    static boolean isForRelay(LiveView view) {
        return !RTSP_TYPES.contains(view.device().type());
    }

    /** @param port the port of the relay */
    JsonMembers write(LiveView view, int port) {
        String host = scenario.host();
        String serial = view.device().serial();
        return write(view, IMMIS.formatted(host.contains(":") ? "[" + host + "]" : host, port, view.connectionId(),
                serial, view.clientId()));
    }

    JsonMembers writeRtsp(LiveView view) {
        return write(view, RTSP.formatted(view.token(), view.device().serial(), view.clientId()));
    }

    private JsonMembers write(LiveView view, String server) {
        long seconds = (view.extended() ? LiveScenario.EXTENDED : scenario.duration()).toSeconds();
        JsonMembers members = Json.object().with("command_id", view.command().id()).with("parent_command_id", null)
                .with("type", view.extended() ? "elv" : "lv").with("server", server)
                .with("liveview_token", view.token());
        if (scenario.durationField() != DurationField.SESSION_DURATION) {
            members.with("duration", seconds);
        }
        if (scenario.durationField() != DurationField.DURATION) {
            members.with("session_duration", seconds);
        }
        return members.with("extended_duration", LiveScenario.EXTENDED.toSeconds())
                .with("continue_interval", view.extended() ? 300 : 30).with("continue_warning", 10)
                .with("polling_interval", scenario.polling().toSeconds()).with("join_available", true)
                .with("join_state", "available").with("first_joiner", true).with("is_mclv", false)
                .with("new_command", true).with("submit_logs", true).with("media_id", (@Nullable Object) null)
                .with("video_id", view.command().id() + VIDEO_ID_OFFSET).with("network_id", view.command().networkId())
                .with("options", Json.object().with("poor_connection", false));
    }
}
