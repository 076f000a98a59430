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
package org.openhab.binding.blink.tests.session;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.blink.cloud.simulator.home.Accessory;
import org.openhab.binding.blink.cloud.simulator.home.Device;
import org.openhab.binding.blink.cloud.simulator.home.Doorbell;
import org.openhab.binding.blink.cloud.simulator.home.Home;
import org.openhab.binding.blink.cloud.simulator.home.Network;
import org.openhab.binding.blink.cloud.simulator.home.Owl;
import org.openhab.binding.blink.cloud.simulator.home.SyncModule;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.cloud.model.Camera;
import org.openhab.binding.blink.internal.cloud.model.DeviceDetails;
import org.openhab.binding.blink.internal.cloud.model.Setting;
import org.openhab.binding.blink.internal.cloud.model.SettingKey;
import org.openhab.binding.blink.internal.cloud.model.SettingValue;
import org.openhab.binding.blink.internal.cloud.model.SettingValue.Amount;
import org.openhab.binding.blink.internal.cloud.model.SettingValue.Flag;
import org.openhab.binding.blink.internal.cloud.model.SettingValue.Word;
import org.openhab.binding.blink.tests.support.SessionTest;

/**
 * A home with devices of all families that can be set.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
abstract class SettingFixture extends SessionTest {

    static final long NETWORK = 200001;
    static final long CAMERA = 400001;
    static final long MINI = 500001;
    static final long DOORBELL = 600001;
    static final long LIGHT_OF_CAMERA = 9001;
    static final long LIGHT_OF_MINI = 9002;

    final List<DeviceDetails> news = new ArrayList<>();

    /**
     * What can be set on devices of each family: the device, the setting, a value that it does not have yet, the name
     * of the setting at Blink, and the value there.
     *
     * @author Blink for openHAB contributors - Initial contribution
     */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @ParameterizedTest
    @CsvSource({ "400001, NIGHT_VISION, off, illuminator_enable, 0", "400001, NIGHT_VISION, on, illuminator_enable, 1",
            "400001, ILLUMINATOR_INTENSITY, 7, illuminator_intensity, 7",
            "400001, MOTION_SENSITIVITY, 9, motion_sensitivity, 9", "400001, CLIP_LENGTH, 60, video_length, 60",
            "400001, RETRIGGER_TIME, 25, alert_interval, 25", "400001, END_CLIP_EARLY, false, early_termination, false",
            "400001, RECORD_AUDIO, false, record_audio_enable, false",
            "400001, VIDEO_QUALITY, best, video_quality, best", "400001, STATUS_LED, recording, led_state, recording",
            "400001, TEMPERATURE_ALERT, false, temp_alarm_enable, false",
            "500001, NIGHT_VISION, on, illuminator_enable, on", "500001, NIGHT_VISION, off, illuminator_enable, off",
            "500001, ILLUMINATOR_INTENSITY, 1, illuminator_intensity, 1",
            "500001, MOTION_SENSITIVITY, 1, motion_sensitivity, 1", "500001, CLIP_LENGTH, 5, clip_length, 5",
            "500001, RETRIGGER_TIME, 60, retrigger_time, 60", "500001, END_CLIP_EARLY, false, early_termination, false",
            "500001, RECORD_AUDIO, false, record_audio_enable, false",
            "500001, VIDEO_QUALITY, saver, video_quality, saver", "500001, STATUS_LED, off, led_state, off",
            "600001, NIGHT_VISION, on, illuminator_enable, on",
            "600001, ILLUMINATOR_INTENSITY, 2, illuminator_intensity, 2",
            "600001, MOTION_SENSITIVITY, 8, motion_sensitivity, 8", "600001, CLIP_LENGTH, 20, clip_length, 20",
            "600001, RETRIGGER_TIME, 11, retrigger_time, 11", "600001, END_CLIP_EARLY, false, early_termination, false",
            "600001, RECORD_AUDIO, false, record_audio_enable, false",
            "600001, VIDEO_QUALITY, best, video_quality, best", "600001, STATUS_LED, off, led_mode, off",
            "600001, TEMPERATURE_ALERT, false, temp_alarm_enable, false" })
    @interface ForEachSetting {
    }

    @BeforeEach
    void aHomeWithAllFamilies() {
        blink.account(EMAIL)
                .home(Home.empty().add(new Network(NETWORK, "Home", "Europe/Berlin", false))
                        .add(new SyncModule(300001, NETWORK, "Module"))
                        .add(new org.openhab.binding.blink.cloud.simulator.home.Camera(CAMERA, NETWORK, "Garden"))
                        .add(new Owl(MINI, NETWORK, "Kitchen")).add(new Doorbell(DOORBELL, NETWORK, "Door"))
                        .add(new Accessory(LIGHT_OF_CAMERA, "storm", CAMERA))
                        .add(new Accessory(LIGHT_OF_MINI, "superior", MINI)));
        online();
    }

    Device atBlink(long device) {
        return blink.home(EMAIL).device(device);
    }

    DeviceDetails details(long device) {
        return account.lived(account.session().devices().details(camera(device)));
    }

    Setting setting(long device, SettingKey key) {
        return details(device).settings().find(key).orElseThrow();
    }

    CompletableFuture<CommandResult> set(long device, SettingKey key, SettingValue wanted) {
        return set(device, setting(device, key), wanted);
    }

    CompletableFuture<CommandResult> set(long device, Setting setting, SettingValue wanted) {
        Camera camera = camera(device);
        return account.session()
                .order(home -> home.settings().set(camera.family(), device, setting, wanted, news::add));
    }

    Camera camera(long device) {
        return Objects.requireNonNull(account.session().home()).cameras().stream()
                .filter(camera -> camera.id() == device).findFirst().orElseThrow();
    }

    static SettingValue value(String text) {
        if ("true".equals(text) || "false".equals(text)) {
            return new Flag(Boolean.parseBoolean(text));
        }
        return text.matches("\\d+") ? new Amount(Integer.parseInt(text)) : new Word(text);
    }
}
