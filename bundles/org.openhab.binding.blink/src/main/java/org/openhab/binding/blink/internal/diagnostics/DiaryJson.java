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
package org.openhab.binding.blink.internal.diagnostics;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.http.CallHistory;
import org.openhab.binding.blink.internal.cloud.http.Json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * Writes a diary as JSON.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class DiaryJson {

    private DiaryJson() {
    }

    /**
     * @param diary the diary
     * @param target gets what is in it
     * @param placeholders stand in for what is hidden
     */
    public static void write(Diary diary, JsonObject target, Placeholders placeholders) {
        target.add("states", entries(diary.states()));
        target.add("notDone", entries(diary.failures()));
        target.add("polls", entries(diary.polls()));
        target.add("failedCalls", calls(diary.calls().failures()));
        target.add("calls", calls(diary.calls().calls()));
        target.add("home", home(diary.calls().lastAnswer(), placeholders));
    }

    private static JsonElement home(Optional<String> answer, Placeholders placeholders) {
        return answer.flatMap(Json::object).<JsonElement> map(new Redactor(placeholders)::redact)
                .orElseGet(() -> new JsonPrimitive("unknown"));
    }

    private static JsonArray entries(List<Diary.Entry> entries) {
        JsonArray array = new JsonArray();
        entries.forEach(entry -> array.add(line(entry.time(), entry.what(), entry.outcome(), entry.duration())));
        return array;
    }

    private static JsonArray calls(List<CallHistory.Entry> entries) {
        JsonArray array = new JsonArray();
        entries.forEach(entry -> array.add(line(entry.time(), entry.call(), entry.outcome(), entry.duration())));
        return array;
    }

    /** One line for each, so that sixty of them can still be read. */
    private static String line(Instant time, String what, String outcome, @Nullable Duration duration) {
        return time.truncatedTo(ChronoUnit.SECONDS) + " " + what + ": " + outcome
                + (duration == null ? "" : ", " + duration.toMillis() + " ms");
    }
}
