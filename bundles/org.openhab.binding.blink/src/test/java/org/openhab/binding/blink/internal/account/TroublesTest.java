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
package org.openhab.binding.blink.internal.account;

import static org.junit.jupiter.api.Assertions.*;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.binding.blink.internal.account.SessionState.SignInNeeded.Reason;
import org.openhab.binding.blink.internal.account.SessionState.Unreachable.Cause;
import org.openhab.binding.blink.internal.cloud.error.BlinkException;
import org.openhab.binding.blink.internal.cloud.error.BlockedException;
import org.openhab.binding.blink.internal.cloud.error.RateLimitedException;
import org.openhab.binding.blink.internal.cloud.error.ServerFaultException;
import org.openhab.binding.blink.internal.cloud.error.SessionEndedException;
import org.openhab.binding.blink.internal.cloud.error.UnexpectedAnswerException;
import org.openhab.binding.blink.internal.cloud.error.UnreachableException;
import org.openhab.binding.blink.internal.cloud.error.UpdateRequiredException;
import org.openhab.binding.blink.internal.fixture.TestClock;

/**
 * {@link Troubles} give each problem its state.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class TroublesTest {

    private static final Instant NOW = TestClock.START;

    static Stream<Arguments> problems() {
        return Stream.of(
                Arguments.of(new SessionEndedException("x"), new SessionState.SignInNeeded(Reason.SESSION_ENDED)),
                Arguments.of(new RateLimitedException("x", Duration.ofSeconds(90)),
                        new SessionState.RateLimited(NOW.plusSeconds(90), true)),
                Arguments.of(new BlockedException("x", 403), new SessionState.Blocked(403)),
                Arguments.of(new BlockedException("x", 406), new SessionState.Blocked(406)),
                Arguments.of(new UpdateRequiredException("x"), new SessionState.UpdateRequired()),
                Arguments.of(new UnreachableException("x", true, null),
                        new SessionState.Unreachable(Cause.NO_CONNECTION)),
                Arguments.of(new ServerFaultException("x", 500, Optional.empty()),
                        new SessionState.Unreachable(Cause.SERVER_FAULT)),
                Arguments.of(new UnexpectedAnswerException("x", 200, "y"),
                        new SessionState.Unreachable(Cause.UNEXPECTED_ANSWER)));
    }

    @ParameterizedTest
    @MethodSource("problems")
    void everyProblemHasItsState(BlinkException problem, SessionState state) {
        assertEquals(state, Troubles.stateOf(problem, NOW, true));
    }
}
