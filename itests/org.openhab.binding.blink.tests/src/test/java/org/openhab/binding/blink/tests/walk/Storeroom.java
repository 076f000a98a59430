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

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.AccountClips;
import org.openhab.binding.blink.internal.account.ArchiveKeeper;
import org.openhab.binding.blink.internal.account.ArchiveMode;
import org.openhab.binding.blink.internal.account.ClipFiles;
import org.openhab.binding.blink.internal.media.Archive;
import org.openhab.binding.blink.internal.media.ArchiveLimits;
import org.openhab.binding.blink.internal.media.ClipSaver;
import org.openhab.binding.blink.internal.media.Journal;
import org.openhab.binding.blink.internal.media.SaveFolders;
import org.openhab.binding.blink.tests.support.MemoryStorage;

/**
 * What keeps the clips of a household as files: the archive, and what the user saves.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class Storeroom {

    static final String ARCHIVE = "archive";
    static final String SAVED = "saved";
    private static final int YEARS = 3_000;

    private final Path folder;
    private final String email;
    private final ArchiveMode mode;
    private final Clock clock;
    private MemoryStorage journal = new MemoryStorage();
    private @Nullable ClipFiles files;
    private @Nullable ArchiveKeeper keeper;
    private volatile ZoneId zone = ZoneOffset.UTC;

    /**
     * @param folder where the files are
     * @param mode which clips go into the archive
     * @param clock the clock of the house
     */
    Storeroom(Path folder, String email, ArchiveMode mode, Clock clock) {
        this.folder = folder;
        this.email = email;
        this.mode = mode;
        this.clock = clock;
    }

    /** A session begins. */
    void open(AccountClips clips) {
        files = new ClipFiles(clips, new SaveFolders(folder.resolve(SAVED), List.of()),
                new ClipSaver(new Journal(journal, email), () -> zone, clock), clock, Runnable::run);
        ArchiveKeeper next = new ArchiveKeeper(clips,
                new Archive(folder.resolve(ARCHIVE), ArchiveLimits.of(YEARS, 0), () -> zone, clock), mode, clock,
                Runnable::run);
        keeper = next;
        clips.addListener(next);
    }

    /** A session ends. */
    void close() {
        ArchiveKeeper last = keeper;
        if (last != null) {
            last.close();
        }
    }

    /** The power goes: what was in the journal at that moment remains. */
    void powerCut() {
        journal = journal.copy();
    }

    /** It is summer time, or winter time, or the house is on a ship. */
    void zone(ZoneId now) {
        zone = now;
    }

    ClipFiles files() {
        return Objects.requireNonNull(files);
    }
}
