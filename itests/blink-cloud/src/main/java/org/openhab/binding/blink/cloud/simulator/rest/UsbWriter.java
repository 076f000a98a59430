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

import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.command.Command;
import org.openhab.binding.blink.cloud.simulator.home.SyncModule;
import org.openhab.binding.blink.cloud.simulator.json.Json;
import org.openhab.binding.blink.cloud.simulator.json.JsonMembers;
import org.openhab.binding.blink.cloud.simulator.scenario.UsbScenario;
import org.openhab.binding.blink.cloud.simulator.usb.Manifest;
import org.openhab.binding.blink.cloud.simulator.usb.UsbClip;
import org.openhab.binding.blink.cloud.simulator.usb.UsbStick;

/**
 * Writes what a sync module tells of its USB stick.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class UsbWriter {

    private final UsbScenario scenario;

    UsbWriter(UsbScenario scenario) {
        this.scenario = scenario;
    }

    /** Without a stick it says the same as with one that is empty and cannot be used. */
    JsonMembers status(SyncModule module) {
        Optional<UsbStick> inserted = module.usb();
        UsbStick stick = inserted.isPresent() ? inserted.get() : UsbStick.empty().state(UsbStick.UNAVAILABLE);
        return Json.object().with(scenario.enabledName().word(), module.usesUsb()).with("usb_state", stick.state())
                .with("usb_storage_used", stick.used()).with("usb_storage_full", stick.full())
                .with("storage_warning", stick.warning()).with("usb_format_compatible", stick.formatCompatible())
                .with("sm_backup_enabled", stick.backup()).with("sm_backup_in_progress", stick.backupInProgress())
                .with("last_backup_completed", Times.write(stick.lastBackup()))
                .with("last_backup_result",
                        stick.lastBackupResult().isPresent() ? stick.lastBackupResult().get() : null)
                .with("sync_module_id", module.id()).with("network_id", module.networkId());
    }

    /** What is answered to all commands about the stick. */
    static JsonMembers given(Command command) {
        return Json.object().with("id", command.id()).with("network_id", command.networkId());
    }

    /** The same with the parts of the command. */
    static JsonMembers givenWithParts(Command command) {
        return given(command).with("commands", command.parts().stream()
                .map(part -> given(part).with("command", part.kind().word()).with("state", "new")).toList());
    }

    JsonMembers manifest(Manifest manifest) {
        return Json.object().with("version", "1.0").with("manifest_id", number(manifest.id())).with("clips",
                manifest.clips().stream().map(this::clip).toList());
    }

    /**
     * The newer form of a manifest.
     *
     * @param storage the path of the stick
     */
    JsonMembers media(Manifest manifest, String storage) {
        String clips = storage + "/manifest/" + manifest.id() + "/clip/request/";
        List<JsonMembers> media = manifest.clips().stream()
                .map(clip -> Json.object().with("id", number(clip.id())).with("device_name", clip.cameraName())
                        .with("created_at", Times.write(clip.createdAt()))
                        .with("clip_length_ms", clip.length().toMillis()).with("media", clips + clip.id()))
                .toList();
        return Json.object().with("manifest_id", number(manifest.id())).with("media", media);
    }

    private JsonMembers clip(UsbClip clip) {
        return Json.object().with("id", number(clip.id())).with("size", number(clip.kilobytes()))
                .with("camera_name", clip.cameraName()).with("created_at", Times.write(clip.createdAt()));
    }

    private Object number(long number) {
        return scenario.plainNumbers() ? Long.valueOf(number) : Long.toString(number);
    }
}
