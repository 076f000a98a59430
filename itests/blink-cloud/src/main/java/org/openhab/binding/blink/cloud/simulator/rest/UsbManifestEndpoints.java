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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.command.Command;
import org.openhab.binding.blink.cloud.simulator.command.CommandKind;
import org.openhab.binding.blink.cloud.simulator.command.Commands;
import org.openhab.binding.blink.cloud.simulator.command.Order;
import org.openhab.binding.blink.cloud.simulator.home.SyncModule;
import org.openhab.binding.blink.cloud.simulator.http.CloudRequest;
import org.openhab.binding.blink.cloud.simulator.http.CloudResponse;
import org.openhab.binding.blink.cloud.simulator.json.Json;
import org.openhab.binding.blink.cloud.simulator.json.JsonMembers;
import org.openhab.binding.blink.cloud.simulator.scenario.UsbScenario;
import org.openhab.binding.blink.cloud.simulator.usb.Manifest;
import org.openhab.binding.blink.cloud.simulator.usb.ManifestRequest;
import org.openhab.binding.blink.cloud.simulator.usb.UsbReading;
import org.openhab.binding.blink.cloud.simulator.usb.UsbReadings;

/**
 * The list of the clips on a USB stick: <code>POST …/manifest/request</code> has it made,
 * <code>GET …/manifest/request/{command}</code> and, in the newer form, <code>GET …/media/{part}</code> fetch it.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class UsbManifestEndpoints {

    private final CommandStarter starter;
    private final Commands commands;
    private final UsbReadings readings;
    private final UsbScenario scenario;
    private final Clock clock;
    private final UsbWriter writer;

    UsbManifestEndpoints(CommandStarter starter, Commands commands, UsbReadings readings, UsbScenario scenario,
            Clock clock) {
        this.starter = starter;
        this.commands = commands;
        this.readings = readings;
        this.scenario = scenario;
        this.clock = clock;
        writer = new UsbWriter(scenario);
    }

    CloudResponse request(CloudRequest request, Caller caller, SyncModule module) {
        Instant now = clock.instant();
        long account = caller.account().accountId();
        UsbReading reading = readings.of(account, module.id());
        if (!commands.isBusy(account, module.networkId()) && reading.isTooEarly(now, scenario.manifestPause())) {
            request.note("asked for a manifest too often");
            return CloudResponse.json(403, Json.object().with("message", "Too many requests for a manifest"));
        }
        ManifestRequest made = new ManifestRequest();
        Optional<Command> command = starter.begin(caller, module, CommandKind.USB_MANIFEST,
                List.of(Order.part(CommandKind.USB_MEDIA)), scenario.manifestDuration(),
                time -> module.readableUsb().ifPresent(inserted -> reading.publish(made, inserted.clips(time))));
        if (command.isEmpty()) {
            return starter.busy(request);
        }
        made.given(command.get().id(), command.get().parts().get(0).id());
        reading.requestedAt(now);
        return CloudResponse.json(200, UsbWriter.givenWithParts(command.get()));
    }

    CloudResponse manifest(CloudRequest request, Caller caller, SyncModule module) {
        return fetch(request, caller, module, CommandKind.USB_MANIFEST, writer::manifest);
    }

    CloudResponse media(CloudRequest request, Caller caller, SyncModule module) {
        String storage = request.path().substring(0, request.path().lastIndexOf("/media/"));
        return fetch(request, caller, module, CommandKind.USB_MEDIA, manifest -> writer.media(manifest, storage));
    }

    private CloudResponse fetch(CloudRequest request, Caller caller, SyncModule module, CommandKind kind,
            Function<Manifest, JsonMembers> write) {
        long account = caller.account().accountId();
        long id = Long.parseLong(request.pathVariable("command"));
        Optional<Command> command = commands.find(account, module.networkId(), id)
                .filter(found -> found.kind() == kind);
        if (command.isEmpty()) {
            request.note("no such request for a manifest, or forgotten");
            return RestErrors.notFound("Manifest not found");
        }
        if (!command.get().isDone(clock.instant())) {
            request.note("the manifest is not there yet");
            return CloudResponse.json(scenario.manifestNotReadyStatus(),
                    Json.object().with("message", "Manifest not ready"));
        }
        Optional<Manifest> manifest = readings.of(account, module.id()).madeFor(id);
        if (manifest.isEmpty()) {
            request.note("there is a newer manifest");
            return RestErrors.notFound("Manifest not found");
        }
        return CloudResponse.json(200, write.apply(manifest.get()));
    }
}
