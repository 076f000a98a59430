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

import java.net.URI;
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
import org.openhab.binding.blink.cloud.simulator.command.CommandPlan;
import org.openhab.binding.blink.cloud.simulator.control.Control;
import org.openhab.binding.blink.cloud.simulator.home.Owl;
import org.openhab.binding.blink.cloud.simulator.scenario.DoneAnswer;
import org.openhab.binding.blink.cloud.simulator.scenario.DurationField;

import com.google.gson.JsonObject;

/**
 * Beginning live views, and how their commands go on and end.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class LiveViewTest {

    private static final String NETWORK = "/accounts/123457/networks/200001";
    private static final String OWL = "/api/v2" + NETWORK + "/owls/500001/liveview";
    private static final String CAMERA = "/api/v6" + NETWORK + "/cameras/400001/liveview";
    private static final String DOORBELL = "/api/v2" + NETWORK + "/doorbells/600001/liveview";
    private static final String BODY = "{\"intent\":\"liveview\",\"motion_event_start_time\":null}";

    @AutoClose
    private final BlinkCloud cloud = TestCloud.start();
    private final Control control = cloud.control();
    private final Signed bob = Signed.in(cloud);

    @ParameterizedTest
    @CsvSource({ CAMERA + ", 400001", OWL + ", 500001", DOORBELL + ", 600001" })
    void everyFamilyGetsTheAddressOfTheRelay(String path, long device) {
        JsonObject answer = bob.post(path, BODY).expect(200).json();
        assertEquals(Set.of("command_id", "parent_command_id", "type", "server", "liveview_token", "duration",
                "session_duration", "extended_duration", "continue_interval", "continue_warning", "polling_interval",
                "join_available", "join_state", "first_joiner", "is_mclv", "new_command", "submit_logs", "media_id",
                "video_id", "network_id", "options"), answer.keySet());
        URI server = URI.create(answer.get("server").getAsString());
        assertEquals("immis 127.0.0.1 client_id=" + device,
                server.getScheme() + " " + server.getHost() + " " + server.getQuery());
        assertTrue(server.getPath().matches("/[A-Za-z0-9]{16}__IMDS_" + control.home(BOB).device(device).serial()),
                server.getPath());
        assertEquals(22, answer.get("liveview_token").getAsString().length());
        assertEquals("lv 300 300 15 2900000101",
                String.join(" ", List.of("type", "duration", "session_duration", "polling_interval", "command_id")
                        .stream().map(name -> answer.get(name).getAsString()).toList()));
    }

    @ParameterizedTest
    @CsvSource({ "DURATION, true, false", "SESSION_DURATION, false, true", "BOTH, true, true" })
    void theDurationIsInTheFieldsThatAreWanted(DurationField field, boolean duration, boolean sessionDuration) {
        control.scenario().live().durationField(field).duration(Duration.ofMinutes(2));
        JsonObject answer = bob.post(OWL, BODY).expect(200).json();
        assertEquals(duration, answer.has("duration"));
        assertEquals(sessionDuration, answer.has("session_duration"));
        assertEquals(120, answer.get(duration ? "duration" : "session_duration").getAsInt());
    }

    @Test
    void theHostOfTheRelayCanBeAnotherOne() {
        control.scenario().live().host("localhost");
        assertTrue(bob.post(OWL, BODY).expect(200).text("server").startsWith("immis://localhost:"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "[]", "{}", "{\"intent\":\"look\",\"motion_event_start_time\":null}",
            "{\"intent\":1,\"motion_event_start_time\":null}", "{\"motion_event_start_time\":null}",
            "{\"intent\":\"liveview\"}", "{\"intent\":\"liveview\",\"motion_event_start_time\":\"soon\"}",
            "{\"intent\":\"liveview\",\"motion_event_start_time\":5}" })
    void aRequestThatDoesNotSayWhatItWantsIsRefused(String body) {
        bob.post(OWL, body).expect(400);
        assertEquals(List.of(), control.commands(BOB));
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"\"", "null", "\"2026-11-22T01:16:38+00:00\"" })
    void theTimeOfAMotionMayBeEmpty(String time) {
        bob.post(OWL, "{\"intent\":\"liveview\",\"motion_event_start_time\":" + time + "}").expect(200);
    }

    @Test
    void aBodyThatIsNotSaidToBeJsonIsRefused() {
        RawRequest.post(OWL).bearer(bob.accessToken()).header("Content-Type", "text/plain").body(BODY).send(cloud.uri())
                .expect(400);
    }

    @Test
    void onlySomeCustomersGetALongLiveView() {
        String wanted = "{\"intent\":\"extended_liveview\",\"motion_event_start_time\":null}";
        assertEquals("lv", bob.post(OWL, wanted).expect(200).text("type"));
        control.scenario().live().extended(true);
        RawResponse answer = bob.post(DOORBELL, wanted);
        assertEquals("{\"message\":\"System is busy, please wait\",\"code\":307}", answer.expect(409).body());
        control.advance(Duration.ofSeconds(3));
        RawResponse longer = bob.post(DOORBELL, wanted).expect(200);
        assertEquals("elv 5400", longer.text("type") + " " + longer.text("duration"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api/v5" + NETWORK + "/cameras/400001/liveview",
            "/api/v1" + NETWORK + "/owls/500001/liveview", "/api/v1" + NETWORK + "/doorbells/600001/liveview" })
    void oldVersionsWantAnUpdateOfTheApp(String path) {
        bob.post(path, BODY).expect(426);
        assertEquals(List.of(), control.commands(BOB));
    }

    @ParameterizedTest
    @ValueSource(strings = { "xt", "xt2", "white" })
    void oldCamerasSendToAnotherKindOfRelay(String type) {
        control.home(BOB).device(400001).type(type);
        JsonObject answer = bob.post(CAMERA, BODY).expect(200).json();
        assertEquals(
                "rtsps://lv2-app-prod.immedia-semi.com:443/" + answer.get("liveview_token").getAsString() + "__IMDS_"
                        + control.home(BOB).device(400001).serial() + "?client_id=400001&blinkRTSP=true",
                answer.get("server").getAsString());
    }

    @Test
    void aBusyNetworkRefuses() {
        control.holdNetwork(BOB, 200001, Duration.ofSeconds(10));
        bob.post(OWL, BODY).expect(409);
        control.releaseNetwork(BOB, 200001);
        bob.post(OWL, BODY).expect(200);
    }

    @Test
    void aCameraHasOneViewerAndItsNetworkIsFreeAgainWhenThePicturesCome() {
        bob.post(OWL, BODY).expect(200);
        bob.post("/network/200001/camera/400001/thumbnail").expect(409);
        control.advance(Duration.ofSeconds(3));
        bob.post(OWL, BODY).expect(409);
        bob.post("/api/v1" + NETWORK + "/owls/500001/thumbnail").expect(409);
        bob.post("/network/200001/camera/400001/thumbnail").expect(200);
    }

    @Test
    void aLiveViewCanKeepItsNetworkBusyUntilItsEnd() {
        control.scenario().commands().liveViewHoldsNetwork(true);
        long command = start(OWL);
        control.advance(Duration.ofSeconds(20));
        assertTrue(control.isBusy(BOB, 200001));
        bob.post("/network/200001/camera/400001/thumbnail").expect(409);
        done(command);
        assertFalse(control.isBusy(BOB, 200001));
    }

    @Test
    void theCommandRunsAsLongAsItIsAskedFor() {
        long command = start(OWL);
        for (int i = 0; i < 29; i++) {
            assertEquals(i == 0 ? "false new rest" : "false running lv", state(command));
            control.advance(Duration.ofSeconds(10));
        }
        assertEquals("false running lv", state(command));
        control.advance(Duration.ofSeconds(10));
        assertEquals("true done lv", state(command));
        bob.post(OWL, BODY).expect(200);
    }

    @Test
    void aLiveViewNobodyAsksForEndsEarly() {
        long command = start(OWL);
        control.advance(Duration.ofSeconds(29));
        assertEquals("false running lv", state(command));
        control.advance(Duration.ofSeconds(30));
        assertEquals("true done lv", state(command));
        control.advance(Duration.ofSeconds(1));
        assertEquals("true done lv", state(command));
    }

    @Test
    void aLiveViewNobodyAsksForCanGoOn() {
        control.scenario().live().unpolledIntervals(0);
        long command = start(OWL);
        control.advance(Duration.ofSeconds(299));
        assertEquals("false running lv", state(command));
        control.advance(Duration.ofSeconds(1));
        assertEquals("true done lv", state(command));
    }

    @ParameterizedTest
    @CsvSource({ "NOT_FOUND, 404", "RETIRED, 200", "DONE, 200" })
    void aClientEndsItWhateverItIsAnswered(DoneAnswer answer, int status) {
        control.scenario().commands().doneAnswer(answer);
        long command = start(OWL);
        control.advance(Duration.ofSeconds(5));
        bob.post("/network/200001/command/" + command + "/done/").expect(status);
        assertEquals("true done lv", state(command));
        bob.post(OWL, BODY).expect(200);
    }

    @Test
    void aCameraThatIsOfflineFailsAfterAWhile() {
        control.home(BOB).device(500001).offline(true);
        long command = start(OWL);
        control.advance(Duration.ofSeconds(20));
        assertEquals("false running sm", state(command));
        control.advance(Duration.ofSeconds(10));
        assertEquals("true error sm", state(command));
        assertEquals(523, poll(command).get("status_code").getAsInt());
    }

    @Test
    void aLiveViewFailsWhenItIsToldTo() {
        control.nextCommand(CommandPlan.fails());
        long command = start(OWL);
        control.advance(Duration.ofSeconds(3));
        assertEquals("true error sm", state(command));
    }

    @Test
    void aDeviceThatIsWatchedRecordsNoMotion() {
        control.home(BOB).network(200001).armed(true);
        long command = start(OWL);
        assertTrue(control.motion(BOB, 500001).isEmpty());
        assertTrue(control.motion(BOB, 400001).isPresent());
        done(command);
        assertTrue(control.motion(BOB, 500001).isPresent());
    }

    @Test
    void aLiveViewAtWhichNobodyHasLookedLeavesNoClip() {
        control.home(BOB).network(200001).liveViewsSaved(true);
        assertTrue(bob.homescreen().expect(200).json().getAsJsonArray("networks").get(0).getAsJsonObject()
                .get("lv_save").getAsBoolean());
        done(start(OWL));
        assertEquals(List.of(), control.clips(BOB));
    }

    @Test
    void aDeviceOfAnotherFamilyIsNotFound() {
        control.home(BOB).add(new Owl(500002, 200001, "Second"));
        bob.post("/api/v2" + NETWORK + "/doorbells/500002/liveview", BODY).expect(404);
        bob.post("/api/v2" + NETWORK + "/owls/9/liveview", BODY).expect(404);
        RawRequest.post(OWL).json(BODY).send(cloud.uri()).expect(401);
    }

    private long start(String path) {
        return Long.parseLong(bob.post(path, BODY).expect(200).text("command_id"));
    }

    private void done(long command) {
        bob.post("/network/200001/command/" + command + "/done/").expect(404);
    }

    private JsonObject poll(long command) {
        return bob.get("/network/200001/command/" + command).expect(200).json();
    }

    private String state(long command) {
        JsonObject progress = poll(command);
        JsonObject first = progress.getAsJsonArray("commands").get(0).getAsJsonObject();
        assertEquals("liveview", first.get("command").getAsString());
        return progress.get("complete").getAsBoolean() + " " + first.get("state_condition").getAsString() + " "
                + first.get("state_stage").getAsString();
    }
}
