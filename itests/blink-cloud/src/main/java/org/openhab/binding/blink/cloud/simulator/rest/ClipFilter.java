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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.cloud.simulator.clip.Clip;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * Which clips a client wants to see: <code>{"filters":{"types":[…],"device_types":[…],"devices":{"camera":[…]},
 * "favorites":false,"event_tags":[…]}}</code>. A list that is empty or missing leaves nothing out.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class ClipFilter implements Predicate<Clip> {

    private final List<Predicate<Clip>> conditions = new ArrayList<>();

    private ClipFilter() {
    }

    /** Reads the body of a request, empty when its filters are none. */
    static Optional<ClipFilter> read(JsonObject body) {
        ClipFilter filter = new ClipFilter();
        JsonElement filters = body.get("filters");
        if (filters == null) {
            return Optional.of(filter);
        }
        return filters instanceof JsonObject members && filter.add(members) ? Optional.of(filter) : Optional.empty();
    }

    @Override
    public boolean test(Clip clip) {
        return conditions.stream().allMatch(condition -> condition.test(clip));
    }

    private boolean add(JsonObject filters) {
        for (String name : filters.keySet()) {
            JsonElement value = filters.get(name);
            boolean understood = switch (name) {
                case "types" -> list(value, (clip, words) -> words.contains(clip.recording().source())
                        || words.contains(clip.recording().type()));
                case "device_types" ->
                    list(value, (clip, words) -> words.contains(ClipWriter.word(clip.recording().device()))
                            || words.contains(clip.recording().device().family().id()));
                case "event_tags" -> list(value, ClipFilter::hasSeen);
                case "devices" -> devices(value);
                case "favorites" -> favorites(value);
                default -> false;
            };
            if (!understood) {
                return false;
            }
        }
        return true;
    }

    private boolean list(JsonElement value, Condition condition) {
        Optional<List<String>> words = RestBody.texts(value);
        if (words.isEmpty()) {
            return false;
        }
        if (!words.get().isEmpty()) {
            conditions.add(clip -> condition.test(clip, words.get()));
        }
        return true;
    }

    /** The names of the arrays do not matter: ids of devices differ in all families. */
    private boolean devices(JsonElement value) {
        if (!(value instanceof JsonObject families)) {
            return false;
        }
        Set<Long> ids = new HashSet<>();
        for (String family : families.keySet()) {
            Optional<List<Long>> members = RestBody.numbers(families, family);
            if (members.isEmpty()) {
                return false;
            }
            ids.addAll(members.get());
        }
        if (!ids.isEmpty()) {
            conditions.add(clip -> ids.contains(clip.recording().device().id()));
        }
        return true;
    }

    /** Nothing can be made a favourite here, so there are none. */
    private boolean favorites(JsonElement value) {
        if (!(value instanceof JsonPrimitive flag) || !flag.isBoolean()) {
            return false;
        }
        if (flag.getAsBoolean()) {
            conditions.add(clip -> false);
        }
        return true;
    }

    private static boolean hasSeen(Clip clip, List<String> tags) {
        @Nullable
        List<String> seen = clip.recording().detections();
        return seen != null && seen.stream().anyMatch(tags::contains);
    }

    /**
     * Whether a clip has one of some words.
     *
     * @author Blink for openHAB contributors - Initial contribution
     */
    @FunctionalInterface
    private interface Condition {
        boolean test(Clip clip, List<String> words);
    }
}
