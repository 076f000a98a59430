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
package org.openhab.binding.blink.internal.poll;

import static org.junit.jupiter.api.Assertions.*;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.binding.blink.internal.cloud.error.BlinkException;
import org.openhab.binding.blink.internal.cloud.error.BlockedException;
import org.openhab.binding.blink.internal.cloud.error.BusyException;
import org.openhab.binding.blink.internal.cloud.error.RateLimitedException;
import org.openhab.binding.blink.internal.cloud.error.ServerFaultException;
import org.openhab.binding.blink.internal.cloud.error.SessionEndedException;
import org.openhab.binding.blink.internal.cloud.error.UnexpectedAnswerException;
import org.openhab.binding.blink.internal.cloud.error.UnreachableException;
import org.openhab.binding.blink.internal.cloud.error.UpdateRequiredException;

/**
 * {@link PollPolicy} says when the next poll is.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class PollPolicyTest {

    private final PollPolicy policy = new PollPolicy(Duration.ofSeconds(60), () -> 0);

    @Test
    void afterASuccessItIsTheInterval() {
        assertEquals(Optional.of(Duration.ofSeconds(60)), policy.afterSuccess());
    }

    @Test
    void withoutAnIntervalThereIsNoNextPoll() {
        assertEquals(Optional.empty(), new PollPolicy(Duration.ZERO, () -> 0).afterSuccess());
    }

    static Stream<Arguments> failures() {
        return Stream.of( //
                Arguments.of(new UnreachableException("x", true, null), 1, 60),
                Arguments.of(new UnreachableException("x", true, null), 3, 240),
                Arguments.of(new UnreachableException("x", true, null), 99, 900),
                Arguments.of(new ServerFaultException("x", 500, Optional.empty()), 2, 120),
                Arguments.of(new ServerFaultException("x", 503, Optional.of(Duration.ofSeconds(500))), 1, 500),
                Arguments.of(new ServerFaultException("x", 503, Optional.of(Duration.ofSeconds(5))), 1, 60),
                Arguments.of(new RateLimitedException("x", Duration.ofSeconds(600)), 1, 600),
                Arguments.of(new RateLimitedException("x", Duration.ofSeconds(1)), 1, 60),
                Arguments.of(new RateLimitedException("x", Duration.ofDays(1)), 9, 86_400),
                Arguments.of(new BlockedException("x", 406), 1, 900),
                Arguments.of(new UpdateRequiredException("x"), 1, 900), Arguments.of(new BusyException("x"), 1, 60),
                Arguments.of(new UnexpectedAnswerException("x", 200, "y"), 1, 60));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void afterAFailureItIsLaterAndNeverEarlierThanBlinkWants(BlinkException problem, int failures, long seconds) {
        assertEquals(Optional.of(Duration.ofSeconds(seconds)), policy.afterFailure(problem, failures));
    }

    @Test
    void afterTheEndOfTheSessionThereIsNone() {
        assertEquals(Optional.empty(), policy.afterFailure(new SessionEndedException("x"), 1));
    }

    @Test
    void aHomeThatIsNotPolledTriesAgainAfterAFailureAllTheSame() {
        assertEquals(Optional.of(Duration.ofSeconds(30)),
                new PollPolicy(Duration.ZERO, () -> 0).afterFailure(new UnreachableException("x", true, null), 1));
    }

    @Test
    void aRareIntervalIsNotShortenedByAFailure() {
        assertEquals(Optional.of(Duration.ofHours(6)), new PollPolicy(Duration.ofHours(6), () -> 0)
                .afterFailure(new UnreachableException("x", true, null), 5));
    }
}
