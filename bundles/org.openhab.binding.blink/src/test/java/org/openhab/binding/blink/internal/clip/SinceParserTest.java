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
package org.openhab.binding.blink.internal.clip;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The {@link SinceParser} reads dates as users, items and blinkpy write them.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SinceParserTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({ "2018/07/04 09:34, 2018-07-04T07:34:00Z", "2018/07/04 09:34:56, 2018-07-04T07:34:56Z",
            "2018/7/4, 2018-07-03T22:00:00Z", "2018/7/4 9:34, 2018-07-04T07:34:00Z",
            "2018/01/04, 2018-01-03T23:00:00Z" })
    void asBlinkpyWritesIt(String text, Instant expected) {
        assertEquals(Optional.of(expected), SinceParser.parse(text, BERLIN));
    }

    @ParameterizedTest
    @CsvSource({ "2018-07-04, 2018-07-03T22:00:00Z", "2018-7-4, 2018-07-03T22:00:00Z",
            "2018-07-04T09:34, 2018-07-04T07:34:00Z", "2018-07-04T09:34:56, 2018-07-04T07:34:56Z",
            "2018-07-04 09:34, 2018-07-04T07:34:00Z", "2018-07-04 09:34:56, 2018-07-04T07:34:56Z",
            "2018-07-04T09:34:56.789, 2018-07-04T07:34:56.789Z",
            "2018-07-04T09:34:56.123456789, 2018-07-04T07:34:56.123456789Z" })
    void inIso8601WithoutAnOffsetItIsInTheZoneOfTheUser(String text, Instant expected) {
        assertEquals(Optional.of(expected), SinceParser.parse(text, BERLIN));
    }

    @ParameterizedTest
    @CsvSource({ "2018-07-04T09:34Z, 2018-07-04T09:34:00Z", "2018-07-04T09:34:56Z, 2018-07-04T09:34:56Z",
            "2018-07-04T09:34:56.5Z, 2018-07-04T09:34:56.5Z", "2018-07-04T09:34+05:30, 2018-07-04T04:04:00Z",
            "2018-07-04T09:34:00-08:00, 2018-07-04T17:34:00Z", "2018-07-04 09:34+02:00, 2018-07-04T07:34:00Z" })
    void anOffsetCounts(String text, Instant expected) {
        assertEquals(Optional.of(expected), SinceParser.parse(text, BERLIN));
    }

    @ParameterizedTest
    @CsvSource({ "2018-07-04T09:34:56.000+0200, 2018-07-04T07:34:56Z", "2018-07-04T09:34:56+0000, 2018-07-04T09:34:56Z",
            "2018-07-04T09:34:56.123456-0330, 2018-07-04T13:04:56.123456Z" })
    void asTheStateOfAnItemPrintsIt(String text, Instant expected) {
        assertEquals(Optional.of(expected), SinceParser.parse(text, BERLIN));
    }

    @ParameterizedTest
    @CsvSource({ "2018-07-04T09:34:56.789+09:00[Asia/Tokyo], 2018-07-04T00:34:56.789Z",
            "2018-07-04T09:34Z[UTC], 2018-07-04T09:34:00Z",
            "2018-07-04T09:34+02:00[Europe/Berlin], 2018-07-04T07:34:00Z" })
    void asJavaPrintsATimeWithItsZone(String text, Instant expected) {
        assertEquals(Optional.of(expected), SinceParser.parse(text, BERLIN));
    }

    @ParameterizedTest
    @ValueSource(strings = { " 2018/07/04 09:34", "2018/07/04 09:34 ", "\t2018/07/04 09:34\n",
            "\u20032018/07/04 09:34" })
    void blanksAroundItDoNotMatter(String text) {
        assertEquals(Optional.of(Instant.parse("2018-07-04T07:34:00Z")), SinceParser.parse(text, BERLIN));
    }

    @ParameterizedTest
    @CsvSource({ "2018/03/25 01:59, 2018-03-25T00:59:00Z", "2018/03/25 02:30, 2018-03-25T01:30:00Z",
            "2018/03/25 03:00, 2018-03-25T01:00:00Z" })
    void aTimeThatTheClocksSkipIsAnHourLater(String text, Instant expected) {
        assertEquals(Optional.of(expected), SinceParser.parse(text, BERLIN));
    }

    @ParameterizedTest
    @CsvSource({ "2018/10/28 02:30, 2018-10-28T00:30:00Z", "2018/10/28 03:00, 2018-10-28T02:00:00Z" })
    void ofATimeThatTheClocksShowTwiceItIsTheFirstSoThatNoClipIsLeftOut(String text, Instant expected) {
        assertEquals(Optional.of(expected), SinceParser.parse(text, BERLIN));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "yesterday", "1530696840", "2018", "2018/07", "07/04/2018", "4.7.2018",
            "2018/13/04", "2018/07/32", "2018/02/30", "2017-02-29", "2018-04-31T00:00", "2018/07/04 25:00",
            "2018/07/04 24:01", "2018/07/04 09:60", "2018/07/04 09", "2018/07/04 9.34", "2018-07-04T09:34+25:00",
            "2018-07-04T09:34[Mars/Base]", "09:34", "2018/07/04 09:34 and more", "18/07/04 09:34", "null", "NaN",
            "+999999999999-01-01", "+10000-01-01T00:00Z", "-0001-01-01T00:00Z", "0000/01/01", "２０１８/07/04" })
    void anythingElseIsNoDate(String text) {
        assertEquals(Optional.empty(), SinceParser.parse(text, BERLIN));
    }
}
