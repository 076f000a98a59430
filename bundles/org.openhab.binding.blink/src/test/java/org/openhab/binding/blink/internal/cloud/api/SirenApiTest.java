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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.BlinkHosts;
import org.openhab.binding.blink.internal.cloud.ClientProfile;
import org.openhab.binding.blink.internal.cloud.error.BusyException;
import org.openhab.binding.blink.internal.cloud.error.UnexpectedAnswerException;
import org.openhab.binding.blink.internal.cloud.http.HttpRequest;
import org.openhab.binding.blink.internal.cloud.model.AccountInfo;
import org.openhab.binding.blink.internal.cloud.model.CommandTicket;
import org.openhab.binding.blink.internal.cloud.model.Tier;
import org.openhab.binding.blink.internal.fixture.Answer;
import org.openhab.binding.blink.internal.fixture.Futures;
import org.openhab.binding.blink.internal.fixture.Homes;
import org.openhab.binding.blink.internal.fixture.ScriptedSender;
import org.openhab.binding.blink.internal.fixture.TestClock;

/**
 * The {@link SirenApi} lets one siren sound, and silences all of a network.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SirenApiTest {

    private static final AccountInfo ACCOUNT = new AccountInfo(123456, new Tier("e002"));
    private static final String SIRENS = "https://rest-e002.immedia-semi.com/api/v1/networks/200001/sirens/";
    private static final CommandTicket DONE = new CommandTicket(200001, 0, true);

    private final ScriptedSender blink = new ScriptedSender();
    private final SirenApi api = new SirenApi(
            new RestClient(blink, BlinkHosts.ofBlink(), new ClientProfile(Optional.empty()), new TestClock()));

    @Test
    void aSirenSoundsForSomeSeconds() {
        blink.answer(Answer.status(200));

        assertEquals(DONE, Futures.result(api.activate(ACCOUNT, Homes.siren(900001, "online"), 45)));
        assertEquals(URI.create(SIRENS + "900001/activate/"), blink.last().uri());
        assertEquals(Optional.of("{\"duration\":45}"),
                Optional.ofNullable(blink.last().body()).map(HttpRequest.Body::text));
        assertFalse(blink.last().idempotent(), "twice would be twice as long");
    }

    @Test
    void allSirensOfANetworkAreSilenced() {
        blink.answer(Answer.json(200, "{\"id\":5,\"command\":\"siren\",\"state\":\"new\"}"));

        assertEquals(new CommandTicket(200001, 5, false), Futures.result(api.deactivate(ACCOUNT, 200001)));
        assertEquals(URI.create(SIRENS + "deactivate/"), blink.last().uri());
        assertNull(blink.last().body());
    }

    @ParameterizedTest
    @ValueSource(strings = { "0", "-0", "-7", "1.5", "null", "\"x\"" })
    void aCommandThatNobodyCanAskAfterIsNoSuccess(String id) {
        blink.answer(Answer.json(200, "{\"id\":%s,\"command\":\"siren\",\"state\":\"new\"}".formatted(id)));

        Futures.failure(UnexpectedAnswerException.class, api.deactivate(ACCOUNT, 200001));
    }

    @Test
    void aBusyBlinkDoesNothing() {
        blink.answer(Answer.status(409), Answer.status(409));

        Futures.failure(BusyException.class, api.activate(ACCOUNT, Homes.siren(900001, "online"), 45));
        Futures.failure(BusyException.class, api.deactivate(ACCOUNT, 200001));
    }
}
