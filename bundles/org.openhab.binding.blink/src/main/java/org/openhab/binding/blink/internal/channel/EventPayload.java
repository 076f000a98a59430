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

import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.model.Clip;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * What the triggers called {@code event} tell, as JSON for rules.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class EventPayload {

    private static final Gson GSON = new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

    private EventPayload() {
    }

    /**
     * @param clip the clip
     * @param thing the UID of its camera's thing; empty when there is none
     * @return a JSON object with {@code type}, {@code camera} (its name), {@code cameraId}, {@code thing}, {@code time}
     *         (ISO 8601 in UTC), {@code clip} (what {@code deleteClip} takes), {@code source}, {@code cause} (Blink's
     *         word) and {@code objects}; what is not known is null
     */
    public static String of(Clip clip, Optional<String> thing) {
        JsonObject json = new JsonObject();
        json.addProperty("type", clip.type().name());
        json.addProperty("camera", clip.cameraName());
        json.addProperty("cameraId", clip.cameraId() == 0 ? null : Long.valueOf(clip.cameraId()));
        json.addProperty("thing", thing.orElse(null));
        json.addProperty("time", clip.time().truncatedTo(ChronoUnit.MILLIS).toString());
        json.addProperty("clip", clip.id());
        json.addProperty("source", clip.source().name());
        json.addProperty("cause", clip.cause().isEmpty() ? null : clip.cause());
        JsonArray objects = new JsonArray();
        clip.objects().forEach(objects::add);
        json.add("objects", objects);
        return GSON.toJson(json);
    }
}
