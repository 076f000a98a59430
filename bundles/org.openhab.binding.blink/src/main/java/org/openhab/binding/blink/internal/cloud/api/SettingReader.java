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

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.model.DeviceSettings;
import org.openhab.binding.blink.internal.cloud.model.Setting;
import org.openhab.binding.blink.internal.cloud.model.SettingKey;
import org.openhab.binding.blink.internal.cloud.model.SettingLimits;
import org.openhab.binding.blink.internal.cloud.model.SettingValue;

/**
 * Reads from the configuration of a device what can be set on it. Cameras on the one hand, Minis and doorbells on the
 * other have other names for the same things, and numbers where the others have words; new models mix them. So what
 * the configuration contains decides, not the family. Ranges that no device tells are those of Blink's app; a device
 * that is set to something else shows that they are not its own.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SettingReader {

    /** Where night vision is a number, it is the place of the word in this list. */
    static final List<String> NIGHT_VISION = List.of("off", "on", "auto");
    private static final List<String> QUALITIES = List.of("saver", "standard", "best");
    private static final List<String> LED_WORDS = List.of("off", "on", "recording");
    private static final int MOST_SECONDS_OF_CLIP = 60;

    private final Fields config;
    private final Map<SettingKey, Setting> settings = new EnumMap<>(SettingKey.class);

    private SettingReader(Fields config) {
        this.config = config;
    }

    /**
     * @param config the configuration of a device
     * @return what can be set on it
     */
    static DeviceSettings read(Fields config) {
        return new SettingReader(config).read();
    }

    private DeviceSettings read() {
        nightVision();
        number(SettingKey.ILLUMINATOR_INTENSITY, "illuminator_intensity", 1, 7);
        number(SettingKey.MOTION_SENSITIVITY, "motion_sensitivity", 1, 9);
        int longest = most("clip_max_length", "clip_length_max");
        number(SettingKey.CLIP_LENGTH, present("video_length", "clip_length"), 5, longest);
        number(SettingKey.RETRIGGER_TIME, present("alert_interval", "retrigger_time"), 10, 60);
        if (!Boolean.FALSE.equals(config.flag("early_termination_supported"))) {
            flag(SettingKey.END_CLIP_EARLY, "early_termination");
        }
        flag(SettingKey.RECORD_AUDIO, "record_audio_enable");
        word(SettingKey.VIDEO_QUALITY, "video_quality", words("video_quality_support"), QUALITIES);
        flag(SettingKey.TEMPERATURE_ALERT, "temp_alarm_enable");
        List<String> told = words("valid_led_modes");
        word(SettingKey.STATUS_LED, present("led_mode", "led_state"), told.isEmpty() ? words("status_led_modes") : told,
                LED_WORDS);
        return new DeviceSettings(settings);
    }

    private void nightVision() {
        // Newer Minis have a second one, which is read only.
        String read = present("illuminator_enable", "illuminator_enable_v2");
        Integer number = config.isNumber(read) ? config.whole(read) : null;
        if (number != null && number >= 0 && number < NIGHT_VISION.size()) {
            put(new Setting(SettingKey.NIGHT_VISION, new SettingValue.Word(NIGHT_VISION.get(number)),
                    new SettingLimits(null, null, NIGHT_VISION), "illuminator_enable", true));
        } else if (number == null) {
            wordOf(read).ifPresent(word -> put(new Setting(SettingKey.NIGHT_VISION, new SettingValue.Word(word),
                    offered(word, List.of(), NIGHT_VISION), "illuminator_enable", false)));
        }
    }

    private void number(SettingKey key, String field, int least, int most) {
        Integer value = config.whole(field);
        if (value != null) {
            put(new Setting(key, new SettingValue.Amount(value),
                    new SettingLimits(value < least ? null : least, value > most ? null : most, List.of()), field,
                    false));
        }
    }

    private void flag(SettingKey key, String field) {
        Boolean value = config.flag(field);
        if (value != null) {
            put(new Setting(key, new SettingValue.Flag(value), SettingLimits.NONE, field, false));
        }
    }

    private void word(SettingKey key, String field, List<String> told, List<String> usual) {
        wordOf(field).ifPresent(
                word -> put(new Setting(key, new SettingValue.Word(word), offered(word, told, usual), field, false)));
    }

    private void put(Setting setting) {
        settings.put(setting.key(), setting);
    }

    /** What a device is set to, it can be set to. */
    private static SettingLimits offered(String word, List<String> told, List<String> usual) {
        List<String> words = new ArrayList<>(told.isEmpty() ? usual : told);
        if (!words.contains(word)) {
            words.add(word);
        }
        return new SettingLimits(null, null, words);
    }

    private Optional<String> wordOf(String field) {
        String text = config.isNumber(field) ? null : config.text(field);
        return Optional.ofNullable(text).map(one -> one.strip().toLowerCase(Locale.ROOT)).filter(one -> !one.isEmpty());
    }

    private List<String> words(String field) {
        return config.texts(field).stream().map(one -> one.strip().toLowerCase(Locale.ROOT)).toList();
    }

    private int most(String one, String other) {
        Integer most = config.whole(present(one, other));
        return most == null ? MOST_SECONDS_OF_CLIP : most;
    }

    /** @return the first name that the configuration has */
    private String present(String one, String other) {
        return config.has(one) ? one : other;
    }
}
