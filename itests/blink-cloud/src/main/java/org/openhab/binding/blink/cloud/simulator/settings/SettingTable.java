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
package org.openhab.binding.blink.cloud.simulator.settings;

import static org.openhab.binding.blink.cloud.simulator.settings.SettingRule.*;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.Gson;

/**
 * All settings of a family: the same thing has another name or other values in another family.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class SettingTable {

    private static final Gson GSON = new Gson();
    /** All 25 zones look for motion. */
    private static final int ALL_ZONES = 33554431;
    private static final int ZONES = 25;
    private static final int WHOLE_ZONE = 4095;

    /** Battery cameras behind a sync module. */
    public static final SettingTable CAMERA = new SettingTable().common() //
            .with("video_length", 30, numberUpTo(5, "clip_max_length")).with("clip_max_length", 60)
            .with("alert_interval", 10, number(10, 60))
            .with("video_quality", "standard", oneOf("video_quality_support"))
            .with("video_quality_support", List.of("saver", "standard", "best"))
            .with("illuminator_enable", 2, number(0, 2)).with("night_vision_exposure", 0, number(-10, 10))
            .with("motion_alert", true, flag()).with("snapshot_enabled", false, flag())
            .with("snapshot_period_minutes", 60, oneOf("snapshot_period_minutes_options"))
            .with("snapshot_period_minutes_options", List.of(60, 120, 240)).with("lfr_sync_interval", 8, number(1, 60))
            .with("motion_regions", ALL_ZONES).with("advanced_motion_regions", Collections.nCopies(ZONES, WHOLE_ZONE))
            .temperature(40, 100).with("temp_adjust", 0);

    /** Cameras with a plug. */
    public static final SettingTable OWL = new SettingTable().flat();

    /** Doorbells. */
    public static final SettingTable DOORBELL = new SettingTable().flat().temperature(50, 88)
            .with("led_mode", "on", oneOf("valid_led_modes")).with("valid_led_modes", List.of("off", "on"))
            .with("status_led_modes", List.of("off", "on")).with("alert_tone_volume", 4, number(0, 10))
            .with("speaker_volume", 4, number(0, 10)).with("clip_warning_threshold", 80);

    private final Map<String, Setting> settings = new LinkedHashMap<>();

    private SettingTable() {
    }

    private SettingTable common() {
        return with("motion_sensitivity", 5, number(1, 9))
                .with("early_termination", true, flag().where("early_termination_supported"))
                .with("early_termination_supported", true).with("illuminator_intensity", 4, number(1, 7))
                .with("record_audio_enable", true, flag()).with("video_recording_enable", true, flag())
                .with("flip_video", false, flag().where("flip_video_compatible")).with("flip_video_compatible", true)
                .with("led_state", "on", word("off", "on", "recording"))
                .with("early_notification", false, flag().where("early_notification_compatible"))
                .with("early_notification_compatible", true);
    }

    /** What owls and doorbells have and cameras call otherwise. */
    private SettingTable flat() {
        return common().with("clip_length", 30, numberUpTo(5, "clip_length_max")).with("clip_length_max", 60)
                .with("retrigger_time", 10, number(10, 60))
                .with("video_quality", "standard", word("saver", "standard", "best"))
                .with("motion_regions", ALL_ZONES, number(0, ALL_ZONES))
                .with("advanced_motion_regions", Collections.nCopies(ZONES, WHOLE_ZONE), numbers(ZONES, 0, WHOLE_ZONE))
                .with("night_vision_control", "normal", text())
                .with("illuminator_enable", "auto", word("off", "on", "auto"))
                .with("illuminator_duration", 10, number(0, 300)).with("volume_control", 4, number(0, 10))
                .with("video_recording_optional", true);
    }

    /** The limits outside of which the app is told, in degrees Fahrenheit; calls of their own change them. */
    private SettingTable temperature(int least, int most) {
        return with("temp_alarm_enable", true).with("temp_min", least).with("temp_max", most);
    }

    private SettingTable with(String name, Object initial) {
        return with(name, initial, fixed());
    }

    private SettingTable with(String name, Object initial, SettingRule rule) {
        settings.put(name, new Setting(name, GSON.toJsonTree(initial), rule));
        return this;
    }

    List<Setting> all() {
        return List.copyOf(settings.values());
    }

    Optional<Setting> find(String name) {
        return Optional.ofNullable(settings.get(name));
    }
}
