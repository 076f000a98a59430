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

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.home.Program;
import org.openhab.binding.blink.cloud.simulator.home.Program.Entry;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * Reads a schedule that a client has written, in the form in which the cloud writes it.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class ProgramReader {

    private ProgramReader() {
    }

    /**
     * Gives a program the name and the schedule in the body.
     *
     * @return whether the body is understood; nothing is changed otherwise
     */
    static boolean read(JsonObject body, Program into) {
        if (!(body.get("name") instanceof JsonPrimitive name) || !name.isString() || name.getAsString().isBlank()
                || !(body.get("schedule") instanceof JsonArray schedule)) {
            return false;
        }
        List<Entry> entries = new ArrayList<>();
        for (JsonElement element : schedule) {
            Optional<Entry> entry = entry(element);
            if (entry.isEmpty()) {
                return false;
            }
            entries.add(entry.get());
        }
        into.name(name.getAsString()).schedule(entries);
        return true;
    }

    private static Optional<Entry> entry(JsonElement element) {
        if (!(element instanceof JsonObject entry) || !(entry.get("time") instanceof JsonPrimitive time)
                || !(entry.get("action") instanceof JsonPrimitive action) || !entry.has("dow")) {
            return Optional.empty();
        }
        Optional<List<String>> words = RestBody.texts(entry.get("dow"));
        boolean arm = "arm".equals(action.getAsString());
        if (words.isEmpty() || words.get().isEmpty() || !arm && !"disarm".equals(action.getAsString())) {
            return Optional.empty();
        }
        try {
            List<DayOfWeek> days = words.get().stream().map(Entry::day).toList();
            return Optional.of(new Entry(days, LocalTime.parse(time.getAsString(), ProgramWriter.TIME), arm));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
