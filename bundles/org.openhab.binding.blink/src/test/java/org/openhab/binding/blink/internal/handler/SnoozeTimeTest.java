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
package org.openhab.binding.blink.internal.handler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.blink.internal.fixture.TestClock;

/**
 * {@link SnoozeTime} shows what Blink tells of a snooze, and counts down what Blink does not tell.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SnoozeTimeTest {

    private final TestClock clock = new TestClock();
    private final SnoozeTime time = new SnoozeTime(clock);

    @ParameterizedTest
    @CsvSource({ "true, 17, 17 min", "false, 17, 17 min", ", 17, 17 min", "false, 0, 0 min", "false, , 0 min",
            "true, , UNDEF", "true, 0, UNDEF", ", , UNDEF", ", 0, UNDEF", "true, -1, UNDEF" })
    void withoutACommandItIsWhatBlinkTells(@Nullable Boolean snoozed, @Nullable Integer minutes, String state) {
        time.onHome(snoozed, minutes);

        assertEquals(state, time.state().toString());
        assertEquals(Optional.empty(), time.untilChange());
    }

    @Test
    void whatWasCommandedIsCountedDownMinuteByMinute() {
        time.onCommand(2);
        time.onHome(null, null);
        assertState("2 min", 60);

        clock.advance(Duration.ofSeconds(1));
        assertState("2 min", 59);
        clock.advance(Duration.ofSeconds(59));
        assertState("1 min", 60);
        clock.advance(Duration.ofMillis(59_999));
        assertEquals("1 min", time.state().toString(), "rounded up");
        clock.advance(Duration.ofMillis(1));
        assertEquals("0 min", time.state().toString());
        assertEquals(Optional.empty(), time.untilChange());
    }

    @Test
    void aCameraThatBlinkShowsAsSnoozedIsCountedDownToo() {
        time.onCommand(2);
        time.onHome(true, null);
        assertState("2 min", 60);

        clock.advance(Duration.ofMinutes(2));
        assertEquals("UNDEF", time.state().toString(), "somebody else must have snoozed it for longer");
    }

    @Test
    void zeroEndsIt() {
        time.onCommand(240);
        time.onCommand(0);

        assertEquals("0 min", time.state().toString());
        assertEquals(Optional.empty(), time.untilChange());
    }

    @Test
    void aLaterCommandCounts() {
        time.onCommand(240);
        clock.advance(Duration.ofMinutes(10));
        time.onCommand(5);

        assertState("5 min", 60);
    }

    @Test
    void whatBlinkTellsCountsMore() {
        time.onCommand(240);
        time.onHome(true, 30);

        assertEquals("30 min", time.state().toString());
        assertEquals(Optional.empty(), time.untilChange(), "the next home tells");
    }

    @Test
    void whatWasEndedElsewhereDoesNotComeBack() {
        time.onCommand(240);
        time.onHome(false, null);
        assertEquals("0 min", time.state().toString());

        time.onHome(true, null);

        assertEquals("UNDEF", time.state().toString(), "it was snoozed anew, nobody knows for how long");
    }

    private void assertState(String state, long secondsUntilChange) {
        assertEquals(state, time.state().toString());
        assertEquals(Optional.of(Duration.ofSeconds(secondsUntilChange)), time.untilChange());
    }
}
