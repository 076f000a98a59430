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
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.cloud.simulator.BlinkCloud;
import org.openhab.binding.blink.cloud.simulator.client.RawRequest;
import org.openhab.binding.blink.cloud.simulator.client.TestCloud;
import org.openhab.binding.blink.cloud.simulator.home.Accessory;
import org.openhab.binding.blink.cloud.simulator.home.Home;
import org.openhab.binding.blink.cloud.simulator.home.Network;
import org.openhab.binding.blink.cloud.simulator.home.Owl;

import com.google.gson.JsonObject;

/**
 * What networks, sync modules and devices tell beyond the homescreen.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class DetailsTest {

    private static final String CAMERA = "/network/200001/camera/400001";
    private static final String ACCOUNT_NETWORK = "/api/v1/accounts/123457/networks/200001";

    @AutoClose
    private final BlinkCloud cloud = TestCloud.start();
    private final Signed bob = Signed.in(cloud);
    private final Home home = cloud.control().home(BOB);

    @Test
    void theListOfNetworksSaysWhichOnesHaveASyncModule() {
        home.add(new Network(200009, "Hut", "Europe/Berlin", false));
        JsonObject networks = bob.get("/networks").expect(200).json();
        assertEquals("{\"200001\":{\"name\":\"Home\",\"onboarded\":true},"
                + "\"200009\":{\"name\":\"Hut\",\"onboarded\":false}}", networks.get("summary").toString());
        assertEquals(
                Set.of("id", "name", "description", "account_id", "created_at", "updated_at", "armed", "arm_string",
                        "autoarm_geo_enable", "autoarm_time_enable", "busy", "camera_error", "sync_module_error", "dst",
                        "time_zone", "encryption_key", "network_key", "feature_plan_id", "lfr_channel", "locale",
                        "location_id", "lv_mode", "network_origin", "ping_interval", "sm_backup_enabled",
                        "storage_used", "storage_total", "video_count", "video_destination", "video_history_count"),
                networks.getAsJsonArray("networks").get(0).getAsJsonObject().keySet());
    }

    @Test
    void anUpdateOfANetworkOnlyReadsIt() {
        JsonObject network = bob.post("/network/200001/update").expect(200).json().getAsJsonObject("network");
        assertEquals(network, bob.get("/network/200001").expect(200).json().getAsJsonObject("network"));
        assertEquals("Armed", network.get("arm_string").getAsString());
        home.network(200001).armed(false);
        network = bob.post("/network/200001/update").expect(200).json().getAsJsonObject("network");
        assertEquals("Disarmed false",
                network.get("arm_string").getAsString() + " " + network.get("armed").getAsBoolean());
    }

    @Test
    void aNetworkTellsThatSomethingInItIsOffline() {
        home.device(500001).offline(true);
        home.syncModule(300001).offline(true);
        JsonObject network = bob.get("/network/200001").expect(200).json().getAsJsonObject("network");
        assertTrue(network.get("camera_error").getAsBoolean());
        assertTrue(network.get("sync_module_error").getAsBoolean());
    }

    @Test
    void aNetworkHasOneSyncModuleOrNone() {
        home.syncModule(300001).wifi(2);
        JsonObject module = bob.get("/network/200001/syncmodules").expect(200).json().getAsJsonObject("syncmodule");
        assertEquals("300001 online 2 200001", module.get("id") + " " + module.get("status").getAsString() + " "
                + module.get("wifi_strength") + " " + module.get("network_id"));
        assertEquals(Set.of("id", "created_at", "updated_at", "deleted_at", "last_activity", "name", "fw_version",
                "mac_address", "ip_address", "lfr_frequency", "serial", "status", "onboarded", "server", "last_hb",
                "os_version", "last_wifi_alert", "wifi_alert_count", "last_offline_alert", "offline_alert_count",
                "table_update_sequence", "feature_plan_id", "local_storage_enabled", "local_storage_compatible",
                "local_storage_status", "last_backup_started", "last_backup_completed", "last_backup_result",
                "first_boot", "account_id", "network_id", "country_id", "wifi_strength"), module.keySet());
        home.removeSyncModule(300001);
        bob.get("/network/200001/syncmodules").expect(404);
    }

    @Test
    void theConfigurationOfACameraAgreesWithTheHomescreen() {
        home.add(new Accessory(7002, "storm", 400001)).device(400001).battery("low").temperature(41).wifi(1).lfr(2);
        JsonObject config = bob.get(CAMERA + "/config").expect(200).json();
        assertEquals(Set.of("camera", "signals", "accessories"), config.keySet());
        JsonObject camera = config.getAsJsonArray("camera").get(0).getAsJsonObject();
        assertEquals("low 124 41 -85 -96",
                camera.get("battery_state").getAsString() + " " + camera.get("battery_voltage") + " "
                        + camera.get("temperature") + " " + camera.get("wifi_strength") + " "
                        + camera.get("lfr_strength"));
        JsonObject homescreen = bob.homescreen().json().getAsJsonArray("cameras").get(0).getAsJsonObject();
        for (String same : Set.of("id", "name", "network_id", "serial", "type", "enabled", "status", "thumbnail",
                "fw_version")) {
            assertEquals(homescreen.get(same), camera.get(same), same);
        }
        assertEquals(7002, config.getAsJsonArray("accessories").get(0).getAsJsonObject().get("id").getAsLong());
        assertEquals("{\"lfr\":2,\"wifi\":1,\"updated_at\":\"2026-11-22T01:16:38+00:00\",\"temp\":41,\"battery\":1,"
                + "\"battery_state\":\"low\"}", bob.get(CAMERA + "/signals").expect(200).body());
        assertEquals(config.get("signals"), bob.get(CAMERA + "/signals").json());
    }

    @Test
    void theStatusOfACameraIsInDbmAndVolts() {
        JsonObject status = bob.get(CAMERA).expect(200).json().getAsJsonObject("camera_status");
        assertEquals("400001 -48 -67 160 68", status.get("camera_id") + " " + status.get("wifi_strength") + " "
                + status.get("lfr_strength") + " " + status.get("battery_voltage") + " " + status.get("temperature"));
        assertEquals(status,
                bob.get("/network/200001/cameras").expect(200).json().getAsJsonArray("devicestatus").get(0));
    }

    @ParameterizedTest
    @ValueSource(longs = { 500001, 600001, 9 })
    void onlyCamerasHaveTheDetailsOfCameras(long id) {
        for (String what : new String[] { "", "/config", "/signals" }) {
            bob.get("/network/200001/camera/" + id + what).expect(404);
        }
    }

    @Test
    void theConfigurationOfAnOwlIsFlatAndKnowsNoSensors() {
        JsonObject config = bob.get(ACCOUNT_NETWORK + "/owls/500001/config").expect(200).json();
        assertEquals("\"Living Room\" true \"online\" 5 \"auto\"", config.get("name") + " " + config.get("enabled")
                + " " + config.get("status") + " " + config.get("wifi") + " " + config.get("illuminator_enable"));
        assertFalse(config.has("temperature") || config.has("battery_state") || config.has("lfr"));
    }

    @Test
    void theConfigurationOfADoorbellHasItsSensors() {
        home.device(600001).temperature(33).battery("low");
        JsonObject config = bob.get(ACCOUNT_NETWORK + "/doorbells/600001/config").expect(200).json();
        assertEquals("33 33 -48 -67 \"low\" \"lfr\"",
                config.get("temp") + " " + config.get("temperature") + " " + config.get("wifi_rssi") + " "
                        + config.get("lfr_rssi") + " " + config.get("battery_state") + " "
                        + config.get("doorbell_mode"));
        home.removeSyncModule(300001);
        assertEquals("wifi", bob.get(ACCOUNT_NETWORK + "/doorbells/600001/config").text("doorbell_mode"));
    }

    @Test
    void usageListsEveryNetworkWithItsCameras() {
        home.add(new Network(200009, "Hut", "Europe/Berlin", false)).add(new Owl(500009, 200009, "Mini"));
        assertEquals("{\"range_days\":7,\"reference\":{\"usage\":400},\"networks\":[{\"network_id\":200001,"
                + "\"name\":\"Home\",\"cameras\":[{\"id\":400001,\"name\":\"Front Garage\",\"usage\":39,"
                + "\"lv_seconds\":0,\"clip_seconds\":39}]},{\"network_id\":200009,\"name\":\"Hut\",\"cameras\":[]}]}",
                bob.get("/api/v1/camera/usage").expect(200).body());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "/events/network/200001 | {\"event\":[]}",
            "/api/v1/accounts/123457/media/changed?since=2026-11-21T00:00:00%2B0000&page=1 "
                    + "| {\"limit\":25,\"purge_id\":2989164295,\"refresh_count\":0,\"media\":[]}" })
    void nothingHasHappened(String path, String body) {
        assertEquals(body, bob.get(path).expect(200).body());
    }

    @ParameterizedTest
    @ValueSource(strings = { "/networks", "/network/200001", "/network/200001/syncmodules", CAMERA, CAMERA + "/config",
            CAMERA + "/signals", ACCOUNT_NETWORK + "/owls/500001/config", "/api/v1/camera/usage" })
    void nothingIsToldWithoutAToken(String path) {
        assertEquals("{\"message\":\"Unauthorized Access\",\"error\":null,\"code\":101}",
                RawRequest.get(path).send(cloud.uri()).expect(401).body());
    }

    @ParameterizedTest
    @ValueSource(strings = { "/network/9", "/network/9/syncmodules", "/network/9/camera/400001/config" })
    void aNetworkThatIsNotThereIsNotFound(String path) {
        assertEquals("{\"message\":\"Network not found\"}", bob.get(path).expect(404).body());
    }
}
