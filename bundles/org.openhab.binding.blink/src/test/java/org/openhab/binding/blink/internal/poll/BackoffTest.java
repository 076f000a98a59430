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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@link Backoff} waits longer and longer, up to a limit.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class BackoffTest {

    @ParameterizedTest
    @CsvSource({ "1, 30", "2, 60", "3, 120", "4, 240", "5, 480", "6, 900", "7, 900", "64, 900", "65, 900",
            "2147483647, 900", "0, 30", "-5, 30" })
    void eachFailureDoublesTheWait(int failures, long seconds) {
        assertEquals(Duration.ofSeconds(seconds),
                new Backoff(Duration.ofSeconds(30), Duration.ofMinutes(15), () -> 0).after(failures));
    }

    @Test
    void theWaitsOfManyHomesAreSpreadOverAFifth() {
        Backoff latest = new Backoff(Duration.ofSeconds(30), Duration.ofMinutes(15), () -> 1);

        assertEquals(Duration.ofSeconds(36), latest.after(1));
        assertEquals(Duration.ofMinutes(18), latest.after(10));
    }

    @Test
    void aWaitOfADayIsNoProblem() {
        assertEquals(Duration.ofDays(1), new Backoff(Duration.ofDays(1), Duration.ofDays(1), () -> 0).after(1000));
    }
}
