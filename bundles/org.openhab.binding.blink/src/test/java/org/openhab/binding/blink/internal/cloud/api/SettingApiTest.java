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

import static org.junit.jupiter.api.Assertions.*;

import java.util.Objects;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.blink.internal.cloud.BlinkHosts;
import org.openhab.binding.blink.internal.cloud.ClientProfile;
import org.openhab.binding.blink.internal.cloud.error.BusyException;
import org.openhab.binding.blink.internal.cloud.error.UnexpectedAnswerException;
import org.openhab.binding.blink.internal.cloud.http.HttpRequest;
import org.openhab.binding.blink.internal.cloud.model.Accessory;
import org.openhab.binding.blink.internal.cloud.model.AccountInfo;
import org.openhab.binding.blink.internal.cloud.model.Camera;
import org.openhab.binding.blink.internal.cloud.model.CommandTicket;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.cloud.model.Setting;
import org.openhab.binding.blink.internal.cloud.model.SettingKey;
import org.openhab.binding.blink.internal.cloud.model.SettingLimits;
import org.openhab.binding.blink.internal.cloud.model.SettingValue;
import org.openhab.binding.blink.internal.cloud.model.SettingValue.Amount;
import org.openhab.binding.blink.internal.cloud.model.SettingValue.Flag;
import org.openhab.binding.blink.internal.cloud.model.SettingValue.Word;
import org.openhab.binding.blink.internal.cloud.model.Tier;
import org.openhab.binding.blink.internal.fixture.Answer;
import org.openhab.binding.blink.internal.fixture.Futures;
import org.openhab.binding.blink.internal.fixture.Homes;
import org.openhab.binding.blink.internal.fixture.ScriptedSender;
import org.openhab.binding.blink.internal.fixture.TestClock;

/**
 * The {@link SettingApi} sends each family nothing but the one thing that shall be changed.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SettingApiTest {

    private static final AccountInfo ACCOUNT = new AccountInfo(123456, new Tier("e002"));

    private final ScriptedSender blink = new ScriptedSender();
    private final SettingApi api = new SettingApi(
            new RestClient(blink, BlinkHosts.ofBlink(), new ClientProfile(Optional.empty()), new TestClock()));

    @ParameterizedTest
    @CsvSource({ "CAMERA, /network/200001/camera/400001/update",
            "OWL, /api/v1/accounts/123456/networks/200001/owls/400001/config",
            "DOORBELL, /api/v1/accounts/123456/networks/200001/doorbells/400001/config" })
    void aSettingIsWrittenWhereTheFamilyWantsIt(DeviceFamily family, String path) {
        blink.answer(Answer.json(200, "{\"id\":7,\"network_id\":200001,\"state\":\"done\"}"));

        CommandTicket ticket = Futures.result(api.set(ACCOUNT, camera(family),
                setting(SettingKey.MOTION_SENSITIVITY, new Amount(5), "motion_sensitivity", false), new Amount(7)));

        assertEquals(new CommandTicket(200001, 7, true), ticket);
        assertPost(path, "{\"motion_sensitivity\":7}");
    }

    @ParameterizedTest
    @CsvSource({ "off, 0", "on, 1", "auto, 2" })
    void aWordIsANumberWhereTheDeviceHasNumbers(String word, int number) {
        set(setting(SettingKey.NIGHT_VISION, new Word("auto"), "illuminator_enable", true), new Word(word));
        assertPost("/network/200001/camera/400001/update", "{\"illuminator_enable\":" + number + "}");

        set(setting(SettingKey.NIGHT_VISION, new Word("auto"), "illuminator_enable", false), new Word(word));
        assertPost("/network/200001/camera/400001/update", "{\"illuminator_enable\":\"" + word + "\"}");
    }

    @ParameterizedTest
    @CsvSource({ "true", "false" })
    void aFlagIsAFlag(boolean on) {
        set(setting(SettingKey.RECORD_AUDIO, new Flag(!on), "record_audio_enable", false), new Flag(on));

        assertPost("/network/200001/camera/400001/update", "{\"record_audio_enable\":" + on + "}");
    }

    @ParameterizedTest
    @CsvSource({ "CAMERA, true, /api/v1/accounts/123456/networks/200001/cameras/400001/temp_alert_enable",
            "CAMERA, false, /api/v1/accounts/123456/networks/200001/cameras/400001/temp_alert_disable",
            "DOORBELL, true, /api/v1/accounts/123456/networks/200001/doorbells/400001/temp_alert_enable",
            "DOORBELL, false, /api/v1/accounts/123456/networks/200001/doorbells/400001/temp_alert_disable" })
    void theTemperatureAlertHasCallsOfItsOwn(DeviceFamily family, boolean on, String path) {
        blink.answer(Answer.json(200, "{\"id\":7}"));
        Futures.result(api.set(ACCOUNT, camera(family),
                setting(SettingKey.TEMPERATURE_ALERT, new Flag(!on), "temp_alarm_enable", false), new Flag(on)));

        HttpRequest request = blink.last();
        assertEquals("POST " + path, request.method() + " " + request.uri().getPath());
        assertNull(request.body());
    }

    @Test
    void aMiniHasNoSuchCalls() {
        blink.answer(Answer.json(200, "{\"id\":7}"));
        Futures.result(api.set(ACCOUNT, camera(DeviceFamily.OWL),
                setting(SettingKey.TEMPERATURE_ALERT, new Flag(true), "temp_alarm_enable", false), new Flag(false)));

        assertPost("/api/v1/accounts/123456/networks/200001/owls/400001/config", "{\"temp_alarm_enable\":false}");
    }

    @ParameterizedTest
    @CsvSource({ "CAMERA, true, cameras/400001/accessories/storm/9001/lights/on",
            "CAMERA, false, cameras/400001/accessories/storm/9001/lights/off", "OWL, true, owls/400001/lights/on",
            "OWL, false, owls/400001/lights/off" })
    void theLightOfAMountHasItsNumberAndThatOfAMiniHasNone(DeviceFamily family, boolean on, String path) {
        blink.answer(Answer.json(200, "{\"id\":7}"));
        Futures.result(api.turnLight(ACCOUNT, camera(family), new Accessory(9001, "storm", Homes.CAMERA, null), on));

        assertEquals("/api/v1/accounts/123456/networks/200001/" + path, blink.last().uri().getPath());
        assertEquals("POST", blink.last().method());
    }

    @Test
    void aBusyNetworkAndARefusedValueAreTold() {
        Setting setting = setting(SettingKey.CLIP_LENGTH, new Amount(10), "video_length", false);
        blink.answer(Answer.json(409, "{\"message\":\"System is busy, please wait\",\"code\":307}"),
                Answer.json(400, "{\"message\":\"Invalid value for video_length\"}"));

        Futures.failure(BusyException.class, api.set(ACCOUNT, camera(DeviceFamily.CAMERA), setting, new Amount(20)));
        Futures.failure(UnexpectedAnswerException.class,
                api.set(ACCOUNT, camera(DeviceFamily.CAMERA), setting, new Amount(20)));
    }

    private void set(Setting setting, SettingValue wanted) {
        blink.answer(Answer.json(200, "{\"id\":7}"));
        Futures.result(api.set(ACCOUNT, camera(DeviceFamily.CAMERA), setting, wanted));
    }

    private void assertPost(String path, String body) {
        HttpRequest request = blink.last();
        assertEquals("POST " + path, request.method() + " " + request.uri().getPath());
        assertEquals(body, Objects.requireNonNull(request.body()).text());
    }

    private static Camera camera(DeviceFamily family) {
        return Homes.camera(family, Homes.CAMERA, "done", true, null);
    }

    private static Setting setting(SettingKey key, SettingValue value, String field, boolean numbered) {
        return new Setting(key, value, SettingLimits.NONE, field, numbered);
    }
}
