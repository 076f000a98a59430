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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.cloud.simulator.command.Command;
import org.openhab.binding.blink.cloud.simulator.command.Stage;
import org.openhab.binding.blink.cloud.simulator.home.Device;
import org.openhab.binding.blink.cloud.simulator.json.Json;
import org.openhab.binding.blink.cloud.simulator.json.JsonMembers;

/**
 * Writes commands: the answer to the one who gives it, short or long, and how far it has come.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class CommandWriter {

    private CommandWriter() {
    }

    /** For owls, doorbells, and with the list of its parts for networks. */
    static JsonMembers brief(Command command, Instant now) {
        return Json.object().with("id", command.id()).with("network_id", command.networkId())
                .with("command", command.kind().word()).with("state", command.isDone(now) ? "done" : "new");
    }

    static JsonMembers withParts(Command command, Instant now) {
        return brief(command, now).with("commands",
                command.parts().stream().map(part -> brief(part, now).with("state", "running")).toList());
    }

    /** What an owl and a doorbell answer to a change of their settings. */
    static JsonMembers settings(Command command, Instant now) {
        return Json.object().with("id", command.id()).with("network_id", command.networkId()).with("state",
                command.isDone(now) ? "done" : "new");
    }

    /** What newer apps are told about a change of the settings of a camera. */
    static JsonMembers withCode(Command command, Instant now) {
        return Json.object().with("id", command.id()).with("code", command.statusCode(now));
    }

    static JsonMembers full(Command command, Instant now) {
        String created = Times.write(command.createdAt());
        Optional<Device> device = command.device();
        boolean atModule = command.reachedAt(Stage.SM, now).isPresent();
        boolean atCamera = command.reachedAt(Stage.DEV, now).isPresent();
        return Json.object().with("id", command.id()).with("created_at", created)
                .with("updated_at", Times.write(command.reachedAt(command.stage(now), now)))
                .with("execute_time", created).with("command", command.kind().word())
                .with("state_stage", command.stage(now).word()).with("state_condition", condition(command, now))
                .with("stage_rest", created).with("stage_cs_db", time(command, Stage.CS_DB, now))
                .with("stage_cs_sent", time(command, Stage.CS_SENT, now)).with("stage_sm", time(command, Stage.SM, now))
                .with("stage_dev", time(command, Stage.DEV, now)).with("stage_is", null)
                .with("stage_lv", time(command, Stage.LV, now)).with("stage_vs", time(command, Stage.VS, now))
                .with("sm_ack", atModule ? 1 : null).with("lfr_ack", atCamera ? 0 : null).with("sequence", null)
                .with("attempts", 0).with("transaction", "t" + Long.toString(command.id(), 36) + "VY1l")
                .with("player_transaction", "p" + Long.toString(command.id(), 36) + "oLvp").with("server", null)
                .with("duration", null).with("by_whom", "unknown").with("diagnostic", false).with("debug", "")
                .with("opts_1", 0).with("target", target(command)).with("target_id", targetId(command))
                .with("parent_command_id", orNull(command.parentId())).with("camera_id", orNull(device.map(Device::id)))
                .with("siren_id", null).with("firmware_id", null).with("network_id", command.networkId())
                .with("account_id", command.accountId()).with("sync_module_id", orNull(command.syncModuleId()));
    }

    /** How far it has come, with the parts of which it consists. */
    static JsonMembers progress(Command command, Instant now) {
        List<Command> all = new ArrayList<>(List.of(command));
        all.addAll(command.parts());
        boolean failed = command.hasFailed(now);
        return Json.object().with("complete", command.hasEnded(now)).with("status", failed ? 1 : 0)
                .with("status_msg", failed ? "Command failed" : "Command succeeded")
                .with("status_code", command.statusCode(now)).with("media_id", null)
                .with("commands", all.stream().map(each -> full(each, now)).toList());
    }

    private static String target(Command command) {
        Optional<Device> device = command.device();
        if (device.isPresent()) {
            return device.get().family().id();
        }
        return command.kind().concernsUsb() ? "sync_module" : "network";
    }

    private static long targetId(Command command) {
        Optional<Device> device = command.device();
        if (device.isPresent()) {
            return device.get().id();
        }
        Optional<Long> module = command.syncModuleId();
        return command.kind().concernsUsb() && module.isPresent() ? module.get() : command.networkId();
    }

    private static String condition(Command command, Instant now) {
        if (command.hasFailed(now)) {
            return "error";
        }
        return command.isDone(now) ? "done" : command.stage(now) == Stage.REST ? "new" : "running";
    }

    private static @Nullable String time(Command command, Stage stage, Instant now) {
        return Times.write(command.reachedAt(stage, now));
    }

    private static @Nullable Long orNull(Optional<Long> number) {
        return number.isPresent() ? number.get() : null;
    }
}
