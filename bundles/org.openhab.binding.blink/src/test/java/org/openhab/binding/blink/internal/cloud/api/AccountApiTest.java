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
import org.openhab.binding.blink.internal.cloud.error.RateLimitedException;
import org.openhab.binding.blink.internal.cloud.error.ServerFaultException;
import org.openhab.binding.blink.internal.cloud.error.UnexpectedAnswerException;
import org.openhab.binding.blink.internal.cloud.error.UnreachableException;
import org.openhab.binding.blink.internal.cloud.error.UpdateRequiredException;
import org.openhab.binding.blink.internal.cloud.http.HttpResponse;
import org.openhab.binding.blink.internal.cloud.model.AccountInfo;
import org.openhab.binding.blink.internal.cloud.model.Tier;
import org.openhab.binding.blink.internal.fixture.Answer;
import org.openhab.binding.blink.internal.fixture.Futures;
import org.openhab.binding.blink.internal.fixture.ScriptedSender;
import org.openhab.binding.blink.internal.fixture.TestClock;

/**
 * {@link AccountApi} finds out where an account lives, and signs it out.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class AccountApiTest {

    private static final AccountInfo ACCOUNT = new AccountInfo(123456, new Tier("e002"));
    private static final String TIER = "{\"tier\":\"e002\",\"account_id\":123456}";

    private final TestClock clock = new TestClock();
    private final ScriptedSender blink = new ScriptedSender();
    private final AccountApi api = api(Optional.empty());

    @Test
    void theAccountAndItsTierAreAskedFor() {
        blink.answer(Answer.json(200, TIER));

        assertEquals(ACCOUNT, Futures.result(api.accountInfo()));
        assertEquals(URI.create("https://rest-prod.immedia-semi.com/api/v1/users/tier_info"), blink.last().uri());
        assertEquals("application/json", blink.last().headers().get("Accept"));
        assertNull(blink.last().headers().get("User-Agent"), "an old one is refused, none never is");
    }

    @Test
    void theUserMayNameTheUserAgent() {
        blink.answer(Answer.json(200, TIER));

        Futures.result(api(Optional.of("openHAB")).accountInfo());

        assertEquals("openHAB", blink.last().headers().get("User-Agent"));
    }

    @Test
    void a406LeadsToTheNextHostAndSoOn() {
        blink.answer(Answer.status(406), Answer.status(406), Answer.status(406), Answer.json(200, TIER));

        assertEquals(ACCOUNT, Futures.result(api.accountInfo()));
        assertEquals("rest-a001.immedia-semi.com", blink.last().uri().getHost());
    }

    @Test
    void aRefusalOfAllHostsIsARefusal() {
        blink.answer(Answer.status(406), Answer.status(406), Answer.status(406), Answer.status(406));

        Futures.failure(BlockedException.class, api.accountInfo());
        assertEquals(4, blink.requests().size());
    }

    static Stream<Arguments> failures() {
        return Stream.of(Arguments.of(Answer.status(401), UnexpectedAnswerException.class),
                Arguments.of(Answer.html(403, "<html/>"), BlockedException.class),
                Arguments.of(Answer.status(404), UnexpectedAnswerException.class),
                Arguments.of(Answer.status(426), UpdateRequiredException.class),
                Arguments.of(Answer.status(429), RateLimitedException.class),
                Arguments.of(Answer.status(503), ServerFaultException.class),
                Arguments.of(Answer.html(200, "<html/>"), UnexpectedAnswerException.class));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void anyOtherFailureLeadsNowhere(HttpResponse answer, Class<? extends BlinkException> meaning) {
        blink.answer(answer);

        Futures.failure(meaning, api.accountInfo());
        assertEquals(1, blink.requests().size());
    }

    @Test
    void noAnswerLeadsNowhere() {
        blink.fail(new UnreachableException("cut", true, null));

        Futures.failure(UnreachableException.class, api.accountInfo());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "[]", "{}", "{\"tier\":\"e002\"}", "{\"account_id\":123456}",
            "{\"tier\":null,\"account_id\":123456}", "{\"tier\":\"e002\",\"account_id\":null}",
            "{\"tier\":\"e0022\",\"account_id\":123456}", "{\"tier\":\"evil.com/\",\"account_id\":123456}",
            "{\"tier\":\"\",\"account_id\":123456}", "{\"tier\":7,\"account_id\":123456}",
            "{\"tier\":[\"e002\"],\"account_id\":123456}", "{\"tier\":\"e002\",\"account_id\":\"abc\"}",
            "{\"tier\":\"e002\",\"account_id\":1.5}", "{\"tier\":\"e002\",\"account_id\":1e30}",
            "{\"tier\":\"e002\",\"account_id\":{}}", "{\"tier\":\"e002\",\"account_id\":true}",
            "{\"tier\":\"e002\",\"account_id\":-5}", "{\"tier\":\"e002\",\"account_id\":0}" })
    void whatIsNoAccountIsNone(String body) {
        blink.answer(Answer.json(200, body));

        Futures.failure(UnexpectedAnswerException.class, api.accountInfo());
    }

    @ParameterizedTest
    @CsvSource({ "42, 42", "' 42 ', 42", "abc,", "'',", "-1,", "99999999999999999999," })
    void theHomeTellsTheNumberOfTheSession(String header, Long clientId) {
        blink.answer(Answer.with(Answer.json(200, "{\"networks\":[]}"), "Client-Id", header));

        assertEquals(Optional.ofNullable(clientId), Futures.result(api.home(ACCOUNT)).clientId());
        assertEquals(URI.create("https://rest-e002.immedia-semi.com/api/v3/accounts/123456/homescreen"),
                blink.last().uri());
    }

    @Test
    void aHomeMayComeWithoutThatNumber() {
        blink.answer(Answer.json(200, "{\"networks\":[]}"));

        assertEquals(Optional.empty(), Futures.result(api.home(ACCOUNT)).clientId());
    }

    @Test
    void aPageIsNoHome() {
        blink.answer(Answer.html(200, "<html/>"));

        Futures.failure(UnexpectedAnswerException.class, api.home(ACCOUNT));
    }

    @Test
    void signingOutNamesAccountAndSession() {
        blink.answer(Answer.json(200, "{\"message\":\"logout\"}"), Answer.status(204), Answer.status(500));

        Futures.result(api.logout(ACCOUNT, 42));
        assertEquals(URI.create("https://rest-e002.immedia-semi.com/api/v4/account/123456/client/42/logout"),
                blink.last().uri());
        assertEquals("POST", blink.last().method());
        Futures.result(api.logout(ACCOUNT, 42));
        Futures.failure(ServerFaultException.class, api.logout(ACCOUNT, 42));
    }

    @Test
    void aPageIsNoSigningOut() {
        blink.answer(Answer.html(200, "<html/>"));

        Futures.failure(UnexpectedAnswerException.class, api.logout(ACCOUNT, 42));
    }

    private AccountApi api(Optional<String> userAgent) {
        return new AccountApi(new RestClient(blink, BlinkHosts.ofBlink(), new ClientProfile(userAgent), clock));
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", "{\"message\":\"An app update is required\",\"code\":105}", "{\"networks\":{}}",
            "{\"networks\":[],\"cameras\":\"none\"}" })
    void anAnswerThatIsNoHomeIsNotAHomeThatHasLostEverything(String body) {
        blink.answer(Answer.json(200, body));
        Futures.failure(UnexpectedAnswerException.class, api.home(ACCOUNT));
    }
}
