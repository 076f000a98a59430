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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

/**
 * Reads of a large JSON object only the members that somebody wants; the others, and those that are null, are skipped
 * over and cost no memory.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class JsonExtract {

    /** Below this, nothing is read: what Blink describes has four levels. */
    private static final int DEEPEST = 8;

    private static final JsonPrimitive TRUE = new JsonPrimitive(true);
    private static final JsonPrimitive FALSE = new JsonPrimitive(false);

    private final Set<String> wanted;

    /**
     * @param wanted the names of the members that are read, on each level
     */
    public JsonExtract(Set<String> wanted) {
        this.wanted = wanted;
    }

    /**
     * @param body UTF-8
     * @return the JSON object that is the whole body; empty when it is none
     */
    public Optional<JsonObject> object(byte[] body) {
        JsonReader reader = new JsonReader(
                new InputStreamReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8));
        // As tolerant as Gson is with whole texts.
        reader.setLenient(true);
        try {
            if (reader.peek() != JsonToken.BEGIN_OBJECT) {
                return Optional.empty();
            }
            JsonObject object = object(reader, 1);
            return reader.peek() == JsonToken.END_DOCUMENT ? Optional.of(object) : Optional.empty();
        } catch (IOException | JsonParseException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private JsonObject object(JsonReader reader, int depth) throws IOException {
        JsonObject object = new JsonObject();
        reader.beginObject();
        while (reader.hasNext()) {
            String name = reader.nextName();
            if (!wanted.contains(name)) {
                reader.skipValue();
            } else if (reader.peek() == JsonToken.NULL) {
                reader.nextNull();
                object.remove(name);
            } else {
                object.add(name, value(reader, depth + 1));
            }
        }
        reader.endObject();
        return object;
    }

    private JsonArray array(JsonReader reader, int depth) throws IOException {
        JsonArray array = new JsonArray();
        reader.beginArray();
        while (reader.hasNext()) {
            array.add(value(reader, depth + 1));
        }
        reader.endArray();
        return array;
    }

    private JsonElement value(JsonReader reader, int depth) throws IOException {
        JsonToken next = reader.peek();
        boolean nested = next == JsonToken.BEGIN_OBJECT || next == JsonToken.BEGIN_ARRAY;
        if (nested && depth > DEEPEST) {
            reader.skipValue();
            return next == JsonToken.BEGIN_OBJECT ? new JsonObject() : new JsonArray();
        }
        if (nested) {
            return next == JsonToken.BEGIN_OBJECT ? object(reader, depth) : array(reader, depth);
        }
        if (next == JsonToken.BOOLEAN) {
            return reader.nextBoolean() ? TRUE : FALSE;
        }
        return JsonParser.parseReader(reader);
    }
}
