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

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.command.Command;
import org.openhab.binding.blink.cloud.simulator.command.CommandKind;
import org.openhab.binding.blink.cloud.simulator.command.CommandPlan;
import org.openhab.binding.blink.cloud.simulator.home.Device;
import org.openhab.binding.blink.cloud.simulator.home.Family;
import org.openhab.binding.blink.cloud.simulator.http.CloudRequest;
import org.openhab.binding.blink.cloud.simulator.http.CloudResponse;
import org.openhab.binding.blink.cloud.simulator.json.JsonMembers;
import org.openhab.binding.blink.cloud.simulator.scenario.SettingRefusal;
import org.openhab.binding.blink.cloud.simulator.scenario.SettingsScenario;

import com.google.gson.JsonObject;

/**
 * Changes the configuration of a device, which is a command: the change is seen when it is done.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ConfigChangeEndpoint implements HomeGuard.DeviceEndpoint {

    private final CommandStarter starter;
    private final SettingsScenario scenario;
    private final BiFunction<Command, Instant, JsonMembers> answer;

    /**
     * @param answer how the command is told to the client
     */
    ConfigChangeEndpoint(CommandStarter starter, SettingsScenario scenario,
            BiFunction<Command, Instant, JsonMembers> answer) {
        this.starter = starter;
        this.scenario = scenario;
        this.answer = answer;
    }

    @Override
    public CloudResponse answer(CloudRequest request, Caller caller, Device device) {
        Optional<JsonObject> body = RestBody.object(request);
        if (body.isEmpty()) {
            request.note("the body is no JSON object, or not said to be one");
            return RestErrors.badRequest("Invalid configuration");
        }
        ConfigChange change = new ConfigChange(device, body.get());
        Optional<String> complaint = change.complaint();
        List<String> refused = change.names().stream().filter(scenario::refuses).toList();
        if (complaint.isEmpty() && scenario.refusal() == SettingRefusal.BAD_REQUEST && !refused.isEmpty()) {
            complaint = Optional.of("Invalid value for " + refused.get(0));
        }
        if (complaint.isPresent()) {
            request.note(complaint.get());
            return RestErrors.badRequest(complaint.get());
        }
        Duration duration = device.family() == Family.CAMERA ? starter.duration() : scenario.flatDuration();
        if (scenario.refusal() == SettingRefusal.COMMAND_FAILS && !refused.isEmpty()) {
            return starter.startInVain(request, caller, device, CommandKind.CONFIG_SET, CommandPlan.fails(), answer);
        }
        return starter.start(request, caller, device, CommandKind.CONFIG_SET, duration, time -> change.apply(refused),
                answer);
    }
}
