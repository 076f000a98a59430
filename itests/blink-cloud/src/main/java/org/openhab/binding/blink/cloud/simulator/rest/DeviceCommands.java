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
import java.util.function.BiFunction;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.account.Account;
import org.openhab.binding.blink.cloud.simulator.clip.ClipPlan;
import org.openhab.binding.blink.cloud.simulator.clip.Recorder;
import org.openhab.binding.blink.cloud.simulator.command.Command;
import org.openhab.binding.blink.cloud.simulator.command.CommandKind;
import org.openhab.binding.blink.cloud.simulator.home.Device;
import org.openhab.binding.blink.cloud.simulator.home.Family;
import org.openhab.binding.blink.cloud.simulator.http.CloudRequest;
import org.openhab.binding.blink.cloud.simulator.http.CloudResponse;
import org.openhab.binding.blink.cloud.simulator.json.JsonMembers;
import org.openhab.binding.blink.cloud.simulator.scenario.ClipScenario;

/**
 * What a device is told to do: <code>POST …/enable</code>, <code>disable</code>, <code>thumbnail</code> and
 * <code>clip</code>. Cameras are answered at length, owls and doorbells briefly.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class DeviceCommands {

    private final CommandStarter starter;
    private final Recorder recorder;
    private final ClipScenario scenario;

    DeviceCommands(CommandStarter starter, Recorder recorder, ClipScenario scenario) {
        this.starter = starter;
        this.recorder = recorder;
        this.scenario = scenario;
    }

    CloudResponse enable(CloudRequest request, Caller caller, Device device) {
        return starter.start(request, caller, device, CommandKind.MOTION_ENABLE, time -> device.enabled(true),
                answer(device));
    }

    CloudResponse disable(CloudRequest request, Caller caller, Device device) {
        return starter.start(request, caller, device, CommandKind.MOTION_DISABLE, time -> device.enabled(false),
                answer(device));
    }

    CloudResponse thumbnail(CloudRequest request, Caller caller, Device device) {
        return starter.start(request, caller, device, CommandKind.THUMBNAIL, device::takePicture, answer(device));
    }

    /** A clip brings a new picture, too: its first one. It begins when the command is done. */
    CloudResponse clip(CloudRequest request, Caller caller, Device device) {
        return starter.start(request, caller, device, CommandKind.CLIP, time -> {
            device.takePicture(time);
            record(caller.account(), device, time);
        }, answer(device));
    }

    /** A device that has been taken away in the meantime records nothing. */
    private void record(Account account, Device device, Instant time) {
        if (account.home().findDevice(device.id()).isPresent()) {
            recorder.record(account, ClipPlan.of(device.id()).source(scenario.recordSource()).at(time));
        }
    }

    private static BiFunction<Command, Instant, JsonMembers> answer(Device device) {
        return device.family() == Family.CAMERA ? CommandWriter::full : CommandWriter::brief;
    }
}
