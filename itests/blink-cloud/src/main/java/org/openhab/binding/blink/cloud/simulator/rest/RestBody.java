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
package org.openhab.binding.blink.cloud.simulator.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.cloud.simulator.http.CloudRequest;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;

/**
 * Reads what clients send as JSON.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class RestBody {

    private RestBody() {
    }

    /** The body, or empty when it is no JSON object or not declared to be one. */
    static Optional<JsonObject> object(CloudRequest request) {
        if (!request.hasContentType("application/json")) {
            return Optional.empty();
        }
        try {
            return JsonParser.parseString(request.bodyText()) instanceof JsonObject body ? Optional.of(body)
                    : Optional.empty();
        } catch (JsonParseException e) {
            return Optional.empty();
        }
    }

    /** A whole number between two others, or empty when it is none. */
    static OptionalInt number(JsonObject body, String name, int least, int most) {
        if (!(body.get(name) instanceof JsonPrimitive primitive) || !primitive.isNumber()
                || !primitive.getAsString().matches("-?\\d{1,9}")) {
            return OptionalInt.empty();
        }
        int number = primitive.getAsInt();
        return number >= least && number <= most ? OptionalInt.of(number) : OptionalInt.empty();
    }

    /** The numbers in an array, or empty when it is none of numbers. */
    static Optional<List<Long>> numbers(JsonObject body, String name) {
        return members(body.get(name), JsonPrimitive::isNumber, JsonPrimitive::getAsLong);
    }

    /** The texts in an array, or empty when it is none of texts. */
    static Optional<List<String>> texts(JsonElement array) {
        return members(array, JsonPrimitive::isString, JsonPrimitive::getAsString);
    }

    private static <T> Optional<List<T>> members(@Nullable JsonElement array, Predicate<JsonPrimitive> meant,
            Function<JsonPrimitive, T> read) {
        if (!(array instanceof JsonArray elements)) {
            return Optional.empty();
        }
        List<T> members = new ArrayList<>();
        for (JsonElement element : elements) {
            if (!(element instanceof JsonPrimitive member) || !meant.test(member)) {
                return Optional.empty();
            }
            members.add(read.apply(member));
        }
        return Optional.of(members);
    }
}
