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
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.command.Commands;
import org.openhab.binding.blink.cloud.simulator.home.Home;
import org.openhab.binding.blink.cloud.simulator.home.Network;
import org.openhab.binding.blink.cloud.simulator.home.SyncModule;
import org.openhab.binding.blink.cloud.simulator.http.CloudRequest;
import org.openhab.binding.blink.cloud.simulator.http.CloudResponse;
import org.openhab.binding.blink.cloud.simulator.json.Json;
import org.openhab.binding.blink.cloud.simulator.json.JsonMembers;

/**
 * Networks and sync modules: <code>GET /networks</code>, <code>GET /network/{network}</code>,
 * <code>POST …/update</code>, which only reads, and <code>GET …/syncmodules</code>; also how much the cameras were used
 * (<code>GET /api/v1/camera/usage</code>).
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class NetworkEndpoints {

    private static final int USAGE_DAYS = 7;
    private static final int USAGE_REFERENCE_SECONDS = 400;

    private final Commands commands;
    private final Clock clock;

    NetworkEndpoints(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    CloudResponse list(CloudRequest request, Caller caller) {
        Home home = caller.account().home();
        JsonMembers summary = Json.object();
        home.networks().forEach(network -> summary.with(String.valueOf(network.id()), Json.object()
                .with("name", network.name()).with("onboarded", home.syncModuleOf(network.id()).isPresent())));
        return CloudResponse.json(200,
                Json.object().with("networks", home.networks().stream().map(writer(caller)::write).toList())
                        .with("summary", summary));
    }

    CloudResponse show(CloudRequest request, Caller caller, Network network) {
        return CloudResponse.json(200, Json.object().with("network", writer(caller).write(network)));
    }

    CloudResponse syncModule(CloudRequest request, Caller caller, Network network) {
        Optional<SyncModule> module = caller.account().home().syncModuleOf(network.id());
        if (module.isEmpty()) {
            request.note("a network without sync module");
            return RestErrors.notFound("Sync Module not found");
        }
        return CloudResponse.json(200, Json.object().with("syncmodule", writer(caller).write(module.get())));
    }

    /** Every network is in the list, and in it the cameras of the battery family. */
    CloudResponse usage(CloudRequest request, Caller caller) {
        Home home = caller.account().home();
        List<JsonMembers> networks = home.networks().stream()
                .map(network -> Json.object().with("network_id", network.id()).with("name", network.name())
                        .with("cameras", home.cameras().stream().filter(camera -> camera.networkId() == network.id())
                                .map(camera -> Json.object().with("id", camera.id()).with("name", camera.name())
                                        .with("usage", 39).with("lv_seconds", 0).with("clip_seconds", 39))
                                .toList()))
                .toList();
        return CloudResponse.json(200, Json.object().with("range_days", USAGE_DAYS)
                .with("reference", Json.object().with("usage", USAGE_REFERENCE_SECONDS)).with("networks", networks));
    }

    /** Nothing has been here for years. */
    CloudResponse events(CloudRequest request, Caller caller, Network network) {
        return CloudResponse.json(200, Json.object().with("event", List.of()));
    }

    private NetworkWriter writer(Caller caller) {
        return new NetworkWriter(caller.account(), commands, clock.instant());
    }
}
