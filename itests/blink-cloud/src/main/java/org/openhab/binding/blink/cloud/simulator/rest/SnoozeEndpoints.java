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
import java.util.OptionalInt;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.home.Device;
import org.openhab.binding.blink.cloud.simulator.home.Network;
import org.openhab.binding.blink.cloud.simulator.home.Snooze;
import org.openhab.binding.blink.cloud.simulator.http.CloudRequest;
import org.openhab.binding.blink.cloud.simulator.http.CloudResponse;
import org.openhab.binding.blink.cloud.simulator.scenario.ScheduleScenario;

import com.google.gson.JsonObject;

/**
 * <code>POST …/snooze</code> with <code>{"snooze_time":minutes}</code> and <code>POST …/unsnooze</code>, of devices and
 * of systems. It is no command: the answer is empty, and it is so at once.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SnoozeEndpoints {

    private static final int MOST_MINUTES = 1440;

    private final ScheduleScenario scenario;
    private final Clock clock;

    SnoozeEndpoints(ScheduleScenario scenario, Clock clock) {
        this.scenario = scenario;
        this.clock = clock;
    }

    CloudResponse snooze(CloudRequest request, Caller caller, Device device) {
        return begin(request, device.snooze());
    }

    CloudResponse unsnooze(CloudRequest request, Caller caller, Device device) {
        return end(device.snooze());
    }

    CloudResponse snooze(CloudRequest request, Caller caller, Network network) {
        return begin(request, network.snooze());
    }

    CloudResponse unsnooze(CloudRequest request, Caller caller, Network network) {
        return end(network.snooze());
    }

    private CloudResponse begin(CloudRequest request, Snooze snooze) {
        String field = scenario.snoozeField().word();
        Optional<JsonObject> body = RestBody.object(request);
        OptionalInt minutes = body.isPresent() ? RestBody.number(body.get(), field, 1, MOST_MINUTES)
                : OptionalInt.empty();
        if (minutes.isEmpty()) {
            request.note(field + " is no number of minutes from 1 to " + MOST_MINUTES);
            return RestErrors.badRequest("Invalid snooze time");
        }
        snooze.begin(clock.instant(), Duration.ofMinutes(minutes.getAsInt()));
        return CloudResponse.empty(scenario.snoozeStatus());
    }

    private CloudResponse end(Snooze snooze) {
        snooze.end();
        return CloudResponse.empty(scenario.snoozeStatus());
    }
}
