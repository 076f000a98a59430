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

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.fixture.CpuTime;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * A {@link JsonExtract} has the members that are wanted as {@link Json} has them, and no others.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class JsonExtractTest {

    private final JsonExtract extract = new JsonExtract(Set.of("a", "b"));

    private Optional<JsonObject> object(String text) {
        return extract.object(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "null", "[]", "[{}]", "\"{}\"", "1", "<html></html>", "{", "{\"a\":", "{\"a\":1",
            "{\"x\":", "{\"x\":1", "{\"a\":1}}", "{\"a\":1} trailing", "406 Not Acceptable", "}{", "{\"a\":\"\\u12\"}",
            "{\"x\":\"\\u12\"}", "\u0000{}", "{\"a\":[1}", "{\"a\":{\"x\":[}}" })
    void whatIsNoObjectIsNone(String text) {
        assertEquals(Optional.empty(), object(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', value = { "{} | {}", "' \r\n\t{ } \n' | {}",
            "{\"a\":1} | {\"a\":1}",
            "{\"x\":[{\"a\":1}],\"a\":{\"x\":2,\"b\":[1,2,null]}} | {\"a\":{\"b\":[1,2,null]}}",
            "{\"a\":[{\"b\":1.5e3,\"x\":1},true,\"é\",[]],\"b\":null} | {\"a\":[{\"b\":1.5e3},true,\"é\",[]]}",
            "{\"a\":1,\"a\":2} | {\"a\":2}" })
    void whatIsWantedIsAsInTheWhole(String text, String expected) {
        assertEquals(Json.object(expected), object(text));
    }

    @Test
    void whatIsDeeperThanAnythingOfBlinksIsNotRead() {
        JsonElement element = object("{\"a\":".repeat(20) + "1" + "}".repeat(20)).orElseThrow();
        int depth = 0;
        while (element != null && element.isJsonObject()) {
            element = element.getAsJsonObject().get("a");
            depth++;
        }
        assertNull(element);
        assertEquals(9, depth);
    }

    @Test
    void deepNestingOverflowsNothing() {
        String objects = "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000);
        String arrays = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        String unwanted = "{\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        String unfinished = "{\"a\":" + "[".repeat(200_000);

        CpuTime.assertBelow(Duration.ofSeconds(2), () -> {
            assertTrue(object(objects).isPresent());
            assertTrue(object(arrays).isPresent());
            assertEquals(Optional.of(new JsonObject()), object(unwanted));
            assertEquals(Optional.empty(), object(unfinished));
        });
    }
}
