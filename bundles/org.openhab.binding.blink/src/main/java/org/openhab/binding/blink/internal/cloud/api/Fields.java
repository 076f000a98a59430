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
package org.openhab.binding.blink.internal.cloud.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * Reads one JSON object of Blink's leniently: what is missing or null is null, and what has another type than expected
 * is null and noted. So a field that Blink changes costs us that field and nothing else.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class Fields {

    /** So long that each number of so many digits fits a long. */
    private static final int LONGEST_ID = 18;
    /** So long that each number of so many digits fits an int. */
    private static final int LONGEST_INT = 9;
    /** Longer numbers say nothing more, and would take Java a time that grows with the square of their length. */
    private static final int LONGEST_NUMBER = 400;

    private final JsonObject object;
    /** Made only when there is something to be noted. */
    private final Supplier<String> where;
    private final Consumer<String> notes;

    /**
     * @param object the object
     * @param where what it is, for the notes; without names of the user
     * @param notes takes a line for each field that could not be read
     */
    Fields(JsonObject object, String where, Consumer<String> notes) {
        this(object, () -> where, notes);
    }

    private Fields(JsonObject object, Supplier<String> where, Consumer<String> notes) {
        this.object = object;
        this.where = where;
        this.notes = notes;
    }

    /**
     * @return the objects of an array; elements that are none are noted and left out
     */
    List<Fields> objects(String member) {
        JsonElement element = present(member);
        if (element == null) {
            return List.of();
        }
        if (!element.isJsonArray()) {
            note(member);
            return List.of();
        }
        List<Fields> objects = new ArrayList<>(element.getAsJsonArray().size());
        int index = 0;
        for (JsonElement item : element.getAsJsonArray()) {
            int number = index++;
            Supplier<String> place = () -> member + "[" + number + "]";
            if (item.isJsonObject()) {
                objects.add(new Fields(item.getAsJsonObject(), place, notes));
            } else {
                notes.accept(place.get());
            }
        }
        return objects;
    }

    /**
     * @return the objects of an array, or of all arrays in an object
     */
    List<Fields> objectsOfAll(String member) {
        JsonElement element = present(member);
        if (element == null || !element.isJsonObject()) {
            return objects(member);
        }
        Fields arrays = object(member);
        return element.getAsJsonObject().keySet().stream().flatMap(name -> arrays.objects(name).stream()).toList();
    }

    /**
     * @return an object, with nothing in it when it is missing
     */
    Fields object(String member) {
        JsonElement element = present(member);
        if (element != null && element.isJsonObject()) {
            return new Fields(element.getAsJsonObject(), () -> where.get() + "." + member, notes);
        }
        if (element != null) {
            note(member);
        }
        return new Fields(new JsonObject(), () -> where.get() + "." + member, notes);
    }

    @Nullable
    String text(String member) {
        JsonPrimitive value = primitive(member);
        if (value == null || value.isString()) {
            return value == null ? null : value.getAsString();
        }
        // Firmware versions came as numbers once.
        if (value.isNumber()) {
            return value.getAsString();
        }
        note(member);
        return null;
    }

    /**
     * @return the texts of an array; elements that are none are noted and left out
     */
    List<String> texts(String member) {
        JsonElement element = present(member);
        List<String> texts = new ArrayList<>();
        if (element != null && !element.isJsonArray()) {
            note(member);
        } else if (element != null) {
            for (JsonElement item : element.getAsJsonArray()) {
                if (item.isJsonPrimitive() && item.getAsJsonPrimitive().isString()) {
                    texts.add(item.getAsString());
                } else {
                    note(member);
                }
            }
        }
        return texts;
    }

    @Nullable
    Boolean flag(String member) {
        JsonPrimitive value = primitive(member);
        if (value != null && !value.isBoolean()) {
            note(member);
            return null;
        }
        return value == null ? null : Boolean.valueOf(value.getAsBoolean());
    }

    /**
     * @return all members that are true or false, in the order in which Blink sent them; others are noted and left out
     */
    Map<String, Boolean> flags() {
        Map<String, Boolean> flags = new LinkedHashMap<>();
        object.keySet().forEach(member -> {
            Boolean value = flag(member);
            if (value != null) {
                flags.put(member, value);
            }
        });
        return flags;
    }

    @Nullable
    Double number(String member) {
        JsonPrimitive value = primitive(member);
        if (value == null) {
            return null;
        }
        try {
            double number = value.isBoolean() ? Double.NaN : number(value);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            note(member);
            return null;
        }
        note(member);
        return null;
    }

    private static double number(JsonPrimitive value) {
        String text = value.getAsString();
        if (isDigits(text, LONGEST_INT)) {
            return Integer.parseInt(text);
        }
        // Unlike Java's, Blink's numbers have neither hexadecimal digits nor a d at the end.
        return text.length() > LONGEST_NUMBER ? Double.NaN : new BigDecimal(text).doubleValue();
    }

    /** A home has thousands of numbers, so nothing may be made for each of them. */
    private static boolean isDigits(String text, int longest) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return length > 0 && length <= longest;
    }

    @Nullable
    Integer whole(String member) {
        if (present(member) instanceof JsonPrimitive value && !value.isBoolean()
                && isDigits(value.getAsString(), LONGEST_INT)) {
            return Integer.parseInt(value.getAsString());
        }
        Double number = number(member);
        if (number != null && Math.abs(number) > Integer.MAX_VALUE) {
            note(member);
            return null;
        }
        return number == null ? null : Integer.valueOf((int) Math.round(number));
    }

    /**
     * @return whether there is such a member, and not null
     */
    boolean has(String member) {
        return present(member) != null;
    }

    /**
     * @return whether a member is a number, and not a text with one
     */
    boolean isNumber(String member) {
        return present(member) instanceof JsonPrimitive value && value.isNumber();
    }

    /**
     * @return a number that identifies something: whole, positive, of any size
     */
    Optional<Long> id(String member) {
        JsonElement element = present(member);
        if (element != null && element.isJsonPrimitive()) {
            String text = element.getAsString();
            if (isDigits(text, LONGEST_ID) && text.charAt(0) != '0') {
                return Optional.of(Long.parseLong(text));
            }
        }
        note(member);
        return Optional.empty();
    }

    /**
     * @return a point in time, given in ISO 8601 with an offset
     */
    @Nullable
    Instant time(String member) {
        String text = text(member);
        if (text == null || text.isEmpty()) {
            return null;
        }
        Instant time = BlinkTime.parse(text);
        if (time == null) {
            note(member);
        }
        return time;
    }

    /**
     * Notes that the object as a whole is of no use.
     */
    void leaveOut() {
        notes.accept(where.get());
    }

    private @Nullable JsonElement present(String member) {
        JsonElement element = object.get(member);
        return element == null || element.isJsonNull() ? null : element;
    }

    private @Nullable JsonPrimitive primitive(String member) {
        JsonElement element = present(member);
        if (element == null || element.isJsonPrimitive()) {
            return element == null ? null : element.getAsJsonPrimitive();
        }
        note(member);
        return null;
    }

    private void note(String member) {
        notes.accept(where.get() + "." + member);
    }
}
