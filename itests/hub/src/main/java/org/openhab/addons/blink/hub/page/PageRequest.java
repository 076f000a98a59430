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
package org.openhab.addons.blink.hub.page;

import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * Something that the page wants to have done.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
@FunctionalInterface
interface PageRequest {

    /** The answer of those who have nothing to tell. */
    Map<String, String> DONE = Map.of();

    /**
     * Does it.
     *
     * @throws IllegalArgumentException if the page has to be told what is wrong with its request
     * @throws IllegalStateException if it cannot be done now
     * @throws java.util.NoSuchElementException if there is no such thing
     */
    Object handle(JsonObject body);

    /**
     * @throws IllegalArgumentException if there is no such text
     */
    static String text(JsonObject body, String name) {
        String text = optionalText(body, name);
        if (text == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return text;
    }

    /**
     * @throws IllegalArgumentException if there is no such number
     */
    static long number(JsonObject body, String name) {
        String text = text(body, name);
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " is no number but '" + text + "'", e);
        }
    }

    static @Nullable String optionalText(JsonObject body, String name) {
        JsonElement element = body.get(name);
        return element != null && element.isJsonPrimitive() ? element.getAsString() : null;
    }
}
