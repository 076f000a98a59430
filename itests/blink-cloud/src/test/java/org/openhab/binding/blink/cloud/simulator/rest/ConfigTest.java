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

import static org.junit.jupiter.api.Assertions.*;
import static org.openhab.binding.blink.cloud.simulator.client.TestCloud.*;

import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.blink.cloud.simulator.BlinkCloud;
import org.openhab.binding.blink.cloud.simulator.client.TestCloud;
import org.openhab.binding.blink.cloud.simulator.home.Home;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * What the configurations of the families tell.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ConfigTest {

    private static final String CAMERA = "/network/200001/camera/400001/config";
    private static final String ACCOUNT_NETWORK = "/accounts/123457/networks/200001";
    private static final String OWL = "/api/v1" + ACCOUNT_NETWORK + "/owls/500001/config";
    private static final String DOORBELL = "/api/v1" + ACCOUNT_NETWORK + "/doorbells/600001/config";
    private static final String NEW_CAMERA = "/api/v2" + ACCOUNT_NETWORK + "/cameras/400001/config";

    @AutoClose
    private final BlinkCloud cloud = TestCloud.start();
    private final Signed bob = Signed.in(cloud);
    private final Home home = cloud.control().home(BOB);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { //
            "motion_sensitivity | 5", "video_length | 30", "clip_max_length | 60", "alert_interval | 10",
            "early_termination | true", "early_termination_supported | true", "video_quality | \"standard\"",
            "video_quality_support | [\"saver\",\"standard\",\"best\"]", "illuminator_enable | 2",
            "illuminator_intensity | 4", "night_vision_exposure | 0", "record_audio_enable | true",
            "motion_alert | true", "video_recording_enable | true", "flip_video | false",
            "flip_video_compatible | true", "led_state | \"on\"", "early_notification | false",
            "snapshot_enabled | false", "snapshot_period_minutes | 60", "lfr_sync_interval | 8",
            "temp_alarm_enable | true", "temp_min | 40", "temp_max | 100", "motion_regions | 33554431" })
    void aCameraTellsItsSettings(String name, String value) {
        assertEquals(JsonParser.parseString(value), camera().get(name));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { //
            "clip_length | 30", "clip_length_max | 60", "retrigger_time | 10", "motion_sensitivity | 5",
            "early_termination | true", "early_termination_supported | true", "video_quality | \"standard\"",
            "illuminator_enable | \"auto\"", "illuminator_enable_v2 | \"auto\"", "illuminator_duration | 10",
            "illuminator_intensity | 4", "night_vision_control | \"normal\"", "record_audio_enable | true",
            "volume_control | 4", "led_state | \"on\"", "led_enabled | true", "flip_video | false" })
    void owlsAndDoorbellsTellTheirSettingsInTheirOwnWords(String name, String value) {
        assertEquals(JsonParser.parseString(value), bob.get(OWL).expect(200).json().get(name));
        assertEquals(JsonParser.parseString(value), bob.get(DOORBELL).expect(200).json().get(name));
    }

    @Test
    void aDoorbellTellsMoreThanAnOwl() {
        JsonObject doorbell = bob.get(DOORBELL).expect(200).json();
        JsonObject owl = bob.get(OWL).expect(200).json();
        Set<String> more = new java.util.TreeSet<>(doorbell.keySet());
        more.removeAll(owl.keySet());
        assertEquals(Set.of("doorbell_mode", "battery_state", "lfr", "temp", "temperature", "wifi_rssi", "lfr_rssi",
                "temp_alarm_enable", "temp_min", "temp_max", "led_mode", "valid_led_modes", "status_led_modes",
                "alert_tone_volume", "speaker_volume", "clip_warning_threshold", "chime_config", "last_connect"), more);
        assertEquals("[\"off\",\"on\"]", doorbell.get("valid_led_modes").toString());
    }

    @Test
    void theLightOfAnOwlHasTwoNamesAndItsStatusLightTwoForms() {
        home.device(500001).settings().set("illuminator_enable", "off").set("led_state", "off");
        JsonObject config = bob.get(OWL).expect(200).json();
        assertEquals("off", config.get("illuminator_enable_v2").getAsString());
        assertFalse(config.get("led_enabled").getAsBoolean());
    }

    @Test
    void aDeviceMayLackASettingOrTellNonsense() {
        home.device(400001).rawConfig().leaveOut("video_length", "led_state").set("illuminator_enable", "dusk");
        home.device(500001).rawConfig().leaveOut("illuminator_enable_v2");
        assertFalse(camera().has("video_length") || camera().has("led_state"));
        assertEquals("dusk", camera().get("illuminator_enable").getAsString());
        assertFalse(bob.get(OWL).expect(200).json().has("illuminator_enable_v2"));
        home.device(400001).rawConfig().clear();
        assertTrue(camera().has("video_length"));
    }

    @Test
    void newerAppsFindACameraElsewhereIfTheCloudIsThatNew() {
        assertEquals("text/html;charset=utf-8", bob.get(NEW_CAMERA).expect(404).header("Content-Type"));
        cloud.control().scenario().settings().newCameraConfig(true);
        assertEquals(bob.get(CAMERA).expect(200).json(), bob.get(NEW_CAMERA).expect(200).json());
    }

    private JsonObject camera() {
        return bob.get(CAMERA).expect(200).json().getAsJsonArray("camera").get(0).getAsJsonObject();
    }
}
