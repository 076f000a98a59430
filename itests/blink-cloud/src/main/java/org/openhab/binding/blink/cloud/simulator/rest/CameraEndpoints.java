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
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.home.Device;
import org.openhab.binding.blink.cloud.simulator.home.Network;
import org.openhab.binding.blink.cloud.simulator.http.CloudRequest;
import org.openhab.binding.blink.cloud.simulator.http.CloudResponse;
import org.openhab.binding.blink.cloud.simulator.json.Json;
import org.openhab.binding.blink.cloud.simulator.scenario.EquipmentScenario;
import org.openhab.binding.blink.cloud.simulator.scenario.PictureScenario;
import org.openhab.binding.blink.cloud.simulator.scenario.Scenario;

/**
 * The details of battery cameras: <code>GET /network/{network}/camera/{device}</code>, <code>…/config</code> and
 * <code>…/signals</code>.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class CameraEndpoints {

    private final PictureScenario pictures;
    private final EquipmentScenario equipment;
    private final Clock clock;

    CameraEndpoints(Scenario scenario, Clock clock) {
        pictures = scenario.pictures();
        equipment = scenario.equipment();
        this.clock = clock;
    }

    CloudResponse status(CloudRequest request, Caller caller, Device camera) {
        return CloudResponse.json(200, Json.object().with("camera_status", writer(caller).status(camera)));
    }

    CloudResponse config(CloudRequest request, Caller caller, Device camera) {
        return CloudResponse.json(200,
                Json.object().with("camera", List.of(writer(caller).config(camera)))
                        .with("signals", writer(caller).signals(camera))
                        .with("accessories", AccessoryWriter.ofDevice(caller.account().home(), camera, equipment)));
    }

    CloudResponse signals(CloudRequest request, Caller caller, Device camera) {
        return CloudResponse.json(200, writer(caller).signals(camera));
    }

    /** The old list of all cameras of a network. */
    CloudResponse list(CloudRequest request, Caller caller, Network network) {
        return CloudResponse.json(200, Json.object().with("devicestatus", caller.account().home().cameras().stream()
                .filter(camera -> camera.networkId() == network.id()).map(writer(caller)::status).toList()));
    }

    private CameraWriter writer(Caller caller) {
        return new CameraWriter(caller.account(), clock.instant(), pictures);
    }
}
