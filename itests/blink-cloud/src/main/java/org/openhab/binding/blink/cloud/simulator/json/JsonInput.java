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
package org.openhab.binding.blink.cloud.simulator.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;

/**
 * A JSON object that a person has written: its members are asked for one by one, with clear words about what is wrong,
 * and in the end nothing may be left over.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class JsonInput {

    private final JsonObject object;
    private final Set<String> asked = new HashSet<>();

    private JsonInput(JsonObject object) {
        this.object = object;
    }

    /**
     * @throws IllegalArgumentException when the text is not a JSON object
     */
    public static JsonInput parse(String text) {
        try {
            return of(JsonParser.parseString(text), "The document");
        } catch (JsonParseException e) {
            throw new IllegalArgumentException("Not a JSON document: " + e.getMessage(), e);
        }
    }

    /** The object itself, for those who read it in another way. */
    public JsonObject object() {
        return object;
    }

    public boolean has(String name) {
        return object.has(name);
    }

    public String text(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException(name + " is missing")).getAsString();
    }

    public String text(String name, String otherwise) {
        Optional<JsonPrimitive> value = find(name);
        return value.isPresent() ? value.get().getAsString() : otherwise;
    }

    public void ifText(String name, Consumer<String> use) {
        find(name).map(JsonPrimitive::getAsString).ifPresent(use);
    }

    public long number(String name) {
        return toNumber(name, find(name).orElseThrow(() -> new IllegalArgumentException(name + " is missing")));
    }

    public long number(String name, long otherwise) {
        Optional<JsonPrimitive> value = find(name);
        return value.isPresent() ? toNumber(name, value.get()) : otherwise;
    }

    public boolean flag(String name, boolean otherwise) {
        Optional<JsonPrimitive> value = find(name);
        if (value.isPresent() && !value.get().isBoolean()) {
            throw new IllegalArgumentException(name + " is true or false");
        }
        return value.isPresent() ? value.get().getAsBoolean() : otherwise;
    }

    public void ifNumber(String name, LongConsumer use) {
        find(name).ifPresent(value -> use.accept(toNumber(name, value)));
    }

    public void ifFlag(String name, Consumer<Boolean> use) {
        if (has(name)) {
            use.accept(flag(name, false));
        }
    }

    /** Whether the member is there and is a text. */
    public boolean isText(String name) {
        asked.add(name);
        return object.get(name) instanceof JsonPrimitive value && value.isString();
    }

    /** The texts in an array, if it is there. */
    public void ifTexts(String name, Consumer<List<String>> use) {
        asked.add(name);
        JsonElement value = object.get(name);
        if (value instanceof JsonArray array && array.asList().stream()
                .allMatch(text -> text instanceof JsonPrimitive primitive && primitive.isString())) {
            use.accept(array.asList().stream().map(JsonElement::getAsString).toList());
        } else if (value != null) {
            throw new IllegalArgumentException(name + " is not an array of texts");
        }
    }

    /** The texts in an array, none when it is missing. */
    public List<String> textsOrNone(String name) {
        List<String> texts = new ArrayList<>();
        ifTexts(name, texts::addAll);
        return texts;
    }

    /** All members as they are, nulls among them; nothing is left over then. */
    public Map<String, @Nullable Object> asIs() {
        asked.addAll(object.keySet());
        return new LinkedHashMap<>(object.asMap());
    }

    /** One of the constants of an enum, in lower case and with hyphens. */
    public <E extends Enum<E>> E choice(String name, E otherwise) {
        Optional<JsonPrimitive> value = find(name);
        if (value.isEmpty()) {
            return otherwise;
        }
        List<E> choices = Arrays.asList(otherwise.getDeclaringClass().getEnumConstants());
        return choices.stream().filter(choice -> id(choice).equals(value.get().getAsString())).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        name + " is one of " + choices.stream().map(JsonInput::id).toList()));
    }

    /** The texts in an object of texts, none when it is missing. */
    public Map<String, String> texts(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        ifObject(name, members -> members.object.keySet().forEach(key -> texts.put(key, members.text(key))));
        return texts;
    }

    public void ifObject(String name, Consumer<JsonInput> use) {
        asked.add(name);
        JsonElement value = object.get(name);
        if (value != null) {
            use.accept(of(value, name));
        }
    }

    /** The objects in an array, none when it is missing. */
    public List<JsonInput> list(String name) {
        asked.add(name);
        List<JsonInput> members = new ArrayList<>();
        JsonElement value = object.get(name);
        if (value instanceof JsonArray array) {
            array.forEach(element -> members.add(of(element, "An element of " + name)));
        } else if (value != null) {
            throw new IllegalArgumentException(name + " is not an array");
        }
        return members;
    }

    /**
     * @throws IllegalArgumentException when there are members for which nobody has asked
     */
    public void refuseOthers() {
        Set<String> others = new HashSet<>(object.keySet());
        others.removeAll(asked);
        if (!others.isEmpty()) {
            throw new IllegalArgumentException("Not understood: " + others);
        }
    }

    private Optional<JsonPrimitive> find(String name) {
        asked.add(name);
        JsonElement value = object.get(name);
        if (value != null && !(value instanceof JsonPrimitive)) {
            throw new IllegalArgumentException(name + " is not a plain value");
        }
        return Optional.ofNullable((JsonPrimitive) value);
    }

    private static long toNumber(String name, JsonPrimitive value) {
        try {
            return value.getAsLong();
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " is not a whole number", e);
        }
    }

    private static JsonInput of(@Nullable JsonElement element, String what) {
        if (element instanceof JsonObject object) {
            return new JsonInput(object);
        }
        throw new IllegalArgumentException(what + " is not a JSON object");
    }

    private static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
