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
import org.openhab.binding.blink.cloud.simulator.home.Network;
import org.openhab.binding.blink.cloud.simulator.home.Owl;

import com.google.gson.JsonObject;

/**
 * Giving commands: which calls each family has and how they are answered.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class GiveCommandTest {

    private static final String NETWORK = "/api/v1/accounts/123457/networks/200001";
    private static final String CAMERA = "/network/200001/camera/400001";
    private static final String OWL = NETWORK + "/owls/500001";
    private static final String DOORBELL = NETWORK + "/doorbells/600001";

    @AutoClose
    private final BlinkCloud cloud = TestCloud.start();
    private final Control control = cloud.control();
    private final Signed bob = Signed.in(cloud);
    private final Home home = control.home(BOB);

    @ParameterizedTest
    @CsvSource({ NETWORK + "/state/disarm, disarm", "/network/200001/disarm, disarm", NETWORK + "/state/arm, arm",
            "/network/200001/arm, arm" })
    void armingIsAnsweredWithOnePartForEachBatteryCamera(String path, String word) {
        assertEquals("{\"id\":2900000101,\"network_id\":200001,\"command\":\"" + word + "\",\"state\":\"new\","
                + "\"commands\":[{\"id\":2900000102,\"network_id\":200001,\"command\":\"config_lfr\","
                + "\"state\":\"running\"}]}", bob.post(path).expect(200).body());
    }

    @Test
    void aNetworkWithoutBatteryCamerasIsArmedAtOnce() {
        home.add(new Network(200009, "Hut", "Europe/Berlin", false)).add(new Owl(500009, 200009, "Mini"));
        assertEquals("{\"id\":2900000101,\"network_id\":200009,\"command\":\"arm\",\"state\":\"done\",\"commands\":[]}",
                bob.post("/api/v1/accounts/123457/networks/200009/state/arm").expect(200).body());
        assertTrue(home.network(200009).armed());
    }

    @Test
    void anUnknownStateIsRefused() {
        assertEquals("{\"message\":\"Arm or Disarm are only valid states\"}",
                bob.post(NETWORK + "/state/snooze").expect(400).body());
    }

    @ParameterizedTest
    @CsvSource({ CAMERA + ", cameras", DOORBELL + ", doorbells" })
    void motionDetectionOfCamerasAndDoorbellsIsSwitchedByTwoCalls(String path, String family) {
        long id = id(bob.post(path + "/disable"));
        assertTrue(homescreen(family).get("enabled").getAsBoolean());
        control.advance(Duration.ofSeconds(3));
        assertFalse(homescreen(family).get("enabled").getAsBoolean());
        assertEquals("device_motion_disable", first(poll(id)).get("command").getAsString());
        assertEquals("device_motion_enable", bob.post(path + "/enable").expect(200).text("command"));
        control.advance(Duration.ofSeconds(3));
        assertTrue(homescreen(family).get("enabled").getAsBoolean());
    }

    @ParameterizedTest
    @CsvSource({ OWL + ", owls", DOORBELL + ", doorbells" })
    void motionDetectionOfOwlsAndDoorbellsIsASettingThatChangesAtOnce(String path, String family) {
        assertEquals("{\"id\":2900000101,\"network_id\":200001,\"state\":\"done\"}",
                bob.post(path + "/config", "{\"enabled\":false}").expect(200).body());
        assertFalse(homescreen(family).get("enabled").getAsBoolean());
        assertFalse(bob.get(path + "/config").expect(200).json().get("enabled").getAsBoolean());
        assertTrue(poll(2900000101L).get("complete").getAsBoolean());
        bob.post(path + "/config", "{\"enabled\":true}").expect(200);
        assertTrue(homescreen(family).get("enabled").getAsBoolean());
    }

    @Test
    void anOwlKnowsNoEnable() {
        assertEquals("text/html;charset=utf-8", bob.post(OWL + "/enable").expect(404).header("Content-Type"));
        bob.post(OWL + "/disable").expect(404);
    }

    @ParameterizedTest
    @ValueSource(strings = { "thumbnail", "clip" })
    void aCameraAnswersWithTheWholeCommand(String kind) {
        JsonObject command = bob.post(CAMERA + "/" + kind).expect(200).json();
        assertEquals(Set.of("id", "created_at", "updated_at", "execute_time", "command", "state_stage",
                "state_condition", "stage_rest", "stage_cs_db", "stage_cs_sent", "stage_sm", "stage_dev", "stage_is",
                "stage_lv", "stage_vs", "sm_ack", "lfr_ack", "sequence", "attempts", "transaction",
                "player_transaction", "server", "duration", "by_whom", "diagnostic", "debug", "opts_1", "target",
                "target_id", "parent_command_id", "camera_id", "siren_id", "firmware_id", "network_id", "account_id",
                "sync_module_id"), command.keySet());
        assertEquals(kind, command.get("command").getAsString());
        assertEquals(
                "camera 400001 400001 300001 rest new 2026-11-22T01:16:38+00:00", String
                        .join(" ",
                                List.of("target", "target_id", "camera_id", "sync_module_id", "state_stage",
                                        "state_condition", "created_at").stream()
                                        .map(name -> command.get(name).getAsString()).toList()));
        assertTrue(command.get("id").getAsLong() > Integer.MAX_VALUE);
    }

    @ParameterizedTest
    @CsvSource({ OWL + ", thumbnail", OWL + ", clip", DOORBELL + ", thumbnail", DOORBELL + ", clip",
            DOORBELL + ", enable", DOORBELL + ", disable" })
    void owlsAndDoorbellsAnswerBriefly(String path, String call) {
        JsonObject command = bob.post(path + "/" + call).expect(200).json();
        assertEquals(Set.of("id", "network_id", "command", "state"), command.keySet());
        assertEquals("new", command.get("state").getAsString());
    }

    @ParameterizedTest
    @ValueSource(strings = { "/network/200001/camera/500001/thumbnail", "/network/200001/camera/600001/enable",
            "/network/7/camera/400001/thumbnail", NETWORK + "/owls/400001/thumbnail", NETWORK + "/doorbells/9/enable",
            "/api/v1/accounts/123457/networks/9/state/arm" })
    void whatIsNotThereCannotBeCommanded(String path) {
        bob.post(path).expect(404);
        assertEquals(List.of(), control.commands(BOB));
    }

    @Test
    void nobodyIsCommandedWithoutAToken() {
        RawRequest.post(CAMERA + "/disable").send(cloud.uri()).expect(401);
        bob.post("/api/v1/accounts/123456/networks/200001/state/arm").expect(400);
        assertEquals(List.of(), control.commands(BOB));
    }

    private JsonObject homescreen(String family) {
        return bob.homescreen().expect(200).json().getAsJsonArray(family).get(0).getAsJsonObject();
    }

    private JsonObject poll(long id) {
        return bob.get("/network/200001/command/" + id).expect(200).json();
    }

    private static JsonObject first(JsonObject progress) {
        return progress.getAsJsonArray("commands").get(0).getAsJsonObject();
    }

    private static long id(RawResponse response) {
        return Long.parseLong(response.expect(200).text("id"));
    }
}
