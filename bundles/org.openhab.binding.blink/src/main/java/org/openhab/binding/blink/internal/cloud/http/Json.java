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

import java.math.BigDecimal;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * Reads JSON that may be anything: what is not there, or is of another type than expected, is empty, never an error.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class Json {

    private Json() {
    }

    /**
     * @return the JSON object that is the whole text; empty when it is none. Blink's errors come as plain text or pages
     *         too, and not always with the right content type.
     */
    public static Optional<JsonObject> object(String text) {
        return element(text, "{").filter(JsonElement::isJsonObject).map(JsonElement::getAsJsonObject);
    }

    /**
     * @return the JSON array that is the whole text; empty when it is none
     */
    public static Optional<JsonArray> array(String text) {
        return element(text, "[").filter(JsonElement::isJsonArray).map(JsonElement::getAsJsonArray);
    }

    private static Optional<JsonElement> element(String text, String start) {
        if (!text.stripLeading().startsWith(start)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JsonParser.parseString(text));
        } catch (JsonParseException e) {
            return Optional.empty();
        }
    }

    /**
     * @return the text in a member
     */
    public static Optional<String> text(JsonObject object, String member) {
        JsonElement element = object.get(member);
        return isPrimitive(element) && element.getAsJsonPrimitive().isString() ? Optional.of(element.getAsString())
                : Optional.empty();
    }

    /**
     * @return the number in a member that identifies something: whole and positive
     */
    public static Optional<Long> id(JsonObject object, String member) {
        return number(object, member).filter(id -> id > 0);
    }

    /**
     * @return the whole number in a member, given as number or as text of digits
     */
    public static Optional<Long> number(JsonObject object, String member) {
        JsonElement element = object.get(member);
        if (!isPrimitive(element) || element.getAsJsonPrimitive().isBoolean()) {
            return Optional.empty();
        }
        String text = element.getAsString();
        if (text.length() > 25) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(text).longValueExact());
        } catch (NumberFormatException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static boolean isPrimitive(@Nullable JsonElement element) {
        return element != null && element.isJsonPrimitive();
    }
}
