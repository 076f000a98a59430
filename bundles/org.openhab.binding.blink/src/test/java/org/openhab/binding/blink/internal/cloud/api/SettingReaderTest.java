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
package org.openhab.binding.blink.internal.cloud.api;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.*;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.model.DeviceDetails;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.cloud.model.DeviceSettings;
import org.openhab.binding.blink.internal.cloud.model.Setting;
import org.openhab.binding.blink.internal.cloud.model.SettingKey;
import org.openhab.binding.blink.internal.cloud.model.SettingLimits;
import org.openhab.binding.blink.internal.cloud.model.SettingValue.Amount;
import org.openhab.binding.blink.internal.cloud.model.SettingValue.Flag;
import org.openhab.binding.blink.internal.cloud.model.SettingValue.Word;

import com.google.gson.JsonParser;

/**
 * The {@link SettingReader} finds in a configuration what can be set, in the words of each family.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SettingReaderTest {

    private static final String CAMERA = """
            {"camera":[{"motion_sensitivity":5,"video_length":20,"clip_max_length":30,"alert_interval":15,
            "early_termination":true,"early_termination_supported":true,"video_quality":"best",
            "video_quality_support":["standard","best"],"illuminator_enable":2,"illuminator_intensity":4,
            "record_audio_enable":false,"led_state":"recording","temp_alarm_enable":true}],"signals":{}}""";
    private static final String OWL = """
            {"motion_sensitivity":5,"clip_length":20,"clip_length_max":60,"retrigger_time":15,"early_termination":false,
            "video_quality":"saver","illuminator_enable":"auto","illuminator_enable_v2":"auto",
            "illuminator_intensity":7,"record_audio_enable":true,"led_state":"off","led_enabled":true}""";
    private static final String DOORBELL = """
            {"motion_sensitivity":9,"clip_length":20,"retrigger_time":15,"illuminator_enable":"off",
            "temp_alarm_enable":false,"led_mode":"dim","valid_led_modes":["off","dim"],"led_state":"on"}""";

    @Test
    void aCameraOfASyncModuleHasNumbersForNightVision() {
        DeviceSettings settings = read(DeviceFamily.CAMERA, CAMERA);

        assertEquals(
                new Setting(SettingKey.NIGHT_VISION, new Word("auto"),
                        new SettingLimits(null, null, List.of("off", "on", "auto")), "illuminator_enable", true),
                settings.find(SettingKey.NIGHT_VISION).orElseThrow());
        assertEquals(Map.ofEntries(Map.entry(SettingKey.NIGHT_VISION, "illuminator_enable=auto"),
                Map.entry(SettingKey.ILLUMINATOR_INTENSITY, "illuminator_intensity=4"),
                Map.entry(SettingKey.MOTION_SENSITIVITY, "motion_sensitivity=5"),
                Map.entry(SettingKey.CLIP_LENGTH, "video_length=20"),
                Map.entry(SettingKey.RETRIGGER_TIME, "alert_interval=15"),
                Map.entry(SettingKey.END_CLIP_EARLY, "early_termination=on"),
                Map.entry(SettingKey.RECORD_AUDIO, "record_audio_enable=off"),
                Map.entry(SettingKey.VIDEO_QUALITY, "video_quality=best"),
                Map.entry(SettingKey.TEMPERATURE_ALERT, "temp_alarm_enable=on"),
                Map.entry(SettingKey.STATUS_LED, "led_state=recording")), shown(settings));
    }

    @Test
    void aMiniHasOtherWordsForTheSame() {
        DeviceSettings settings = read(DeviceFamily.OWL, OWL);

        assertEquals(
                new Setting(SettingKey.NIGHT_VISION, new Word("auto"),
                        new SettingLimits(null, null, List.of("off", "on", "auto")), "illuminator_enable", false),
                settings.find(SettingKey.NIGHT_VISION).orElseThrow());
        assertEquals(Map.of(SettingKey.NIGHT_VISION, "illuminator_enable=auto", SettingKey.ILLUMINATOR_INTENSITY,
                "illuminator_intensity=7", SettingKey.MOTION_SENSITIVITY, "motion_sensitivity=5",
                SettingKey.CLIP_LENGTH, "clip_length=20", SettingKey.RETRIGGER_TIME, "retrigger_time=15",
                SettingKey.END_CLIP_EARLY, "early_termination=off", SettingKey.RECORD_AUDIO, "record_audio_enable=on",
                SettingKey.VIDEO_QUALITY, "video_quality=saver", SettingKey.STATUS_LED, "led_state=off"),
                shown(settings));
    }

    @Test
    void aDoorbellSaysItselfWhatItsLightCanDo() {
        DeviceSettings settings = read(DeviceFamily.DOORBELL, DOORBELL);

        assertEquals(
                new Setting(SettingKey.STATUS_LED, new Word("dim"),
                        new SettingLimits(null, null, List.of("off", "dim")), "led_mode", false),
                settings.find(SettingKey.STATUS_LED).orElseThrow());
        assertEquals(
                Set.of(SettingKey.MOTION_SENSITIVITY, SettingKey.CLIP_LENGTH, SettingKey.RETRIGGER_TIME,
                        SettingKey.NIGHT_VISION, SettingKey.TEMPERATURE_ALERT, SettingKey.STATUS_LED),
                settings.all().keySet());
    }

    @Test
    void theLongestClipIsThatOfTheDevice() {
        assertEquals(new SettingLimits(5, 30, List.of()), limits(CAMERA, SettingKey.CLIP_LENGTH));
        assertEquals(new SettingLimits(5, 60, List.of()),
                limits("{\"camera\":[{\"video_length\":20}]}", SettingKey.CLIP_LENGTH));
    }

    @Test
    void qualitiesAreThoseOfTheDevice() {
        assertEquals(List.of("standard", "best"), limits(CAMERA, SettingKey.VIDEO_QUALITY).words());
        assertEquals(List.of("saver", "standard", "best"),
                limits("{\"video_quality\":\"best\"}", SettingKey.VIDEO_QUALITY).words());
    }

    @ParameterizedTest
    @CsvSource({ "0, , 9", "1, 1, 9", "9, 1, 9", "10, 1, ", "50, 1, " })
    void aDeviceThatIsSetToMoreThanTheUsualHasNoSuchLimit(int value, @Nullable Integer least, @Nullable Integer most) {
        assertEquals(new SettingLimits(least, most, List.of()),
                limits("{\"motion_sensitivity\":" + value + "}", SettingKey.MOTION_SENSITIVITY));
    }

    @Test
    void aWordThatNobodyKnowsIsOneOfThoseThatCanBeSet() {
        Setting setting = read(DeviceFamily.OWL, "{\"illuminator_enable\":\" Starlight \"}")
                .find(SettingKey.NIGHT_VISION).orElseThrow();

        assertEquals(new Word("starlight"), setting.value());
        assertEquals(List.of("off", "on", "auto", "starlight"), setting.limits().words());
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", "{\"camera\":[{}]}", "{\"camera\":[]}", "{\"illuminator_enable\":3}",
            "{\"illuminator_enable\":-1}", "{\"illuminator_enable\":true}", "{\"illuminator_enable\":\"\"}",
            "{\"illuminator_enable\":null}", "{\"illuminator_enable\":[]}", "{\"motion_sensitivity\":\"high\"}",
            "{\"early_termination\":1}", "{\"early_termination\":true,\"early_termination_supported\":false}",
            "{\"video_quality\":2}", "{\"led_state\":{}}", "{\"valid_led_modes\":[\"off\"]}" })
    void whatTheConfigurationDoesNotTellCannotBeSet(String config) {
        assertEquals(Map.of(), read(DeviceFamily.CAMERA, config).all());
        assertEquals(Map.of(), read(DeviceFamily.OWL, config).all());
    }

    @Test
    void theSecondNightVisionOfAMiniIsReadAndNeverWritten() {
        Setting setting = read(DeviceFamily.OWL, "{\"illuminator_enable_v2\":\"on\"}").find(SettingKey.NIGHT_VISION)
                .orElseThrow();

        assertEquals(new Word("on"), setting.value());
        assertEquals("illuminator_enable", setting.field());
    }

    @Test
    void onlyWhatIsWithinTheLimitsIsAllowed() {
        SettingLimits range = new SettingLimits(1, 9, List.of());
        assertTrue(range.allows(new Amount(1)));
        assertTrue(range.allows(new Amount(9)));
        assertFalse(range.allows(new Amount(0)));
        assertFalse(range.allows(new Amount(10)));
        assertTrue(new SettingLimits(null, null, List.of()).allows(new Amount(Integer.MIN_VALUE)));
        SettingLimits words = new SettingLimits(null, null, List.of("off", "on"));
        assertTrue(words.allows(new Word("on")));
        assertFalse(words.allows(new Word("auto")));
        assertTrue(SettingLimits.NONE.allows(new Flag(true)));
    }

    @ParameterizedTest
    @CsvSource({ "on, true", "off, false", "dimmed, ", "'', " })
    void theLightIsThatOfAnAccessory(String word, @Nullable Boolean on) {
        String accessories = "\"accessories\":[{\"type\":\"x\"},{\"light_accessory\":{\"light_status\":\"" + word
                + "\",\"battery_percentage\":50}}]";

        assertEquals(on, details(DeviceFamily.CAMERA, "{\"camera\":[{}]," + accessories + "}").light());
        assertEquals(on, details(DeviceFamily.CAMERA, "{\"camera\":[{" + accessories + "}]}").light());
        assertEquals(on, details(DeviceFamily.OWL, "{" + accessories + "}").light());
        assertNull(details(DeviceFamily.OWL, "{\"accessories\":{}}").light());
    }

    @ParameterizedTest
    @CsvSource({ "CAMERA, '{\"camera\":[{\"manual_light_duration\":120}]}', 120",
            "OWL, '{\"manual_light_duration\":60,\"superior\":{\"manual_illuminator_duration\":30}}', 60",
            "OWL, '{\"superior\":{\"manual_illuminator_duration\":30}}', 30", "OWL, '{\"manual_light_duration\":0}', ",
            "OWL, '{\"manual_light_duration\":\"long\"}', ", "OWL, '{\"superior\":7}', " })
    void theLightGoesOffByItselfAfterATimeThatTheDeviceMayTell(DeviceFamily family, String config,
            @Nullable Long seconds) {
        assertEquals(seconds == null ? null : Duration.ofSeconds(seconds), details(family, config).lightTime());
    }

    private static SettingLimits limits(String config, SettingKey key) {
        return read(DeviceFamily.CAMERA, config).find(key).map(Setting::limits).orElseThrow();
    }

    private static Map<SettingKey, String> shown(DeviceSettings settings) {
        return settings.all().values().stream()
                .collect(toMap(Setting::key, setting -> setting.field() + "=" + setting.value()));
    }

    private static DeviceSettings read(DeviceFamily family, String config) {
        return details(family, config).settings();
    }

    private static DeviceDetails details(DeviceFamily family, String config) {
        return ConfigReader.read(family, JsonParser.parseString(config).getAsJsonObject());
    }
}
