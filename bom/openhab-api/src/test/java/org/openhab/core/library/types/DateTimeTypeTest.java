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
package org.openhab.core.library.types;

import static org.junit.jupiter.api.Assertions.*;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.TimeZone;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Moments, in a zone that is not UTC.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class DateTimeTypeTest {

    private static final Instant MOMENT = Instant.parse("2025-01-02T03:04:05Z");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private final TimeZone original = TimeZone.getDefault();

    @BeforeEach
    void moveToNewYork() {
        TimeZone.setDefault(TimeZone.getTimeZone(NEW_YORK));
    }

    @AfterEach
    void moveBack() {
        TimeZone.setDefault(original);
    }

    @ParameterizedTest
    @ValueSource(strings = { "2025-01-02T03:04:05Z", "2025-01-02T03:04:05+0000", "2025-01-02T03:04:05+00:00",
            "2025-01-02T03:04:05.000Z", "2025-01-02T04:04:05.000000+0100", "2025-01-02T04:04:05+01",
            "2025-01-02 03:04:05Z", "2025-01-02T03:04:05UTC", "2025-01-02T04:04:05+01:00[Europe/Paris]",
            "2025-01-01T22:04:05", "2025-01-01 22:04:05", "1735787045", "1735787045000" })
    void aMomentIsReadHoweverItIsWritten(String text) {
        assertEquals(MOMENT, DateTimeType.valueOf(text).getInstant());
    }

    @ParameterizedTest
    @CsvSource({ "2025-01-02T03:04Z, 2025-01-02T03:04:00Z", "2025-01-02T03:04:05.1Z, 2025-01-02T03:04:05.100Z",
            "2025-01-02T03:04:05.123456789Z, 2025-01-02T03:04:05.123456789Z", "2025-01-02, 2025-01-02T05:00:00Z",
            "2025-01-02Z, 2025-01-02T00:00:00Z", "03:04, 1970-01-01T08:04:00Z", "0, 1970-01-01T00:00:00Z" })
    void whatIsMissingIsFilledIn(String text, String moment) {
        assertEquals(Instant.parse(moment), new DateTimeType(text).getInstant());
    }

    @Test
    void whatIsNoMomentIsRefused() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class,
                () -> new DateTimeType("the day before yesterday"));

        assertEquals("the day before yesterday is not in a valid format.", e.getMessage());
    }

    @Test
    void aMomentIsWrittenInTheZoneOfTheSystemOrAnother() {
        DateTimeType moment = new DateTimeType(MOMENT);

        assertEquals("2025-01-01T22:04:05.000-0500", moment.toString());
        assertEquals("2025-01-01T22:04:05.000-0500", moment.toFullString());
        assertEquals("2025-01-02T03:04:05.000+0000", moment.toFullString(ZoneOffset.UTC));
    }

    @ParameterizedTest
    @CsvSource({ "0, 2025-01-02T03:04:05.000+0000", "120000000, 2025-01-02T03:04:05.120+0000",
            "120000, 2025-01-02T03:04:05.000120+0000", "12, 2025-01-02T03:04:05.000000012+0000" })
    void asManyDigitsAreWrittenAsItTakes(int nanos, String written) {
        assertEquals(written, new DateTimeType(MOMENT.plusNanos(nanos)).toFullString(ZoneOffset.UTC));
    }

    @Test
    void theZoneIsThatOfWhoAsks() {
        DateTimeType moment = new DateTimeType(MOMENT.atZone(ZoneOffset.UTC));

        assertEquals(ZonedDateTime.of(LocalDateTime.parse("2025-01-01T22:04:05"), NEW_YORK),
                moment.getZonedDateTime(NEW_YORK));
    }

    @Test
    void aMomentIsPutIntoPatterns() {
        DateTimeType moment = new DateTimeType(MOMENT);

        assertEquals("2025-01-01T22:04:05", moment.format(null));
        assertEquals("22:04", moment.format("%1$tH:%1$tM"));
        assertEquals("03:04", moment.format("%1$tH:%1$tM", ZoneOffset.UTC));
        assertEquals("mercredi", moment.format(Locale.FRANCE, "%1$tA"));
    }

    @Test
    void theSameMomentIsEqualInAnyZone() {
        DateTimeType moment = new DateTimeType(MOMENT);
        DateTimeType elsewhere = new DateTimeType(MOMENT.atZone(NEW_YORK));

        assertEquals(moment, elsewhere);
        assertEquals(moment.hashCode(), elsewhere.hashCode());
        assertTrue(moment.compareTo(new DateTimeType(MOMENT.plusNanos(1))) < 0);
        assertNotEquals(moment, new DateTimeType(MOMENT.plusNanos(1)));
    }

    @Test
    void withoutMomentItIsNow() {
        Instant before = Instant.now();

        Instant now = new DateTimeType().getInstant();

        assertFalse(now.isBefore(before));
        assertFalse(now.isAfter(Instant.now()));
    }
}
