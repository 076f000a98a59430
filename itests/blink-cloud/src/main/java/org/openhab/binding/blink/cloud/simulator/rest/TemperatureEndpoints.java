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

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.command.Command;
import org.openhab.binding.blink.cloud.simulator.command.CommandKind;
import org.openhab.binding.blink.cloud.simulator.home.Device;
import org.openhab.binding.blink.cloud.simulator.home.Family;
import org.openhab.binding.blink.cloud.simulator.http.CloudRequest;
import org.openhab.binding.blink.cloud.simulator.http.CloudResponse;
import org.openhab.binding.blink.cloud.simulator.json.JsonMembers;
import org.openhab.binding.blink.cloud.simulator.settings.DeviceSettings;

import com.google.gson.JsonObject;

/**
 * <code>POST …/temp_alert_enable</code>, <code>temp_alert_disable</code> and <code>calibrate</code>: when a device
 * tells that it is too cold or too warm, and what its thermometer really means.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class TemperatureEndpoints {

    private static final String ALARM = "temp_alarm_enable";
    private static final String LEAST = "temp_min";
    private static final String MOST = "temp_max";
    private static final String ADJUST = "temp_adjust";
    private static final int COLDEST = -40;
    private static final int WARMEST = 200;

    private final CommandStarter starter;

    TemperatureEndpoints(CommandStarter starter) {
        this.starter = starter;
    }

    CloudResponse enable(CloudRequest request, Caller caller, Device device) {
        return alarm(request, caller, device, CommandKind.TEMP_ALERT_ENABLE, true);
    }

    CloudResponse disable(CloudRequest request, Caller caller, Device device) {
        return alarm(request, caller, device, CommandKind.TEMP_ALERT_DISABLE, false);
    }

    CloudResponse calibrate(CloudRequest request, Caller caller, Device device) {
        Optional<JsonObject> body = RestBody.object(request);
        JsonObject members = body.isPresent() ? body.get() : new JsonObject();
        OptionalInt current = RestBody.number(members, "current_temp", COLDEST, WARMEST);
        OptionalInt least = RestBody.number(members, LEAST, COLDEST, WARMEST);
        OptionalInt most = RestBody.number(members, MOST, COLDEST, WARMEST);
        if (current.isEmpty() || least.isEmpty() || most.isEmpty() || least.getAsInt() >= most.getAsInt()) {
            request.note("current_temp, temp_min and temp_max are no temperatures in degrees Fahrenheit");
            return RestErrors.badRequest("Invalid temperature");
        }
        int real = current.getAsInt();
        return starter.start(request, caller, device, CommandKind.TEMP_CALIBRATE, time -> {
            DeviceSettings settings = device.settings().set(LEAST, least.getAsInt()).set(MOST, most.getAsInt());
            if (settings.has(ADJUST)) {
                settings.set(ADJUST, settings.number(ADJUST) + real - device.temperature());
            }
            device.temperature(real);
        }, answer(device));
    }

    private CloudResponse alarm(CloudRequest request, Caller caller, Device device, CommandKind kind, boolean on) {
        if (device.rawConfig().missing().contains(ALARM)) {
            request.note("a device without thermometer");
            return RestErrors.badRequest("No temperature alerts");
        }
        return starter.start(request, caller, device, kind, time -> device.settings().set(ALARM, on), answer(device));
    }

    private static BiFunction<Command, Instant, JsonMembers> answer(Device device) {
        return device.family() == Family.CAMERA ? CommandWriter::full : CommandWriter::brief;
    }
}
