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

import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.BlinkHosts;
import org.openhab.binding.blink.internal.cloud.ClientProfile;
import org.openhab.binding.blink.internal.cloud.error.BlinkException;
import org.openhab.binding.blink.internal.cloud.error.BlockedException;
import org.openhab.binding.blink.internal.cloud.error.BusyException;
import org.openhab.binding.blink.internal.cloud.error.RateLimitedException;
import org.openhab.binding.blink.internal.cloud.error.ServerFaultException;
import org.openhab.binding.blink.internal.cloud.error.UnexpectedAnswerException;
import org.openhab.binding.blink.internal.cloud.error.UpdateRequiredException;
import org.openhab.binding.blink.internal.cloud.http.HttpRequest;
import org.openhab.binding.blink.internal.cloud.http.HttpResponse;
import org.openhab.binding.blink.internal.cloud.model.AccountInfo;
import org.openhab.binding.blink.internal.cloud.model.Camera;
import org.openhab.binding.blink.internal.cloud.model.CommandProgress;
import org.openhab.binding.blink.internal.cloud.model.CommandTicket;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.cloud.model.Tier;
import org.openhab.binding.blink.internal.fixture.Answer;
import org.openhab.binding.blink.internal.fixture.Futures;
import org.openhab.binding.blink.internal.fixture.Homes;
import org.openhab.binding.blink.internal.fixture.Recorded;
import org.openhab.binding.blink.internal.fixture.ScriptedSender;
import org.openhab.binding.blink.internal.fixture.TestClock;

/**
 * The {@link CommandApi} knows which call each family understands, and what Blink's answers mean.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class CommandApiTest {

    private static final AccountInfo ACCOUNT = new AccountInfo(123456, new Tier("e002"));
    private static final String REST = "https://rest-e002.immedia-semi.com";
    private static final CommandTicket TICKET = new CommandTicket(200001, 2_900_000_201L, false);

    private final ScriptedSender blink = new ScriptedSender();
    private final CommandApi api = new CommandApi(
            new RestClient(blink, BlinkHosts.ofBlink(), new ClientProfile(Optional.empty()), new TestClock()));

    @ParameterizedTest
    @CsvSource({ "true, arm", "false, disarm" })
    void aNetworkIsArmedAndDisarmed(boolean on, String word) {
        blink.answer(Recorded.answer("command/arm"));

        assertEquals(new CommandTicket(200001, 2_900_000_101L, false), Futures.result(api.arm(ACCOUNT, 200001, on)));
        assertPost("/api/v1/accounts/123456/networks/200001/state/" + word, null);
    }

    @ParameterizedTest
    @ValueSource(strings = { "0", "-0", "-7", "1.5", "null", "\"x\"" })
    void aCommandThatNobodyCanAskAfterHasNotBegun(String id) {
        blink.answer(Answer.json(200, "{\"id\":%s,\"network_id\":200001,\"state\":\"new\"}".formatted(id)));

        Futures.failure(UnexpectedAnswerException.class, api.arm(ACCOUNT, 200001, true));
    }

    @Test
    void aNetworkWithoutBatteryCamerasMayBeArmedAtOnce() {
        blink.answer(Recorded.answer("command/arm-done"));

        assertTrue(Futures.result(api.arm(ACCOUNT, 200001, true)).done());
    }

    @ParameterizedTest
    @CsvSource({ "true, enable", "false, disable" })
    void theMotionDetectionOfACameraHasACallForOnAndOneForOff(boolean on, String call) {
        blink.answer(Recorded.answer("command/thumbnail-full"));

        Futures.result(api.detectMotion(ACCOUNT, camera(DeviceFamily.CAMERA), on));

        assertPost("/network/200001/camera/400001/" + call, null);
    }

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void theMotionDetectionOfAMiniIsASetting(boolean on) {
        blink.answer(Recorded.answer("command/owl-config-done"));

        assertEquals(new CommandTicket(200001, 0, true),
                Futures.result(api.detectMotion(ACCOUNT, camera(DeviceFamily.OWL), on)));
        assertPost("/api/v1/accounts/123456/networks/200001/owls/400001/config", "{\"enabled\":" + on + "}");
    }

    @ParameterizedTest
    @CsvSource({ "true, enable", "false, disable" })
    void theMotionDetectionOfADoorbellHasACallForOnAndOneForOff(boolean on, String call) {
        blink.answer(Recorded.answer("command/thumbnail-short"));

        Futures.result(api.detectMotion(ACCOUNT, camera(DeviceFamily.DOORBELL), on));

        assertPost("/api/v1/accounts/123456/networks/200001/doorbells/400001/" + call, null);
    }

    @ParameterizedTest
    @CsvSource({ "CAMERA, /network/200001/camera/400001/thumbnail, thumbnail-full, 2900000201",
            "OWL, /api/v1/accounts/123456/networks/200001/owls/400001/thumbnail, thumbnail-short, 2900000301",
            "DOORBELL, /api/v1/accounts/123456/networks/200001/doorbells/400001/thumbnail, thumbnail-short, 2900000301" })
    void eachFamilyTakesPicturesAtItsOwnAddress(DeviceFamily family, String path, String answer, long command) {
        blink.answer(Recorded.answer("command/" + answer));

        assertEquals(new CommandTicket(200001, command, false),
                Futures.result(api.takePicture(ACCOUNT, camera(family))));
        assertPost(path, null);
    }

    @ParameterizedTest
    @CsvSource({ "CAMERA, /network/200001/camera/400001/clip, thumbnail-full, 2900000201",
            "OWL, /api/v1/accounts/123456/networks/200001/owls/400001/clip, thumbnail-short, 2900000301",
            "DOORBELL, /api/v1/accounts/123456/networks/200001/doorbells/400001/clip, thumbnail-short, 2900000301" })
    void eachFamilyRecordsAtItsOwnAddress(DeviceFamily family, String path, String answer, long command) {
        blink.answer(Recorded.answer("command/" + answer));

        assertEquals(new CommandTicket(200001, command, false), Futures.result(api.record(ACCOUNT, camera(family))));
        assertPost(path, null);
        assertFalse(blink.last().idempotent());
    }

    @Test
    void aBusyBlinkRecordsNothing() {
        blink.answer(Answer.json(409, Recorded.text("command/busy-409")));

        Futures.failure(BusyException.class, api.record(ACCOUNT, camera(DeviceFamily.CAMERA)));
    }

    @Test
    void aCommandIsNeverSentTwiceByTheTransport() {
        blink.answer(Recorded.answer("command/arm"));

        Futures.result(api.arm(ACCOUNT, 200001, true));

        assertFalse(blink.last().idempotent());
    }

    static Stream<HttpResponse> busy() {
        return Stream.of(Answer.json(409, Recorded.text("command/busy-409")), Answer.status(409),
                Answer.html(409, "<html/>"), Recorded.answer("command/message-only"),
                Answer.json(200, "{\"message\":\"Network is BUSY\"}"));
    }

    @ParameterizedTest
    @MethodSource("busy")
    void aBusyBlinkIsTold(HttpResponse answer) {
        blink.answer(answer);

        Futures.failure(BusyException.class, api.arm(ACCOUNT, 200001, true));
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(Answer.json(400, "{\"message\":\"Arm or Disarm are only valid states\"}"),
                        UnexpectedAnswerException.class),
                Arguments.of(Answer.json(401, "{\"code\":101}"), UnexpectedAnswerException.class),
                Arguments.of(Answer.html(403, "<html/>"), BlockedException.class),
                Arguments.of(Answer.html(404, "<h1>Not Found</h1>"), UnexpectedAnswerException.class),
                Arguments.of(Answer.status(426), UpdateRequiredException.class),
                Arguments.of(Answer.status(429), RateLimitedException.class),
                Arguments.of(Answer.json(503, "{\"message\":\"busy\"}"), ServerFaultException.class),
                Arguments.of(Answer.html(200, "<html/>"), UnexpectedAnswerException.class),
                Arguments.of(Answer.json(200, "[]"), UnexpectedAnswerException.class),
                Arguments.of(Answer.json(200, "{}"), UnexpectedAnswerException.class),
                Arguments.of(Answer.json(200, "{\"message\":\"Welcome\"}"), UnexpectedAnswerException.class),
                Arguments.of(Answer.json(200, "{\"id\":null,\"state\":\"new\"}"), UnexpectedAnswerException.class),
                Arguments.of(Answer.json(200, "{\"id\":{},\"state\":[]}"), UnexpectedAnswerException.class));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void whatIsNoCommandIsNone(HttpResponse answer, Class<? extends BlinkException> meaning) {
        blink.answer(answer);

        Futures.failure(meaning, api.arm(ACCOUNT, 200001, true));
    }

    @Test
    void anAnswerWithoutNetworkIsForTheOneThatWasAskedFor() {
        blink.answer(Answer.json(200, "{\"id\":5}"));

        assertEquals(new CommandTicket(200001, 5, false), Futures.result(api.arm(ACCOUNT, 200001, true)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "rest", "cs_sent", "sm", "dev" })
    void aCommandIsUnderWayUntilItIsComplete(String stage) {
        blink.answer(Recorded.answer("command/progress-" + stage));

        assertEquals(new CommandProgress.Running(), Futures.result(api.progress(ACCOUNT, TICKET)));
        assertEquals(URI.create(REST + "/network/200001/command/2900000201"), blink.last().uri());
        assertEquals("GET", blink.last().method());
    }

    @Test
    void aCompleteCommandIsDone() {
        blink.answer(Recorded.answer("command/progress-done"));

        assertEquals(new CommandProgress.Done(), Futures.result(api.progress(ACCOUNT, TICKET)));
    }

    @Test
    void anyOtherCodeIsAFailure() {
        blink.answer(Recorded.answer("command/progress-failed-523"));

        assertEquals(new CommandProgress.Failed(523), Futures.result(api.progress(ACCOUNT, TICKET)));
    }

    @Test
    void aCommandThatBlinkHasForgottenIsOverAndNothingIsSaidOfHow() {
        blink.answer(Answer.html(404, "<h1>Not Found</h1>"));

        assertEquals(new CommandProgress.Forgotten(), Futures.result(api.progress(ACCOUNT, TICKET)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", "{\"complete\":null}", "{\"complete\":\"soon\"}", "{\"complete\":[]}",
            "{\"complete\":{},\"status_code\":null}", "{\"status_code\":{}}" })
    void oddProgressIsNoEnd(String body) {
        blink.answer(Answer.json(200, body));

        assertEquals(new CommandProgress.Running(), Futures.result(api.progress(ACCOUNT, TICKET)));
    }

    @Test
    void progressThatCannotBeReadIsTold() {
        blink.answer(Answer.html(200, "<html/>"), Answer.status(503));

        Futures.failure(UnexpectedAnswerException.class, api.progress(ACCOUNT, TICKET));
        Futures.failure(ServerFaultException.class, api.progress(ACCOUNT, TICKET));
    }

    private void assertPost(String path, @Nullable String json) {
        HttpRequest request = blink.last();
        HttpRequest.Body body = request.body();
        assertEquals(URI.create(REST + path), request.uri());
        assertEquals("POST", request.method());
        assertEquals(json, body == null ? null : body.text());
        assertEquals("application/json", request.headers().get("Accept"));
    }

    private static Camera camera(DeviceFamily family) {
        return Homes.camera(family, Homes.CAMERA, "done", true, null);
    }
}
