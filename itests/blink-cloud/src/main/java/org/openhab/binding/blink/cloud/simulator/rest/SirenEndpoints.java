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
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.command.CommandKind;
import org.openhab.binding.blink.cloud.simulator.home.Network;
import org.openhab.binding.blink.cloud.simulator.home.Siren;
import org.openhab.binding.blink.cloud.simulator.http.CloudRequest;
import org.openhab.binding.blink.cloud.simulator.http.CloudResponse;
import org.openhab.binding.blink.cloud.simulator.http.ErrorPages;
import org.openhab.binding.blink.cloud.simulator.json.Json;
import org.openhab.binding.blink.cloud.simulator.json.JsonMembers;
import org.openhab.binding.blink.cloud.simulator.scenario.EquipmentScenario;

import com.google.gson.JsonObject;

/**
 * <code>GET …/sirens/</code> lists the sirens of a system, <code>POST …/activate/</code> with
 * <code>{"duration":seconds}</code> lets one or all of them sound, and <code>POST …/deactivate/</code> silences all.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SirenEndpoints {

    private static final int MOST_SECONDS = 3600;

    private final CommandStarter starter;
    private final EquipmentScenario scenario;

    SirenEndpoints(CommandStarter starter, EquipmentScenario scenario) {
        this.starter = starter;
        this.scenario = scenario;
    }

    CloudResponse list(CloudRequest request, Caller caller, Network network) {
        return CloudResponse.json(200, Json.object().with("sirens",
                caller.account().home().sirensOf(network.id()).stream().map(SirenEndpoints::write).toList()));
    }

    CloudResponse activateOne(CloudRequest request, Caller caller, Network network) {
        return activate(request, caller, network, one(request, caller, network));
    }

    CloudResponse activateAll(CloudRequest request, Caller caller, Network network) {
        return activate(request, caller, network, caller.account().home().sirensOf(network.id()));
    }

    /** Nobody has seen that, so it depends on the scenario. */
    CloudResponse deactivateOne(CloudRequest request, Caller caller, Network network) {
        return scenario.singleSirenSilenced() ? silence(request, caller, network, one(request, caller, network))
                : ErrorPages.notFound();
    }

    CloudResponse deactivateAll(CloudRequest request, Caller caller, Network network) {
        return silence(request, caller, network, caller.account().home().sirensOf(network.id()));
    }

    /** As it is in the homescreen. It does not say whether it sounds. */
    static JsonMembers write(Siren siren) {
        return siren.raw()
                .applyTo(Json.object().with("id", siren.id()).with("created_at", Times.CREATED)
                        .with("updated_at", Times.UPDATED).with("name", siren.name()).with("type", "siren")
                        .with("onboarded", true).with("serial", siren.serial()).with("fw_version", "1.07")
                        .with("status", siren.status()).with("network_id", siren.networkId()));
    }

    private CloudResponse activate(CloudRequest request, Caller caller, Network network, List<Siren> sirens) {
        Optional<JsonObject> body = RestBody.object(request);
        OptionalInt seconds = body.isPresent() ? RestBody.number(body.get(), "duration", 1, MOST_SECONDS)
                : OptionalInt.empty();
        if (seconds.isEmpty()) {
            request.note("duration is no number of seconds from 1 to " + MOST_SECONDS);
            return RestErrors.badRequest("Invalid duration");
        }
        Duration duration = Duration.ofSeconds(seconds.getAsInt());
        return command(request, caller, network, sirens, CommandKind.SIREN_ON, duration);
    }

    private CloudResponse silence(CloudRequest request, Caller caller, Network network, List<Siren> sirens) {
        return command(request, caller, network, sirens, CommandKind.SIREN_OFF, Duration.ZERO);
    }

    private CloudResponse command(CloudRequest request, Caller caller, Network network, List<Siren> sirens,
            CommandKind kind, Duration duration) {
        if (sirens.isEmpty()) {
            request.note("no such siren in this network");
            return RestErrors.notFound("Siren not found");
        }
        // With several of them, those that are offline do not hear it.
        boolean heard = sirens.stream().anyMatch(siren -> !siren.offline());
        return starter.start(request, caller, network, kind, heard, time -> sirens.stream()
                .filter(siren -> !siren.offline()).forEach(siren -> siren.soundUntil(time.plus(duration))));
    }

    private static List<Siren> one(CloudRequest request, Caller caller, Network network) {
        long id = Long.parseLong(request.pathVariable("siren"));
        return caller.account().home().sirensOf(network.id()).stream().filter(siren -> siren.id() == id).toList();
    }
}
