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
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.command.Command;
import org.openhab.binding.blink.cloud.simulator.command.CommandKind;
import org.openhab.binding.blink.cloud.simulator.home.SyncModule;
import org.openhab.binding.blink.cloud.simulator.http.CloudRequest;
import org.openhab.binding.blink.cloud.simulator.http.CloudResponse;
import org.openhab.binding.blink.cloud.simulator.json.Json;
import org.openhab.binding.blink.cloud.simulator.scenario.UsbScenario;
import org.openhab.binding.blink.cloud.simulator.usb.UsbClip;
import org.openhab.binding.blink.cloud.simulator.usb.UsbReading;
import org.openhab.binding.blink.cloud.simulator.usb.UsbReadings;

/**
 * The clips on a USB stick: <code>POST …/manifest/{manifest}/clip/request/{clip}</code> has one sent to the cloud,
 * <code>GET</code> of the same fetches it from there, <code>POST …/clip/delete/{clip}</code> deletes it.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class UsbClipEndpoints {

    private final CommandStarter starter;
    private final UsbReadings readings;
    private final UsbScenario scenario;

    UsbClipEndpoints(CommandStarter starter, UsbReadings readings, UsbScenario scenario) {
        this.starter = starter;
        this.readings = readings;
        this.scenario = scenario;
    }

    CloudResponse request(CloudRequest request, Caller caller, SyncModule module) {
        return withClip(request, caller, module, (reading, clip) -> {
            Duration duration = scenario.uploadDuration(clip.kilobytes(), clip.length());
            long manifest = manifest(request);
            // The stick may be another one then, or none.
            return give(request, caller, module, CommandKind.USB_UPLOAD, duration, time -> {
                if (isOnStick(module, clip)) {
                    reading.uploaded(manifest, clip);
                }
            });
        });
    }

    CloudResponse show(CloudRequest request, Caller caller, SyncModule module) {
        return withClip(request, caller, module, (reading, clip) -> {
            if (!reading.isUploaded(clip.id())) {
                request.note("the clip is not in the cloud yet");
                return CloudResponse.json(scenario.clipNotReadyStatus(),
                        Json.object().with("message", "Clip not ready"));
            }
            return CloudResponse.of(200, "video/mp4", clip.footage().content());
        });
    }

    CloudResponse delete(CloudRequest request, Caller caller, SyncModule module) {
        return withClip(request, caller, module,
                (reading, clip) -> give(request, caller, module, CommandKind.USB_DELETE, scenario.manifestDuration(),
                        time -> module.readableUsb().filter(stick -> stick.holds(clip))
                                .ifPresent(stick -> stick.remove(clip.id()))));
    }

    private CloudResponse give(CloudRequest request, Caller caller, SyncModule module, CommandKind kind,
            Duration duration, Consumer<Instant> effect) {
        Optional<Command> command = starter.begin(caller, module, kind, List.of(), duration, effect);
        return command.isPresent() ? CloudResponse.json(200, UsbWriter.given(command.get())) : starter.busy(request);
    }

    private CloudResponse withClip(CloudRequest request, Caller caller, SyncModule module, ClipEndpoint endpoint) {
        UsbReading reading = readings.of(caller.account().accountId(), module.id());
        Optional<UsbClip> clip = reading.find(manifest(request), Long.parseLong(request.pathVariable("clip")))
                .filter(found -> isOnStick(module, found));
        if (clip.isEmpty()) {
            request.note("not the newest manifest, or no such clip in it");
            return RestErrors.notFound("Clip not found");
        }
        return endpoint.answer(reading, clip.get());
    }

    private static boolean isOnStick(SyncModule module, UsbClip clip) {
        return module.readableUsb().filter(stick -> stick.holds(clip)).isPresent();
    }

    private static long manifest(CloudRequest request) {
        return Long.parseLong(request.pathVariable("manifest"));
    }

    /**
     * Answers a request about a clip in the newest manifest.
     *
     * @author Blink for openHAB contributors - Initial contribution
     */
    @FunctionalInterface
    private interface ClipEndpoint {
        CloudResponse answer(UsbReading reading, UsbClip clip);
    }
}
