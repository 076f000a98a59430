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
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.fixture.TestClock;

/**
 * The {@link SteadyClock} begins with the time of day and then follows a counter, wherever that begins.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SteadyClockTest {

    @ParameterizedTest
    @ValueSource(longs = { 0, 1, -1, Long.MAX_VALUE - 5, Long.MIN_VALUE, Long.MAX_VALUE })
    void itGoesOnWithTheCounter(long begin) {
        AtomicLong nanos = new AtomicLong(begin);
        SteadyClock clock = new SteadyClock(TestClock.START, nanos::get);
        assertEquals(TestClock.START, clock.instant());

        nanos.addAndGet(Duration.ofHours(30).toNanos() + 1);

        assertEquals(TestClock.START.plus(Duration.ofHours(30)).plusNanos(1), clock.instant());
        assertEquals(clock.instant().toEpochMilli(), clock.millis());
    }

    @Test
    void anotherZoneChangesNothingElse() {
        AtomicLong nanos = new AtomicLong();
        SteadyClock clock = new SteadyClock(TestClock.START, nanos::get);
        nanos.set(7);

        assertEquals(ZoneId.of("Europe/Berlin"), clock.withZone(ZoneId.of("Europe/Berlin")).getZone());
        assertEquals(TestClock.START.plusNanos(7), clock.withZone(ZoneId.of("Europe/Berlin")).instant());
    }

    @Test
    void theRealOneNeverGoesBack() {
        SteadyClock clock = new SteadyClock(TestClock.START);
        var before = clock.instant();

        assertFalse(before.isBefore(TestClock.START));
        assertFalse(clock.instant().isBefore(before));
    }
}
