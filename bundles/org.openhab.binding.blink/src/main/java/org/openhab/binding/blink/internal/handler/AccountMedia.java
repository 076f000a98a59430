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
package org.openhab.binding.blink.internal.handler;

import static java.util.concurrent.CompletableFuture.completedFuture;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.AccountClips;
import org.openhab.binding.blink.internal.account.ArchiveKeeper;
import org.openhab.binding.blink.internal.account.ArchiveMode;
import org.openhab.binding.blink.internal.account.ClipFiles;
import org.openhab.binding.blink.internal.account.Urgency;
import org.openhab.binding.blink.internal.clip.BookedClip;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.media.Archive;
import org.openhab.binding.blink.internal.media.ArchivedClip;
import org.openhab.binding.blink.internal.media.ClipCache;
import org.openhab.binding.blink.internal.media.ClipSaver;
import org.openhab.binding.blink.internal.media.Journal;
import org.openhab.binding.blink.internal.media.SaveFolders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of one account during one session: what actions save, the archive, and the clips that somebody looks at.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class AccountMedia implements AutoCloseable {

    private static final String CACHE = ".cache";
    private static final long MOST_CACHED_BYTES = 500_000_000;
    private static final int MOST_CACHED_CLIPS = 100;

    private final Logger logger = LoggerFactory.getLogger(AccountMedia.class);
    private final AccountClips clips;
    private final SaveFolders folders;
    private final ClipFiles files;
    private final ClipCache cache;
    private final Executor disk;
    private final @Nullable Archive archive;
    private final @Nullable ArchiveKeeper keeper;

    /**
     * @param id the last part of the UID of the account's thing
     * @param settings where files may be
     * @param clips the clips of the account
     * @param journal knows what was saved before
     * @param zone the time zone of the user
     * @param clock tells the time of day
     * @param steady tells how much time has passed
     * @param disk runs what touches the disk
     */
    AccountMedia(String id, AccountFolders settings, AccountClips clips, Journal journal, Supplier<ZoneId> zone,
            Clock clock, Clock steady, Executor disk) {
        this.clips = clips;
        this.disk = disk;
        this.folders = new SaveFolders(settings.clips(), settings.others());
        this.files = new ClipFiles(clips, folders, new ClipSaver(journal, zone, clock), clock, disk);
        // Two accounts may share the folder; what one has looked at is not the business of the other.
        Path cached = settings.clips().resolve(CACHE).resolve(id);
        this.cache = new ClipCache(cached, MOST_CACHED_BYTES, MOST_CACHED_CLIPS, clock);
        if (settings.archiveMode() == ArchiveMode.OFF) {
            archive = null;
            keeper = null;
        } else {
            Archive kept = new Archive(settings.clips(), settings.archiveLimits(), zone, clock);
            ArchiveKeeper newKeeper = new ArchiveKeeper(clips, kept, settings.archiveMode(), steady, disk);
            clips.addListener(newKeeper);
            archive = kept;
            keeper = newKeeper;
        }
    }

    SaveFolders folders() {
        return folders;
    }

    ClipFiles files() {
        return files;
    }

    /**
     * Finds a clip on disk, or has it loaded.
     *
     * @return its file
     */
    CompletableFuture<Path> fileOf(Clip clip) {
        return completedFuture(clip).thenComposeAsync(one -> {
            Archive kept = archive;
            Optional<Path> archived = kept == null ? Optional.empty() : kept.find(one);
            return archived.isPresent() ? completedFuture(archived.get())
                    : cache.get(one,
                            // What comes after that, such as writing it to the disk, is nothing for the threads of
                            // openHAB's scheduler.
                            target -> clips.download(one, Urgency.USER, target).whenCompleteAsync((done, failure) -> {
                            }, disk));
        }, disk);
    }

    /**
     * Deletes a recording wherever Blink has it, and here as well if somebody has looked at it. What an action has
     * saved, and the archive, stay.
     *
     * @param id the id of one of its clips
     * @return whether it is gone
     */
    CompletableFuture<Boolean> delete(String id) {
        // Also what is not at Blink any more: it may be of an attempt that has deleted one of two copies.
        List<Clip> copies = clips.find(id).stream().flatMap(BookedClip::clips).toList();
        return clips.delete(id).thenApplyAsync(done -> {
            if (done) {
                copies.forEach(this::uncache);
            }
            return done;
        }, disk);
    }

    private void uncache(Clip clip) {
        try {
            cache.remove(clip);
        } catch (IOException e) {
            logger.warn("A deleted clip of {} stays on disk: {}", clip.cameraName(), e.getMessage());
        }
    }

    /**
     * Removes what somebody has looked at, because the account is removed.
     */
    void forget() {
        disk.execute(() -> {
            try {
                cache.clear();
            } catch (IOException e) {
                logger.warn("Clips of an account that was removed stay on disk: {}", e.getMessage());
            }
        });
    }

    /**
     * Looks into the archive, which may take a while when it is done for the first time.
     *
     * @return what is kept of the clips since then, the oldest first
     */
    CompletableFuture<List<ArchivedClip>> archived(Instant since) {
        return completedFuture(since).thenApplyAsync(from -> {
            Archive kept = archive;
            return kept == null ? List.of() : kept.list(from, Instant.MAX);
        }, disk);
    }

    /**
     * @return the clip of that id, or its copy on the other storage, if it is kept
     */
    CompletableFuture<Optional<ArchivedClip>> archived(String id) {
        Set<String> ids = clips.find(id).map(booked -> booked.ids().collect(Collectors.toUnmodifiableSet()))
                .orElseGet(() -> Set.of(id));
        return archived(Instant.MIN)
                .thenApply(kept -> kept.stream().filter(one -> ids.contains(one.clip().id())).findFirst());
    }

    @Override
    public void close() {
        ArchiveKeeper last = keeper;
        if (last != null) {
            clips.removeListener(last);
            last.close();
        }
    }
}
