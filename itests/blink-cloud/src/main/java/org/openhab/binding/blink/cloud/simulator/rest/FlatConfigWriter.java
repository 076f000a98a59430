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
import java.util.Collections;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.home.Device;
import org.openhab.binding.blink.cloud.simulator.home.Family;
import org.openhab.binding.blink.cloud.simulator.home.Home;
import org.openhab.binding.blink.cloud.simulator.json.Json;
import org.openhab.binding.blink.cloud.simulator.json.JsonMembers;

/**
 * Writes the settings of owls and doorbells, which are one flat object. A doorbell tells what its sensors measure, too.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class FlatConfigWriter {

    private FlatConfigWriter() {
    }

    static JsonMembers write(Home home, Device device, Instant now) {
        JsonMembers config = Json.object().with("name", device.name()).with("enabled", device.enabled())
                .with("status", device.status()).with("fw_version", device.family() == Family.OWL ? "9.93" : "12.68")
                .with("wifi", device.wifi()).with("led_enabled", true).with("led_state", "on")
                .with("video_quality", "standard").with("clip_length", 30).with("clip_length_max", 60)
                .with("retrigger_time", 10).with("motion_sensitivity", 5).with("motion_regions", 33554431)
                .with("advanced_motion_regions", Collections.nCopies(25, 4095)).with("early_termination", true)
                .with("early_termination_supported", true).with("early_notification", false)
                .with("early_notification_compatible", true).with("night_vision_control", "normal")
                .with("illuminator_enable", "auto").with("illuminator_enable_v2", "auto")
                .with("illuminator_duration", 10).with("illuminator_intensity", 4).with("record_audio_enable", true)
                .with("volume_control", 4).with("video_recording_enable", true).with("video_recording_optional", true)
                .with("flip_video", false).with("flip_video_compatible", true).with("local_storage_enabled", false)
                .with("local_storage_compatible", device.family() == Family.OWL).with("updated_at", Times.write(now))
                .with("mac", CameraWriter.mac(device));
        return device.family() == Family.DOORBELL ? withSensors(config, home, device) : config;
    }

    private static JsonMembers withSensors(JsonMembers config, Home home, Device doorbell) {
        return config.with("doorbell_mode", DeviceWriter.doorbellMode(home, doorbell))
                .with("battery_state", doorbell.battery()).with("lfr", doorbell.lfr())
                .with("temp", doorbell.temperature()).with("temperature", doorbell.temperature())
                .with("wifi_rssi", Sensors.wifiDbm(doorbell.wifi())).with("lfr_rssi", Sensors.lfrDbm(doorbell))
                .with("temp_alarm_enable", true).with("temp_min", 50).with("temp_max", 88).with("led_mode", "on")
                .with("valid_led_modes", List.of("off", "on"));
    }
}
