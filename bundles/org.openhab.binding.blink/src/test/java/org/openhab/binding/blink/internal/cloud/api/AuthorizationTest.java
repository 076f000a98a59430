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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.auth.TokenClient;
import org.openhab.binding.blink.internal.cloud.auth.TokenKeeper;
import org.openhab.binding.blink.internal.cloud.auth.Tokens;
import org.openhab.binding.blink.internal.cloud.error.SessionEndedException;
import org.openhab.binding.blink.internal.cloud.error.UnexpectedAnswerException;
import org.openhab.binding.blink.internal.cloud.http.HttpRequest;
import org.openhab.binding.blink.internal.fixture.Answer;
import org.openhab.binding.blink.internal.fixture.Futures;
import org.openhab.binding.blink.internal.fixture.MemorySessionStore;
import org.openhab.binding.blink.internal.fixture.ScriptedSender;
import org.openhab.binding.blink.internal.fixture.TestClock;

/**
 * {@link Authorization} shows the token to Blink only, and mends one that Blink does not take any more, once.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class AuthorizationTest {

    private static final URI REST = URI.create("https://rest-e002.immedia-semi.com");
    private static final HttpRequest REQUEST = HttpRequest.get("homescreen", URI.create(REST + "/api"));

    private final TestClock clock = new TestClock();
    private final ScriptedSender blink = new ScriptedSender();
    private final ScriptedSender signInHost = new ScriptedSender();
    private final MemorySessionStore store = new MemorySessionStore();
    private final Authorization authorization = new Authorization(blink,
            new TokenKeeper(new TokenClient(signInHost, URI.create("https://api.oauth.blink.com"), clock), store, clock,
                    () -> 0),
            () -> List.of(URI.create("https://rest-prod.immedia-semi.com"), REST));

    @BeforeEach
    void signedIn() {
        store.update(session -> session.withHardwareId("h-1")
                .signedIn(new Tokens("access-1", "refresh-1", clock.seconds(), 3600)));
    }

    @Test
    void theTokenGoesWithACall() {
        blink.answer(Answer.status(200));

        assertEquals(200, Futures.result(authorization.send(REQUEST)).status());
        assertEquals("Bearer access-1", blink.last().headers().get("Authorization"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "https://rest-u011.immedia-semi.com/api", "http://rest-e002.immedia-semi.com/api",
            "https://rest-e002.immedia-semi.com:8443/api", "https://rest-e002.immedia-semi.com@evil.com/api",
            "https://rest-e002.immedia-semi.com.evil.com/api", "https://evil.com/rest-e002.immedia-semi.com",
            "https://api.oauth.blink.com/api", "https://under_score.evil.com/", "/relative", "file:///etc/passwd" })
    void noOtherHostSeesIt(String address) {
        HttpRequest request = HttpRequest.get("media", URI.create(address));

        Futures.failure(UnexpectedAnswerException.class, authorization.send(request));
        assertEquals(0, blink.requests().size());
    }

    @Test
    void theDefaultPortIsTheSameHost() {
        blink.answer(Answer.status(200));

        Futures.result(authorization.send(HttpRequest.get("media", URI.create(REST + ":443/clip.mp4"))));
    }

    @Test
    void a401IsAnsweredWithARefreshAndOneMoreTry() {
        blink.answer(Answer.status(401), Answer.status(200));
        signInHost.answer(Answer.json(200, "{\"access_token\":\"access-2\",\"refresh_token\":\"refresh-2\"}"));

        assertEquals(200, Futures.result(authorization.send(REQUEST)).status());
        assertEquals("Bearer access-2", blink.last().headers().get("Authorization"));
        assertEquals(2, blink.requests().size());
        assertEquals(1, signInHost.requests().size());
    }

    @Test
    void aSecond401IsPassedOn() {
        blink.answer(Answer.status(401), Answer.status(401));
        signInHost.answer(Answer.json(200, "{\"access_token\":\"access-2\",\"refresh_token\":\"refresh-2\"}"));

        assertEquals(401, Futures.result(authorization.send(REQUEST)).status());
        assertEquals(1, signInHost.requests().size());
    }

    @Test
    void aRefusedRefreshEndsTheCall() {
        blink.answer(Answer.status(401));
        signInHost.answer(Answer.status(401));

        Futures.failure(SessionEndedException.class, authorization.send(REQUEST));
        assertEquals(1, blink.requests().size());
    }

    @ParameterizedTest
    @ValueSource(ints = { 200, 204, 302, 400, 403, 404, 406, 426, 429, 500 })
    void anyOtherAnswerIsPassedOn(int status) {
        blink.answer(Answer.status(status));

        assertEquals(status, Futures.result(authorization.send(REQUEST)).status());
        assertEquals(0, signInHost.requests().size());
    }

    @Test
    void withoutASessionNothingIsSent() {
        store.clear();

        Futures.failure(SessionEndedException.class, authorization.send(REQUEST));
        assertEquals(0, blink.requests().size());
    }
}
