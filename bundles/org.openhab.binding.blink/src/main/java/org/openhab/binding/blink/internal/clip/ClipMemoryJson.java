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

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.http.Json;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.cloud.model.ClipSource;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.cloud.model.Thumbnail;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * The memory of clips as JSON. What cannot be read of it is left out: at worst an event comes twice.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class ClipMemoryJson {

    private static final long LAST_SECOND = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    private ClipMemoryJson() {
    }

    /**
     * @return the memory as text
     */
    public static String write(ClipMemory memory) {
        JsonObject json = new JsonObject();
        json.addProperty("accountId", memory.accountId());
        json.addProperty("lookedUntil", memory.lookedUntil());
        JsonObject sources = new JsonObject();
        memory.sources().forEach((source, seen) -> {
            JsonObject times = new JsonObject();
            seen.times().forEach(times::addProperty);
            JsonObject one = new JsonObject();
            one.addProperty("floor", seen.floor());
            one.add("times", times);
            sources.add(source, one);
        });
        json.add("sources", sources);
        JsonArray essence = new JsonArray();
        memory.essence().stream().flatMap(BookedClip::sightings).forEach(sighting -> essence.add(write(sighting)));
        json.add("essence", essence);
        return json.toString();
    }

    private static JsonObject write(Sighting sighting) {
        Clip clip = sighting.clip();
        DeviceFamily family = clip.family();
        Thumbnail thumbnail = clip.thumbnail();
        JsonObject json = new JsonObject();
        json.addProperty("source", clip.source().name());
        json.addProperty("id", clip.id());
        json.addProperty("network", clip.networkId());
        json.addProperty("family", family == null ? null : family.name());
        json.addProperty("camera", clip.cameraId());
        json.addProperty("name", clip.cameraName());
        json.addProperty("time", clip.time().getEpochSecond());
        json.addProperty("cause", clip.cause());
        json.addProperty("objects", String.join(",", clip.objects()));
        json.addProperty("thumbnail", thumbnail == null ? null : thumbnail.reference());
        json.addProperty("path", clip.path());
        json.addProperty("deleted", sighting.deleted());
        json.addProperty("watched", sighting.watched());
        return json;
    }

    /**
     * @return the memory; empty when the text is none
     */
    public static Optional<ClipMemory> read(String text) {
        return Json.object(text).flatMap(json -> Json.number(json, "accountId").map(account -> {
            ClipBook book = new ClipBook();
            elements(json.get("essence")).flatMap(element -> sighting(element).stream()).forEach(book::put);
            return new ClipMemory(account, time(json, "lookedUntil").orElseGet(() -> 0L), sources(json), book.booked());
        }));
    }

    private static Map<String, ClipMemory.Seen> sources(JsonObject json) {
        Map<String, ClipMemory.Seen> sources = new HashMap<>();
        if (json.get("sources") instanceof JsonObject all) {
            all.entrySet().forEach(entry -> {
                if (entry.getValue() instanceof JsonObject one) {
                    Map<String, Long> times = new HashMap<>();
                    if (one.get("times") instanceof JsonObject known) {
                        known.keySet().forEach(id -> time(known, id).ifPresent(time -> times.put(id, time)));
                    }
                    sources.put(entry.getKey(),
                            new ClipMemory.Seen(times, Json.number(one, "floor").orElseGet(() -> Long.MIN_VALUE)));
                }
            });
        }
        return sources;
    }

    private static Optional<Sighting> sighting(JsonElement element) {
        if (!(element instanceof JsonObject json)) {
            return Optional.empty();
        }
        Optional<ClipSource> source = constant(ClipSource.values(), Json.text(json, "source"));
        Optional<String> id = Json.text(json, "id");
        Optional<Long> network = Json.number(json, "network");
        Optional<Long> time = time(json, "time");
        if (source.isEmpty() || id.isEmpty() || network.isEmpty() || time.isEmpty()) {
            return Optional.empty();
        }
        Clip clip = new Clip(source.get(), id.get(), network.get(),
                constant(DeviceFamily.values(), Json.text(json, "family")).orElse(null),
                Json.number(json, "camera").orElseGet(() -> 0L), text(json, "name"), Instant.ofEpochSecond(time.get()),
                text(json, "cause"), objects(text(json, "objects")), thumbnail(text(json, "thumbnail")),
                text(json, "path"));
        return Optional.of(new Sighting(clip, flag(json, "deleted"), flag(json, "watched")));
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] values, Optional<String> name) {
        return Stream.of(values).filter(value -> value.name().equals(name.orElseGet(() -> ""))).findFirst();
    }

    private static String text(JsonObject json, String member) {
        return Json.text(json, member).orElseGet(() -> "");
    }

    private static boolean flag(JsonObject json, String member) {
        return json.get(member) != null && "true".equals(json.get(member).toString().toLowerCase(Locale.ROOT));
    }

    private static Optional<Long> time(JsonObject json, String member) {
        return Json.number(json, member).filter(time -> time >= 0 && time <= LAST_SECOND);
    }

    private static List<String> objects(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(","));
    }

    private static @Nullable Thumbnail thumbnail(String reference) {
        return reference.isEmpty() ? null : new Thumbnail(reference);
    }

    private static Stream<JsonElement> elements(@Nullable JsonElement element) {
        List<JsonElement> elements = new ArrayList<>();
        if (element instanceof JsonArray array) {
            array.forEach(elements::add);
        }
        return elements.stream();
    }
}
