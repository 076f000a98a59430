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
package org.openhab.binding.blink.tests.walk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.cloud.simulator.clip.Clip;
import org.openhab.binding.blink.internal.clip.BookedClip;
import org.openhab.binding.blink.internal.clip.Sighting;
import org.openhab.binding.blink.tests.support.HeardClips.Heard;
import org.openhab.binding.blink.tests.walk.Recordings.Recording;

/**
 * What must have become of the clips of a household when all is well.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ClipModel {

    /** Of younger clips each look shows what becomes of them, of others only that at the whole day. */
    private static final Duration LOOKED_AT = Duration.ofMinutes(40);
    private static final Duration BOOKED = Duration.ofHours(23);
    /** What comes later than this to the knowledge of openHAB may have left the book before it could be kept. */
    private static final Duration KEPT = Duration.ofHours(12);

    private final Household household;
    private final Recordings recordings;
    private final Shelf shelf;

    ClipModel(Household household) {
        this.household = household;
        this.recordings = household.recordings;
        this.shelf = new Shelf(household.folder);
    }

    /** @param missing gets what is missing */
    void missing(List<String> missing) {
        if (household.usb.readable().findAny().isPresent() && !UsbActs.wasRead(household)) {
            missing.add("the USB storage was not read");
        }
        Map<String, Heard> events = new HashMap<>();
        household.account.heard.events().forEach(event -> events.put(recordings.nameOf(event.clip()), event));
        Map<String, List<BookedClip>> book = book();
        Map<Long, Long> wanted = new HashMap<>();
        missing.addAll(shelf.halfFiles());
        recordings.present().forEach((name, recording) -> {
            Heard event = events.get(name);
            if (event == null) {
                missing.add("not heard: " + recording);
                return;
            }
            missingOfBook(recording, book.getOrDefault(name, List.of()), missing);
            if (Duration.between(event.clip().time(), event.at()).compareTo(KEPT) < 0) {
                wanted.merge(recording.length(), 1L, Long::sum);
            }
        });
        Map<Long, Long> archived = shelf.archivedLengths();
        wanted.forEach((length, count) -> {
            if (archived.getOrDefault(length, 0L) < count) {
                missing.add("not in the archive: a clip of " + length + " bytes");
            }
        });
    }

    /** The entries of the book, by the name of the recording; what is of two recordings is under both. */
    private Map<String, List<BookedClip>> book() {
        Map<String, List<BookedClip>> book = new HashMap<>();
        for (BookedClip booked : household.account.session().clips().book().all()) {
            names(booked).forEach(
                    name -> Objects.requireNonNull(book.computeIfAbsent(name, any -> new ArrayList<>())).add(booked));
        }
        return book;
    }

    private Set<String> names(BookedClip booked) {
        return Stream.of(Optional.ofNullable(booked.cloud()), Optional.ofNullable(booked.local()))
                .flatMap(Optional::stream).map(Sighting::clip).map(recordings::nameOf).collect(Collectors.toSet());
    }

    private void missingOfBook(Recording recording, List<BookedClip> booked, List<String> missing) {
        Instant now = household.now();
        if (recording.start().isBefore(now.minus(BOOKED))) {
            return;
        }
        if (booked.size() != 1 || names(booked.get(0)).size() != 1 || booked.get(0).download().isEmpty()) {
            missing.add("not shown as one clip: " + recording + ", but " + booked);
            return;
        }
        @Nullable
        Clip cloud = recording.cloud();
        if (cloud != null && recording.start().isAfter(now.minus(LOOKED_AT))
                && cloud.watched() != booked.get(0).watched()) {
            missing.add("shown as watched " + booked.get(0).watched() + ": " + recording);
        }
    }

    /** The lengths of clips that can be had; whoever saves all gets each of them. */
    Set<Long> present() {
        return recordings.present().values().stream().map(Recording::length).collect(Collectors.toSet());
    }

    /**
     * All clips were saved.
     *
     * @param lengths those that could be had all the time
     * @return what is not as it must be
     */
    List<String> saved(Set<Long> lengths) {
        List<String> broken = new ArrayList<>();
        Set<Long> saved = shelf.savedLengths();
        lengths.stream().filter(length -> !saved.contains(length))
                .forEach(length -> broken.add("not saved: the clip of " + length + " bytes"));
        broken.addAll(shelf.broken(recordings.films()));
        return broken;
    }
}
