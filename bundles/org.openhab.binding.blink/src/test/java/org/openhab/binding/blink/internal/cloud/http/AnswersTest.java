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
package org.openhab.binding.blink.internal.cloud.http;

import static org.junit.jupiter.api.Assertions.*;

import java.time.Duration;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.error.BlinkException;
import org.openhab.binding.blink.internal.cloud.error.BlockedException;
import org.openhab.binding.blink.internal.cloud.error.RateLimitedException;
import org.openhab.binding.blink.internal.cloud.error.ServerFaultException;
import org.openhab.binding.blink.internal.cloud.error.UnexpectedAnswerException;
import org.openhab.binding.blink.internal.cloud.error.UpdateRequiredException;
import org.openhab.binding.blink.internal.fixture.Answer;
import org.openhab.binding.blink.internal.fixture.TestClock;

/**
 * {@link Answers} tell what an answer means that is no success.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class AnswersTest {

    private static final Duration DEFAULT = Duration.ofMinutes(7);

    private final TestClock clock = new TestClock();

    @ParameterizedTest
    @CsvSource({ "406, BlockedException", "429, RateLimitedException", "426, UpdateRequiredException",
            "500, ServerFaultException", "502, ServerFaultException", "503, ServerFaultException",
            "520, ServerFaultException", "599, ServerFaultException", "100, UnexpectedAnswerException",
            "201, UnexpectedAnswerException", "204, UnexpectedAnswerException", "302, UnexpectedAnswerException",
            "400, UnexpectedAnswerException", "401, UnexpectedAnswerException", "404, UnexpectedAnswerException",
            "409, UnexpectedAnswerException", "412, UnexpectedAnswerException", "600, UnexpectedAnswerException" })
    void everyStatusHasItsMeaning(int status, String meaning) {
        assertEquals(meaning, problem(Answer.json(status, "{}")).getClass().getSimpleName());
    }

    @Test
    void aPageWith403IsTheEdge() {
        assertEquals(403,
                assertInstanceOf(BlockedException.class, problem(Answer.html(403, "<html>no</html>"))).status());
        assertEquals(403, assertInstanceOf(BlockedException.class, problem(Answer.status(403))).status());
        assertEquals(406, assertInstanceOf(BlockedException.class, problem(Answer.status(406))).status());
    }

    @Test
    void jsonWith403IsBlink() {
        assertInstanceOf(UnexpectedAnswerException.class, problem(Answer.json(403, "{\"message\":\"no\"}")));
    }

    @Test
    void noMessageHoldsABodyOrAHeader() {
        for (int status : new int[] { 302, 400, 401, 403, 406, 418, 426, 429, 500 }) {
            HttpResponse response = Answer.with(Answer.html(status, "secret"), "Set-Cookie", "secret");
            assertFalse(String.valueOf(problem(response).getMessage()).contains("secret"));
        }
    }

    @ParameterizedTest
    @CsvSource({ "30, 30", "' 30 ', 30", "0, 1", "172800, 172800", "172801, 172800", "2678400, 172800",
            "'Sun, 22 Nov 2026 12:00:30 GMT', 30", "'Sun, 22 Nov 2026 11:59:30 GMT', 1",
            "'Sun, 22 Nov 2026 12:00:00 GMT', 1", "'Sun, 20 Dec 2026 12:00:30 GMT', 172800" })
    void retryAfterIsSecondsOrADateWithinReason(String value, long seconds) {
        assertEquals(Duration.ofSeconds(seconds), retryAfter(Answer.with(Answer.status(429), "retry-after", value)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "-30", "+30", "30s", "1.5", "soon", "٣", "0x10", "Sun, 22 Nov 2026",
            "Sun, 32 Nov 2026 12:00:30 GMT", "2678401", "999999999999999999", "99999999999999999999999999",
            "Wed, 22 Nov 2028 12:00:30 GMT" })
    void aRetryAfterThatIsNoneIsNone(String value) {
        assertEquals(DEFAULT, retryAfter(Answer.with(Answer.status(429), "Retry-After", value)));
    }

    @Test
    void withoutAnyHintTheDefaultCounts() {
        assertEquals(DEFAULT, retryAfter(Answer.status(429)));
    }

    @ParameterizedTest
    @CsvSource({ "600, 600", "86400, 86400", "'\"600\"', 600", "600.0, 600", "0, 1", "-1, 1", "1e9, 172800",
            "9223372036854775807, 172800", "-9223372036854775808, 1" })
    void theBodyOfTheSignInHostTellsTheWait(String value, long seconds) {
        assertEquals(Duration.ofSeconds(seconds),
                retryAfter(Answer.with(
                        Answer.json(429, "{\"error\":\"too_many_requests\",\"next_time_in_secs\":" + value + "}"),
                        "Retry-After", "5")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "null", "\"\"", "\"soon\"", "true", "[]", "[600]", "{}", "1.5", "NaN", "1e30" })
    void aWaitOfAnotherTypeLeavesTheHeader(String value) {
        assertEquals(Duration.ofSeconds(5),
                retryAfter(Answer.with(Answer.json(429, "{\"next_time_in_secs\":" + value + "}"), "Retry-After", "5")));
    }

    @Test
    void aFaultMayTellAWaitToo() {
        ServerFaultException plain = assertInstanceOf(ServerFaultException.class, problem(Answer.status(503)));
        ServerFaultException waiting = assertInstanceOf(ServerFaultException.class,
                problem(Answer.with(Answer.status(503), "Retry-After", "120")));

        assertEquals(Optional.empty(), plain.retryAfter());
        assertEquals(Optional.of(Duration.ofSeconds(120)), waiting.retryAfter());
        assertEquals(503, waiting.status());
    }

    @Test
    void anOldAppIsTold() {
        assertInstanceOf(UpdateRequiredException.class,
                problem(Answer.json(426, "{\"message\":\"An app update is required\"}")));
    }

    private Duration retryAfter(HttpResponse response) {
        return assertInstanceOf(RateLimitedException.class, problem(response)).retryAfter();
    }

    private BlinkException problem(HttpResponse response) {
        return Answers.problem("call", response, clock, DEFAULT);
    }
}
