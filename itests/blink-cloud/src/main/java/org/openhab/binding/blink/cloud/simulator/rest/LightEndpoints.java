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
import org.openhab.binding.blink.cloud.simulator.command.CommandKind;
import org.openhab.binding.blink.cloud.simulator.home.Accessory;
import org.openhab.binding.blink.cloud.simulator.home.Device;
import org.openhab.binding.blink.cloud.simulator.http.CloudRequest;
import org.openhab.binding.blink.cloud.simulator.http.CloudResponse;

/**
 * <code>POST …/lights/on</code> and <code>off</code>: of a mount with a light on a camera, which is named, and of an
 * owl with a light, of which there is one.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class LightEndpoints {

    private final CommandStarter starter;

    LightEndpoints(CommandStarter starter) {
        this.starter = starter;
    }

    /** For a path with an <code>{accessory}</code>. */
    CloudResponse ofCamera(CloudRequest request, Caller caller, Device camera) {
        long id = Long.parseLong(request.pathVariable("accessory"));
        return change(request, caller, camera, caller.account().home().lightsOf(camera).stream()
                .filter(light -> light.id() == id && "storm".equals(light.type())).findFirst());
    }

    CloudResponse ofOwl(CloudRequest request, Caller caller, Device owl) {
        return change(request, caller, owl, caller.account().home().lightsOf(owl).stream().findFirst());
    }

    private CloudResponse change(CloudRequest request, Caller caller, Device device, Optional<Accessory> light) {
        if (light.isEmpty()) {
            request.note("no such light on this device");
            return RestErrors.notFound("Accessory not found");
        }
        String state = request.pathVariable("state");
        if (!"on".equals(state) && !"off".equals(state)) {
            request.note("neither on nor off");
            return RestErrors.notFound("Unknown state of a light");
        }
        boolean on = "on".equals(state);
        return starter.start(request, caller, device, on ? CommandKind.LIGHT_ON : CommandKind.LIGHT_OFF,
                time -> light.get().lit(on), CommandWriter::brief);
    }
}
