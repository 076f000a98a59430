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
package org.openhab.binding.blink.internal.cloud.api;

import static org.junit.jupiter.api.Assertions.*;

import java.time.Instant;
import java.time.OffsetDateTime;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@link BlinkTime} reads the form that Blink uses as Java does, and all other forms, too.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class BlinkTimeTest {

    @ParameterizedTest
    @ValueSource(strings = { "2026-11-22T01:01:05+00:00", "2026-11-22T01:01:05Z", "2024-02-29T23:59:59+00:00",
            "0001-01-02T00:00:00Z", "9999-12-30T23:59:59+00:00", "2026-11-22T01:01:05.123456+00:00",
            "2026-11-22T01:01:05.1Z", "2026-11-22T01:01+00:00", "2026-11-22T01:01:05+02:00",
            "2026-11-22T01:01:05-05:30" })
    void aTimeIsThatOfJavasFormatter(String text) {
        assertEquals(OffsetDateTime.parse(text).toInstant(), BlinkTime.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "Z", "+00:00", "yesterday", "2026-11-22", "2026-11-22T01:01:05",
            "2026-11-22 01:01:05+00:00", "2026-11-22T01:01:05Z+00:00", "2026-11-22T01:01:05+00:00Z",
            "2026-11-22T01:01:05Zz", "2026-13-22T01:01:05Z", "2026-02-29T01:01:05Z", "2026-11-22T24:00:00Z",
            "2026-11-22T01:60:05Z", "2026-11-22T01:01:60+00:00", "-026-11-22T01:01:05Z", "２026-11-22T01:01:05Z" })
    void whatIsNoTimeIsNone(String text) {
        assertNull(BlinkTime.parse(text));
    }

    @ParameterizedTest
    @CsvSource({ "0001-01-01T23:59:59Z", "9999-12-31T00:00:00Z", "0000-11-22T01:01:05Z", "-0001-11-22T01:01:05Z",
            "+10000-01-01T00:00:00Z", "+999999999-01-01T00:00:00+00:00" })
    void timesOutOfReachAreNone(String text) {
        assertNull(BlinkTime.parse(text));
    }

    @Test
    void theUsualFormIsReadWhereverItsYearBegins() {
        assertEquals(Instant.parse("1970-01-01T00:00:00Z"), BlinkTime.parse("1970-01-01T00:00:00+00:00"));
    }
}
