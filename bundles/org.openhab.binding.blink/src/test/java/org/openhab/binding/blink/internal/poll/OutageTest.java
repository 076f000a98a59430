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
import java.time.Instant;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;

/**
 * {@link Outage} tells a hiccup from an outage.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class OutageTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final Outage outage = new Outage();

    @Test
    void twoFailuresAreAHiccupHoweverLong() {
        assertEquals(1, outage.failed(NOON));
        assertEquals(2, outage.failed(NOON.plusSeconds(3600)));

        assertEquals(Optional.empty(), outage.graceLeft(NOON.plusSeconds(3600)));
    }

    @Test
    void threeFailuresAreAnOutageAfterFiveMinutes() {
        fail(3);

        assertEquals(Optional.of(Duration.ofMinutes(5)), outage.graceLeft(NOON));
        assertEquals(Optional.of(Duration.ofSeconds(1)), outage.graceLeft(NOON.plusSeconds(299)));
        assertEquals(Optional.of(Duration.ZERO), outage.graceLeft(NOON.plusSeconds(300)));
        assertEquals(Optional.of(Duration.ofSeconds(-300)), outage.graceLeft(NOON.plusSeconds(600)));
    }

    @Test
    void aSuccessEndsIt() {
        fail(5);
        outage.ended();

        assertEquals(Optional.empty(), outage.graceLeft(NOON.plusSeconds(600)));
        assertEquals(1, outage.failed(NOON.plusSeconds(600)));
    }

    @Test
    void aClockThatIsSetBackDoesNotProlongTheGrace() {
        fail(2);
        Instant before = NOON.minus(Duration.ofDays(1));
        outage.failed(before);

        assertEquals(Optional.of(Duration.ofMinutes(5)), outage.graceLeft(before));
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            outage.failed(NOON);
        }
    }
}
