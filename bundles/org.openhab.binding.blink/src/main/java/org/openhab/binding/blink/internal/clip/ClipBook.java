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
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;

/**
 * The recordings of the last day, and of each camera the newest, whatever their age. The same recording in the cloud
 * and on USB storage is one. Thread-safe.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class ClipBook {

    private static final Duration KEPT = Duration.ofHours(24);
    /** A clip reaches the cloud and the USB storage at different times; until both are here, one has to be known. */
    private static final Duration RECENT = Duration.ofMinutes(15);
    private static final int MOST = 5000;
    private static final Comparator<BookedClip> NEWEST_FIRST = Comparator
            .comparing((BookedClip booked) -> booked.clip().time()).thenComparing(booked -> booked.clip().id())
            .reversed();

    private final Duration kept;
    /** By the id of each clip, so that a recording that is kept twice is in it twice. */
    private final Map<String, BookedClip> byId = new HashMap<>();
    /** By the time of its clip: a storage may hold so many that they cannot all be compared with each other. */
    private final NavigableMap<Instant, List<BookedClip>> byTime = new TreeMap<>();
    private List<BookedClip> newestFirst = List.of();
    /** The same by camera: each one looks for its clips in each poll. */
    private Map<CameraKey, List<BookedClip>> newestFirstOfCamera = Map.of();

    private record CameraKey(@Nullable DeviceFamily family, long cameraId) {

        static CameraKey of(BookedClip booked) {
            Clip clip = booked.clip();
            return new CameraKey(clip.family(), clip.cameraId());
        }
    }

    /**
     * A book of the last day.
     */
    public ClipBook() {
        this(KEPT);
    }

    /**
     * @param kept how old a clip may become before it is forgotten
     */
    ClipBook(Duration kept) {
        this.kept = kept;
    }

    /**
     * Takes note of what a list has shown. {@link #settle} must follow.
     *
     * @return whether the recording was not in the book
     */
    synchronized boolean put(Sighting sighting) {
        Clip clip = sighting.clip();
        BookedClip known = byId.get(clip.id());
        if (known == null) {
            known = around(clip.time()).filter(booked -> booked.isRecordingOf(clip))
                    .min(Comparator.comparing(booked -> Duration.between(booked.clip().time(), clip.time()).abs()))
                    .orElse(null);
        }
        book(known == null ? BookedClip.of(sighting) : replaced(known, sighting));
        return known == null;
    }

    private Stream<BookedClip> around(Instant time) {
        return byTime.subMap(time.minus(BookedClip.SAME), true, time.plus(BookedClip.SAME), true).values().stream()
                .flatMap(List::stream);
    }

    private BookedClip replaced(BookedClip known, Sighting sighting) {
        forget(known);
        return known.with(sighting);
    }

    private void book(BookedClip booked) {
        booked.ids().forEach(id -> byId.put(id, booked));
        Objects.requireNonNull(byTime.computeIfAbsent(booked.clip().time(), time -> new ArrayList<>(1))).add(booked);
    }

    private void forget(BookedClip booked) {
        booked.ids().forEach(byId::remove);
        byTime.computeIfPresent(booked.clip().time(), (time, same) -> {
            same.remove(booked);
            return same.isEmpty() ? null : same;
        });
    }

    /**
     * Takes note of all clips that a sync module has: what it had and has no more was deleted. {@link #settle} must
     * follow.
     *
     * @param prefix what the ids of its clips begin with
     * @param ids the ids of the clips that it has
     */
    synchronized void keepLocal(String prefix, Set<String> ids) {
        booked().forEach(booked -> {
            Sighting local = booked.local();
            if (local != null && local.clip().id().startsWith(prefix) && !local.deleted()
                    && !ids.contains(local.clip().id())) {
                book(replaced(booked, new Sighting(local.clip(), true, local.watched())));
            }
        });
    }

    /**
     * Takes note of all clips in the cloud that were recorded in a time: what was there and is no more was deleted.
     * {@link #settle} must follow.
     *
     * @param since the begin of that time, which belongs to it
     * @param until its end, which does not
     * @param ids the ids of the clips that are there
     * @return whether there was such a clip
     */
    synchronized boolean keepCloud(Instant since, Instant until, Set<String> ids) {
        boolean changed = false;
        for (BookedClip booked : booked()) {
            Sighting cloud = booked.cloud();
            if (cloud != null && !cloud.deleted() && !cloud.clip().time().isBefore(since)
                    && cloud.clip().time().isBefore(until) && !ids.contains(cloud.clip().id())) {
                book(replaced(booked, new Sighting(cloud.clip(), true, cloud.watched())));
                changed = true;
            }
        }
        return changed;
    }

    /**
     * Takes note of a clip that was deleted.
     */
    synchronized void deleted(Clip clip, Instant now) {
        BookedClip booked = byId.get(clip.id());
        if (booked != null) {
            book(replaced(booked, new Sighting(clip, true, booked.watched())));
            settle(now);
        }
    }

    /**
     * Forgets everything.
     */
    synchronized void clear() {
        byId.clear();
        byTime.clear();
        show(List.of());
    }

    /**
     * Brings the book in order, and forgets what is too old.
     */
    synchronized void settle(Instant now) {
        List<BookedClip> sorted = booked().stream().sorted(NEWEST_FIRST).toList();
        Instant oldest = now.minus(kept);
        Set<BookedClip> newest = newestOfEachCamera(sorted);
        List<BookedClip> remaining = new ArrayList<>();
        for (BookedClip booked : sorted) {
            if (newest.contains(booked) || remaining.size() < MOST && booked.clip().time().isAfter(oldest)) {
                remaining.add(booked);
            } else {
                forget(booked);
            }
        }
        show(remaining);
    }

    private void show(List<BookedClip> sorted) {
        newestFirst = List.copyOf(sorted);
        newestFirstOfCamera = sorted.stream()
                .collect(Collectors.groupingBy(CameraKey::of, Collectors.toUnmodifiableList()));
    }

    /** Of each camera the newest motion, the newest press, the newest clip of any kind, and the newest to download. */
    private static Set<BookedClip> newestOfEachCamera(List<BookedClip> sorted) {
        List<Predicate<BookedClip>> kinds = List.of(booked -> true, booked -> booked.clip().isMotion(),
                booked -> booked.clip().isPress(), booked -> booked.download().isPresent());
        Set<String> seen = new HashSet<>();
        Set<BookedClip> newest = identitySet();
        for (BookedClip booked : sorted) {
            boolean isNewest = false;
            for (int kind = 0; kind < kinds.size(); kind++) {
                Clip clip = booked.clip();
                isNewest |= kinds.get(kind).test(booked)
                        && seen.add(kind + " " + clip.networkId() + " " + clip.family() + " " + clip.cameraId());
            }
            if (isNewest) {
                newest.add(booked);
            }
        }
        return newest;
    }

    private static Set<BookedClip> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    /**
     * @return what has to be known after a restart: the newest of each camera, and all of the last minutes
     */
    synchronized List<BookedClip> essence(Instant now) {
        Set<BookedClip> newest = newestOfEachCamera(newestFirst);
        return newestFirst.stream()
                .filter(booked -> newest.contains(booked) || booked.clip().time().isAfter(now.minus(RECENT))).toList();
    }

    /**
     * @return the recordings that lists show together, the oldest first
     */
    public static List<BookedClip> merged(Collection<Sighting> sightings) {
        ClipBook book = new ClipBook();
        sightings.forEach(book::put);
        return book.booked().stream().sorted(NEWEST_FIRST.reversed()).toList();
    }

    /**
     * @return what was put into the book, in no order
     */
    synchronized List<BookedClip> booked() {
        Set<BookedClip> recordings = identitySet();
        recordings.addAll(byId.values());
        return List.copyOf(recordings);
    }

    /**
     * @return all recordings, the newest first
     */
    public synchronized List<BookedClip> all() {
        return newestFirst;
    }

    /**
     * @return the recordings of a camera, the newest first, also those that were deleted
     */
    public synchronized List<BookedClip> of(DeviceFamily family, long cameraId) {
        return newestFirstOfCamera.getOrDefault(new CameraKey(family, cameraId), List.of());
    }

    /**
     * @return the clips of a camera that can be downloaded, the newest first
     */
    public List<Clip> downloads(DeviceFamily family, long cameraId) {
        return of(family, cameraId).stream().map(BookedClip::download).flatMap(Optional::stream).toList();
    }

    /**
     * @return the recording with a clip of that id
     */
    public synchronized Optional<BookedClip> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * @return how many recordings of the last day are there that nobody has watched
     */
    public int unwatched(Instant now) {
        Instant oldest = now.minus(KEPT);
        return (int) all().stream().filter(
                booked -> !booked.watched() && booked.clip().time().isAfter(oldest) && booked.download().isPresent())
                .count();
    }
}
