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
package org.openhab.binding.blink.cloud.simulator.control;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.cloud.simulator.clip.Footage;
import org.openhab.binding.blink.cloud.simulator.home.SyncModule;
import org.openhab.binding.blink.cloud.simulator.http.CloudRequest;
import org.openhab.binding.blink.cloud.simulator.http.CloudResponse;
import org.openhab.binding.blink.cloud.simulator.json.Json;
import org.openhab.binding.blink.cloud.simulator.json.JsonInput;
import org.openhab.binding.blink.cloud.simulator.json.JsonMembers;
import org.openhab.binding.blink.cloud.simulator.usb.UsbClip;
import org.openhab.binding.blink.cloud.simulator.usb.UsbStick;

/**
 * <code>/_control/accounts/{email}/home/syncModules/{id}/usb</code>: the USB stick in a sync module and what is on it.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class UsbControl {

    private final Control control;
    private final AccountControl accounts;

    UsbControl(Control control, AccountControl accounts) {
        this.control = control;
        this.accounts = accounts;
    }

    CloudResponse show(CloudRequest request) {
        return CloudResponse.json(200, write(stick(request)));
    }

    CloudResponse insert(CloudRequest request, JsonInput body) {
        SyncModule module = module(request);
        UsbStick stick = read(body, UsbStick.empty());
        module.insert(stick);
        return CloudResponse.json(201, write(stick));
    }

    CloudResponse change(CloudRequest request, JsonInput body) {
        UsbStick stick = stick(request);
        // What is not understood changes nothing.
        read(body, stick.copy());
        read(body, stick);
        return show(request);
    }

    CloudResponse pull(CloudRequest request) {
        stick(request);
        module(request).pull();
        return CloudResponse.empty(204);
    }

    CloudResponse clips(CloudRequest request) {
        return CloudResponse.json(200, writeClips(stick(request)));
    }

    CloudResponse put(CloudRequest request, JsonInput body) {
        stick(request);
        String camera = body.text("camera");
        Instant time = body.has("at") ? time("at", body.text("at")) : control.now();
        Footage footage = body.has("footageBytes") ? Footage.generated(body.number("footageBytes"))
                : Footage.named(body.text("footage", Footage.samples().get(0).name()));
        Duration length = body.has("seconds") ? Duration.ofSeconds(body.number("seconds")) : footage.duration();
        body.refuseOthers();
        UsbClip clip = control.usb().put(email(request), module(request).id(), camera, time, length, footage);
        return CloudResponse.json(201, write(clip));
    }

    CloudResponse remove(CloudRequest request) {
        if (!stick(request).remove(Long.parseLong(request.pathVariable("clip")))) {
            throw new UnknownThingException("There is no such clip on this USB stick");
        }
        return CloudResponse.empty(204);
    }

    CloudResponse changeManifest(CloudRequest request) {
        stick(request);
        long id = control.usb().changeManifest(email(request), module(request).id()).id();
        return CloudResponse.json(201, Json.object().with("manifestId", id));
    }

    private UsbStick read(JsonInput in, UsbStick stick) {
        in.ifNumber("fill", percent -> stick.fill(Math.toIntExact(percent)));
        in.ifText("state", stick::state);
        in.ifNumber("used", percent -> stick.used(Math.toIntExact(percent)));
        in.ifFlag("full", stick::full);
        in.ifNumber("warning", level -> stick.warning(Math.toIntExact(level)));
        in.ifFlag("backup", stick::backup);
        in.ifFlag("backupInProgress", stick::backupInProgress);
        in.ifText("lastBackup", text -> stick.lastBackup(time("lastBackup", text), orNull(stick.lastBackupResult())));
        in.ifText("lastBackupResult", result -> stick.lastBackup(orNull(stick.lastBackup()), result));
        in.refuseOthers();
        return stick;
    }

    private JsonMembers write(UsbStick stick) {
        return Json.object().with("state", stick.state()).with("used", stick.used()).with("full", stick.full())
                .with("warning", stick.warning()).with("backup", stick.backup())
                .with("backupInProgress", stick.backupInProgress())
                .with("lastBackup", orNull(stick.lastBackup().map(Instant::toString)))
                .with("lastBackupResult", orNull(stick.lastBackupResult())).with("clips", writeClips(stick));
    }

    private List<JsonMembers> writeClips(UsbStick stick) {
        return stick.clips(control.now()).stream().map(UsbControl::write).toList();
    }

    private static JsonMembers write(UsbClip clip) {
        return Json.object().with("id", clip.id()).with("camera", clip.cameraName())
                .with("at", clip.createdAt().toString()).with("seconds", clip.length().toSeconds())
                .with("footage", clip.footage().name()).with("bytes", clip.footage().length());
    }

    private UsbStick stick(CloudRequest request) {
        return module(request).usb()
                .orElseThrow(() -> new UnknownThingException("There is no USB stick in this sync module"));
    }

    private SyncModule module(CloudRequest request) {
        long id = Long.parseLong(request.pathVariable("id"));
        return control.home(email(request)).syncModules().stream().filter(module -> module.id() == id).findFirst()
                .orElseThrow(() -> new UnknownThingException("There is no such sync module"));
    }

    private String email(CloudRequest request) {
        return accounts.named(request).email();
    }

    private static Instant time(String name, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(name + " is not a time like 2026-11-22T01:16:38Z", e);
        }
    }

    private static <T> @Nullable T orNull(Optional<T> value) {
        return value.isPresent() ? value.get() : null;
    }
}
