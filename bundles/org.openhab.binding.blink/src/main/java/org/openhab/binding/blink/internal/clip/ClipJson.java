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

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.http.Json;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.cloud.model.ClipSource;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * What a clip is, as JSON that stays readable: for sidecar files and the storage. Where Blink keeps it is not part of
 * it, because that does not last.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class ClipJson {

    private static final Instant LAST = Instant.parse("9999-12-30T23:59:59Z");

    private ClipJson() {
    }

    /**
     * @return the clip as JSON
     */
    public static JsonObject write(Clip clip) {
        JsonObject json = new JsonObject();
        json.addProperty("time", clip.time().toString());
        json.addProperty("camera", clip.cameraName());
        json.addProperty("cameraId", clip.cameraId());
        DeviceFamily family = clip.family();
        if (family != null) {
            json.addProperty("family", family.name());
        }
        json.addProperty("networkId", clip.networkId());
        json.addProperty("source", clip.source().name());
        json.addProperty("id", clip.id());
        json.addProperty("cause", clip.cause());
        json.addProperty("type", clip.type().name());
        JsonArray objects = new JsonArray();
        clip.objects().forEach(objects::add);
        json.add("objects", objects);
        return json;
    }

    /**
     * @return the clip; empty when what makes it that clip is not there
     */
    public static Optional<Clip> read(JsonObject json) {
        Optional<Instant> time = Json.text(json, "time").flatMap(ClipJson::time);
        Optional<ClipSource> source = constant(ClipSource.values(), Json.text(json, "source"));
        Optional<String> id = Json.text(json, "id");
        if (time.isEmpty() || source.isEmpty() || id.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Clip(source.get(), id.get(), number(json, "networkId"),
                constant(DeviceFamily.values(), Json.text(json, "family")).orElse(null), number(json, "cameraId"),
                text(json, "camera"), time.get(), text(json, "cause"), objects(json), null, ""));
    }

    private static String text(JsonObject json, String member) {
        Optional<String> text = Json.text(json, member);
        return text.isPresent() ? text.get() : "";
    }

    private static long number(JsonObject json, String member) {
        Optional<Long> number = Json.number(json, member);
        return number.isPresent() ? number.get() : 0;
    }

    private static Optional<Instant> time(String text) {
        try {
            // A time that no camera has would be that of the newest clip for ever.
            return Optional.of(Instant.parse(text))
                    .filter(time -> !time.isBefore(Instant.EPOCH) && !time.isAfter(LAST));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] constants, Optional<String> name) {
        return name.flatMap(wanted -> Arrays.stream(constants).filter(one -> one.name().equals(wanted)).findFirst());
    }

    private static List<String> objects(JsonObject json) {
        List<String> objects = new ArrayList<>();
        if (json.get("objects") instanceof JsonArray array) {
            for (JsonElement element : array) {
                if (element.isJsonPrimitive()) {
                    objects.add(element.getAsString());
                }
            }
        }
        return objects;
    }
}
