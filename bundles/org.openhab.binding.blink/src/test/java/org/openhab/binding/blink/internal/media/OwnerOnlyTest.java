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
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.binding.blink.internal.cloud.http.BodyReceiver;
import org.openhab.binding.blink.internal.fixture.TestClock;

/**
 * Nobody but the user of openHAB can look at what the add-on makes on disk.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class OwnerOnlyTest {

    private static final String FILE = "rw-------";
    private static final String FOLDER = "rwx------";

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void whereThereAreSuchRights() {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    }

    @Test
    void aPictureAndTheFoldersMadeForIt() throws IOException {
        Path home = folder.resolve("userdata/blink");
        new SaveFolders(home, List.of()).write("door/today/a.jpg", new byte[] { 1 });

        assertEquals(FILE, rights(home.resolve("door/today/a.jpg")));
        for (String made : List.of("", "door", "door/today")) {
            assertEquals(FOLDER, rights(home.resolve(made)), made);
        }
    }

    @Test
    void aFileThatReplacesOneThatEverybodyCouldRead() throws IOException {
        Path old = Files.writeString(folder.resolve("a.jpg"), "old");
        Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rw-r--r--"));

        new SaveFolders(folder, List.of()).write("a.jpg", new byte[] { 1 });

        assertEquals(FILE, rights(old));
    }

    @Test
    void aFolderThatExistsKeepsTheRightsThatSomebodyGaveIt() throws IOException {
        Path shared = Files.createDirectory(folder.resolve("shared"));
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxrwxr-x"));

        new SaveFolders(folder.resolve("home"), List.of(shared)).write(shared.resolve("a.jpg").toString(),
                new byte[] { 1 });

        assertEquals("rwxrwxr-x", rights(shared));
        assertEquals(FILE, rights(shared.resolve("a.jpg")));
    }

    @Test
    void aClipThatIsKeptForAPage() throws IOException {
        Path cache = folder.resolve("cache/blink");
        Path file = new ClipCache(cache, 1_000_000, 10, new TestClock())
                .get(Clips.cloud("1", Clips.NOON), OwnerOnlyTest::load).join();

        assertEquals(FILE, rights(file));
        assertEquals(FOLDER, rights(cache));
    }

    @Test
    void aClipOfTheArchiveAndWhatIsKnownOfIt() throws IOException {
        Path root = folder.toRealPath().resolve("archive");
        Archive archive = new Archive(root, ArchiveLimits.of(0, 0), () -> ZoneOffset.UTC, new TestClock());
        try (PartFile file = archive.open(Clips.cloud("1", Clips.NOON)).orElseThrow()) {
            Clips.send(file, Clips.mp4(5_000));
            file.commit(Clips.NOON);
        }

        List<String> files = Clips.files(root);
        assertEquals(2, files.size());
        for (String file : files) {
            assertEquals(FILE, rights(root.resolve(file)), file);
            assertEquals(FOLDER, rights(root.resolve(file).getParent()), file);
        }
        assertEquals(FOLDER, rights(root));
    }

    private static CompletableFuture<@Nullable Void> load(BodyReceiver target) {
        try {
            Clips.send(target, Clips.mp4(5_000));
            return CompletableFuture.completedFuture(null);
        } catch (IOException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
