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
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.http.Json;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.cloud.model.Thumbnail;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

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
            if (!seen.cameras().isEmpty()) {
                JsonObject cameras = new JsonObject();
                seen.cameras().forEach(cameras::addProperty);
                one.add("cameras", cameras);
            }
            sources.add(source, one);
        });
        json.add("sources", sources);
        JsonArray essence = new JsonArray();
        memory.essence().stream().flatMap(BookedClip::sightings).forEach(sighting -> essence.add(write(sighting)));
        json.add("essence", essence);
        return json.toString();
    }

    private static JsonObject write(Sighting sighting) {
        Thumbnail thumbnail = sighting.clip().thumbnail();
        JsonObject json = ClipJson.write(sighting.clip());
        json.addProperty("thumbnail", thumbnail == null ? null : thumbnail.reference());
        json.addProperty("path", sighting.clip().path());
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
                    Map<String, String> cameras = new HashMap<>();
                    if (one.get("cameras") instanceof JsonObject known) {
                        known.keySet().forEach(id -> Json.text(known, id).ifPresent(mark -> cameras.put(id, mark)));
                    }
                    sources.put(entry.getKey(), new ClipMemory.Seen(times,
                            Json.number(one, "floor").orElseGet(() -> Long.MIN_VALUE), cameras));
                }
            });
        }
        return sources;
    }

    private static Optional<Sighting> sighting(JsonElement element) {
        return element instanceof JsonObject json ? ClipJson.read(json)
                .map(clip -> new Sighting(
                        new Clip(clip.source(), clip.id(), clip.networkId(), clip.family(), clip.cameraId(),
                                clip.cameraName(), clip.time(), clip.cause(), clip.objects(), thumbnail(json),
                                Json.text(json, "path").orElseGet(() -> "")),
                        flag(json, "deleted"), flag(json, "watched")))
                : Optional.empty();
    }

    private static boolean flag(JsonObject json, String member) {
        return json.get(member) instanceof JsonPrimitive value && value.isBoolean() && value.getAsBoolean();
    }

    private static Optional<Long> time(JsonObject json, String member) {
        return Json.number(json, member).filter(time -> time >= 0 && time <= LAST_SECOND);
    }

    private static @Nullable Thumbnail thumbnail(JsonObject json) {
        return Json.text(json, "thumbnail").filter(reference -> !reference.isEmpty()).map(Thumbnail::new).orElse(null);
    }

    private static Stream<JsonElement> elements(@Nullable JsonElement element) {
        List<JsonElement> elements = new ArrayList<>();
        if (element instanceof JsonArray array) {
            array.forEach(elements::add);
        }
        return elements.stream();
    }
}
