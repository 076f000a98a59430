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

import java.time.Duration;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.cloud.simulator.BlinkCloud;
import org.openhab.binding.blink.cloud.simulator.client.TestCloud;
import org.openhab.binding.blink.cloud.simulator.command.CommandPlan;
import org.openhab.binding.blink.cloud.simulator.control.Control;
import org.openhab.binding.blink.cloud.simulator.home.Device;
import org.openhab.binding.blink.cloud.simulator.home.Home;
import org.openhab.binding.blink.cloud.simulator.scenario.SettingRefusal;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * Changing the configuration of a device of each family.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ConfigChangeTest {

    private static final long CAMERA = 400001;
    private static final long OWL = 500001;
    private static final long DOORBELL = 600001;
    private static final String CAMERA_PATH = "/network/200001/camera/400001/";
    private static final String ACCOUNT_NETWORK = "/accounts/123457/networks/200001";

    @AutoClose
    private final BlinkCloud cloud = TestCloud.start();
    private final Control control = cloud.control();
    private final Signed bob = Signed.in(cloud);
    private final Home home = control.home(BOB);

    @Test
    void aChangeOfACameraIsSeenWhenItsCommandIsDone() {
        JsonObject command = bob.post(path(CAMERA), "{\"video_length\":20,\"illuminator_enable\":0}").expect(200)
                .json();
        assertEquals("config_set camera 400001 rest",
                command.get("command").getAsString() + " " + command.get("target").getAsString() + " "
                        + command.get("target_id") + " " + command.get("state_stage").getAsString());
        long id = command.get("id").getAsLong();
        control.advance(Duration.ofSeconds(2));
        assertEquals("30 2", config(CAMERA).get("video_length") + " " + config(CAMERA).get("illuminator_enable"));
        assertFalse(progress(id).get("complete").getAsBoolean());
        control.advance(Duration.ofSeconds(1));
        assertEquals("20 0", config(CAMERA).get("video_length") + " " + config(CAMERA).get("illuminator_enable"));
        assertTrue(progress(id).get("complete").getAsBoolean());
        assertEquals(908, progress(id).get("status_code").getAsInt());
    }

    @ParameterizedTest
    @ValueSource(longs = { OWL, DOORBELL })
    void aChangeOfAnOwlAndADoorbellIsDoneAtOnceOrTakesItsTime(long device) {
        assertEquals("{\"id\":2900000101,\"network_id\":200001,\"state\":\"done\"}",
                bob.post(path(device), "{\"illuminator_enable\":\"off\"}").expect(200).body());
        assertEquals("off off", text(device, "illuminator_enable") + " " + text(device, "illuminator_enable_v2"));
        control.scenario().settings().flatDuration(Duration.ofSeconds(4));
        assertEquals("{\"id\":2900000102,\"network_id\":200001,\"state\":\"new\"}",
                bob.post(path(device), "{\"illuminator_enable\":\"on\"}").expect(200).body());
        assertEquals("off", text(device, "illuminator_enable"));
        control.advance(Duration.ofSeconds(4));
        assertEquals("on", text(device, "illuminator_enable"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { //
            "400001 | motion_sensitivity | 1", "400001 | motion_sensitivity | 9", "400001 | video_length | 5",
            "400001 | video_length | 60", "400001 | alert_interval | 60", "400001 | early_termination | false",
            "400001 | video_quality | \"best\"", "400001 | illuminator_intensity | 7",
            "400001 | record_audio_enable | false", "400001 | flip_video | true", "400001 | led_state | \"recording\"",
            "400001 | motion_alert | false", "400001 | night_vision_exposure | 1", "400001 | snapshot_enabled | true",
            "400001 | name | \"Gate\"", "500001 | clip_length | 60", "500001 | retrigger_time | 10",
            "500001 | night_vision_control | \"brighter\"", "500001 | volume_control | 10",
            "500001 | video_quality | \"saver\"", "500001 | motion_regions | 0", "500001 | name | \"Hall\"",
            "500001 | led_state | \"off\"", "600001 | led_mode | \"off\"", "600001 | clip_length | 5",
            "600001 | speaker_volume | 1", "600001 | early_termination | false" })
    void whatIsSetIsReadBack(long device, String name, String value) {
        bob.post(path(device), "{\"" + name + "\":" + value + "}").expect(200);
        control.advance(Duration.ofSeconds(3));
        assertEquals(JsonParser.parseString(value), config(device).get(name));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { //
            "400001 | motion_sensitivity | 0", "400001 | motion_sensitivity | 10", "400001 | motion_sensitivity | 5.0",
            "400001 | motion_sensitivity | \"5\"", "400001 | motion_sensitivity | null",
            "400001 | motion_sensitivity | 99999999999", "400001 | video_length | 61", "400001 | video_length | 4",
            "400001 | alert_interval | 9", "400001 | early_termination | 1", "400001 | early_termination | \"true\"",
            "400001 | video_quality | \"4k\"", "400001 | video_quality | 1", "400001 | illuminator_enable | \"auto\"",
            "400001 | illuminator_enable | 3", "400001 | led_state | true", "400001 | name | \" \"",
            "400001 | name | 7", "500001 | illuminator_enable | 2", "500001 | illuminator_enable | \"dusk\"",
            "500001 | clip_length | 61", "500001 | enabled | \"no\"", "500001 | advanced_motion_regions | [4095]",
            "600001 | led_mode | \"recording\"" })
    void nonsenseIsRefused(long device, String name, String value) {
        JsonElement before = config(device).get(name);
        assertEquals("{\"message\":\"Invalid value for " + name + "\"}",
                bob.post(path(device), "{\"" + name + "\":" + value + "}").expect(400).body());
        assertEquals(List.of("Invalid value for " + name), lastNotes(cloud));
        assertEquals(List.of(), control.commands(BOB));
        assertEquals(before, config(device).get(name));
    }

    @ParameterizedTest
    @CsvSource({ "400001, clip_length, 30", "400001, retrigger_time, 20", "400001, enabled, true",
            "400001, led_mode, 1", "500001, video_length, 20", "500001, alert_interval, 20", "500001, led_mode, 1",
            "500001, temp_min, 20", "600001, alert_interval, 20", "600001, wings, 2" })
    void whatAFamilyDoesNotHaveIsRefused(long device, String name, String value) {
        assertEquals("{\"message\":\"Unknown setting: " + name + "\"}",
                bob.post(path(device), "{\"" + name + "\":" + value + "}").expect(400).body());
        assertEquals(List.of(), control.commands(BOB));
    }

    @ParameterizedTest
    @CsvSource({ "400001, clip_max_length, 90", "400001, temp_min, 20", "400001, temp_alarm_enable, false",
            "500001, clip_length_max, 90", "600001, temp_max, 70", "600001, clip_warning_threshold, 1" })
    void whatADeviceTellsOfItselfOrHasCallsOfItsOwnIsNotSetHere(long device, String name, String value) {
        bob.post(path(device), "{\"" + name + "\":" + value + "}").expect(400);
    }

    @Test
    void whatADeviceCanDoDecidesWhatItCanBeSetTo() {
        home.device(CAMERA).settings().set("clip_max_length", 30).set("video_quality_support", List.of("saver"))
                .set("early_termination_supported", false).set("flip_video_compatible", false);
        for (String refused : List.of("{\"video_length\":31}", "{\"video_quality\":\"best\"}",
                "{\"early_termination\":false}", "{\"flip_video\":true}")) {
            bob.post(path(CAMERA), refused).expect(400);
        }
        bob.post(path(CAMERA), "{\"video_length\":30,\"video_quality\":\"saver\"}").expect(200);
    }

    @Test
    void oneWrongValueSpoilsAll() {
        bob.post(path(OWL), "{\"retrigger_time\":20,\"motion_sensitivity\":0}").expect(400);
        assertEquals(10, config(OWL).get("retrigger_time").getAsInt());
    }

    @Test
    void aDeviceWithoutASettingCannotBeSetToIt() {
        home.device(CAMERA).rawConfig().leaveOut("video_length", "name");
        bob.post(path(CAMERA), "{\"video_length\":20}").expect(400);
        bob.post(path(CAMERA), "{\"name\":\"Gate\"}").expect(400);
    }

    @Test
    void aClientMayRepeatOfWhatItSpeaks() {
        bob.post(path(CAMERA), "{\"id\":400001,\"camera\":400001,\"network\":200001,\"video_length\":20}").expect(200);
        control.advance(Duration.ofSeconds(3));
        bob.post(path(CAMERA), "{\"id\":400002,\"video_length\":10}").expect(400);
        bob.post(path(CAMERA), "{\"network\":400001,\"video_length\":10}").expect(400);
        assertEquals("{\"message\":\"Nothing to change\"}",
                bob.post(path(CAMERA), "{\"id\":400001}").expect(400).body());
        assertEquals(20, config(CAMERA).get("video_length").getAsInt());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "[]", "{", "true", "{}" })
    void settingsMustBeAnObject(String body) {
        for (long device : List.of(CAMERA, OWL, DOORBELL)) {
            bob.post(path(device), body).expect(400);
        }
        assertEquals(List.of(), control.commands(BOB));
    }

    @ParameterizedTest
    @ValueSource(longs = { CAMERA, OWL, DOORBELL })
    void aBusyNetworkTakesNoChange(long device) {
        control.holdNetwork(BOB, 200001, Duration.ofSeconds(30));
        bob.post(path(device), "{\"motion_sensitivity\":3}").expect(409);
        control.advance(Duration.ofSeconds(30));
        assertEquals(5, config(device).get("motion_sensitivity").getAsInt());
        bob.post(path(device), "{\"motion_sensitivity\":3}").expect(200);
    }

    @ParameterizedTest
    @EnumSource(SettingRefusal.class)
    void aDeviceMayRefuseAValueInThreeWays(SettingRefusal way) {
        control.scenario().settings().refused("motion_sensitivity").refusal(way);
        String body = "{\"motion_sensitivity\":3,\"record_audio_enable\":false}";
        for (long device : List.of(CAMERA, OWL, DOORBELL)) {
            if (way == SettingRefusal.BAD_REQUEST) {
                assertEquals("{\"message\":\"Invalid value for motion_sensitivity\"}",
                        bob.post(path(device), body).expect(400).body());
            } else {
                long id = bob.post(path(device), body).expect(200).json().get("id").getAsLong();
                control.advance(Duration.ofSeconds(3));
                assertEquals(way == SettingRefusal.IGNORED ? 908 : 523, progress(id).get("status_code").getAsInt());
            }
            assertEquals(5, config(device).get("motion_sensitivity").getAsInt());
            assertEquals(way != SettingRefusal.IGNORED, config(device).get("record_audio_enable").getAsBoolean());
            bob.post(path(device), "{\"illuminator_intensity\":7}").expect(200);
            control.advance(Duration.ofSeconds(3));
            assertEquals(7, config(device).get("illuminator_intensity").getAsInt());
        }
    }

    @Test
    void aChangeThatFailsOrNeverArrivesChangesNothing() {
        control.nextCommand(CommandPlan.fails());
        long id = bob.post(path(CAMERA), "{\"video_length\":20}").expect(200).json().get("id").getAsLong();
        control.advance(Duration.ofSeconds(3));
        assertEquals(523, progress(id).get("status_code").getAsInt());
        home.device(CAMERA).offline(true);
        id = bob.post(path(CAMERA), "{\"video_length\":20}").expect(200).json().get("id").getAsLong();
        control.advance(Duration.ofSeconds(120));
        assertFalse(progress(id).get("complete").getAsBoolean());
        assertEquals(30, config(CAMERA).get("video_length").getAsInt());
    }

    @Test
    void newerAppsChangeACameraElsewhereIfTheCloudIsThatNew() {
        String path = "/api/v2" + ACCOUNT_NETWORK + "/cameras/400001/config";
        bob.post(path, "{\"video_length\":20}").expect(404);
        control.scenario().settings().newCameraConfig(true);
        assertEquals("{\"id\":2900000101,\"code\":908}", bob.post(path, "{\"video_length\":20}").expect(200).body());
        control.advance(Duration.ofSeconds(3));
        assertEquals(20, config(CAMERA).get("video_length").getAsInt());
    }

    @ParameterizedTest
    @ValueSource(strings = { "/network/200001/camera/500001/update", "/network/200001/camera/600001/update",
            "/network/200009/camera/400001/update", "/api/v1/accounts/123457/networks/200001/owls/400001/config",
            "/api/v1/accounts/123457/networks/200001/doorbells/500001/config",
            "/api/v1/accounts/123457/networks/200001/cameras/400001/config" })
    void aDeviceIsChangedAtTheAddressOfItsFamily(String path) {
        bob.post(path, "{\"motion_sensitivity\":3}").expect(404);
        assertEquals(List.of(), control.commands(BOB));
    }

    @Test
    void whatHasBeenSetBelongsToTheDeviceForGood() {
        bob.post(path(OWL), "{\"clip_length\":45}").expect(200);
        Device copy = home.copy().device(OWL);
        assertEquals(45, copy.settings().number("clip_length"));
        control.reset();
        assertEquals(30, control.home(BOB).device(OWL).settings().number("clip_length"));
    }

    private static String path(long device) {
        return device == CAMERA ? CAMERA_PATH + "update"
                : "/api/v1" + ACCOUNT_NETWORK + (device == OWL ? "/owls/" : "/doorbells/") + device + "/config";
    }

    private JsonObject config(long device) {
        JsonObject config = bob.get(device == CAMERA ? CAMERA_PATH + "config" : path(device)).expect(200).json();
        return device == CAMERA ? config.getAsJsonArray("camera").get(0).getAsJsonObject() : config;
    }

    private String text(long device, String name) {
        return config(device).get(name).getAsString();
    }

    private JsonObject progress(long id) {
        return bob.get("/network/200001/command/" + id).expect(200).json();
    }
}
