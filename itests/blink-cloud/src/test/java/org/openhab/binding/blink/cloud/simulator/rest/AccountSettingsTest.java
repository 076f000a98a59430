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
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.cloud.simulator.BlinkCloud;
import org.openhab.binding.blink.cloud.simulator.client.RawRequest;
import org.openhab.binding.blink.cloud.simulator.client.RawResponse;
import org.openhab.binding.blink.cloud.simulator.client.TestCloud;
import org.openhab.binding.blink.cloud.simulator.control.Control;
import org.openhab.binding.blink.cloud.simulator.home.Home;
import org.openhab.binding.blink.cloud.simulator.scenario.AppUpdate;
import org.openhab.binding.blink.cloud.simulator.scenario.NetworkUpdate;
import org.openhab.binding.blink.cloud.simulator.settings.DeviceSettings;

import com.google.gson.JsonObject;

/**
 * What is set for a system or a customer: notifications, live views that are kept, alerts of the temperature; and which
 * clients are too old.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class AccountSettingsTest {

    private static final String NOTIFICATIONS = "/api/v1/accounts/123457/notifications/configuration";
    private static final String UPDATE = "/accounts/123457/networks/200001/update";
    private static final String CAMERA = "/network/200001/camera/400001";
    private static final String NETWORK = "/api/v1/accounts/123457/networks/200001";

    @AutoClose
    private final BlinkCloud cloud = TestCloud.start();
    private final Control control = cloud.control();
    private final Signed bob = Signed.in(cloud);
    private final Home home = control.home(BOB);

    @Test
    void anAppIsToldAboutEverythingUntilItSaysOtherwise() {
        JsonObject all = notifications();
        assertEquals(
                Set.of("motion", "doorbell", "low_battery", "battery_dead", "camera_offline", "camera_usage",
                        "sync_module_offline", "temperature", "wifi", "lfr", "bandwidth", "scheduling", "general",
                        "local_storage", "accessory_connected", "accessory_disconnected", "accessory_low_battery"),
                all.keySet());
        assertTrue(all.asMap().values().stream().allMatch(wanted -> wanted.getAsBoolean()));
        assertEquals("{\"message\":\"Client Notification Configure Update Successful\"}",
                bob.post(NOTIFICATIONS, "{\"notifications\":{\"motion\":false,\"wifi\":false}}").expect(200).body());
        all.addProperty("motion", false);
        all.addProperty("wifi", false);
        assertEquals(all, notifications());
        bob.post(NOTIFICATIONS, "{\"notifications\":{\"motion\":true}}").expect(200);
        all.addProperty("motion", true);
        assertEquals(all, notifications());
        assertTrue(control.account(ALICE).notifications().wants("wifi"));
        control.reset();
        assertTrue(control.account(BOB).notifications().wants("wifi"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "{}", "{\"motion\":false}", "{\"notifications\":[]}",
            "{\"notifications\":{\"motion\":false,\"wings\":true}}",
            "{\"notifications\":{\"motion\":false,\"wifi\":\"off\"}}" })
    void whatIsNoNotificationIsRefused(String body) {
        bob.post(NOTIFICATIONS, body).expect(400);
        assertTrue(notifications().get("motion").getAsBoolean());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "/api" })
    void aSystemKeepsItsLiveViewsOrDoesNot(String root) {
        for (boolean saved : List.of(true, false)) {
            bob.post(root + UPDATE, "{\"lv_save\":" + saved + "}").expect(200);
            assertEquals(saved, bob.homescreen().json().getAsJsonArray("networks").get(0).getAsJsonObject()
                    .get("lv_save").getAsBoolean());
        }
    }

    @Test
    void aSystemCanBeRenamedAndMoved() {
        JsonObject network = bob.post(UPDATE, "{\"name\":\"Hut\",\"time_zone\":\"Asia/Tokyo\"}").expect(200).json()
                .getAsJsonObject("network");
        assertEquals("Hut Asia/Tokyo",
                network.get("name").getAsString() + " " + network.get("time_zone").getAsString());
        assertEquals("Hut Asia/Tokyo", home.network(200001).name() + " " + home.network(200001).timeZone());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "{}", "[]", "{\"lv_save\":1}", "{\"lv_save\":\"true\"}", "{\"name\":\" \"}",
            "{\"time_zone\":\"Moon\"}", "{\"lv_save\":true,\"wings\":2}" })
    void whatASystemCannotBeIsRefused(String body) {
        bob.post(UPDATE, body).expect(400);
        assertFalse(home.network(200001).liveViewsSaved());
    }

    @ParameterizedTest
    @CsvSource({ "BOTH, 200, 200", "ACCOUNTS, 200, 404", "API, 404, 200" })
    void aSystemIsChangedAtOneAddressOrAnotherOrBoth(NetworkUpdate paths, int old, int app) {
        control.scenario().settings().networkUpdate(paths);
        bob.post(UPDATE, "{\"lv_save\":true}").expect(old);
        bob.post("/api" + UPDATE, "{\"lv_save\":true}").expect(app);
    }

    @Test
    void theOldUpdateOfASystemStillOnlyReads() {
        bob.post("/network/200001/update", "{\"lv_save\":true}").expect(200);
        assertFalse(home.network(200001).liveViewsSaved());
    }

    @ParameterizedTest
    @CsvSource({ CAMERA + ", 400001, 40 100", NETWORK + "/cameras/400001, 400001, 40 100",
            NETWORK + "/doorbells/600001, 600001, 50 88" })
    void alertsOfTheTemperatureAreSwitchedByTwoCallsAndSetByAThird(String path, long id, String before) {
        DeviceSettings settings = home.device(id).settings();
        assertEquals("temp_alert_disable", bob.post(path + "/temp_alert_disable").expect(200).text("command"));
        assertTrue(settings.isOn("temp_alarm_enable"));
        control.advance(Duration.ofSeconds(3));
        assertFalse(settings.isOn("temp_alarm_enable"));
        bob.post(path + "/temp_alert_enable").expect(200);
        control.advance(Duration.ofSeconds(3));
        assertTrue(settings.isOn("temp_alarm_enable"));
        assertEquals(before, settings.number("temp_min") + " " + settings.number("temp_max"));
        assertEquals("temp_calibrate",
                bob.post(path + "/calibrate", "{\"current_temp\":73,\"temp_min\":50,\"temp_max\":90}").expect(200)
                        .text("command"));
        control.advance(Duration.ofSeconds(3));
        assertEquals("50 90 73",
                settings.number("temp_min") + " " + settings.number("temp_max") + " " + home.device(id).temperature());
    }

    @Test
    void aCalibratedCameraKnowsHowFarItWasWrong() {
        home.device(400001).temperature(68);
        bob.post(CAMERA + "/calibrate",
                "{\"id\":400001,\"network\":200001,\"current_temp\":73,\"temp_min\":50,\"temp_max\":88}").expect(200);
        control.advance(Duration.ofSeconds(3));
        JsonObject config = bob.get(CAMERA + "/config").expect(200).json().getAsJsonArray("camera").get(0)
                .getAsJsonObject();
        assertEquals("73 5 50 88", config.get("temperature") + " " + config.get("temp_adjust") + " "
                + config.get("temp_min") + " " + config.get("temp_max"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "{}", "{\"current_temp\":73,\"temp_min\":50}",
            "{\"current_temp\":73,\"temp_min\":90,\"temp_max\":50}",
            "{\"current_temp\":\"73\",\"temp_min\":50,\"temp_max\":90}",
            "{\"current_temp\":999,\"temp_min\":50,\"temp_max\":90}" })
    void whatIsNoTemperatureIsRefused(String body) {
        bob.post(CAMERA + "/calibrate", body).expect(400);
        assertEquals(List.of(), control.commands(BOB));
    }

    @Test
    void whoHasNoThermometerHasNoAlerts() {
        bob.post(NETWORK + "/owls/500001/temp_alert_enable").expect(404);
        home.device(400001).rawConfig().leaveOut("temp_alarm_enable");
        bob.post(CAMERA + "/temp_alert_enable").expect(400);
        control.holdNetwork(BOB, 200001, Duration.ofSeconds(5));
        bob.post(NETWORK + "/doorbells/600001/temp_alert_enable").expect(409);
    }

    @Test
    void aClientThatIsTooOldIsToldSoAndOthersAreNot() {
        control.scenario().agents().old("blink/27", "");
        assertEquals("{\"message\":\"An app update is required\"}",
                homescreen("Blink/27.0 (Android)").expect(426).body());
        bob.homescreen().expect(426);
        assertFalse(updateRequired(homescreen("Blink/51.0 (Android)")));
        control.scenario().agents().update(AppUpdate.ANNOUNCED);
        assertTrue(updateRequired(homescreen("Blink/27.0 (Android)")));
        assertFalse(updateRequired(homescreen("Blink/51.0 (Android)")));
        assertEquals("105", RawRequest.get("/api/v1/version").header("User-Agent", "Blink/27.0").send(cloud.uri())
                .expect(200).text("code"));
        control.scenario().appUpdate(AppUpdate.ENFORCED);
        homescreen("Blink/51.0 (Android)").expect(426);
    }

    private JsonObject notifications() {
        return bob.get(NOTIFICATIONS).expect(200).json().getAsJsonObject("notifications");
    }

    private RawResponse homescreen(String userAgent) {
        return RawRequest.get("/api/v3/accounts/123457/homescreen").bearer(bob.accessToken())
                .header("User-Agent", userAgent).send(cloud.uri());
    }

    private static boolean updateRequired(RawResponse homescreen) {
        return homescreen.expect(200).json().getAsJsonObject("app_updates").get("update_required").getAsBoolean();
    }
}
