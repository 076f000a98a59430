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
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.BlinkHosts;
import org.openhab.binding.blink.internal.cloud.ClientProfile;
import org.openhab.binding.blink.internal.cloud.error.BusyException;
import org.openhab.binding.blink.internal.cloud.error.UnexpectedAnswerException;
import org.openhab.binding.blink.internal.cloud.http.HttpRequest;
import org.openhab.binding.blink.internal.cloud.model.AccountInfo;
import org.openhab.binding.blink.internal.cloud.model.CommandTicket;
import org.openhab.binding.blink.internal.cloud.model.Program;
import org.openhab.binding.blink.internal.cloud.model.Tier;
import org.openhab.binding.blink.internal.fixture.Answer;
import org.openhab.binding.blink.internal.fixture.Futures;
import org.openhab.binding.blink.internal.fixture.ScriptedSender;
import org.openhab.binding.blink.internal.fixture.TestClock;

/**
 * The {@link NetworkApi} reads and switches the programs of a network, and sets whether live views are kept.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class NetworkApiTest {

    private static final AccountInfo ACCOUNT = new AccountInfo(123456, new Tier("e002"));
    private static final String REST = "https://rest-e002.immedia-semi.com";
    private static final Program PROGRAM = new Program(700, 200001, false);
    private static final CommandTicket DONE = new CommandTicket(200001, 0, true);

    private final ScriptedSender unhurried = new ScriptedSender();
    private final ScriptedSender blink = new ScriptedSender();
    private final NetworkApi api = new NetworkApi(rest(unhurried), rest(blink));

    @Test
    void programsAreReadWithWhetherTheyAreInForce() {
        unhurried.answer(Answer.json(200, """
                [{"id":700,"network_id":200001,"status":"enabled","name":"Night","schedule":[],"format":"v1"},
                 {"id":3000000701,"network_id":200001,"status":"disabled","name":"Day"}]"""));

        assertEquals(List.of(new Program(700, 200001, true), new Program(3_000_000_701L, 200001, false)),
                Futures.result(api.programs(ACCOUNT, 200001)));
        assertEquals(URI.create(REST + "/api/v1/networks/200001/programs"), unhurried.last().uri());
        assertEquals("GET", unhurried.last().method());
    }

    @Test
    void whoWaitsForThemDoesNotWaitForCallsThatNobodyWaitsFor() {
        blink.answer(Answer.json(200, "[]"));

        assertEquals(List.of(), Futures.result(api.programsNow(ACCOUNT, 200001)));
        assertEquals(List.of(), unhurried.requests());
    }

    @Test
    void aProgramThatCannotBeReadCostsTheOthersNothing() {
        unhurried.answer(Answer.json(200,
                """
                        [{"status":"enabled"},7,null,{"id":"no"},{"id":701,"status":"paused"},{"id":702},{"id":703,"status":[]}]"""));

        assertEquals(
                List.of(new Program(701, 200001, null), new Program(702, 200001, null), new Program(703, 200001, null)),
                Futures.result(api.programs(ACCOUNT, 200001)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", "{\"programs\":[]}", "\"[]\"", "[1,\"two\",null]", "[", "" })
    void whatIsNoListIsNoAnswer(String body) {
        unhurried.answer(Answer.json(200, body));

        Futures.failure(UnexpectedAnswerException.class, api.programs(ACCOUNT, 200001));
    }

    @ParameterizedTest
    @CsvSource({ "true, enable, Successfully enabled program 700",
            "false, disable, Successfully disabled program 700" })
    void aProgramIsPutInForceAndOutOfIt(boolean on, String word, String message) {
        blink.answer(Answer.json(200, "{\"message\":\"" + message + "\",\"code\":802}"));

        assertEquals(DONE, Futures.result(api.enable(ACCOUNT, PROGRAM, on)));
        HttpRequest request = blink.last();
        assertEquals(URI.create(REST + "/api/v1/networks/200001/programs/700/" + word), request.uri());
        assertEquals("POST", request.method());
        assertNull(request.body());
        assertFalse(request.idempotent());
    }

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void whetherLiveViewsAreKeptIsASettingOfTheNetwork(boolean on) {
        blink.answer(Answer.json(200, "{\"network\":{\"id\":200001,\"lv_save\":" + on + "}}"));

        assertEquals(DONE, Futures.result(api.saveLiveView(ACCOUNT, 200001, on)));
        assertEquals(URI.create(REST + "/accounts/123456/networks/200001/update"), blink.last().uri());
        assertEquals(Optional.of("{\"lv_save\":" + on + "}"),
                Optional.ofNullable(blink.last().body()).map(HttpRequest.Body::text));
    }

    @Test
    void aBusyBlinkSetsNothing() {
        blink.answer(Answer.json(409, "{\"message\":\"System is busy, please wait\"}"),
                Answer.json(200, "{\"message\":\"System is busy, please wait\"}"));

        Futures.failure(BusyException.class, api.enable(ACCOUNT, PROGRAM, true));
        Futures.failure(BusyException.class, api.saveLiveView(ACCOUNT, 200001, true));
    }

    private static RestClient rest(ScriptedSender sender) {
        return new RestClient(sender, BlinkHosts.ofBlink(), new ClientProfile(Optional.empty()), new TestClock());
    }
}
