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
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.BlinkHosts;
import org.openhab.binding.blink.internal.cloud.ClientProfile;
import org.openhab.binding.blink.internal.cloud.error.ServerFaultException;
import org.openhab.binding.blink.internal.cloud.error.UnexpectedAnswerException;
import org.openhab.binding.blink.internal.cloud.http.HttpRequest;
import org.openhab.binding.blink.internal.cloud.model.AccountInfo;
import org.openhab.binding.blink.internal.cloud.model.Tier;
import org.openhab.binding.blink.internal.fixture.Answer;
import org.openhab.binding.blink.internal.fixture.Futures;
import org.openhab.binding.blink.internal.fixture.ScriptedSender;
import org.openhab.binding.blink.internal.fixture.TestClock;

/**
 * The {@link NotificationApi} reads what the app notifies of, and switches one of it.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class NotificationApiTest {

    private static final AccountInfo ACCOUNT = new AccountInfo(123456, new Tier("e002"));
    private static final URI ADDRESS = URI
            .create("https://rest-e002.immedia-semi.com/api/v1/accounts/123456/notifications/configuration");

    private final ScriptedSender blink = new ScriptedSender();
    private final NotificationApi api = new NotificationApi(
            new RestClient(blink, BlinkHosts.ofBlink(), new ClientProfile(Optional.empty()), new TestClock()));

    @Test
    void allAreReadInBlinksOrder() {
        blink.answer(Answer.json(200, "{\"notifications\":{\"motion\":true,\"doorbell\":false,\"a_new_one\":true}}"));

        Map<String, Boolean> all = Futures.result(api.all(ACCOUNT));

        assertEquals(List.of("motion", "doorbell", "a_new_one"), List.copyOf(all.keySet()));
        assertEquals(Map.of("motion", true, "doorbell", false, "a_new_one", true), all);
        assertEquals(ADDRESS, blink.last().uri());
    }

    @Test
    void whatIsNeitherOnNorOffIsLeftOut() {
        blink.answer(
                Answer.json(200, "{\"notifications\":{\"motion\":null,\"wifi\":1,\"lfr\":\"true\",\"general\":true}}"));

        assertEquals(Map.of("general", true), Futures.result(api.all(ACCOUNT)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", "{\"notifications\":null}", "{\"notifications\":[]}", "[]", "" })
    void anAnswerWithoutThemIsNone(String body) {
        blink.answer(Answer.json(200, body));

        Futures.failure(UnexpectedAnswerException.class, api.all(ACCOUNT));
    }

    @Test
    void onlyTheOneIsSentThatChanges() {
        blink.answer(Answer.json(200, "{\"message\":\"Client Notification Configure Update Successful\"}"));

        Futures.result(api.set(ACCOUNT, "low_battery", false));

        assertEquals(ADDRESS, blink.last().uri());
        assertEquals("POST", blink.last().method());
        assertEquals(Optional.of("{\"notifications\":{\"low_battery\":false}}"),
                Optional.ofNullable(blink.last().body()).map(HttpRequest.Body::text));
    }

    @Test
    void aNameCannotBreakOut() {
        blink.answer(Answer.status(200));

        Futures.result(api.set(ACCOUNT, "a\":1,\"b", true));

        assertEquals(Optional.of("{\"notifications\":{\"a\\\":1,\\\"b\":true}}"),
                Optional.ofNullable(blink.last().body()).map(HttpRequest.Body::text));
    }

    @Test
    void whatIsNoSuccessIsTold() {
        blink.answer(Answer.status(500), Answer.json(400, "{\"message\":\"no\"}"));

        Futures.failure(ServerFaultException.class, api.set(ACCOUNT, "motion", true));
        Futures.failure(UnexpectedAnswerException.class, api.set(ACCOUNT, "motion", true));
    }
}
