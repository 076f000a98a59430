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
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.cloud.simulator.account.Account;
import org.openhab.binding.blink.cloud.simulator.home.Device;
import org.openhab.binding.blink.cloud.simulator.home.Family;
import org.openhab.binding.blink.cloud.simulator.home.Home;
import org.openhab.binding.blink.cloud.simulator.home.Network;
import org.openhab.binding.blink.cloud.simulator.home.SyncModule;
import org.openhab.binding.blink.cloud.simulator.json.Json;
import org.openhab.binding.blink.cloud.simulator.json.JsonMembers;
import org.openhab.binding.blink.cloud.simulator.scenario.PictureScenario;
import org.openhab.binding.blink.cloud.simulator.scenario.Scenario;
import org.openhab.binding.blink.cloud.simulator.usb.UsbStick;

/**
 * Writes the objects of the homescreen, each family with its own members.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class DeviceWriter {

    private final Account account;
    private final Instant now;
    private final PictureScenario pictures;
    private final SnoozeWriter snooze;

    DeviceWriter(Account account, Instant now, Scenario scenario) {
        this.account = account;
        this.now = now;
        pictures = scenario.pictures();
        snooze = new SnoozeWriter(account.home(), now, scenario.schedules());
    }

    JsonMembers write(Network network) {
        JsonMembers members = head(network.id()).with("name", network.name()).with("time_zone", network.timeZone())
                .with("dst", true).with("armed", network.armed()).with("lv_save", network.liveViewsSaved());
        return network.raw().applyTo(snooze.write(members, network));
    }

    JsonMembers write(SyncModule module) {
        return module.raw().applyTo(head(module.id()).with("onboarded", true).with("status", module.status())
                .with("name", module.name()).with("serial", module.serial()).with("fw_version", "16.0.14")
                .with("type", module.type()).with("subtype", module.subtype()).with("last_hb", lastHeartBeat(module))
                .with("wifi_strength", module.wifi()).with("network_id", module.networkId())
                .with("enable_temp_alerts", true).with("local_storage_enabled", module.usesUsb())
                .with("local_storage_compatible", module.hasUsbPort())
                .with("local_storage_status", module.localStorage()).with("revision", "00"));
    }

    JsonMembers write(Device device) {
        JsonMembers members = switch (device.family()) {
            case CAMERA -> camera(device);
            case OWL -> owl(device);
            case DOORBELL -> doorbell(device);
        };
        return device.raw().applyTo(snooze.write(members, device)
                .with("revision", device.family() == Family.CAMERA ? "01" : "00").with("color", device.color()));
    }

    private JsonMembers camera(Device camera) {
        return head(camera.id()).with("name", camera.name()).with("serial", camera.serial()).with("fw_version", "10.65")
                .with("type", camera.type()).with("enabled", camera.enabled()).with("thumbnail", thumbnail(camera))
                .with("status", camera.status()).with("battery", camera.battery()).with("usage_rate", false)
                .with("network_id", camera.networkId()).with("issues", List.of())
                .with("signals",
                        Json.object().with("lfr", camera.lfr()).with("wifi", camera.wifi())
                                .with("temp", camera.temperature()).with("battery", Sensors.batteryBars(camera)))
                .with("local_storage_enabled", storesLocally(account.home(), camera))
                .with("local_storage_compatible", true);
    }

    private JsonMembers owl(Device owl) {
        return head(owl.id()).with("name", owl.name()).with("type", owl.type()).with("onboarded", true)
                .with("serial", owl.serial()).with("fw_version", "9.93").with("enabled", owl.enabled())
                .with("thumbnail", thumbnail(owl)).with("status", owl.status()).with("network_id", owl.networkId())
                .with("local_storage_enabled", false).with("local_storage_compatible", true);
    }

    private JsonMembers doorbell(Device doorbell) {
        return head(doorbell.id()).with("name", doorbell.name()).with("type", doorbell.type()).with("onboarded", true)
                .with("serial", doorbell.serial()).with("fw_version", "12.68").with("enabled", doorbell.enabled())
                .with("thumbnail", thumbnail(doorbell)).with("status", doorbell.status())
                .with("network_id", doorbell.networkId()).with("battery", doorbell.battery())
                .with("doorbell_mode", doorbellMode(account.home(), doorbell)).with("changing_mode", false)
                .with("signals",
                        Json.object().with("lfr", doorbell.lfr()).with("wifi", doorbell.wifi()).with("battery",
                                Sensors.batteryBars(doorbell)))
                .with("issues", List.of()).with("local_storage_enabled", false).with("local_storage_compatible", false)
                .with("config_out_of_sync", false);
    }

    /** The address of its picture, or null. */
    @Nullable
    String thumbnail(Device device) {
        return Thumbnails.address(account, device, device.picture(now, pictures.addressDelay())).orElse(null);
    }

    /** Cameras write to the drive in their sync module when there is one; the other families must be told to. */
    private static boolean storesLocally(Home home, Device device) {
        return home.syncModuleOf(device.networkId())
                .filter(module -> module.usb().filter(UsbStick::writable).isPresent()).isPresent();
    }

    /** Through the sync module, where there is one. */
    static String doorbellMode(Home home, Device doorbell) {
        return home.syncModuleOf(doorbell.networkId()).isPresent() ? "lfr" : "wifi";
    }

    private String lastHeartBeat(SyncModule module) {
        return module.offline() ? Times.UPDATED : Times.write(now.truncatedTo(ChronoUnit.MINUTES));
    }

    private static JsonMembers head(long id) {
        return Json.object().with("id", id).with("created_at", Times.CREATED).with("updated_at", Times.UPDATED);
    }
}
