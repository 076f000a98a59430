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
package org.openhab.addons.blink.hub.framework;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The folder in which the hub keeps things, tokens and its log, laid out like openHAB's user data folder and readable
 * by its owner only.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class DataFolder {

    private final Path root;

    private DataFolder(Path root) {
        this.root = root;
    }

    /**
     * Makes the folder where it is missing, and closes it to others where that was forgotten.
     */
    public static DataFolder open(Path root) throws IOException {
        Files.createDirectories(root);
        FileStore store = Files.getFileStore(root);
        if (store.supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
        }
        DataFolder folder = new DataFolder(root);
        Files.createDirectories(folder.userData());
        Files.createDirectories(folder.log().getParent());
        return folder;
    }

    /**
     * What openHAB calls {@code userdata}.
     */
    public Path userData() {
        return root.resolve("userdata");
    }

    public Path log() {
        return userData().resolve("logs").resolve("hub.log");
    }

    /**
     * The framework's unpacked bundles, which are made anew at each start.
     */
    public Path bundleCache() {
        return root.resolve("cache");
    }

    /**
     * What the simulator remembers: accounts, tokens, clips.
     */
    public Path cloud() {
        return root.resolve("cloud");
    }
}
