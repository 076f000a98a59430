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
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.media.PartFile.Content;
import org.openhab.binding.blink.internal.media.PartFile.Existing;
import org.openhab.binding.blink.internal.media.PartFile.Observer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps clips by camera and day, each with a sidecar file that tells what it is, and removes the oldest when they are
 * too old or too many. What it did not write it neither replaces nor removes.
 * <p>
 * The folders are read when the archive is first used; what is in it is in memory from then on. Thread-safe.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class Archive {

    /** Names after the plain one; so many are never taken, unless somebody makes them so. */
    private static final int ATTEMPTS = 10;

    private final Logger logger = LoggerFactory.getLogger(Archive.class);

    private final Path folder;
    private final ArchiveLimits limits;
    private final Supplier<ZoneId> zone;
    private final Clock clock;
    private final Disk disk;
    private final CutClips cuts = new CutClips();
    private final ClipIndex<ArchivedClip> index = new ClipIndex<>();
    private final Reservations reservations = new Reservations();
    private @Nullable Path root;
    private long size;

    /**
     * @param folder where it is; made when the first clip is kept
     * @param zone the time zone of days and names
     */
    public Archive(Path folder, ArchiveLimits limits, Supplier<ZoneId> zone, Clock clock) {
        this(folder, limits, zone, clock, Disk.REAL);
    }

    Archive(Path folder, ArchiveLimits limits, Supplier<ZoneId> zone, Clock clock, Disk disk) {
        this.folder = folder.toAbsolutePath().normalize();
        this.limits = limits;
        this.zone = zone;
        this.clock = clock;
        this.disk = disk;
    }

    /**
     * @return whether the clip, or its copy on the other storage, is kept
     */
    public synchronized boolean has(Clip clip) {
        load();
        return index.find(ClipIdentity.of(clip)).isPresent();
    }

    /**
     * Opens the file in which a clip is to be kept. The commit, with the time of the clip, writes the sidecar as well.
     *
     * @return the file, to be closed in any case; empty when the clip is kept already, is just being added, or is too
     *         old to be kept
     * @throws RefusedException when something else than a folder is in the way
     * @throws IOException when there can be no such file
     */
    public synchronized Optional<PartFile> open(Clip clip) throws IOException {
        try {
            Path camera = madeRoot().resolve(ClipNames.camera(clip));
            if (reservations.isReserved(clip) || has(clip) || limits.isTooOld(clip.time(), clock.instant())) {
                return Optional.empty();
            }
            SafePaths.makeFolder(camera);
            Path day = camera.resolve(ClipNames.day(clip.time(), zone.get()));
            SafePaths.makeFolder(day);
            String name = freeName(day, clip);
            Path file = day.resolve(name);
            Entry entry = new Entry(reservations.reserve(day, clip, name), clip, file);
            return Optional.of(new PartFile(file, Content.CLIP, Existing.KEEP, entry, disk, cuts));
        } catch (IOException e) {
            throw DiskException.of(folder, e);
        }
    }

    private String freeName(Path day, Clip clip) throws IOException {
        String plain = ClipNames.fileName(clip, zone.get());
        if (isFree(day, plain)) {
            return plain;
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            String name = ClipNames.ownFileName(clip, zone.get(), attempt);
            if (isFree(day, name)) {
                return name;
            }
        }
        throw new DiskException("all names for " + plain + " are taken");
    }

    /** Whatever is there, be it a link, belongs to somebody. */
    private boolean isFree(Path day, String name) throws IOException {
        Path file = day.resolve(name);
        return !reservations.isReserved(day, name) && SafePaths.attributes(file).isEmpty()
                && SafePaths.attributes(Sidecar.of(file)).isEmpty();
    }

    /**
     * @return the clips that began between two times, both included, oldest first
     */
    public synchronized List<ArchivedClip> list(Instant from, Instant until) {
        load();
        return index.between(from, until);
    }

    /**
     * @return where the clip, or its copy on the other storage, is; empty when it is not kept, or was taken away
     */
    public synchronized Optional<Path> find(Clip clip) {
        load();
        Optional<ArchivedClip> found = index.find(ClipIdentity.of(clip));
        found.filter(archived -> !isThere(archived)).ifPresent(this::forget);
        return found.filter(this::isThere).map(ArchivedClip::file);
    }

    private boolean isThere(ArchivedClip archived) {
        return Files.isRegularFile(archived.file(), LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Removes the oldest clips until all that is left may be kept.
     *
     * @return how many clips were removed
     */
    public int enforce() {
        return enforce(clock.instant());
    }

    synchronized int enforce(Instant now) {
        load();
        int removed = 0;
        for (ArchivedClip archived : index.all()) {
            if (!limits.isTooOld(archived.clip().time(), now) && !limits.isTooLarge(size)) {
                break;
            }
            if (remove(archived)) {
                removed++;
            }
        }
        return removed;
    }

    private boolean remove(ArchivedClip archived) {
        Path root = this.root;
        Path day = archived.file().getParent();
        if (root == null || day == null) {
            return false;
        }
        ArchiveFiles files = new ArchiveFiles(root);
        try {
            boolean removed = files.remove(archived);
            forget(archived);
            if (removed && !reservations.isReserved(day)) {
                files.removeEmpty(day);
            }
            return removed;
        } catch (IOException e) {
            logger.warn("The archive cannot remove {}: {}", archived.file(),
                    DiskException.of(archived.file(), e).getMessage());
            return false;
        }
    }

    private void forget(ArchivedClip archived) {
        index.remove(ClipIdentity.of(archived.clip()));
        size -= archived.size();
    }

    private synchronized void add(ArchivedClip archived) {
        index.put(ClipIdentity.of(archived.clip()), archived);
        size += archived.size();
    }

    private Path madeRoot() throws IOException {
        OwnerOnly.createFolders(folder);
        load();
        Path made = root;
        return made == null ? Objects.requireNonNull(folder.toRealPath()) : made;
    }

    /** A folder that does not exist yet may be on a disk that is not there yet: it is looked for again. */
    private void load() {
        if (root != null || !Files.isDirectory(folder)) {
            return;
        }
        try {
            Path real = folder.toRealPath();
            new ArchiveFiles(real).scan(clock.instant()).forEach(this::add);
            root = real;
        } catch (IOException e) {
            logger.warn("The archive {} cannot be read: {}", folder, DiskException.of(folder, e).getMessage());
        }
    }

    private class Entry implements Observer {
        private final Reservations.Place place;
        private final Clip clip;
        private final Path file;
        private @Nullable ArchivedClip written;

        Entry(Reservations.Place place, Clip clip, Path file) {
            this.place = place;
            this.clip = clip;
            this.file = file;
        }

        /** Before the clip has its name: a crash must not leave a clip that nobody would ever remove. */
        @Override
        public void whole(long size) throws IOException {
            ArchivedClip archived = new ArchivedClip(clip, file, size);
            Sidecar.write(archived, disk);
            written = archived;
        }

        @Override
        public void committed() {
            ArchivedClip archived = written;
            if (archived != null) {
                add(archived);
            }
        }

        @Override
        public void closed(boolean committed) throws IOException {
            try {
                if (!committed && written != null) {
                    Files.deleteIfExists(Sidecar.of(file));
                }
            } finally {
                reservations.release(place);
            }
        }
    }
}
