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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.cloud.simulator.BlinkCloud;
import org.openhab.binding.blink.cloud.simulator.account.TwoFactor;
import org.openhab.binding.blink.cloud.simulator.client.RawResponse;
import org.openhab.binding.blink.cloud.simulator.client.TestCloud;
import org.openhab.binding.blink.cloud.simulator.command.CommandPlan;
import org.openhab.binding.blink.cloud.simulator.control.Control;
import org.openhab.binding.blink.cloud.simulator.home.Camera;
import org.openhab.binding.blink.cloud.simulator.home.Home;
import org.openhab.binding.blink.cloud.simulator.scenario.BusyAnswer;
import org.openhab.binding.blink.cloud.simulator.scenario.DoneAnswer;

import com.google.gson.JsonObject;

/**
 * Commands and how far they have come, on a clock that only moves when it is told to.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class CommandTest {

    private static final String NETWORK = "/api/v1/accounts/123457/networks/200001";
    private static final String CAMERA = "/network/200001/camera/400001";
    private static final String OWL = NETWORK + "/owls/500001";

    @AutoClose
    private final BlinkCloud cloud = TestCloud.start();
    private final Control control = cloud.control();
    private final Signed bob = Signed.in(cloud);
    private final Home home = control.home(BOB);

    @Test
    void aNetworkIsDisarmedWhenTheCommandIsDoneAndNotBefore() {
        long id = id(bob.post(NETWORK + "/state/disarm"));
        control.advance(Duration.ofMillis(2999));
        assertTrue(homescreen("networks").get("armed").getAsBoolean());
        assertFalse(poll(id).get("complete").getAsBoolean());
        control.advance(Duration.ofMillis(1));
        assertFalse(homescreen("networks").get("armed").getAsBoolean());
        assertTrue(poll(id).get("complete").getAsBoolean());
        assertEquals("arm", bob.post(NETWORK + "/state/arm").expect(200).text("command"));
        control.advance(Duration.ofSeconds(3));
        assertTrue(home.network(200001).armed() && homescreen("networks").get("armed").getAsBoolean());
    }

    @Test
    void aCommandGoesThroughItsStagesInTime() {
        long id = id(bob.post(CAMERA + "/thumbnail"));
        List<String> seen = new ArrayList<>();
        for (int i = 0; i <= 6; i++) {
            JsonObject progress = poll(id);
            JsonObject command = first(progress);
            seen.add(command.get("state_stage").getAsString() + " " + command.get("state_condition").getAsString() + " "
                    + command.get("sm_ack") + " " + command.get("lfr_ack") + " " + progress.get("complete"));
            assertEquals(908, progress.get("status_code").getAsInt());
            assertEquals(0, progress.get("status").getAsInt());
            control.advance(Duration.ofMillis(500));
        }
        assertEquals(List.of("rest new null null false", "cs_db running null null false",
                "cs_sent running null null false", "sm running 1 null false", "dev running 1 0 false",
                "dev running 1 0 false", "vs done 1 0 true"), seen);
        assertEquals("2026-11-22T01:16:41+00:00", first(poll(id)).get("stage_vs").getAsString());
    }

    @Test
    void progressHasTheMembersOfTheProtocol() {
        assertEquals(Set.of("complete", "status", "status_msg", "status_code", "media_id", "commands"),
                poll(id(bob.post(OWL + "/thumbnail"))).keySet());
    }

    @Test
    void thePartsOfAnArmCommandCanBeAskedForToo() {
        long id = id(bob.post(NETWORK + "/state/arm"));
        assertEquals(2, poll(id).getAsJsonArray("commands").size());
        JsonObject part = first(poll(id + 1));
        assertEquals("config_lfr", part.get("command").getAsString());
        assertEquals(id, part.get("parent_command_id").getAsLong());
    }

    @Test
    void aNetworkDoesOneThingAtATime() {
        id(bob.post(CAMERA + "/thumbnail"));
        assertEquals("{\"message\":\"System is busy, please wait\",\"code\":307}",
                bob.post(OWL + "/thumbnail").expect(409).body());
        assertTrue(networkDetails().get("busy").getAsBoolean());
        control.advance(Duration.ofSeconds(3));
        assertFalse(networkDetails().get("busy").getAsBoolean());
        bob.post(OWL + "/thumbnail").expect(200);
        assertEquals(2, home.device(400001).picture(control.now(), Duration.ZERO).orElseThrow().number());
    }

    @Test
    void theNetworksOfOtherCustomersAreNotDisturbed() {
        control.holdNetwork(ALICE, 200001, Duration.ofMinutes(1));
        bob.post(CAMERA + "/thumbnail").expect(200);
        assertTrue(control.isBusy(ALICE, 200001));
    }

    @Test
    void busyMayBeToldWithStatus200() {
        control.scenario().commands().busyAnswer(BusyAnswer.MESSAGE);
        control.holdNetwork(BOB, 200001, Duration.ofMinutes(1));
        assertEquals("{\"message\":\"System is busy, please wait\"}", bob.post(CAMERA + "/enable").expect(200).body());
        control.advance(Duration.ofMinutes(1));
        bob.post(CAMERA + "/enable").expect(200).text("id");
    }

    @Test
    void aCommandMayFailAndHasNoEffectThen() {
        control.nextCommand(CommandPlan.fails());
        long id = id(bob.post(CAMERA + "/disable"));
        assertEquals(908, poll(id).get("status_code").getAsInt());
        control.advance(Duration.ofSeconds(3));
        assertEquals(523, poll(id).get("status_code").getAsInt());
        assertEquals("error", first(poll(id)).get("state_condition").getAsString());
        assertTrue(homescreen("cameras").get("enabled").getAsBoolean());
        bob.post(CAMERA + "/disable").expect(200);
        control.advance(Duration.ofSeconds(3));
        assertFalse(homescreen("cameras").get("enabled").getAsBoolean());
    }

    @Test
    void aCommandMayTakeLonger() {
        control.nextCommand(CommandPlan.works().lasting(Duration.ofSeconds(20)));
        long id = id(bob.post(OWL + "/config", "{\"enabled\":false}"));
        control.advance(Duration.ofSeconds(19));
        assertFalse(poll(id).get("complete").getAsBoolean());
        assertTrue(homescreen("owls").get("enabled").getAsBoolean());
        control.advance(Duration.ofSeconds(1));
        assertFalse(homescreen("owls").get("enabled").getAsBoolean());
    }

    @ParameterizedTest
    @ValueSource(strings = { "camera", "module" })
    void aCommandThatDoesNotReachItsCameraNeverEnds(String offline) {
        String thumbnail = homescreen("cameras").get("thumbnail").getAsString();
        if ("camera".equals(offline)) {
            home.device(400001).offline(true);
        } else {
            home.syncModule(300001).offline(true);
        }
        long id = id(bob.post(CAMERA + "/thumbnail"));
        control.advance(Duration.ofSeconds(59));
        assertFalse(poll(id).get("complete").getAsBoolean());
        assertEquals("sm", first(poll(id)).get("state_stage").getAsString());
        bob.post(OWL + "/thumbnail").expect(409);
        control.advance(Duration.ofSeconds(1));
        assertFalse(poll(id).get("complete").getAsBoolean());
        assertEquals(thumbnail, homescreen("cameras").get("thumbnail").getAsString());
        bob.post(OWL + "/thumbnail").expect(200);
    }

    @Test
    void anOfflineCameraIsLeftOutWhenItsNetworkIsArmed() {
        home.add(new Camera(400002, 200001, "Garden")).device(400001).offline(true);
        assertEquals(1, bob.post(NETWORK + "/state/disarm").expect(200).json().getAsJsonArray("commands").size());
        control.advance(Duration.ofSeconds(3));
        assertFalse(home.network(200001).armed() || homescreen("networks").get("armed").getAsBoolean());
    }

    @Test
    void aCommandIsForgottenSomeMinutesAfterItsEnd() {
        long id = id(bob.post(OWL + "/thumbnail"));
        control.advance(Duration.ofSeconds(302));
        poll(id);
        control.advance(Duration.ofSeconds(1));
        bob.get("/network/200001/command/" + id).expect(404);
        bob.get("/network/200001/command/1").expect(404);
    }

    @Test
    void theCommandOfAnotherCustomerIsUnknown() {
        long id = id(bob.post(OWL + "/thumbnail"));
        control.account(ALICE).twoFactor(TwoFactor.OFF);
        Signed.in(cloud, ALICE, ALICE_PASSWORD).get("/network/200001/command/" + id).expect(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "NOT_FOUND | 404 | <!DOCTYPE html><html><head><title>Not Found</title></head><body><h1>Not Found</h1></body></html>",
            "RETIRED | 200 | {\"message\":\"Endpoint no longer supported.\",\"code\":900}",
            "DONE | 200 | {\"message\":\"Command done\",\"code\":902}" })
    void doneIsACallOfThePast(DoneAnswer answer, int status, String body) {
        control.scenario().commands().doneAnswer(answer);
        assertEquals(body, bob.post("/network/200001/command/2900000101/done/").expect(status).body());
    }

    private JsonObject homescreen(String family) {
        return bob.homescreen().expect(200).json().getAsJsonArray(family).get(0).getAsJsonObject();
    }

    private JsonObject networkDetails() {
        return bob.get("/network/200001").expect(200).json().getAsJsonObject("network");
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
