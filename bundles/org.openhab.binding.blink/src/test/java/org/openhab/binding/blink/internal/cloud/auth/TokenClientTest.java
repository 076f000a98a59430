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
package org.openhab.binding.blink.internal.cloud.auth;

import static org.junit.jupiter.api.Assertions.*;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.error.BlinkException;
import org.openhab.binding.blink.internal.cloud.error.BlockedException;
import org.openhab.binding.blink.internal.cloud.error.RateLimitedException;
import org.openhab.binding.blink.internal.cloud.error.ServerFaultException;
import org.openhab.binding.blink.internal.cloud.error.SessionEndedException;
import org.openhab.binding.blink.internal.cloud.error.UnexpectedAnswerException;
import org.openhab.binding.blink.internal.cloud.error.UnreachableException;
import org.openhab.binding.blink.internal.cloud.error.UpdateRequiredException;
import org.openhab.binding.blink.internal.cloud.http.HttpRequest;
import org.openhab.binding.blink.internal.cloud.http.HttpResponse;
import org.openhab.binding.blink.internal.fixture.Answer;
import org.openhab.binding.blink.internal.fixture.Futures;
import org.openhab.binding.blink.internal.fixture.ScriptedSender;
import org.openhab.binding.blink.internal.fixture.TestClock;

/**
 * The {@link TokenClient} tells a session that has ended from trouble of the moment.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class TokenClientTest {

    private static final URI HOST = URI.create("https://api.oauth.blink.com");

    private final TestClock clock = new TestClock();
    private final ScriptedSender blink = new ScriptedSender();
    private final TokenClient client = new TokenClient(blink, HOST, clock);

    @Test
    void aRefreshSaysWhatBlinkWants() {
        blink.answer(Answer.json(200, "{\"access_token\":\"a2\",\"refresh_token\":\"r2\",\"expires_in\":14400}"));

        assertEquals(new Tokens("a2", "r2", clock.seconds(), 14400), Futures.result(refresh()));

        HttpRequest request = blink.last();
        assertEquals("POST", request.method());
        assertEquals(URI.create("https://api.oauth.blink.com/oauth/token"), request.uri());
        assertEquals("client_id=ios&grant_type=refresh_token&hardware_id=h-1&refresh_token=r%2B1&scope=client",
                Objects.requireNonNull(request.body()).text());
        assertEquals(Map.of("Accept", "*/*", "User-Agent", "Blink/2511191620 CFNetwork/3860.200.71 Darwin/25.1.0"),
                request.headers());
        assertTrue(request.critical() && !request.idempotent());
    }

    @Test
    void aCodeIsRedeemedWithTheVerifierOfItsAttempt() {
        LoginAttempt attempt = LoginAttempt.begin("h-1", new SecureRandom(), clock);
        blink.answer(Answer.json(200, "{\"access_token\":\"a\",\"refresh_token\":\"r\",\"expires_in\":3600}"));

        Futures.result(client.redeem(attempt, "c+1"));

        assertEquals(
                "app_brand=blink&client_id=ios&code=c%2B1&code_verifier=" + attempt.pkce.verifier()
                        + "&grant_type=authorization_code&hardware_id=h-1&redirect_uri="
                        + "immedia-blink%3A%2F%2Fapplinks.blink.com%2Fsignin%2Fcallback&scope=client",
                Objects.requireNonNull(blink.last().body()).text());
        assertTrue(blink.last().critical());
    }

    @ParameterizedTest
    @CsvSource({ "60, 60", "3600, 3600", "14400, 14400", "86400, 86400", "'\"7200\"', 7200", "3600.0, 3600", "1, 1",
            "0, 3600", "-1, 3600", "null, 3600", "'\"\"', 3600", "'\"soon\"', 3600", "true, 3600", "[], 3600",
            "{}, 3600", "0.5, 3600", "1e30, 3600", "NaN, 3600", "9223372036854775807, 31536000" })
    void anOddLifetimeIsAnHour(String expiresIn, long lifetime) {
        blink.answer(
                Answer.json(200, "{\"access_token\":\"a\",\"refresh_token\":\"r\",\"expires_in\":" + expiresIn + "}"));

        Tokens tokens = Futures.result(refresh());

        assertEquals(lifetime, tokens.lifetime());
        assertTrue(tokens.refreshAt().isAfter(clock.instant()));
    }

    @Test
    void aMissingLifetimeIsAnHour() {
        blink.answer(Answer.json(200, "{\"access_token\":\"a\",\"refresh_token\":\"r\"}"));

        assertEquals(3600, Futures.result(refresh()).lifetime());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", ",\"refresh_token\":null", ",\"refresh_token\":\"\"", ",\"refresh_token\":\" \"",
            ",\"refresh_token\":7", ",\"refresh_token\":[]" })
    void withoutANewRefreshTokenTheOldOneStays(String refreshToken) {
        blink.answer(Answer.json(200, "{\"access_token\":\"a2\"" + refreshToken + "}"));

        assertEquals("r+1", Futures.result(refresh()).refreshToken());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "{}", "[]", "<html>ok</html>", "{\"access_token\":null}", "{\"access_token\":\"\"}",
            "{\"access_token\":\" \"}", "{\"access_token\":7}", "{\"access_token\":{}}",
            "{\"access_token\":\"a\\r\\nX-Evil: 1\"}", "{\"access_token\":\"a b\"}", "{\"access_token\":\"ä\"}" })
    void anAnswerWithoutATokenEndsNothing(String body) {
        blink.answer(Answer.json(200, body));

        Futures.failure(UnexpectedAnswerException.class, refresh());
    }

    @Test
    void aTokenOfManyKilobytesIsATokenToo() {
        String token = "x".repeat(20_000);
        blink.answer(Answer.json(200, "{\"access_token\":\"" + token + "\",\"refresh_token\":\"" + token + "\"}"));

        assertEquals(token, Futures.result(refresh()).refreshToken());
    }

    static Stream<Arguments> refusals() {
        return Stream.of( //
                Arguments.of(Answer.status(401), SessionEndedException.class),
                Arguments.of(Answer.html(401, "<html/>"), SessionEndedException.class),
                Arguments.of(Answer.json(401, "{\"error\":\"unauthorized\"}"), SessionEndedException.class),
                Arguments.of(Answer.json(400, "{\"error\":\"invalid_grant\"}"), SessionEndedException.class),
                Arguments.of(Answer.json(400, "{}"), SessionEndedException.class),
                Arguments.of(Answer.json(403, "{\"error\":\"forbidden\"}"), SessionEndedException.class),
                Arguments.of(Answer.html(403, "<html>Sorry, you have been blocked</html>"), BlockedException.class),
                Arguments.of(Answer.status(403), BlockedException.class),
                Arguments.of(Answer.status(406), BlockedException.class),
                Arguments.of(Answer.html(400, "<html>Bad Request</html>"), UnexpectedAnswerException.class),
                Arguments.of(Answer.status(400), UnexpectedAnswerException.class),
                Arguments.of(Answer.status(404), UnexpectedAnswerException.class),
                Arguments.of(Answer.json(201, "{\"access_token\":\"a\"}"), UnexpectedAnswerException.class),
                Arguments.of(Answer.redirect(302, "https://evil.com/"), UnexpectedAnswerException.class),
                Arguments.of(Answer.redirect(307, "https://evil.com/"), UnexpectedAnswerException.class),
                Arguments.of(Answer.json(426, "{}"), UpdateRequiredException.class),
                Arguments.of(Answer.status(500), ServerFaultException.class),
                Arguments.of(Answer.html(502, "<html/>"), ServerFaultException.class),
                Arguments.of(Answer.status(503), ServerFaultException.class),
                Arguments.of(Answer.status(522), ServerFaultException.class),
                Arguments.of(Answer.status(429), RateLimitedException.class));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void onlyARefusalOfTheTokenItselfEndsTheSession(HttpResponse answer, Class<? extends BlinkException> meaning) {
        blink.answer(answer);

        Futures.failure(meaning, refresh());
        assertEquals(1, blink.requests().size());
    }

    @ParameterizedTest
    @CsvSource({ "400", "401", "403", "429" })
    void aLimitIsNoRefusalWhateverTheStatus(int status) {
        for (String body : new String[] { "{\"error\":\"too_many_requests\",\"next_time_in_secs\":900}",
                "{\"error\":\"unauthorized\",\"error_cause\":\"2FA_rate_limit_exceeded\",\"next_time_in_secs\":900}",
                "{\"next_time_in_secs\":900}" }) {
            blink.answer(Answer.json(status, body));

            assertEquals(Duration.ofSeconds(900), Futures.failure(RateLimitedException.class, refresh()).retryAfter());
        }
    }

    @Test
    void aLimitThatDoesNotSayHowLongIsTenMinutes() {
        blink.answer(Answer.json(401, "{\"error\":\"too_many_requests\"}"), Answer.status(429));

        assertEquals(Duration.ofMinutes(10), Futures.failure(RateLimitedException.class, refresh()).retryAfter());
        assertEquals(Duration.ofMinutes(10), Futures.failure(RateLimitedException.class, refresh()).retryAfter());
    }

    @Test
    void noAnswerEndsNothing() {
        UnreachableException problem = new UnreachableException("cut", true, null);
        blink.fail(problem);

        assertSame(problem, Futures.failure(UnreachableException.class, refresh()));
    }

    private CompletableFuture<Tokens> refresh() {
        return client.refresh("r+1", "h-1");
    }
}
