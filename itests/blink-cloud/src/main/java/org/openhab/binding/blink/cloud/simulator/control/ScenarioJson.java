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
package org.openhab.binding.blink.cloud.simulator.control;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.cloud.simulator.scenario.Scenario;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;

/**
 * A scenario as a JSON document: its fields under their own names.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class ScenarioJson {

    private static final Gson GSON = new Gson();

    private ScenarioJson() {
    }

    static JsonElement write(Scenario scenario) {
        return GSON.toJsonTree(scenario);
    }

    /**
     * @throws IllegalArgumentException when a member is unknown or has a value that is none; nothing is changed then
     */
    static void merge(Scenario scenario, JsonObject changes) {
        JsonObject merged = write(scenario).getAsJsonObject();
        merge(merged, changes);
        @Nullable
        Scenario read;
        try {
            read = GSON.fromJson(merged, Scenario.class);
        } catch (JsonParseException e) {
            throw new IllegalArgumentException("Not understood: " + e.getMessage(), e);
        }
        // Gson is silent about words that are none of an enum: what was not understood is not written again.
        if (read == null || !write(read).equals(merged)) {
            throw new IllegalArgumentException("Not understood: a value in " + changes.keySet());
        }
        scenario.copyFrom(read);
    }

    private static void merge(JsonObject into, JsonObject changes) {
        for (String name : changes.keySet()) {
            if (!into.has(name)) {
                throw new IllegalArgumentException("Not understood: " + name);
            }
            if (into.get(name) instanceof JsonObject inner && changes.get(name) instanceof JsonObject innerChanges) {
                merge(inner, innerChanges);
            } else {
                into.add(name, changes.get(name));
            }
        }
    }
}
