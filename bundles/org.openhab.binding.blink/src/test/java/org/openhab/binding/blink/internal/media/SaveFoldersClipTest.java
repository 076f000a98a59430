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
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@link SaveFolders} take clips, and tell what is wrong with a disk.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SaveFoldersClipTest extends SaveFoldersFixture {

    @Test
    void aClipIsSavedUnderAnyNameThatIsAllowed() throws IOException {
        save("front.mp4");
        save("garden/front.mp4");
        save(other.resolve("front.mp4").toString());

        assertOnly("home/front.mp4", "home/garden/front.mp4", "other/front.mp4");
    }

    @ParameterizedTest
    @ValueSource(strings = { "../front.mp4", "a/../front.mp4", "..", "", ".", "/", "/etc/front.mp4", "front\u0000.mp4",
            "/dev/null" })
    void aClipIsSavedNowhereElse(String name) throws IOException {
        RefusedException refusal = assertThrows(RefusedException.class, () -> folders.open(name));

        assertFalse(String.valueOf(refusal.getMessage()).isBlank(), "the user is told why");
        assertOnly();
    }

    @Test
    void aClipThatIsNotOpenedForDownloadLeavesNothingBehind() throws IOException {
        folders.open("front.mp4").close();

        assertOnly();
    }

    @Test
    void aNameThatIsTooLongIsToldBeforeAClipIsDownloaded() throws IOException {
        IOException failure = assertThrows(IOException.class, () -> folders.open("x".repeat(300) + ".mp4"));

        assertTrue(String.valueOf(failure.getMessage()).endsWith("file name too long"), failure.getMessage());
        assertOnly();
    }

    @Test
    void theLongestNameOfTheFileSystemIsTaken() throws IOException {
        save("x".repeat(251) + ".mp4");

        assertOnly("home/" + "x".repeat(251) + ".mp4");
    }

    @Test
    void aFolderMayBeNewOrExistOrBeAnAllowedOneItself() throws IOException {
        assertEquals(home.resolve("a/b"), folders.folder("a/b").path());
        assertEquals(home.resolve("a/b"), folders.folder("a/b").path());
        assertEquals(home.resolve("a"), folders.folder(home.resolve("a").toString()).path());
        assertEquals(home, folders.folder(".").path());
        assertEquals(home, folders.folder(home.toString()).path());
        assertEquals(other, folders.folder(other.toString()).path());
        assertEquals(other.resolve("c"), folders.folder(other + "/c/").path());
        assertTrue(Files.isDirectory(home.resolve("a/b")));
    }

    @Test
    void aFolderIsGivenWithItsLinksResolved() throws IOException {
        Files.createDirectories(home.resolve("2026"));
        Files.createSymbolicLink(home.resolve("latest"), Path.of("2026"));

        assertEquals(home.resolve("2026"), folders.folder("latest").path());
    }

    @Test
    void otherFoldersAreNoFoldersForClips() throws IOException {
        Files.createDirectories(home);
        Files.createSymbolicLink(home.resolve("out"), outside);
        Files.createSymbolicLink(home.resolve("nowhere"), outside.resolve("new"));
        Files.write(home.resolve("file"), BEFORE);
        for (String name : List.of("..", "a/..", "a/../b", "out", "out/deep", "nowhere", "file", "file/deep",
                outside.toString(), "/", "/dev", base.toString(), base.resolve("home2").toString(), "a\u0000")) {
            RefusedException refusal = assertThrows(RefusedException.class, () -> folders.folder(name), name);
            assertFalse(String.valueOf(refusal.getMessage()).isBlank(), "the user is told why");
        }
        assertFalse(Files.exists(outside.resolve("deep")));
        assertFalse(Files.exists(outside.resolve("new")));
        assertOnly("home/file");
    }

    @Test
    void aFolderTakesFilesAndNoPaths() throws IOException {
        SaveFolder folder = folders.folder("garden");
        for (String name : List.of("", ".", "..", "a/b", "/etc/passwd", "../front.mp4", "a\u0000")) {
            assertThrows(RefusedException.class, () -> folder.open(name, PartFile.NOBODY), name);
        }
        try (PartFile file = folder.open("front.mp4", PartFile.NOBODY)) {
            Clips.send(file, Clips.mp4(100));
            file.commit(Clips.NOON);
        }
        assertOnly("home/garden/front.mp4");
    }

    @Test
    void aDiskThatIsFullIsTold() throws IOException {
        assumeTrue(Files.exists(Path.of("/dev/full")));
        SaveFolders full = new SaveFolders(home, List.of(), Clips.FULL);

        IOException failure = assertThrows(DiskException.class, () -> full.write("front.jpg", CONTENT));

        assertEquals("front.jpg: no space left on device", failure.getMessage());
        assertOnly();
    }

    @Test
    void aDiskThatIsReadOnlyIsTold() throws IOException {
        SaveFolders readOnly = new SaveFolders(home, List.of(), file -> {
            throw new FileSystemException(file.toString(), null, "Read-only file system");
        });

        IOException failure = assertThrows(DiskException.class, () -> readOnly.write("front.jpg", CONTENT));

        assertEquals("front.jpg: read-only file system", failure.getMessage());
        assertOnly();
    }

    private void save(String name) throws IOException {
        try (PartFile file = folders.open(name)) {
            Clips.send(file, Clips.mp4(5000));
            Path saved = file.commit(Clips.NOON);
            assertArrayEquals(Clips.mp4(5000), Files.readAllBytes(saved));
            assertEquals(Clips.NOON, Files.getLastModifiedTime(saved).toInstant());
        }
    }
}
