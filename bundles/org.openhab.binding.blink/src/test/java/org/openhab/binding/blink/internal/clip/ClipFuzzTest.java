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

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.channel.EventPayload;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.cloud.model.ClipSource;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.fuzz.Bounded;
import org.openhab.binding.blink.internal.fuzz.FuzzTest;
import org.openhab.binding.blink.internal.fuzz.Mutations;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Whatever a rule gives as the beginning of a time is a time that Blink can be asked for, or none, and whatever cameras
 * are called, what a rule hears is JSON.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ClipFuzzTest extends FuzzTest {

    private static final List<String> TIMES = List.of("2026/11/22 12:00", "2026-11-22", "2026-1-2 3:04:05",
            "2026-11-22T12:00:00", "2026-11-22T12:00:00Z", "2026-11-22T12:00:00+01:00", "2026-11-22T12:00:00.123+0100",
            "2026-11-22T12:00:00+01:00[Europe/Berlin]", "+999999999-12-31T23:59:59Z", "-999999999-01-01T00:00:00+18:00",
            "+10000-01-01", "0000/1/1", "-1/1/1", "9999/12/31 23:59");
    private static final List<ZoneId> ZONES = List.of(ZoneOffset.UTC, ZoneId.of("Europe/Berlin"),
            ZoneId.of("Pacific/Kiritimati"), ZoneOffset.MIN, ZoneOffset.MAX);

    private static void checkSince(String text) {
        for (ZoneId zone : ZONES) {
            SinceParser.parse(text, zone).ifPresent(time -> {
                int year = time.atOffset(ZoneOffset.UTC).getYear();
                assertTrue(year >= 1 && year <= 9999, () -> text + " is " + time);
            });
        }
    }

    @Property
    void anyTextIsATimeThatBlinkCanBeAskedForOrNone(@ForAll("noise") long noise) {
        Random random = new Random(noise);
        String seed = TIMES.get(random.nextInt(TIMES.size()));
        String text = switch (random.nextInt(4)) {
            case 0 -> seed;
            case 1 -> Mutations.hostile(random);
            default -> Mutations.text(Mutations.bytes(Mutations.bytes(seed), random));
        };
        Bounded.run(text, text.length(), () -> checkSince(text));
    }

    @Property
    void anythingElseThanATimeIsNone(@ForAll String text) {
        checkSince(text);
    }

    private static Clip clip(Random random) {
        List<String> objects = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            objects.add(Mutations.hostile(random));
        }
        return new Clip(ClipSource.values()[random.nextInt(ClipSource.values().length)], Mutations.hostile(random),
                random.nextLong(), random.nextBoolean() ? null : DeviceFamily.DOORBELL, random.nextInt(3),
                Mutations.hostile(random), Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000)),
                Mutations.hostile(random), objects, null, "");
    }

    @Property
    void whatARuleHearsIsJsonWhateverACameraIsCalled(@ForAll("noise") long noise) {
        Clip clip = clip(new Random(noise));
        String payload = EventPayload.of(clip, Optional.of("blink:camera:home:1"));
        JsonObject json = JsonParser.parseString(payload).getAsJsonObject();
        assertEquals(List.of("type", "camera", "cameraId", "thing", "time", "clip", "source", "cause", "objects"),
                List.copyOf(json.keySet()));
        assertEquals(clip.cameraName(), json.get("camera").getAsString());
        assertEquals(clip.id(), json.get("clip").getAsString());
        assertEquals(clip.objects().size(), json.getAsJsonArray("objects").size());
        assertFalse(payload.contains("\n") || payload.contains("\r"), "one line");
    }

    @Property
    void whatIsWrittenOfAClipIsReadAsTheSame(@ForAll("noise") long noise) {
        Clip clip = clip(new Random(noise));
        Optional<Clip> read = ClipJson.read(JsonParser.parseString(ClipJson.write(clip).toString()).getAsJsonObject());
        if (!clip.time().isBefore(Instant.EPOCH)) {
            assertEquals(Optional.of(clip), read);
        }
    }

    @Example
    void whatOnceMadeAReaderFailIsATimeOrNone() {
        replay("since", input -> checkSince(Mutations.text(input).strip()));
    }
}
