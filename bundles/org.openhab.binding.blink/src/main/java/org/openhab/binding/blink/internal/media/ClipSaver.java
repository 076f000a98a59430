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

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.media.PartFile.Observer;

/**
 * Saves clips into folders under their names, each clip once per folder, however many want it at a time. One for all
 * cameras of an account. Thread-safe.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class ClipSaver {

    /** File systems keep times in steps of up to two seconds. */
    private static final Duration STEP = Duration.ofSeconds(2);
    /** Names after the plain one; so many are never taken, unless somebody makes them so. */
    private static final int ATTEMPTS = 10;

    private final Journal journal;
    private final Supplier<ZoneId> zone;
    private final Clock clock;
    private final Reservations reservations = new Reservations();
    private final Set<Path> swept = new HashSet<>();

    /**
     * @param journal knows what was saved before
     * @param zone the time zone for the names
     */
    public ClipSaver(Journal journal, Supplier<ZoneId> zone, Clock clock) {
        this.journal = journal;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * Opens the file into which a clip is to be saved. The commit, with the time of the clip, enters it in the journal.
     *
     * @return the file, to be closed in any case; empty when the clip is saved in that folder already, or is just being
     *         saved there
     * @throws IOException when there can be no such file
     */
    public synchronized Optional<PartFile> open(SaveFolder folder, Clip clip) throws IOException {
        Path path = folder.path();
        // In this order: what is no longer reserved is in the journal, if it was saved.
        if (reservations.isReserved(path, clip) || journal.isSaved(path, clip)) {
            return Optional.empty();
        }
        try {
            sweep(path);
            // The name that only this clip has comes first: the plain one may be of another clip.
            String own = ClipNames.ownFileName(clip, zone.get(), 0);
            String plain = ClipNames.fileName(clip, zone.get());
            if (isOnDisk(folder, own, clip) || isOnDisk(folder, plain, clip)) {
                return Optional.empty();
            }
            String name = isFree(folder, plain) ? plain : freeName(folder, clip);
            Reservations.Place place = reservations.reserve(path, clip, name);
            return Optional.of(folder.open(name, new Entry(place, clip, name)));
        } catch (IOException e) {
            throw DiskException.of(path, e);
        }
    }

    /** The journal may have been lost, or be too short; the files then tell what was saved. */
    private boolean isOnDisk(SaveFolder folder, String name, Clip clip) throws IOException {
        if (reservations.isReserved(folder.path(), name) || journal.isTaken(folder.path(), name)) {
            return false;
        }
        Optional<BasicFileAttributes> file = folder.attributes(name).filter(BasicFileAttributes::isRegularFile);
        if (file.isEmpty()) {
            return false;
        }
        Instant modified = file.get().lastModifiedTime().toInstant();
        boolean same = Duration.between(modified, clip.time()).abs().compareTo(STEP) <= 0;
        if (same) {
            journal.saved(folder.path(), clip, name);
        }
        return same;
    }

    private boolean isFree(SaveFolder folder, String name) throws IOException {
        return !reservations.isReserved(folder.path(), name) && !journal.isTaken(folder.path(), name)
                && folder.attributes(name).isEmpty();
    }

    private String freeName(SaveFolder folder, Clip clip) throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            String name = ClipNames.ownFileName(clip, zone.get(), attempt);
            if (isFree(folder, name)) {
                return name;
            }
        }
        throw new DiskException("all names for " + ClipNames.fileName(clip, zone.get()) + " are taken");
    }

    /** Once per folder and run: nothing is left behind there while openHAB is running. */
    private void sweep(Path folder) {
        if (swept.add(folder)) {
            Leftovers.remove(folder, clock.instant());
        }
    }

    private class Entry implements Observer {
        private final Reservations.Place place;
        private final Clip clip;
        private final String name;

        Entry(Reservations.Place place, Clip clip, String name) {
            this.place = place;
            this.clip = clip;
            this.name = name;
        }

        @Override
        public void committed() {
            journal.saved(place.folder(), clip, name);
        }

        @Override
        public void closed(boolean committed) {
            reservations.release(place);
        }
    }
}
