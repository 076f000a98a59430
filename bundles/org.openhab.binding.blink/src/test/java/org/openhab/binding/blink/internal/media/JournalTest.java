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

import static org.junit.jupiter.api.Assertions.*;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.cloud.model.ClipSource;
import org.openhab.binding.blink.internal.fixture.MemoryStorage;

/**
 * {@link Journal} remembers what was saved where.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class JournalTest {

    private static final String ACCOUNT = "blink:account:home";
    private static final Path FOLDER = Path.of("/clips");
    private static final Path OTHER = Path.of("/other");
    private static final Clip CLIP = Clips.cloud("1", Clips.NOON);

    private final MemoryStorage storage = new MemoryStorage();
    private final Journal journal = new Journal(storage, ACCOUNT);

    @Test
    void aClipIsSavedInTheFolderInWhichItWasSaved() {
        assertFalse(journal.isSaved(FOLDER, CLIP));

        journal.saved(FOLDER, CLIP, "front.mp4");

        assertTrue(journal.isSaved(FOLDER, CLIP));
        assertFalse(journal.isSaved(OTHER, CLIP));
        assertFalse(journal.isSaved(FOLDER, Clips.cloud("2", Clips.NOON)));
    }

    @Test
    void aNameThatAClipHasIsTakenOnDisksThatDoNotTellCasesApart() {
        journal.saved(FOLDER, CLIP, "Front.mp4");

        assertTrue(journal.isTaken(FOLDER, "Front.mp4"));
        assertTrue(journal.isTaken(FOLDER, "front.mp4"));
        assertFalse(journal.isTaken(OTHER, "Front.mp4"));
        assertFalse(journal.isTaken(FOLDER, "back.mp4"));
    }

    @Test
    void theCopyOnTheOtherStorageIsSavedToo() {
        journal.saved(FOLDER, CLIP, "front.mp4");

        assertTrue(journal.isSaved(FOLDER, local("9", Clips.NOON.plusSeconds(9))));
        assertFalse(journal.isSaved(FOLDER, local("9", Clips.NOON.plusSeconds(11))));
    }

    @Test
    void aRestartForgetsNothing() {
        journal.saved(FOLDER, CLIP, "front.mp4");
        journal.saved(OTHER, CLIP, "other.mp4");

        Journal restarted = new Journal(storage, ACCOUNT);

        assertTrue(restarted.isSaved(FOLDER, CLIP));
        assertTrue(restarted.isSaved(OTHER, CLIP));
        assertTrue(restarted.isSaved(FOLDER, local("9", Clips.NOON)));
        assertTrue(restarted.isTaken(FOLDER, "front.mp4"));
        assertTrue(restarted.isTaken(OTHER, "other.mp4"));
        assertFalse(restarted.isTaken(FOLDER, "other.mp4"));
    }

    @Test
    void aClipSavedAnewCountsUnderItsNewName() {
        journal.saved(FOLDER, CLIP, "front.mp4");
        journal.saved(FOLDER, CLIP, "again.mp4");

        assertTrue(journal.isTaken(FOLDER, "again.mp4"));
        assertFalse(journal.isTaken(FOLDER, "front.mp4"));
        assertEquals(1, storage.getKeys().size());
    }

    @Test
    void whatCannotBeReadIsDroppedAndTheRestIsKept() {
        journal.saved(FOLDER, CLIP, "front.mp4");
        String whole = String.valueOf(storage.get(storage.getKeys().iterator().next()));
        for (String broken : List.of("", "null", "[]", "{", "{}", whole.substring(0, whole.length() / 2),
                whole.replace("2026-", "x"), whole.replace("CLOUD", "MOON"), whole.replace("\"file\"", "\"x\""),
                whole.replace("\"folder\"", "\"x\""), whole.replace("\"id\":\"1\"", "\"id\":{}"))) {
            storage.put(ACCOUNT + "/saved/" + broken.hashCode(), broken);
        }

        Journal restarted = new Journal(storage, ACCOUNT);

        assertTrue(restarted.isSaved(FOLDER, CLIP));
        assertEquals(1, storage.getKeys().size());
    }

    @Test
    void onlyTheNewestClipsAreKept() {
        for (int id = 0; id < Journal.MOST + 10; id++) {
            journal.saved(FOLDER, clip(id), id + ".mp4");
        }

        assertEquals(Journal.MOST, storage.getKeys().size());
        assertFalse(journal.isSaved(FOLDER, clip(9)));
        assertFalse(journal.isTaken(FOLDER, "9.mp4"));
        assertTrue(journal.isSaved(FOLDER, clip(10)));
        assertTrue(journal.isSaved(FOLDER, clip(Journal.MOST + 9)));
    }

    @Test
    void savingOldClipsForgetsNoNewOnes() {
        for (int id = Journal.MOST + 10; id > 0; id--) {
            journal.saved(FOLDER, clip(id), id + ".mp4");
        }

        assertTrue(journal.isSaved(FOLDER, clip(Journal.MOST + 10)), "the clips of the last hour are asked for again");
        assertFalse(journal.isSaved(FOLDER, clip(1)));
    }

    @Test
    void accountsDoNotShareAJournal() {
        Journal other = new Journal(storage, "blink:account:home2");
        storage.put(ACCOUNT, "a session");
        other.saved(FOLDER, CLIP, "front.mp4");
        journal.saved(FOLDER, Clips.cloud("2", Clips.NOON), "back.mp4");

        assertFalse(journal.isSaved(FOLDER, CLIP));
        journal.clear();

        assertFalse(journal.isSaved(FOLDER, Clips.cloud("2", Clips.NOON)));
        assertTrue(new Journal(storage, "blink:account:home2").isSaved(FOLDER, CLIP));
        assertEquals("a session", storage.get(ACCOUNT));
        assertEquals(2, storage.getKeys().size());
    }

    private static Clip clip(int id) {
        return Clips.cloud(Integer.toString(id), Clips.NOON.plusSeconds(id * 60L));
    }

    private static Clip local(String id, Instant time) {
        return Clips.clip(ClipSource.LOCAL, id, 7, "FrontDoor", time);
    }
}
