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

import static org.junit.jupiter.api.Assertions.*;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.cloud.simulator.home.Doorbell;
import org.openhab.binding.blink.cloud.simulator.home.Home;
import org.openhab.binding.blink.cloud.simulator.home.Network;
import org.openhab.binding.blink.cloud.simulator.home.Owl;
import org.openhab.binding.blink.cloud.simulator.home.SyncModule;
import org.openhab.binding.blink.cloud.simulator.scenario.SettingRefusal;
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
 * What can be set is set on devices of each family, one at a time, and is what the device then has.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SettingTest extends SessionTest {

    private static final long NETWORK = 200001;
    private static final long CAMERA = 400001;
    private static final long MINI = 500001;
    private static final long DOORBELL = 600001;
    private static final String UPDATE = "POST /network/{network}/camera/{device}/update";

    private final List<DeviceDetails> news = new ArrayList<>();

    @BeforeEach
    void aHomeWithAllFamilies() {
        blink.account(EMAIL)
                .home(Home.empty().add(new Network(NETWORK, "Home", "Europe/Berlin", false))
                        .add(new SyncModule(300001, NETWORK, "Module"))
                        .add(new org.openhab.binding.blink.cloud.simulator.home.Camera(CAMERA, NETWORK, "Garden"))
                        .add(new Owl(MINI, NETWORK, "Kitchen")).add(new Doorbell(DOORBELL, NETWORK, "Door")));
        online();
    }

    @ParameterizedTest
    @CsvSource({ "400001, NIGHT_VISION, off, illuminator_enable, 0", "400001, NIGHT_VISION, on, illuminator_enable, 1",
            "400001, ILLUMINATOR_INTENSITY, 7, illuminator_intensity, 7",
            "400001, MOTION_SENSITIVITY, 9, motion_sensitivity, 9", "400001, CLIP_LENGTH, 60, video_length, 60",
            "400001, RETRIGGER_TIME, 25, alert_interval, 25", "400001, END_CLIP_EARLY, false, early_termination, false",
            "400001, RECORD_AUDIO, false, record_audio_enable, false",
            "400001, VIDEO_QUALITY, best, video_quality, best", "400001, STATUS_LED, recording, led_state, recording",
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
            "600001, VIDEO_QUALITY, best, video_quality, best", "600001, STATUS_LED, off, led_mode, off" })
    void eachSettingOfEachFamilyIsWrittenAndReadBack(long device, SettingKey key, String wanted, String field,
            String stored) {
        SettingValue value = value(wanted);
        assertNotEquals(value, setting(device, key).value(), "otherwise nothing would be shown");

        assertEquals(CommandResult.CONFIRMED, account.lived(set(device, key, value)));

        assertEquals(stored, blink.home(EMAIL).device(device).settings().value(field).getAsString());
        assertEquals(value, setting(device, key).value());
        assertEquals(value, news.get(news.size() - 1).settings().find(key).map(Setting::value).orElse(null));
    }

    @Test
    void nothingElseIsChanged() {
        var before = blink.home(EMAIL).device(CAMERA).settings().values();

        assertEquals(CommandResult.CONFIRMED, account.lived(set(CAMERA, SettingKey.MOTION_SENSITIVITY, new Amount(8))));

        var after = blink.home(EMAIL).device(CAMERA).settings().values();
        after.put("motion_sensitivity", Objects.requireNonNull(before.get("motion_sensitivity")));
        assertEquals(before, after);
    }

    @ParameterizedTest
    @ValueSource(longs = { CAMERA, MINI, DOORBELL })
    void aDeviceWithoutAFieldHasNoSuchSetting(long device) {
        blink.home(EMAIL).device(device).rawConfig().leaveOut("illuminator_enable");
        blink.home(EMAIL).device(device).rawConfig().leaveOut("illuminator_enable_v2");

        DeviceDetails details = details(device);

        assertEquals(Optional.empty(), details.settings().find(SettingKey.NIGHT_VISION));
        assertTrue(details.settings().find(SettingKey.MOTION_SENSITIVITY).isPresent());
    }

    @Test
    void aMiniHasNoTemperatureAlert() {
        assertEquals(Optional.empty(), details(MINI).settings().find(SettingKey.TEMPERATURE_ALERT));
    }

    @ParameterizedTest
    @CsvSource({ "400001, BAD_REQUEST, REFUSED", "500001, BAD_REQUEST, REFUSED", "600001, BAD_REQUEST, REFUSED",
            "400001, COMMAND_FAILS, FAILED", "400001, IGNORED, NOT_CONFIRMED", "500001, IGNORED, NOT_CONFIRMED" })
    void aValueThatTheDeviceRefusesIsToldAndTheOldOneStays(long device, SettingRefusal refusal,
            CommandResult expected) {
        blink.scenario().settings().refused("motion_sensitivity").refusal(refusal);

        assertEquals(expected, account.lived(set(device, SettingKey.MOTION_SENSITIVITY, new Amount(8))));

        assertEquals(new Amount(5), setting(device, SettingKey.MOTION_SENSITIVITY).value());
    }

    @Test
    void aBusyNetworkIsWaitedFor() {
        Setting before = setting(CAMERA, SettingKey.CLIP_LENGTH);
        blink.holdNetwork(EMAIL, NETWORK, Duration.ofSeconds(20));

        assertEquals(CommandResult.CONFIRMED, account.lived(set(CAMERA, before, new Amount(10))));
        assertEquals(10, blink.home(EMAIL).device(CAMERA).settings().number("video_length"));
    }

    @Test
    void aNetworkThatStaysBusyIsGivenUp() {
        Setting before = setting(CAMERA, SettingKey.CLIP_LENGTH);
        blink.holdNetwork(EMAIL, NETWORK, Duration.ofMinutes(10));

        assertEquals(CommandResult.BUSY, account.lived(set(CAMERA, before, new Amount(10))));
        assertEquals(30, blink.home(EMAIL).device(CAMERA).settings().number("video_length"));
    }

    @Test
    void aCameraThatIsOfflineTakesNothing() {
        Setting before = setting(CAMERA, SettingKey.CLIP_LENGTH);
        blink.home(EMAIL).device(CAMERA).offline(true);

        assertEquals(CommandResult.NOT_CONFIRMED, account.lived(set(CAMERA, before, new Amount(10))));
    }

    @Test
    void ofASliderThatMovesOnlyTheFirstAndTheLastValueAreSent() {
        Setting before = setting(CAMERA, SettingKey.MOTION_SENSITIVITY);
        blink.clearLog();
        List<CompletableFuture<CommandResult>> results = new ArrayList<>();
        for (int value = 1; value <= 9; value++) {
            results.add(set(CAMERA, before, new Amount(value)));
        }

        assertEquals(CommandResult.CONFIRMED, account.lived(results.get(8)));

        assertEquals(9, blink.home(EMAIL).device(CAMERA).settings().number("motion_sensitivity"));
        assertTrue(blink.count(UPDATE) <= 2, () -> blink.count(UPDATE) + " were sent");
    }

    @Test
    void aPollReadsNoConfiguration() {
        blink.clearLog();

        account.live(Duration.ofMinutes(10));

        assertTrue(blink.counts().keySet().stream().noneMatch(call -> call.contains("config")),
                () -> String.valueOf(blink.counts()));
    }

    private DeviceDetails details(long device) {
        return account.lived(account.session().devices().details(camera(device)));
    }

    private Setting setting(long device, SettingKey key) {
        return details(device).settings().find(key).orElseThrow();
    }

    private CompletableFuture<CommandResult> set(long device, SettingKey key, SettingValue wanted) {
        return set(device, setting(device, key), wanted);
    }

    private CompletableFuture<CommandResult> set(long device, Setting setting, SettingValue wanted) {
        Camera camera = camera(device);
        return account.session()
                .order(home -> home.settings().set(camera.family(), device, setting, wanted, news::add));
    }

    private Camera camera(long device) {
        return Objects.requireNonNull(account.session().home()).cameras().stream()
                .filter(camera -> camera.id() == device).findFirst().orElseThrow();
    }

    private static SettingValue value(String text) {
        if ("true".equals(text) || "false".equals(text)) {
            return new Flag(Boolean.parseBoolean(text));
        }
        return text.matches("\\d+") ? new Amount(Integer.parseInt(text)) : new Word(text);
    }
}
