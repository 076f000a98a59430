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
package org.openhab.binding.blink.cloud.simulator.control;

import static org.junit.jupiter.api.Assertions.*;
import static org.openhab.binding.blink.cloud.simulator.client.TestCloud.*;

import java.time.Duration;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.cloud.simulator.BlinkCloud;
import org.openhab.binding.blink.cloud.simulator.client.RawRequest;
import org.openhab.binding.blink.cloud.simulator.client.RawResponse;
import org.openhab.binding.blink.cloud.simulator.client.SignInSteps;
import org.openhab.binding.blink.cloud.simulator.client.TestCloud;
import org.openhab.binding.blink.cloud.simulator.scenario.AppUpdate;
import org.openhab.binding.blink.cloud.simulator.scenario.Edge;

import com.google.gson.JsonObject;

/**
 * The control interface over HTTP, as another process uses it.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ControlHttpTest {

    private static final String ACCOUNT = "/_control/accounts/alice%40example.com";

    @AutoClose
    private final BlinkCloud cloud = TestCloud.start();

    @ParameterizedTest
    @ValueSource(strings = { "PATCH", "POST" })
    void aScenarioChangesInTheMembersThatAreNamed(String method) {
        JsonObject scenario = call(method, "/_control/scenario",
                "{\"twoFactorStatus\":412,\"edge\":\"forbidden\",\"appUpdate\":\"announced\",\"down\":[\"GET /regions\"]}")
                .expect(200).json();
        assertEquals(412, scenario.get("twoFactorStatus").getAsInt());
        assertEquals(401, scenario.get("wrongPinStatus").getAsInt());
        assertEquals(Edge.FORBIDDEN, cloud.control().scenario().edge());
        assertEquals(AppUpdate.ANNOUNCED, cloud.control().scenario().appUpdate());
        RawRequest.get("/regions").send(cloud.uri()).expect(503);
    }

    @Test
    void theDefaultScenarioIsThatOfAHealthyCloud() {
        String healthy = call("GET", "/_control/scenario").expect(200).body();
        assertEquals("{\"twoFactorStatus\":202,\"shortTwoFactorBody\":false,\"redirectInBody\":false,"
                + "\"wrongPinStatus\":401,\"tokenErrorStatus\":401,\"expiresInSeconds\":14400,"
                + "\"pinValiditySeconds\":600,\"nextPinSeconds\":60,\"signInPage\":\"normal\",\"edge\":\"open\","
                + "\"hardwareIds\":\"blocked-names\",\"browserRequired\":true,\"appUpdate\":\"none\","
                + "\"clientVerification\":false,\"accountVerification\":false,\"down\":[],\"tierInfoRefusedOn\":[],"
                + "\"commands\":{\"seconds\":3,\"forgottenAfterSeconds\":300,\"busyAnswer\":\"conflict\","
                + "\"doneAnswer\":\"not-found\",\"liveViewHoldsNetwork\":false},"
                + "\"pictures\":{\"addressDelaySeconds\":0,\"contentDelaySeconds\":0},"
                + "\"clips\":{\"uploadDelaySeconds\":5,\"pageSize\":25,\"order\":\"shuffled\",\"v4PageSize\":200,"
                + "\"v4Status\":200,\"ranges\":false,\"recordSource\":\"snapshot\",\"pressSource\":\"button_press\"},"
                + "\"usb\":{\"manifestSeconds\":1,\"manifestPauseSeconds\":15,\"manifestNotReadyStatus\":409,"
                + "\"clipNotReadyStatus\":409,\"uploadKilobytesPerSecond\":0,\"enabledName\":\"enabled\","
                + "\"plainNumbers\":false,\"backupDelaySeconds\":3600,\"backupShiftSeconds\":2},"
                + "\"live\":{\"host\":\"127.0.0.1\",\"durationSeconds\":300,\"durationField\":\"both\","
                + "\"pollingSeconds\":15,\"unpolledIntervals\":2,\"offlineSeconds\":30,"
                + "\"endsWithConnection\":true,\"extended\":false},"
                + "\"relay\":{\"certificateNamesBlink\":true,\"acceptZeroToken\":false,\"refusal\":\"none\","
                + "\"speed\":1.0,\"firstPictureMillis\":0,\"silenceSeconds\":15,\"otherPackets\":true,"
                + "\"sound\":true,\"audioFlags\":1,\"chunkBytes\":0},\"settings\":{\"refused\":[],\"refusal\":\"bad-request\","
                + "\"flatSeconds\":0,\"newCameraConfig\":false,\"networkUpdate\":\"both\"},"
                + "\"schedules\":{\"programPaths\":\"networks\",\"snoozeField\":\"snooze_time\","
                + "\"snoozeRemaining\":\"minutes\",\"networkSnooze\":\"untold\",\"snoozeStatus\":200},"
                + "\"equipment\":{\"lightsTold\":true,\"newLightPath\":false,\"singleSirenSilenced\":false},"
                + "\"agents\":{\"old\":[],\"update\":\"enforced\"}}", healthy);
        call("POST", "/_control/scenario", "{\"wrongPinStatus\":400}").expect(200);
        assertEquals(healthy, call("DELETE", "/_control/scenario").expect(200).body());
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"twoFactorstatus\":412}", "{\"twoFactorStatus\":200}", "{\"twoFactorStatus\":\"many\"}",
            "{\"wrongPinStatus\":403}", "{\"tokenErrorStatus\":500}", "{\"expiresInSeconds\":0}",
            "{\"pinValiditySeconds\":-1}", "{\"edge\":\"closed\"}", "{\"edge\":null}", "{\"down\":[\"nonsense\"]}",
            "{\"down\":\"*\"}", "{\"wrongPinStatus\":400,\"unknown\":1}", "[]", "{", "" })
    void aScenarioThatIsNotUnderstoodChangesNothing(String body) {
        String before = call("GET", "/_control/scenario").body();
        assertFalse(call("POST", "/_control/scenario", body).expect(400).text("error").isEmpty());
        assertEquals(before, call("GET", "/_control/scenario").body());
    }

    @Test
    void aFaultIsSetListedAndRemoved() {
        String id = call("POST", "/_control/faults",
                "{\"route\":\"GET /api/v1/version\",\"times\":3,\"status\":429,\"body\":\"{}\","
                        + "\"headers\":{\"Retry-After\":\"9\"},\"delayMillis\":1}")
                .expect(201).text("id");
        RawResponse response = RawRequest.get("/api/v1/version").send(cloud.uri()).expect(429);
        assertEquals("9", response.header("Retry-After"));
        assertEquals("{}", response.body());
        assertEquals("[{\"id\":" + id + ",\"route\":\"GET /api/v1/version\",\"times\":3,\"happened\":1,\"status\":429,"
                + "\"delayMillis\":1,\"break\":\"never\",\"reset\":false,\"carriedOut\":false,"
                + "\"truncated\":false,\"dripMillis\":0}]", call("GET", "/_control/faults").expect(200).body());
        call("DELETE", "/_control/faults/" + id).expect(204);
        call("DELETE", "/_control/faults/" + id).expect(404);
        RawRequest.get("/api/v1/version").send(cloud.uri()).expect(200);
    }

    @Test
    void aFaultMayBreakTheConnectionAfterTheRequestWasCarriedOut() {
        SignInSteps steps = new SignInSteps(cloud).upToPage();
        call("POST", "/_control/faults",
                "{\"route\":\"POST /oauth/v2/signin\",\"break\":\"before-headers\",\"carriedOut\":true}").expect(201);
        assertEquals("", steps.signIn(ALICE, ALICE_PASSWORD).raw());
        call("DELETE", "/_control/faults").expect(204);
        steps.verify(call("GET", ACCOUNT + "/pin").expect(200).text("pin")).expect(201);
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", "{\"route\":\"nonsense\"}", "{\"route\":\"*\",\"status\":99}",
            "{\"route\":\"*\",\"break\":\"somewhere\"}", "{\"route\":\"*\",\"times\":-1}",
            "{\"route\":\"*\",\"carriedOut\":\"yes\"}", "{\"route\":\"*\",\"headers\":[]}",
            "{\"route\":\"*\",\"stauts\":500}" })
    void aFaultThatIsNotUnderstoodIsNotSet(String body) {
        call("POST", "/_control/faults", body).expect(400);
        assertEquals("[]", call("GET", "/_control/faults").body());
    }

    @Test
    void thePinThatWasSentCanBeRead() {
        call("GET", ACCOUNT + "/pin").expect(404);
        new SignInSteps(cloud).upToPage().signIn(ALICE, ALICE_PASSWORD).expect(202);
        RawResponse pin = call("GET", ACCOUNT + "/pin").expect(200);
        assertEquals("{\"pin\":\"" + cloud.control().pin(ALICE).orElseThrow()
                + "\",\"channel\":\"sms\",\"sentAt\":\"2026-11-22T01:16:38Z\",\"used\":false}", pin.body());
        assertEquals("[" + pin.body() + "]", call("GET", "/_control/accounts/ALICE@example.com/messages").body());
    }

    @Test
    void anAccountIsShownWithoutItsPassword() {
        String alice = "{\"email\":\"alice@example.com\",\"accountId\":123456,\"userId\":700123,\"tier\":\"e002\","
                + "\"region\":\"eu\",\"twoFactor\":\"sms\",\"phone\":\"+49xxxxxxx12\",\"plan\":\"plus\"}";
        assertEquals(alice, call("GET", ACCOUNT).expect(200).body());
        assertEquals(2, call("GET", "/_control/accounts").expect(200).jsonArray().size());
        call("GET", "/_control/accounts/nobody@example.com").expect(404);
    }

    @Test
    void anAccountChangesInTheMembersThatAreNamed() {
        RawResponse changed = call("PATCH", ACCOUNT, "{\"twoFactor\":\"off\",\"password\":\"new\",\"tier\":\"u001\"}")
                .expect(200);
        assertEquals("u001", changed.text("tier"));
        assertEquals("+49xxxxxxx12", changed.text("phone"));
        new SignInSteps(cloud).tokens(ALICE, "new");
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"twoFactor\":\"pigeon\"}", "{\"tier\":\"toolong\"}", "{\"email\":\"x\"}",
            "{\"password\":\"new\",\"twofactor\":\"off\"}" })
    void anAccountThatIsNotUnderstoodDoesNotChange(String body) {
        String before = call("GET", ACCOUNT).body();
        call("PATCH", ACCOUNT, body).expect(400);
        assertEquals(before, call("GET", ACCOUNT).body());
        new SignInSteps(cloud).upToPage().signIn(ALICE, ALICE_PASSWORD).expect(202);
    }

    @Test
    void anAccountCanBeAdded() {
        call("POST", "/_control/accounts", "{\"email\":\"carol@example.com\",\"password\":\"c\",\"home\":"
                + "{\"networks\":[{\"id\":5,\"name\":\"Boat\"}]}}").expect(201);
        call("POST", "/_control/accounts", "{\"email\":\"carol@example.com\",\"password\":\"c\"}").expect(400);
        call("POST", "/_control/accounts", "{\"email\":\"dave@example.com\"}").expect(400);
        new SignInSteps(cloud).tokens("carol@example.com", "c");
    }

    @ParameterizedTest(name = "{0}: homescreen {1}, refresh {2}")
    @CsvSource({ "access, 401, 200", "refresh, 200, 401", "all, 401, 401" })
    void tokensCanBeRevoked(String which, int access, int refresh) {
        RawResponse tokens = new SignInSteps(cloud).tokens(BOB, BOB_PASSWORD);
        call("POST", "/_control/accounts/bob@example.com/revoke", "{\"tokens\":\"" + which + "\"}").expect(204);
        RawRequest.get("/api/v1/users/tier_info").bearer(tokens.text("access_token")).send(cloud.uri()).expect(access);
        RawRequest.post("/oauth/token").form(Map.of("grant_type", "refresh_token", "client_id", "ios", "refresh_token",
                tokens.text("refresh_token"))).send(cloud.uri()).expect(refresh);
    }

    @Test
    void revokingSomethingElseIsRefused() {
        call("POST", ACCOUNT + "/revoke", "{\"tokens\":\"some\"}").expect(400);
        call("POST", ACCOUNT + "/revoke", "{}").expect(400);
    }

    @Test
    void loginSessionsCanBeForgotten() {
        SignInSteps steps = new SignInSteps(cloud).upToPage();
        call("DELETE", "/_control/login-sessions").expect(204);
        assertEquals("empty_cookies", steps.signIn(BOB, BOB_PASSWORD).expect(400).text("error_cause"));
    }

    @Test
    void aRateLimitStartsAndEnds() {
        SignInSteps steps = new SignInSteps(cloud).upToPage();
        assertEquals("{\"seconds\":600}", call("POST", "/_control/rate-limit", "{\"seconds\":600}").expect(200).body());
        cloud.control().advance(Duration.ofSeconds(1));
        assertEquals("{\"seconds\":599}", call("GET", "/_control/rate-limit").expect(200).body());
        steps.signIn(BOB, BOB_PASSWORD).expect(429);
        assertEquals("{\"seconds\":0}", call("DELETE", "/_control/rate-limit").expect(200).body());
        steps.signIn(BOB, BOB_PASSWORD).expect(302);
        call("POST", "/_control/rate-limit", "{\"seconds\":0}").expect(400);
    }

    @Test
    void requestsAndCountsCanBeReadAndEmptied() {
        RawRequest.get("/nothing").send(cloud.uri()).expect(404);
        RawRequest.get("/api/v1/version").send(cloud.uri()).expect(200);
        assertEquals("{\"GET /api/v1/version\":1,\"GET /nothing\":1}", call("GET", "/_control/counts").body());
        assertEquals(
                "[{\"number\":1,\"time\":\"2026-11-22T01:16:38Z\",\"host\":\"127.0.0.1\",\"method\":\"GET\","
                        + "\"path\":\"/nothing\",\"status\":404,\"notes\":[\"unknown path\"]},{\"number\":2,"
                        + "\"time\":\"2026-11-22T01:16:38Z\",\"host\":\"127.0.0.1\",\"method\":\"GET\","
                        + "\"path\":\"/api/v1/version\",\"status\":200,\"notes\":[]}]",
                call("GET", "/_control/requests").body());
        assertEquals(1, call("GET", "/_control/requests?since=1").jsonArray().size());
        call("GET", "/_control/requests?since=x").expect(400);
        call("DELETE", "/_control/requests").expect(204);
        assertEquals("{}", call("GET", "/_control/counts").body());
    }

    @Test
    void theClockCanBeMoved() {
        assertEquals("{\"now\":\"2026-11-22T01:16:38Z\"}", call("GET", "/_control/clock").body());
        assertEquals("{\"now\":\"2026-11-22T02:16:38Z\"}",
                call("POST", "/_control/clock", "{\"advanceSeconds\":3600}").expect(200).body());
        assertEquals("{\"now\":\"2030-01-01T00:00:00Z\"}",
                call("POST", "/_control/clock", "{\"now\":\"2030-01-01T00:00:00Z\"}").expect(200).body());
        assertEquals("{\"now\":\"2026-11-22T01:16:38Z\"}", call("DELETE", "/_control/clock").expect(200).body());
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", "{\"now\":\"today\"}", "{\"advanceSeconds\":\"x\"}",
            "{\"now\":\"2030-01-01T00:00:00Z\",\"advanceSeconds\":1}" })
    void aTimeThatIsNotUnderstoodIsRefused(String body) {
        call("POST", "/_control/clock", body).expect(400);
        assertEquals(NOW, cloud.control().now());
    }

    @Test
    void everythingCanBeReset() {
        call("POST", "/_control/scenario", "{\"down\":[\"*\"]}");
        call("POST", "/_control/reset").expect(204);
        RawRequest.get("/api/v1/version").send(cloud.uri()).expect(200);
    }

    @Test
    void onlyJsonIsRead() {
        RawRequest.post("/_control/scenario").form(Map.of("twoFactorStatus", "412")).send(cloud.uri()).expect(415);
    }

    @Test
    void whatDoesNotExistIsTold() {
        assertEquals("unknown path", call("GET", "/_control/nothing").expect(404).text("error"));
        assertEquals("wrong method", call("PUT", "/_control/scenario").expect(404).text("error"));
    }

    @Test
    void theControlInterfaceIsNeitherLoggedNorSpoiled() {
        cloud.control().scenario().down("*");
        call("GET", "/_control/clock").expect(200);
        assertTrue(cloud.control().requests().isEmpty());
        assertTrue(cloud.control().counts().isEmpty());
    }

    private RawResponse call(String method, String path) {
        return RawRequest.of(method, path).send(cloud.uri());
    }

    private RawResponse call(String method, String path, String json) {
        return RawRequest.of(method, path).json(json).send(cloud.uri());
    }
}
