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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.binding.blink.internal.cloud.error.BlinkException;
import org.openhab.binding.blink.internal.cloud.error.BlockedException;
import org.openhab.binding.blink.internal.cloud.error.RateLimitedException;
import org.openhab.binding.blink.internal.cloud.error.ServerFaultException;
import org.openhab.binding.blink.internal.cloud.error.SessionEndedException;
import org.openhab.binding.blink.internal.cloud.error.UnreachableException;
import org.openhab.binding.blink.internal.cloud.error.UpdateRequiredException;

/**
 * The {@link HomeWatch} knows a hiccup from an outage.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class HomeWatchTroubleTest extends HomeWatchFixture {

    private static final UnreachableException CUT = new UnreachableException("cut", true, null);

    @Test
    void afterAFailureWhoAsksDoesNotOvertakeTheWaitThatBlinkWants() {
        watch.begin();
        fail(new RateLimitedException("homescreen", Duration.ofMinutes(10)));
        pass(Duration.ofMinutes(1));
        watch.freshen();
        pass(GATHERING);

        assertEquals(1, begun);
        pass(Duration.ofMinutes(10));
        assertEquals(2, begun);
    }

    @Test
    void hiccupsAreNoOutage() {
        watch.begin();
        answer();
        pass(INTERVAL);
        fail(CUT);
        pass(INTERVAL);
        fail(CUT);
        pass(INTERVAL.multipliedBy(2));
        answer();

        assertEquals(List.of("account", "problem", "problem", "account"), told);
    }

    @Test
    void threeFailuresAndFiveMinutesAreAnOutage() {
        watch.begin();
        answer();
        pass(INTERVAL);
        fail(CUT);
        pass(INTERVAL);
        fail(CUT);
        pass(INTERVAL.multipliedBy(2));
        fail(CUT);
        assertFalse(told.contains("outage"), "three minutes only");

        pass(Duration.ofSeconds(119));
        assertFalse(told.contains("outage"));
        pass(Duration.ofSeconds(1));

        assertEquals(List.of("account", "problem", "problem", "problem", "outage"), told);
    }

    @Test
    void aHomeEndsTheGrace() {
        watch.begin();
        answer();
        pass(INTERVAL);
        for (int i = 0; i < 3; i++) {
            fail(CUT);
            watch.read();
        }
        answer();
        pass(Duration.ofMinutes(1));
        answer();
        pass(Duration.ofSeconds(50));

        assertFalse(told.contains("outage"));
    }

    @Test
    void stoppingEndsTheGrace() {
        watch.begin();
        answer();
        pass(INTERVAL);
        for (int i = 0; i < 2; i++) {
            fail(CUT);
            watch.read();
        }
        fail(CUT);

        watch.stop();
        pass(Duration.ofMinutes(10));

        assertFalse(told.contains("outage"));
        assertEquals(0, scheduler.size());
    }

    @Test
    void theFirstFailureAfterASignInIsNotExcused() {
        watch.begin();
        fail(CUT);

        assertEquals(List.of("problem", "outage"), told);
    }

    @Test
    void aNewSignInBeginsAnew() {
        watch.begin();
        answer();
        watch.begin();
        fail(CUT);

        assertEquals(List.of("account", "problem", "outage"), told);
    }

    static Stream<BlinkException> atOnce() {
        return Stream.of(new SessionEndedException("ended"), new UpdateRequiredException("homescreen"));
    }

    @ParameterizedTest
    @MethodSource("atOnce")
    void whatOnlyTheUserCanMendIsToldAtOnce(BlinkException problem) {
        watch.begin();
        answer();
        pass(INTERVAL);
        fail(problem);

        assertEquals(List.of("account", "problem", "outage"), told);
    }

    static Stream<BlinkException> excused() {
        return Stream.of(CUT, new ServerFaultException("homescreen", 503, Optional.empty()),
                new RateLimitedException("homescreen", Duration.ofSeconds(1)), new BlockedException("homescreen", 403));
    }

    @ParameterizedTest
    @MethodSource("excused")
    void anythingElseIsExcusedOnce(BlinkException problem) {
        watch.begin();
        answer();
        pass(INTERVAL);
        fail(problem);

        assertEquals(List.of("account", "problem"), told);
    }

    private void fail(BlinkException problem) {
        polls.remove().completeExceptionally(problem);
        scheduler.runDue();
    }
}
