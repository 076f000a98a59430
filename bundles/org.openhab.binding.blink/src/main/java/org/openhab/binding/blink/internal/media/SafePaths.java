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
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Looks at what is in the way of a file, and never through a link.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class SafePaths {

    private SafePaths() {
    }

    /**
     * @return what is there, be it a link; empty when there is nothing
     * @throws IOException when there cannot be anything, such as for a name that is too long
     */
    static Optional<BasicFileAttributes> attributes(Path path) throws IOException {
        try {
            return Optional.of(Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /**
     * @return whether there is a file, rather than nothing
     * @throws RefusedException when there is something else: a folder, a link, a device
     */
    static boolean isFile(Path path) throws IOException {
        Optional<BasicFileAttributes> found = attributes(path);
        if (found.isPresent() && !found.get().isRegularFile()) {
            throw new RefusedException(path.getFileName() + ": there is something else than a file of that name");
        }
        return found.isPresent();
    }

    /**
     * @param path a path whose folder was given with all links resolved
     * @throws RefusedException when there is a link in the folder now
     */
    static void requireUnmoved(Path path) throws IOException {
        Path folder = path.getParent();
        if (folder == null || !folder.toRealPath().equals(folder)) {
            throw new RefusedException(path.getFileName() + ": the folder is another one by now");
        }
    }

    /**
     * Makes the folder when there is none.
     *
     * @throws RefusedException when there is something else, be it a link to a folder
     */
    static void makeFolder(Path folder) throws IOException {
        Optional<BasicFileAttributes> found = attributes(folder);
        if (found.isEmpty()) {
            OwnerOnly.createFolders(folder);
        } else if (!found.get().isDirectory()) {
            throw new RefusedException(folder.getFileName() + ": there is something else than a folder of that name");
        }
    }
}
