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

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.error.BlinkException;
import org.openhab.binding.blink.internal.cloud.error.BlockedException;
import org.openhab.binding.blink.internal.cloud.error.RateLimitedException;
import org.openhab.binding.blink.internal.cloud.error.ServerFaultException;
import org.openhab.binding.blink.internal.cloud.error.UnexpectedAnswerException;
import org.openhab.binding.blink.internal.cloud.error.UpdateRequiredException;

import com.google.gson.JsonObject;

/**
 * Tells what an answer that is no success means, the same way for every call.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class Answers {

    /** The longest wait seen is a day; what asks for more is a mistake that must not end the service. */
    public static final Duration LONGEST_WAIT = Duration.ofDays(2);
    /** Nobody is asked to wait for a month: a header with that is none. */
    private static final Duration BEYOND_REASON = Duration.ofDays(31);
    /** More do not fit a long. */
    private static final int MOST_DIGITS = 18;

    private Answers() {
    }

    /**
     * @param endpoint the name of the call
     * @param response an answer that is no success
     * @param clock tells the time, for waits given as a date
     * @param defaultWait how long to wait after a 429 that does not say
     * @return what it means
     */
    public static BlinkException problem(String endpoint, HttpResponse response, Clock clock, Duration defaultWait) {
        int status = response.status();
        if (status == 429) {
            return new RateLimitedException(endpoint, retryAfter(response, clock).orElseGet(() -> defaultWait));
        }
        if (status == 426) {
            return new UpdateRequiredException(endpoint);
        }
        if (status == 406 || status == 403 && Json.object(response.text()).isEmpty()) {
            return new BlockedException(endpoint, status);
        }
        if (status >= 500 && status < 600) {
            return new ServerFaultException(endpoint, status, retryAfter(response, clock));
        }
        return new UnexpectedAnswerException(endpoint, status, response.isHtml() ? "a page" : "not expected here");
    }

    /**
     * @return how long Blink wants us to wait: {@code next_time_in_secs} of the body, as the sign-in host says it, else
     *         the header {@code Retry-After} in seconds or as a date. At least a second, at most two days; a header
     *         beyond all reason says nothing.
     */
    public static Optional<Duration> retryAfter(HttpResponse response, Clock clock) {
        Optional<Duration> body = Json.object(response.text()).flatMap(Answers::nextTime);
        return body.or(() -> response.header("Retry-After").flatMap(value -> wait(value.strip(), clock)))
                .map(Answers::bounded);
    }

    /**
     * @return {@code next_time_in_secs} of a body of the sign-in host
     */
    public static Optional<Duration> nextTime(JsonObject body) {
        return Json.number(body, "next_time_in_secs").map(seconds -> bounded(seconds(seconds)));
    }

    private static Optional<Duration> wait(String value, Clock clock) {
        if (value.matches("\\d+")) {
            return value.length() > MOST_DIGITS ? Optional.empty()
                    : reasonable(Duration.ofSeconds(Long.parseLong(value)));
        }
        try {
            Instant until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            return reasonable(Duration.between(clock.instant(), until));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> reasonable(Duration wait) {
        return Optional.of(wait).filter(time -> time.compareTo(BEYOND_REASON) <= 0);
    }

    private static Duration seconds(long seconds) {
        return Duration.ofSeconds(Math.max(0, Math.min(seconds, LONGEST_WAIT.toSeconds())));
    }

    private static Duration bounded(Duration wait) {
        Duration least = Duration.ofSeconds(1);
        return wait.compareTo(least) < 0 ? least : wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
