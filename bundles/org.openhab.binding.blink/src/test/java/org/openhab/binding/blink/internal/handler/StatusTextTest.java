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

import static org.junit.jupiter.api.Assertions.*;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiFunction;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.fixture.Texts;

/**
 * {@link StatusText} comes through openHAB's translation unharmed.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class StatusTextTest {

    @Test
    void withoutArgumentsItIsTheKey() {
        assertEquals("@text/offline.pin.wrong", StatusText.of("offline.pin.wrong"));
    }

    @Test
    void argumentsAreAListInQuotes() {
        assertEquals("@text/key [\"one\", \"two\"]", StatusText.of("key", "one", "two"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "+49xxxxxxx12 | +49xxxxxxx12", "a,b | a b", "a\"],[\"b | a    b", "[x] | x",
            "{0} {1} | {0} {1}", "'it''s' | 'it''s'", "u***@example.com | u***@example.com", "a\u0007b | a b" })
    void aHostileArgumentStaysOneArgument(String argument, String shown) {
        String text = Texts.shown(StatusText.of("offline.pin.sent.sms-to", argument)).replaceAll(" +", " ");

        assertEquals("Blink has sent a PIN by SMS to " + shown.replaceAll(" +", " ")
                + ". Enter it as PIN within 10 minutes.", text);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", ",", "[],\"\"", "\n" })
    void anArgumentOfNothingDoesNotLeaveAHoleWithItsNumber(String argument) {
        assertFalse(Texts.shown(StatusText.of("offline.pin.sent.sms-to", argument)).contains("{0}"));
    }

    @Test
    void whatIsWrittenCanBeReadAgain() {
        BiFunction<String, List<String>, String> texts = (key, arguments) -> key + arguments;

        assertEquals("key[]", StatusText.read(StatusText.of("key"), texts));
        assertEquals("key[one, two]", StatusText.read(StatusText.of("key", "one", "two"), texts));
        assertEquals("key[a b, ?]", StatusText.read(StatusText.of("key", "a,b", ""), texts));
        assertEquals("no key", StatusText.read("no key", texts));
        assertNull(StatusText.read(null, texts));
    }

    @Test
    void timesAreShownInTheZoneOfTheUserAndWithTheDateWhenItIsNotToday() {
        Instant now = Instant.parse("2026-11-22T22:30:00Z");
        ZoneId berlin = ZoneId.of("Europe/Berlin");

        assertEquals("23:40", StatusText.time(Instant.parse("2026-11-22T22:40:59Z"), now, berlin));
        assertEquals("2026-11-23 00:30", StatusText.time(Instant.parse("2026-11-22T23:30:00Z"), now, berlin));
        assertEquals("22:40", StatusText.time(Instant.parse("2026-11-22T22:40:00Z"), now, ZoneId.of("UTC")));
    }
}
