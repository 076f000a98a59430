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
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The rights to what the add-on makes on disk: pictures and clips of a home are for nobody but the user that openHAB
 * runs as. Folders that exist keep the rights that somebody has given them, and where a system knows no such rights it
 * is left to the folder around.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class OwnerOnly {

    private static final FileAttribute<?> FILE = PosixFilePermissions
            .asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<?> FOLDER = PosixFilePermissions
            .asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private OwnerOnly() {
    }

    /**
     * @return with what a new file is made
     */
    static FileAttribute<?>[] file(Path file) {
        return supported(file, FILE);
    }

    /**
     * Makes a folder, and those above it, where they are missing.
     */
    static void createFolders(Path folder) throws IOException {
        Files.createDirectories(folder, supported(folder, FOLDER));
    }

    private static FileAttribute<?>[] supported(Path path, FileAttribute<?> rights) {
        boolean knowsThem = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return knowsThem ? new FileAttribute<?>[] { rights } : new FileAttribute<?>[0];
    }
}
