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
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The names of files that are being written, and what a crash leaves of them.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class Leftovers {

    /** Nothing takes that long to write; younger ones may belong to another program that works in the same folder. */
    private static final Duration OLD = Duration.ofDays(1);
    private static final Pattern NAME = Pattern.compile(".+\\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.part");
    /** Leaves room for the rest of the name on every file system. */
    private static final int LONGEST_STEM = 80;

    private Leftovers() {
    }

    /**
     * @return a name of its own beside the file, because two may write the same file. Nobody can have made it a link,
     *         because nobody can know it.
     */
    static Path partOf(Path file) {
        String stem = ClipNames.shortened(String.valueOf(file.getFileName()), LONGEST_STEM);
        return file.resolveSibling(stem + "." + UUID.randomUUID() + ".part");
    }

    /**
     * Removes what was being written in a folder when openHAB was killed. Folders below it are not looked into.
     * What cannot be removed is told and stays.
     */
    public static void remove(Path folder, Instant now) {
        Logger logger = LoggerFactory.getLogger(Leftovers.class);
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, "*.part")) {
            for (Path part : parts) {
                if (isLeftOver(part, now) && Files.deleteIfExists(part)) {
                    logger.debug("Removed the partial file {}", part);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            logger.warn("Partial files cannot be removed from {}: {}", folder, reason(folder, e));
        }
    }

    private static @Nullable String reason(Path folder, Exception failure) {
        return failure instanceof IOException trouble ? DiskException.of(folder, trouble).getMessage()
                : failure.getMessage();
    }

    private static boolean isLeftOver(Path part, Instant now) throws IOException {
        Optional<BasicFileAttributes> found = SafePaths.attributes(part);
        return NAME.matcher(String.valueOf(part.getFileName())).matches() && found.isPresent()
                && found.get().isRegularFile() && isOld(found.get(), now);
    }

    /**
     * @return whether nobody can be writing the file any more
     */
    static boolean isOld(BasicFileAttributes file, Instant now) {
        return file.lastModifiedTime().toInstant().isBefore(now.minus(OLD));
    }
}
