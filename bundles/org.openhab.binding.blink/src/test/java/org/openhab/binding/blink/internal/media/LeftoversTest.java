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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@link Leftovers} cleans up after a crash, and touches nothing else.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class LeftoversTest {

    private static final Duration LONG_AGO = Duration.ofHours(25);

    @TempDir
    private @Nullable Path temporary;

    private Path folder = Path.of("");

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Objects.requireNonNull(temporary).toRealPath();
    }

    @Test
    void anOldPartIsRemoved() throws IOException {
        Path part = make(Leftovers.partOf(folder.resolve("front.mp4")), LONG_AGO);
        Path longPart = make(Leftovers.partOf(folder.resolve("门".repeat(80))), LONG_AGO);

        Leftovers.remove(folder, Clips.NOON);

        assertFalse(Files.exists(part));
        assertFalse(Files.exists(longPart));
    }

    @Test
    void aPartThatMayStillBeWrittenStays() throws IOException {
        Path part = make(Leftovers.partOf(folder.resolve("front.mp4")), Duration.ofHours(23));

        Leftovers.remove(folder, Clips.NOON);

        assertTrue(Files.exists(part));
    }

    @Test
    void whatIsNamedOtherwiseStays() throws IOException {
        Path users = make(folder.resolve("front.mp4.part"), LONG_AGO);
        Path almost = make(folder.resolve("front.0123-4567.part"), LONG_AGO);
        Path clip = make(folder.resolve("front.mp4"), LONG_AGO);

        Leftovers.remove(folder, Clips.NOON);

        assertTrue(Files.exists(users));
        assertTrue(Files.exists(almost));
        assertTrue(Files.exists(clip));
    }

    @Test
    void linksFoldersAndWhatIsInThemStay() throws IOException {
        Path inner = Files.createDirectory(Leftovers.partOf(folder.resolve("inner")));
        Path deep = make(Leftovers.partOf(inner.resolve("front.mp4")), LONG_AGO);
        Files.setLastModifiedTime(inner, FileTime.from(Clips.NOON.minus(LONG_AGO)));
        Path link = Files.createSymbolicLink(Leftovers.partOf(folder.resolve("link.mp4")), deep);

        Leftovers.remove(folder, Clips.NOON.plus(LONG_AGO));

        assertTrue(Files.exists(link, LinkOption.NOFOLLOW_LINKS));
        assertTrue(Files.exists(deep));
    }

    @Test
    void aFolderThatIsNotThereDoesNoHarm() {
        assertDoesNotThrow(() -> Leftovers.remove(folder.resolve("nowhere"), Clips.NOON));
    }

    private static Path make(Path file, Duration age) throws IOException {
        Files.createFile(file);
        return Files.setLastModifiedTime(file, FileTime.from(Clips.NOON.minus(age)));
    }
}
