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
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.cloud.simulator.account.Account;
import org.openhab.binding.blink.cloud.simulator.home.Device;
import org.openhab.binding.blink.cloud.simulator.home.SyncModule;
import org.openhab.binding.blink.cloud.simulator.json.Json;
import org.openhab.binding.blink.cloud.simulator.json.JsonMembers;
import org.openhab.binding.blink.cloud.simulator.scenario.PictureScenario;

/**
 * Writes the details of battery cameras, in dBm and hundredths of a volt where the homescreen has bars.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class CameraWriter {

    private static final String FIRMWARE = "10.65";
    private static final String IP_ADDRESS = "192.0.2.17";

    private final Account account;
    private final Instant now;
    private final PictureScenario pictures;

    CameraWriter(Account account, Instant now, PictureScenario pictures) {
        this.account = account;
        this.now = now;
        this.pictures = pictures;
    }

    JsonMembers signals(Device camera) {
        return Json.object().with("lfr", camera.lfr()).with("wifi", camera.wifi()).with("updated_at", Times.write(now))
                .with("temp", camera.temperature()).with("battery", Sensors.batteryBars(camera))
                .with("battery_state", camera.battery());
    }

    JsonMembers status(Device camera) {
        return Json.object().with("camera_id", camera.id()).with("id", camera.id())
                .with("wifi_strength", Sensors.wifiDbm(camera.wifi())).with("lfr_strength", Sensors.lfrDbm(camera))
                .with("battery_voltage", Sensors.batteryVoltage(camera)).with("temperature", camera.temperature())
                .with("fw_version", FIRMWARE).with("fw_git_hash", null).with("mac", mac(camera))
                .with("ip_address", IP_ADDRESS).with("ipv", "4").with("error_codes", 0)
                .with("battery_alert_status", "low".equals(camera.battery())).with("temp_alert_status", false)
                .with("ac_power", false).with("light_sensor_ch0", 0).with("light_sensor_ch1", 0)
                .with("light_sensor_data_valid", false).with("serial", camera.serial())
                .with("thumbnail", thumbnail(camera)).with("sync_module_id", moduleId(camera))
                .with("network_id", camera.networkId()).with("account_id", account.accountId())
                .with("created_at", Times.CREATED).with("updated_at", Times.write(now));
    }

    JsonMembers config(Device camera) {
        JsonMembers identity = Json.object().with("id", camera.id()).with("name", camera.name())
                .with("network_id", camera.networkId()).with("sync_module_id", moduleId(camera))
                .with("account_id", account.accountId()).with("serial", camera.serial()).with("type", camera.type())
                .with("mac_address", mac(camera)).with("unit_number", 1).with("fw_version", FIRMWARE)
                .with("onboarded", true).with("created_at", Times.CREATED).with("updated_at", Times.write(now));
        identity.with("enabled", camera.enabled()).with("armed", camera.enabled()).with("status", camera.status())
                .with("thumbnail", thumbnail(camera)).with("battery_state", camera.battery())
                .with("battery_voltage", Sensors.batteryVoltage(camera)).with("temperature", camera.temperature())
                .with("wifi_strength", Sensors.wifiDbm(camera.wifi())).with("lfr_strength", Sensors.lfrDbm(camera));
        return camera.rawConfig().applyTo(identity.withAll(camera.settings().values())
                .with("last_connect", Json.object().with("battery_voltage", Sensors.batteryVoltage(camera))
                        .with("temperature", camera.temperature()).with("wifi_strength", Sensors.wifiDbm(camera.wifi()))
                        .with("lfr_strength", Sensors.lfrDbm(camera)).with("ac_power", false)
                        .with("ip_address", IP_ADDRESS).with("mac", mac(camera)).with("error_codes", 0))
                .with("offline_alert_count", camera.offline() ? 1 : 0)
                .with("battery_alert_count", "low".equals(camera.battery()) ? 1 : 0).with("temp_alert_count", 0));
    }

    private @Nullable String thumbnail(Device camera) {
        return Thumbnails.address(account, camera, camera.picture(now, pictures.addressDelay())).orElse(null);
    }

    private @Nullable Long moduleId(Device camera) {
        Optional<SyncModule> module = account.home().syncModuleOf(camera.networkId());
        return module.isPresent() ? module.get().id() : null;
    }

    /** An invented address of the range that is free for that. */
    static String mac(Device camera) {
        return "02:00:00:%02x:%02x:%02x".formatted(camera.id() >> 16 & 0xFF, camera.id() >> 8 & 0xFF,
                camera.id() & 0xFF);
    }
}
