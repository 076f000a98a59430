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
package org.openhab.binding.blink.internal.media;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Something for each of many clips, found by the clip, by its copy on the other storage, and by time. Not thread-safe.
 *
 * @param <T> what is kept for a clip
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ClipIndex<T> {

    private record Entry<T> (ClipIdentity identity, T value) {
    }

    private final Map<String, Entry<T>> byHash = new HashMap<>();
    private final NavigableMap<Instant, List<Entry<T>>> byTime = new TreeMap<>();

    void put(ClipIdentity identity, T value) {
        Entry<T> entry = new Entry<>(identity, value);
        remove(identity);
        byHash.put(identity.hash(), entry);
        List<Entry<T>> sameTime = byTime.getOrDefault(identity.time(), new ArrayList<>(1));
        sameTime.add(entry);
        byTime.put(identity.time(), sameTime);
    }

    /**
     * Removes this very clip, not its copy.
     */
    void remove(ClipIdentity identity) {
        Entry<T> entry = byHash.remove(identity.hash());
        if (entry == null) {
            return;
        }
        Instant time = entry.identity.time();
        List<Entry<T>> sameTime = byTime.getOrDefault(time, List.of());
        sameTime.remove(entry);
        if (sameTime.isEmpty()) {
            byTime.remove(time);
        }
    }

    /**
     * @return what is kept for that clip, or for its copy
     */
    Optional<T> find(ClipIdentity identity) {
        Entry<T> exact = byHash.get(identity.hash());
        if (exact != null) {
            return Optional.of(exact.value);
        }
        return entries(identity.time().minus(ClipIdentity.APART), identity.time().plus(ClipIdentity.APART)).stream()
                .filter(entry -> entry.identity.isSameAs(identity)).findFirst().map(Entry::value);
    }

    /**
     * @return what is kept for clips that began between two times, both included, oldest first
     */
    List<T> between(Instant from, Instant until) {
        return entries(from, until).stream().map(Entry::value).toList();
    }

    /**
     * @return all that is kept, oldest first
     */
    List<T> all() {
        return byTime.values().stream().flatMap(Collection::stream).map(Entry::value).toList();
    }

    int size() {
        return byHash.size();
    }

    private List<Entry<T>> entries(Instant from, Instant until) {
        return from.isAfter(until) ? List.of()
                : byTime.subMap(from, true, until, true).values().stream().flatMap(Collection::stream).toList();
    }
}
