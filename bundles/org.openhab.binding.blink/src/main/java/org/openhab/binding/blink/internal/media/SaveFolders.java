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
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The folders into which actions may write, and no others: rules come from many hands, and openHAB may run with many
 * rights.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class SaveFolders {

    private final Path home;
    private final List<Path> allowed;

    /**
     * A place that may not be written to. The message says why, for the log.
     */
    public static class RefusedException extends IOException {

        private static final long serialVersionUID = 1L;

        RefusedException(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * @param home the folder for names that are relative; made when it is needed
     * @param others more folders that are allowed; they must exist when they are used
     */
    public SaveFolders(Path home, List<Path> others) {
        this.home = home.toAbsolutePath().normalize();
        this.allowed = others.stream().map(Path::toAbsolutePath).map(Path::normalize).toList();
    }

    /**
     * Writes a file as a whole, or not at all. An older file of the same name is replaced in one step.
     *
     * @param name an absolute path below an allowed folder, or one relative to the folder for such names
     * @param content what to write
     * @throws RefusedException when that is no place that may be written to
     * @throws IOException when it cannot be written; no partial file is left behind
     */
    public void write(String name, byte[] content) throws IOException {
        Path target = resolve(name);
        // A name of its own, because two may write the same file, and a new one, because it could be a link by now.
        Path part = target.resolveSibling(target.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            Files.write(part, content, StandardOpenOption.CREATE_NEW);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private Path resolve(String name) throws IOException {
        Path wanted = path(name);
        if (wanted.getFileName() == null || contains(wanted, "..")) {
            throw new RefusedException("not the name of a file without ..", null);
        }
        Path target = (wanted.isAbsolute() ? wanted : home.resolve(wanted)).normalize();
        Path root = allowedRoot(target)
                .orElseThrow(() -> new RefusedException("neither below clipFolder nor below one of saveFolders", null));
        Path folder = realFolder(root, target);
        Path file = folder.resolve(target.getFileName());
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new RefusedException("there is something else than a file of that name", null);
        }
        return file;
    }

    private static Path path(String name) throws RefusedException {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new RefusedException("not a name that this system knows", e);
        }
    }

    private static boolean contains(Path path, String part) {
        for (Path element : path) {
            if (part.equals(element.toString())) {
                return true;
            }
        }
        return false;
    }

    private Optional<Path> allowedRoot(Path target) {
        return target.startsWith(home) ? Optional.of(home) : allowed.stream().filter(target::startsWith).findFirst();
    }

    /**
     * @return the folder of the target with all links resolved, which must still be below the root with all links
     *         resolved
     */
    private Path realFolder(Path root, Path target) throws IOException {
        if (root.equals(home)) {
            createFolders(home);
        }
        if (!Files.isDirectory(root)) {
            throw new RefusedException("the allowed folder does not exist", null);
        }
        Path parent = target.getParent();
        if (parent == null || target.equals(root)) {
            throw new RefusedException("not the name of a file", null);
        }
        Path realRoot = root.toRealPath();
        // Each existing part is resolved before the next is made below it: a link that leads out is found before it is
        // used.
        Path folder = realRoot;
        for (Path element : root.relativize(parent)) {
            folder = element.toString().isEmpty() ? folder : real(folder.resolve(element), realRoot);
        }
        return folder;
    }

    private static Path real(Path folder, Path realRoot) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            createFolders(folder);
        }
        Path real = folder.toRealPath();
        if (!real.startsWith(realRoot) || !Files.isDirectory(real)) {
            throw new RefusedException("a link that leads out of the allowed folder", null);
        }
        return real;
    }

    private static void createFolders(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            throw new RefusedException("a file is in the way of a folder", e);
        }
    }
}
