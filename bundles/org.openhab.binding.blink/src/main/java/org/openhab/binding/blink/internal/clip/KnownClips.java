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
package org.openhab.binding.blink.internal.clip;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The clips of one source that have been seen, so that none is an event twice. Bounded: of a source with very many,
 * only the newest are told apart, and all older ones count as seen.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class KnownClips {

    private static final int MOST = 2000;

    private record Known(long time, String id) {
    }

    private final Map<String, Long> times = new HashMap<>();
    private final Map<String, String> cameras = new HashMap<>();
    private final TreeSet<Known> oldestFirst = new TreeSet<>(
            Comparator.comparingLong(Known::time).thenComparing(Known::id));
    private long floor = Long.MIN_VALUE;

    KnownClips() {
    }

    /**
     * @param times the seconds since the epoch at which the clips were recorded, by their ids
     * @param floor the time up to which all clips count as seen
     * @param cameras what tells their cameras apart, by their ids
     */
    KnownClips(Map<String, Long> times, long floor, Map<String, String> cameras) {
        this.floor = floor;
        times.forEach((id, time) -> add(id, time, cameras.getOrDefault(id, "")));
    }

    boolean isKnown(String id, Instant time) {
        return times.containsKey(id) || time.getEpochSecond() <= floor;
    }

    /**
     * @param camera what tells its camera from others, empty when nothing does
     * @return whether that is news
     */
    boolean add(String id, Instant time, String camera) {
        boolean news = !times.containsKey(id);
        add(id, time.getEpochSecond(), camera);
        return news;
    }

    private void add(String id, long time, String camera) {
        if (times.putIfAbsent(id, time) == null) {
            oldestFirst.add(new Known(time, id));
            if (!camera.isEmpty()) {
                cameras.put(id, camera);
            }
        }
        if (oldestFirst.size() > MOST) {
            Known oldest = oldestFirst.pollFirst();
            if (oldest != null) {
                times.remove(oldest.id);
                cameras.remove(oldest.id);
                floor = Math.max(floor, oldest.time);
            }
        }
    }

    /**
     * @param counts whether a clip of that id may be the one
     * @return whether a clip of a camera is known that began within some time of another one
     */
    boolean hasNear(String camera, Instant time, Duration distance, Predicate<String> counts) {
        long begin = time.getEpochSecond();
        return oldestFirst
                .subSet(new Known(begin - distance.toSeconds(), ""), new Known(begin + distance.toSeconds() + 1, ""))
                .stream().anyMatch(known -> camera.equals(cameras.get(known.id)) && counts.test(known.id));
    }

    /**
     * @return what tells the cameras apart of the clips that were recorded since then, by their ids
     */
    Map<String, String> camerasSince(Instant time) {
        return oldestFirst.tailSet(new Known(time.getEpochSecond(), "")).stream().map(Known::id)
                .filter(cameras::containsKey)
                .collect(Collectors.toUnmodifiableMap(id -> id, id -> cameras.getOrDefault(id, "")));
    }

    Map<String, Long> times() {
        return Map.copyOf(times);
    }

    long floor() {
        return floor;
    }
}
