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

import static org.junit.jupiter.api.Assertions.*;
import static org.openhab.binding.blink.internal.fixture.Recordings.*;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.cloud.model.Thumbnail;
import org.openhab.binding.blink.internal.fixture.Recordings;

/**
 * {@link ClipMemoryJson} brings back what was written, and never fails on what was not.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ClipMemoryJsonTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void whatIsWrittenIsReadAgain() {
        BookedClip both = BookedClip.of(watched(cloud("1", NOON))).with(deleted(local("300-1", NOON.plusSeconds(4))));
        BookedClip ring = BookedClip
                .of(seen(pictured(
                        because(Recordings.of(cloud("2", NOON.minusSeconds(90)), DeviceFamily.DOORBELL, 7,
                                "Tür \"1\" <b>\n🔔"), "button_press", "person", "vehicle"),
                        new Thumbnail("/a/b?ts=1764000000&x=\"1\""))));
        BookedClip unknown = BookedClip.of(seen(Recordings.of(local("300-2", NOON), null, 0, "Attic")));
        ClipMemory memory = new ClipMemory(123456, 1_764_000_000,
                Map.of("cloud",
                        new ClipMemory.Seen(Map.of("1", 1_763_999_999L, "2", 0L), 1_763_000_000,
                                Map.of("1", "0badcafe")),
                        "300-", new ClipMemory.Seen(Map.of(), Long.MIN_VALUE, Map.of())),
                List.of(both, ring, unknown));

        ClipMemory again = read(ClipMemoryJson.write(memory));

        assertEquals(memory.accountId(), again.accountId());
        assertEquals(memory.lookedUntil(), again.lookedUntil());
        assertEquals(memory.sources(), again.sources());
        assertEquals(3, again.essence().size());
        assertEquals(Set.copyOf(memory.essence()), Set.copyOf(again.essence()));
    }

    @Test
    void nothingIsReadAsNothing() {
        assertEquals(ClipMemory.EMPTY, read(ClipMemoryJson.write(ClipMemory.EMPTY)));
    }

    @Test
    void aBoundedMemoryIsSmall() {
        Map<String, Long> times = new HashMap<>();
        for (int i = 0; i < 2000; i++) {
            times.put(Long.toString(9_000_000_000L + i), 1_764_000_000L + i);
        }
        String text = ClipMemoryJson
                .write(new ClipMemory(1, 1, Map.of("cloud", new ClipMemory.Seen(times, 1, Map.of())), List.of()));

        assertTrue(text.length() < 60_000, text.length() + " characters");
        assertEquals(times, cloudOf(text).times());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "null", "[]", "\"text\"", "42", "{", "{\"accountId\":1", "}", "{]",
            "{\"accountId\":}", "not json", "<html>", "\u0000", "{}", "{\"accountId\":null}",
            "{\"accountId\":\"many\"}", "{\"accountId\":1.5}", "{\"accountId\":true}", "{\"accountId\":{}}",
            "{\"accountId\":[1]}", "{\"accountId\":99999999999999999999}", "{\"accountId\":1e99}" })
    void whatIsNoMemoryIsNone(String text) {
        assertEquals(Optional.empty(), ClipMemoryJson.read(text));
    }

    @Test
    void aTextOfManyBracketsIsNoMemory() {
        assertEquals(Optional.empty(), ClipMemoryJson.read("{\"accountId\":" + "[".repeat(200_000)));
        assertEquals(Optional.empty(), ClipMemoryJson.read("{\"a\":".repeat(200_000)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "null", "1", "\"x\"", "[]", "[1]", "{}", "{\"cloud\":null}", "{\"cloud\":1}",
            "{\"cloud\":[]}" })
    void sourcesThatCannotBeReadAreLeftOut(String sources) {
        assertEquals(Map.of(), read("{\"accountId\":1,\"sources\":" + sources + "}").sources());
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"floor\":null,\"times\":null}", "{}", "{\"floor\":\"deep\",\"times\":[]}",
            "{\"floor\":1e30,\"times\":{\"1\":null,\"2\":\"x\",\"3\":{},\"4\":1e30,\"5\":-1,\"6\":253402300800}}" })
    void ofASourceWhatCannotBeReadIsLeftOut(String source) {
        assertEquals(new ClipMemory.Seen(Map.of(), Long.MIN_VALUE, Map.of()),
                cloudOf("{\"accountId\":1,\"sources\":{\"cloud\":" + source + "}}"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "null", "\"soon\"", "-1", "1e30", "9223372036854775807", "{}", "253402300800" })
    void aTimeThatIsNoneIsNever(String time) {
        assertEquals(0, read("{\"accountId\":1,\"lookedUntil\":" + time + "}").lookedUntil());
    }

    @ParameterizedTest
    @ValueSource(strings = { "null", "1", "{}", "[]", "[null]", "[1,\"x\",[],{}]",
            "[{\"source\":\"CLOUD\",\"id\":\"1\"}]", "[{\"source\":\"CLOUD\",\"time\":\"2026-11-22T12:00:00Z\"}]",
            "[{\"id\":\"1\",\"time\":\"2026-11-22T12:00:00Z\"}]",
            "[{\"source\":\"MARS\",\"id\":\"1\",\"time\":\"2026-11-22T12:00:00Z\"}]",
            "[{\"source\":7,\"id\":\"1\",\"time\":\"2026-11-22T12:00:00Z\"}]",
            "[{\"source\":\"CLOUD\",\"id\":{},\"time\":\"2026-11-22T12:00:00Z\"}]",
            "[{\"source\":\"CLOUD\",\"id\":\"1\",\"time\":1764000000}]",
            "[{\"source\":\"CLOUD\",\"id\":\"1\",\"time\":\"soon\"}]",
            "[{\"source\":\"CLOUD\",\"id\":\"1\",\"time\":\"1969-12-31T23:59:59Z\"}]",
            "[{\"source\":\"CLOUD\",\"id\":\"1\",\"time\":\"+10000-01-01T00:00:00Z\"}]",
            "[{\"source\":\"CLOUD\",\"id\":\"1\",\"time\":\"+1000000000-12-31T23:59:59Z\"}]" })
    void clipsThatCannotBeReadAreLeftOut(String essence) {
        assertEquals(List.of(), read("{\"accountId\":1,\"essence\":" + essence + "}").essence());
    }

    @ParameterizedTest
    @ValueSource(strings = { "",
            ",\"networkId\":null,\"family\":null,\"cameraId\":null,\"camera\":null,\"cause\":null,\"objects\":null",
            ",\"networkId\":[],\"family\":\"DRAGON\",\"cameraId\":\"x\",\"camera\":{},\"cause\":[],\"objects\":[null,{}]",
            ",\"thumbnail\":null,\"path\":null,\"deleted\":null,\"watched\":\"yes\"",
            ",\"thumbnail\":[],\"path\":1,\"deleted\":0,\"watched\":{}", ",\"thumbnail\":\"\",\"objects\":\"person\"" })
    void ofAClipTheRestMayBeMissing(String rest) {
        List<BookedClip> essence = read(
                "{\"accountId\":1,\"essence\":[{\"source\":\"LOCAL\",\"id\":\"1\",\"time\":\"2026-11-22T12:00:00Z\""
                        + rest + "}]}")
                .essence();

        assertEquals(1, essence.size());
        Clip clip = essence.get(0).clip();
        assertEquals("1", clip.id());
        assertEquals(NOON, clip.time());
        assertNull(clip.family());
        assertEquals(0, clip.cameraId());
        assertEquals(List.of(), clip.objects());
        assertNull(clip.thumbnail());
        assertEquals(List.of(clip), essence.get(0).present().toList());
        assertFalse(essence.get(0).watched());
    }

    @Test
    void whatIsWrittenOnceMoreIsTheSame() {
        String first = ClipMemoryJson
                .write(new ClipMemory(1, 2, Map.of("cloud", new ClipMemory.Seen(Map.of("1", 5L), 3, Map.of("1", "0a"))),
                        List.of(BookedClip.of(seen(cloud("1", NOON))))));

        assertEquals(first, ClipMemoryJson.write(read(first)));
    }

    private static ClipMemory read(String text) {
        return ClipMemoryJson.read(text).orElseThrow();
    }

    private static ClipMemory.Seen cloudOf(String text) {
        ClipMemory.Seen seen = read(text).sources().get("cloud");
        if (seen == null) {
            throw new AssertionError("no such source in " + text);
        }
        return seen;
    }
}
