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
package org.openhab.binding.blink.internal.cloud.http;

import static org.junit.jupiter.api.Assertions.*;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.fixture.CpuTime;

import com.google.gson.JsonObject;

/**
 * {@link Json} reads anything without failing.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class JsonTest {

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "null", "[]", "[{}]", "\"{}\"", "1", "<html></html>", "{", "{\"a\":", "{\"a\":1",
            "{\"a\":1}}", "{\"a\":1} trailing", "406 Not Acceptable", "}{", "{\"a\":\"\\u12\"}", "\u0000{}" })
    void whatIsNoObjectIsNone(String text) {
        assertEquals(Optional.empty(), Json.object(text));
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", " \r\n\t{ } \n", "{\"a\":1}", "{\"a\":{\"b\":[1,2,null]}}" })
    void anObjectIsRead(String text) {
        assertTrue(Json.object(text).isPresent());
    }

    @Test
    void deepNestingOverflowsNothing() {
        String objects = "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000);
        String arrays = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        String unfinished = "{\"a\":" + "[".repeat(200_000);

        CpuTime.assertBelow(Duration.ofSeconds(2), () -> {
            Json.object(objects).ifPresent(object -> assertEquals(Optional.empty(), Json.text(object, "a")));
            Json.object(arrays).ifPresent(object -> assertEquals(Optional.empty(), Json.number(object, "a")));
            assertEquals(Optional.empty(), Json.object(unfinished));
        });
    }

    @ParameterizedTest
    @CsvSource({ "'\"x\"', x", "'\"\"', ''", "'\"7\"', 7", "7,", "true,", "null,", "[],", "{},", "'[\"x\"]'," })
    void onlyTextIsText(String value, String text) {
        assertEquals(Optional.ofNullable(text), Json.text(member(value), "a"));
    }

    @ParameterizedTest
    @CsvSource({ "7, 7", "-7, -7", "0, 0", "7.0, 7", "7e2, 700", "'\"7\"', 7",
            "9223372036854775807, 9223372036854775807", "9223372036854775808,", "-9223372036854775809,", "1e30,",
            "1e999999999,", "1e-999999999,", "99999999999999999999999999,", "7.5,", "NaN,", "Infinity,", "-Infinity,",
            "'\"NaN\"',", "'\"\"',", "'\" 7\"',", "'\"0x7\"',", "true,", "null,", "[7],", "{}," })
    void onlyWholeNumbersThatFitAreNumbers(String value, Long number) {
        assertEquals(Optional.ofNullable(number), Json.number(member(value), "a"));
    }

    @Test
    void aNumberOfAMillionDigitsCostsNoTime() {
        JsonObject object = member("9".repeat(1_000_000));

        CpuTime.assertBelow(Duration.ofSeconds(1), () -> assertEquals(Optional.empty(), Json.number(object, "a")));
    }

    @Test
    void whatIsNotThereIsEmpty() {
        assertEquals(Optional.empty(), Json.text(new JsonObject(), "a"));
        assertEquals(Optional.empty(), Json.number(new JsonObject(), "a"));
    }

    private static JsonObject member(String value) {
        return Json.object("{\"a\":" + value + "}").orElseThrow();
    }

    @Test
    void anArrayIsAnArrayAndNothingElseIs() {
        assertEquals(2, Json.array(" [1,{}]").orElseThrow().size());
        for (String text : List.of("", "{}", "[", "\"[]\"", "[] []", "<html/>")) {
            assertTrue(Json.array(text).isEmpty(), text);
        }
    }
}
