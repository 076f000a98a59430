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
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * Folders in which files may be saved, and one in which they may not.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
abstract class SaveFoldersFixture {

    static final byte[] CONTENT = { 1, 2, 3 };
    static final byte[] BEFORE = { 9 };

    @TempDir
    @Nullable
    Path temporary;
    Path base = Path.of("");
    Path home = Path.of("");
    Path other = Path.of("");
    Path outside = Path.of("");
    SaveFolders folders = new SaveFolders(Path.of(""), List.of());

    @BeforeEach
    void makeFolders() throws IOException {
        base = Objects.requireNonNull(temporary).toRealPath();
        home = base.resolve("home");
        other = Files.createDirectory(base.resolve("other"));
        outside = Files.createDirectory(base.resolve("outside"));
        folders = new SaveFolders(home, List.of(other));
    }

    /** There are these files in all of the folders, and no others. */
    void assertOnly(String... files) throws IOException {
        try (Stream<Path> found = Files.walk(base)) {
            assertEquals(Stream.of(files).sorted().toList(),
                    found.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                            .map(path -> base.relativize(path).toString()).sorted().toList());
        }
    }
}
