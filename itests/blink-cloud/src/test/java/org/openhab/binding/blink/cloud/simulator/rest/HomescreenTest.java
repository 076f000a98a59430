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

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.cloud.simulator.BlinkCloud;
import org.openhab.binding.blink.cloud.simulator.client.RawResponse;
import org.openhab.binding.blink.cloud.simulator.client.TestCloud;
import org.openhab.binding.blink.cloud.simulator.home.Accessory;
import org.openhab.binding.blink.cloud.simulator.home.Camera;
import org.openhab.binding.blink.cloud.simulator.home.Home;
import org.openhab.binding.blink.cloud.simulator.scenario.AppUpdate;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * <code>GET /api/v3/accounts/{account}/homescreen</code>.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class HomescreenTest {

    @AutoClose
    private final BlinkCloud cloud = TestCloud.start();
    private final Signed bob = Signed.in(cloud);

    @Test
    void hasTheMembersOfTheThirdVersion() {
        assertEquals(
                Set.of("account", "networks", "sync_modules", "cameras", "sirens", "chimes", "video_stats",
                        "doorbell_buttons", "owls", "doorbells", "app_updates", "device_limits", "whats_new",
                        "subscriptions", "entitlements", "tiv_lock_enable", "tiv_lock_status", "accessories"),
                bob.homescreen().expect(200).json().keySet());
    }

    @Test
    void tellsTheNumbersOfClientAndUserInHeaders() {
        RawResponse response = bob.homescreen().expect(200);
        assertEquals("1200001", response.header("Client-Id"));
        assertEquals("700124", response.header("User-Id"));
    }

    @Test
    void theSameDeviceKeepsItsClientIdAfterAnotherSignIn() {
        assertEquals(bob.clientId(), Signed.in(cloud).clientId());
    }

    @Test
    void eachFamilyHasExactlyItsOwnMembers() {
        JsonObject home = bob.homescreen().expect(200).json();
        Map<String, Set<String>> members = Map.of("networks",
                Set.of("id", "created_at", "updated_at", "name", "time_zone", "dst", "armed", "lv_save"),
                "sync_modules",
                Set.of("id", "created_at", "updated_at", "onboarded", "status", "name", "serial", "fw_version", "type",
                        "subtype", "last_hb", "wifi_strength", "network_id", "enable_temp_alerts",
                        "local_storage_enabled", "local_storage_compatible", "local_storage_status", "revision"),
                "cameras",
                Set.of("id", "created_at", "updated_at", "name", "serial", "fw_version", "type", "enabled", "thumbnail",
                        "status", "battery", "usage_rate", "network_id", "issues", "signals", "local_storage_enabled",
                        "local_storage_compatible", "snooze", "snooze_time_remaining", "revision", "color"),
                "owls",
                Set.of("id", "created_at", "updated_at", "name", "type", "onboarded", "serial", "fw_version", "enabled",
                        "thumbnail", "status", "network_id", "local_storage_enabled", "local_storage_compatible",
                        "snooze", "snooze_time_remaining", "revision", "color"),
                "doorbells",
                Set.of("id", "created_at", "updated_at", "name", "type", "onboarded", "serial", "fw_version", "enabled",
                        "thumbnail", "status", "network_id", "battery", "doorbell_mode", "changing_mode", "signals",
                        "issues", "local_storage_enabled", "local_storage_compatible", "config_out_of_sync", "snooze",
                        "snooze_time_remaining", "revision", "color"));
        members.forEach((family, expected) -> assertEquals(expected, first(home, family).keySet(), family));
        assertEquals(Set.of("lfr", "wifi", "temp", "battery"),
                first(home, "cameras").getAsJsonObject("signals").keySet());
        assertEquals(Set.of("lfr", "wifi", "battery"), first(home, "doorbells").getAsJsonObject("signals").keySet());
    }

    @Test
    void aPictureIsAnAddressWithItsTime() {
        assertEquals(
                "/api/v3/media/accounts/123457/networks/200001/catalina/400001/thumbnail/thumbnail.jpg?ts=1764000000&ext=",
                first(bob.homescreen().json(), "cameras").get("thumbnail").getAsString());
    }

    @ParameterizedTest
    @CsvSource({ "rosie, owl, id serial type connected calibrated target target_id created_at revision",
            "superior, owl, id serial type connected power_type battery target target_id created_at revision",
            "storm, camera, id serial type connected power_type battery target target_id created_at revision",
            "chickadee, doorbell, id serial type connected power_type battery target target_id created_at revision" })
    void anAccessoryIsInTheListOfItsTypeAndSaysWhereItIsMounted(String type, String target, String members) {
        Home home = cloud.control().home(BOB);
        long device = home.devices().stream().filter(found -> found.family().id().equals(target)).findFirst()
                .orElseThrow().id();
        home.add(new Accessory(7001, type, device));
        JsonObject accessories = bob.homescreen().expect(200).json().getAsJsonObject("accessories");
        assertTrue(accessories.keySet().containsAll(Set.of("storm", "rosie", "superior")));
        JsonObject accessory = first(accessories, type);
        assertEquals(List.of(members.split(" ")), List.copyOf(accessory.keySet()));
        assertEquals(target + " " + device,
                accessory.get("target").getAsString() + " " + accessory.get("target_id").getAsLong());
    }

    @ParameterizedTest
    @ValueSource(strings = { "white", "xt", "xt2", "catalina", "sedona", "owl", "hawk", "superior", "lotus", "what" })
    void everyTypeMayStandInEveryFamily(String type) {
        cloud.control().home(BOB).devices().forEach(device -> device.type(type));
        JsonObject home = bob.homescreen().expect(200).json();
        for (String family : List.of("cameras", "owls", "doorbells")) {
            assertEquals(type, first(home, family).get("type").getAsString());
        }
    }

    @Test
    void theHeartBeatOfASyncModuleIsYoungUnlessItIsOffline() {
        assertEquals("2026-11-22T01:16:00+00:00",
                first(bob.homescreen().json(), "sync_modules").get("last_hb").getAsString());
        cloud.control().home(BOB).syncModule(300001).offline(true);
        assertEquals("2026-11-20T08:15:41+00:00",
                first(bob.homescreen().json(), "sync_modules").get("last_hb").getAsString());
    }

    @Test
    void theHomescreenItselfMayHaveOtherMembersToo() {
        cloud.control().home(BOB).raw().set("ring_devices", List.of()).leaveOut("owls", "sirens").set("chimes", 7);
        JsonObject home = bob.homescreen().expect(200).json();
        assertTrue(home.has("ring_devices") && !home.has("owls") && !home.has("sirens"));
        assertEquals(7, home.get("chimes").getAsInt());
    }

    @Test
    void aHomeOfThreeNetworksAndFortyCamerasIsToldInOneAnswer() {
        cloud.control().account(BOB).home(Home.generated("3 networks, 40 cameras, 4 owls, 2 doorbells, 1 lone owl"));
        JsonObject home = bob.homescreen().expect(200).json();
        assertEquals("4 3 40 5 2",
                home.getAsJsonArray("networks").size() + " " + home.getAsJsonArray("sync_modules").size() + " "
                        + home.getAsJsonArray("cameras").size() + " " + home.getAsJsonArray("owls").size() + " "
                        + home.getAsJsonArray("doorbells").size());
    }

    @Test
    void aNewCameraHasNoPicture() {
        cloud.control().account(BOB)
                .home(new Home(List.of(), List.of(), List
                        .of(new Camera(1, 2, "New", "G8T1CA0000000009", "sedona", false, "offline", "low", 50, false)),
                        List.of(), List.of()));
        JsonObject camera = first(bob.homescreen().json(), "cameras");
        assertTrue(camera.get("thumbnail").isJsonNull());
        assertEquals("low", camera.get("battery").getAsString());
        assertFalse(camera.get("enabled").getAsBoolean());
    }

    @Test
    void aNewAccountHasEmptyArrays() {
        cloud.control().account(BOB).home(Home.empty());
        JsonObject home = bob.homescreen().json();
        for (String family : List.of("networks", "sync_modules", "cameras", "owls", "doorbells", "sirens")) {
            assertEquals(new JsonArray(), home.get(family), family);
        }
    }

    @Test
    void anAnnouncedUpdateIsToldWithCompleteData() {
        cloud.control().scenario().appUpdate(AppUpdate.ANNOUNCED);
        JsonObject home = bob.homescreen().expect(200).json();
        assertEquals("{\"message\":\"An app update is required\",\"code\":105,\"update_available\":true,"
                + "\"update_required\":true}", home.get("app_updates").toString());
        assertFalse(home.getAsJsonArray("cameras").isEmpty());
    }

    private static JsonObject first(JsonObject home, String family) {
        return home.getAsJsonArray(family).get(0).getAsJsonObject();
    }
}
