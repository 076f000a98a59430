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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.home.Device;
import org.openhab.binding.blink.cloud.simulator.home.Family;
import org.openhab.binding.blink.cloud.simulator.home.Home;
import org.openhab.binding.blink.cloud.simulator.json.Json;
import org.openhab.binding.blink.cloud.simulator.json.JsonMembers;
import org.openhab.binding.blink.cloud.simulator.scenario.EquipmentScenario;
import org.openhab.binding.blink.cloud.simulator.settings.DeviceSettings;

/**
 * Writes the settings of owls and doorbells, which are one flat object. A doorbell tells what its sensors measure, too.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class FlatConfigWriter {

    private FlatConfigWriter() {
    }

    static JsonMembers write(Home home, Device device, EquipmentScenario scenario, Instant now) {
        DeviceSettings settings = device.settings();
        JsonMembers config = Json.object().with("name", device.name()).with("enabled", device.enabled())
                .with("status", device.status()).with("fw_version", device.family() == Family.OWL ? "9.93" : "12.68")
                .with("wifi", device.wifi()).withAll(settings.values())
                .with("led_enabled", !"off".equals(settings.text("led_state")))
                .with("illuminator_enable_v2", settings.value("illuminator_enable"))
                .with("local_storage_enabled", false).with("local_storage_compatible", device.family() == Family.OWL)
                .with("updated_at", Times.write(now)).with("mac", CameraWriter.mac(device))
                .with("accessories", AccessoryWriter.ofDevice(home, device, scenario));
        return device.rawConfig()
                .applyTo(device.family() == Family.DOORBELL ? withSensors(config, home, device, now) : config);
    }

    private static JsonMembers withSensors(JsonMembers config, Home home, Device doorbell, Instant now) {
        return config.with("doorbell_mode", DeviceWriter.doorbellMode(home, doorbell))
                .with("battery_state", doorbell.battery()).with("lfr", doorbell.lfr())
                .with("temp", doorbell.temperature()).with("temperature", doorbell.temperature())
                .with("wifi_rssi", Sensors.wifiDbm(doorbell.wifi())).with("lfr_rssi", Sensors.lfrDbm(doorbell))
                .with("chime_config", Json.object().with("duration", 0)).with("last_connect", Times.write(now));
    }
}
