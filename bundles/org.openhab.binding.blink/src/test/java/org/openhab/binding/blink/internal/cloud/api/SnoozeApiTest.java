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
import java.util.Locale;
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
import org.openhab.binding.blink.internal.cloud.model.CommandTicket;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.cloud.model.Tier;
import org.openhab.binding.blink.internal.fixture.Answer;
import org.openhab.binding.blink.internal.fixture.Futures;
import org.openhab.binding.blink.internal.fixture.Homes;
import org.openhab.binding.blink.internal.fixture.ScriptedSender;
import org.openhab.binding.blink.internal.fixture.TestClock;

/**
 * The {@link SnoozeApi} mutes networks and cameras of all families for some minutes, and takes any success for one.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SnoozeApiTest {

    private static final AccountInfo ACCOUNT = new AccountInfo(123456, new Tier("e002"));
    private static final String NETWORK = "https://rest-e002.immedia-semi.com/api/v1/accounts/123456/networks/200001";
    private static final CommandTicket DONE = new CommandTicket(200001, 0, true);

    private final ScriptedSender blink = new ScriptedSender();
    private final SnoozeApi api = new SnoozeApi(
            new RestClient(blink, BlinkHosts.ofBlink(), new ClientProfile(Optional.empty()), new TestClock()));

    @Test
    void aNetworkIsMutedForSomeMinutes() {
        blink.answer(Answer.status(200));

        assertEquals(DONE, Futures.result(api.network(ACCOUNT, 200001, 240)));
        assertPost(NETWORK + "/snooze", "{\"snooze_time\":240}");
    }

    @Test
    void zeroMinutesEndIt() {
        blink.answer(Answer.status(204));

        assertEquals(DONE, Futures.result(api.network(ACCOUNT, 200001, 0)));
        assertPost(NETWORK + "/unsnooze", null);
    }

    @ParameterizedTest
    @CsvSource({ "CAMERA, cameras", "OWL, owls", "DOORBELL, doorbells" })
    void eachFamilyIsMutedAtItsOwnAddress(DeviceFamily family, String array) {
        blink.answer(Answer.json(200, "{\"message\":\"ok\"}"), Answer.status(202));

        assertEquals(DONE, Futures.result(api.camera(ACCOUNT, Homes.camera(family, 400001, "done", true, null), 30)));
        assertPost(NETWORK + "/" + array + "/400001/snooze", "{\"snooze_time\":30}");
        assertEquals(DONE, Futures.result(api.camera(ACCOUNT, Homes.camera(family, 400001, "done", true, null), 0)));
        assertPost(NETWORK + "/" + array + "/400001/unsnooze", null);
    }

    @ParameterizedTest
    @ValueSource(strings = { "ar-EG", "fa-IR", "mr-IN", "ne-NP", "bn-BD", "th-TH-u-nu-thai" })
    void whereDigitsAreWrittenInAnotherWayTheAddressIsTheSame(String language) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(language));
        try {
            blink.answer(Answer.status(200), Answer.status(200));
            Futures.result(api.network(ACCOUNT, 200001, 0));
            assertPost(NETWORK + "/unsnooze", null);
            Futures.result(api.camera(ACCOUNT, Homes.camera(DeviceFamily.OWL, 400001, "done", true, null), 30));
            assertPost(NETWORK + "/owls/400001/snooze", "{\"snooze_time\":30}");
        } finally {
            Locale.setDefault(before);
        }
    }

    static Stream<Arguments> answers() {
        return Stream.of(Arguments.of(Answer.status(200), DONE), Arguments.of(Answer.json(200, ""), DONE),
                Arguments.of(Answer.json(201, "{}"), DONE),
                Arguments.of(Answer.json(200, "{\"id\":400001,\"snooze\":true}"), DONE),
                Arguments.of(Answer.json(200, "{\"id\":5,\"command\":\"snooze\",\"state\":\"done\"}"), DONE),
                Arguments.of(Answer.json(200, "{\"id\":2900000201,\"network_id\":200001,\"command\":\"config_set\"}"),
                        new CommandTicket(200001, 2_900_000_201L, false)));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void anySuccessIsOneAndACommandIsFollowed(HttpResponse answer, CommandTicket ticket) {
        blink.answer(answer);

        assertEquals(ticket, Futures.result(api.network(ACCOUNT, 200001, 30)));
    }

    static Stream<Arguments> failures() {
        return Stream.of(Arguments.of(Answer.status(409), BusyException.class),
                Arguments.of(Answer.json(200, "{\"message\":\"System is busy, please wait\",\"code\":307}"),
                        BusyException.class),
                Arguments.of(Answer.html(200, "<html/>"), UnexpectedAnswerException.class),
                Arguments.of(Answer.json(200, "<html/>"), UnexpectedAnswerException.class),
                Arguments.of(Answer.json(200, "{\"message\":\"Succ"), UnexpectedAnswerException.class),
                Arguments.of(Answer.json(200, "[1,\"two\",null]"), UnexpectedAnswerException.class),
                Arguments.of(Answer.json(400, "{\"message\":\"no\"}"), UnexpectedAnswerException.class),
                Arguments.of(Answer.html(404, "<h1>Not Found</h1>"), UnexpectedAnswerException.class),
                Arguments.of(Answer.status(406), BlockedException.class),
                Arguments.of(Answer.status(426), UpdateRequiredException.class),
                Arguments.of(Answer.status(429), RateLimitedException.class),
                Arguments.of(Answer.status(500), ServerFaultException.class));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void whatIsNoSuccessIsTold(HttpResponse answer, Class<? extends BlinkException> meaning) {
        blink.answer(answer);

        Futures.failure(meaning, api.network(ACCOUNT, 200001, 30));
    }

    private void assertPost(String address, @Nullable String json) {
        HttpRequest request = blink.last();
        HttpRequest.Body body = request.body();
        assertEquals(URI.create(address), request.uri());
        assertEquals("POST", request.method());
        assertEquals(json, body == null ? null : body.text());
        assertEquals(json == null ? null : "application/json", body == null ? null : body.contentType());
        assertFalse(request.idempotent());
    }
}
