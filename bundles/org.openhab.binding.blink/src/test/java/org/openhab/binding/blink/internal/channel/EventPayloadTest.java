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
package org.openhab.binding.blink.internal.channel;

import static org.junit.jupiter.api.Assertions.*;
import static org.openhab.binding.blink.internal.fixture.Recordings.*;

import java.time.Instant;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.fixture.Recordings;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * The {@link EventPayload} is JSON that rules can read, whatever a camera is called.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class EventPayloadTest {

    private static final Instant TIME = Instant.parse("2026-11-22T12:00:00Z");

    private static Optional<String> thing() {
        return Optional.of("blink:camera:home:one");
    }

    @Test
    void everythingThatIsKnownIsTold() {
        assertEquals("{\"type\":\"PERSON\",\"camera\":\"Garage\",\"cameraId\":400001,"
                + "\"thing\":\"blink:camera:home:one\",\"time\":\"2026-11-22T12:00:00Z\",\"clip\":\"3132353907\","
                + "\"source\":\"CLOUD\",\"cause\":\"cv_motion\",\"objects\":[\"person\",\"vehicle\"]}",
                EventPayload.of(because(cloud("3132353907", TIME), "cv_motion", "person", "vehicle"), thing()));
    }

    @Test
    void whatIsNotKnownIsNull() {
        assertEquals(
                "{\"type\":\"MOTION\",\"camera\":\"Attic\",\"cameraId\":null,\"thing\":null,"
                        + "\"time\":\"2026-11-22T12:00:00Z\",\"clip\":\"300-1\",\"source\":\"LOCAL\",\"cause\":null,"
                        + "\"objects\":[]}",
                EventPayload.of(Recordings.of(local("300-1", TIME), null, 0, "Attic"), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = { "Tür", "Front \"Door\"", "<b>O'Brien & Söhne</b>", "a\\b", "a\nb\tc\rd",
            "\u0000\u0007\u001f", "\u2028\u2029", "🐕 玄関", "", "{\"type\":\"DOORBELL\"}", "</script>" })
    void anyNameIsReadAsItWasWritten(String name) {
        Clip clip = Recordings.of(cloud("1", TIME), DeviceFamily.CAMERA, 5, name);
        String payload = EventPayload.of(clip, thing());
        JsonObject json = JsonParser.parseString(payload).getAsJsonObject();

        assertEquals(name, json.get("camera").getAsString());
        assertEquals("MOTION", json.get("type").getAsString());
        assertEquals(9, json.size());
        assertTrue(payload.chars().noneMatch(one -> one < 0x20 || one == 0x2028 || one == 0x2029), payload);
    }

    @Test
    void noCharacterIsWrittenInAWayThatOnlyPagesNeed() {
        assertTrue(
                EventPayload.of(Recordings.of(cloud("1", TIME), DeviceFamily.CAMERA, 5, "<O'Brien & Söhne>"), thing())
                        .contains("\"<O'Brien & Söhne>\""));
    }

    @ParameterizedTest
    @CsvSource({ "2026-11-22T12:00:00.123456789Z, 2026-11-22T12:00:00.123Z",
            "2026-11-22T12:00:00.100Z, 2026-11-22T12:00:00.100Z", "2026-11-22T12:00:00Z, 2026-11-22T12:00:00Z",
            "1970-01-01T00:00:00Z, 1970-01-01T00:00:00Z" })
    void theTimeIsInUtcWithMillisecondsAtMost(Instant time, String expected) {
        assertTrue(EventPayload.of(cloud("1", time), thing()).contains("\"time\":\"" + expected + "\""));
    }

    @ParameterizedTest
    @CsvSource({ "button_press, person, DOORBELL", "pir, package, PACKAGE", "pir, vehicle, VEHICLE",
            "pir, animal, ANIMAL", "pir, tree, MOTION", "liveview, tree, LIVE_VIEW", "snapshot, tree, SNAPSHOT",
            "brand_new, tree, CLIP" })
    void theTypeIsTheFirstThatApplies(String cause, String object, String type) {
        assertTrue(EventPayload.of(because(cloud("1", TIME), cause, object), thing())
                .startsWith("{\"type\":\"" + type + "\","));
    }
}
