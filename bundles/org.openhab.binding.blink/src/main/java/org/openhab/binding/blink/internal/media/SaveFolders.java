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
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.media.PartFile.Content;
import org.openhab.binding.blink.internal.media.PartFile.Existing;

/**
 * The folders into which actions may write, and no others: rules come from many hands, and openHAB may run with many
 * rights. Thread-safe.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class SaveFolders {

    private final Path home;
    private final List<Path> allowed;
    private final Disk disk;
    private final CutClips cuts = new CutClips();

    /**
     * @param home the folder for names that are relative; made when it is needed
     * @param others more folders that are allowed; they must exist when they are used
     */
    public SaveFolders(Path home, List<Path> others) {
        this(home, others, Disk.REAL);
    }

    SaveFolders(Path home, List<Path> others, Disk disk) {
        this.home = home.toAbsolutePath().normalize();
        this.allowed = others.stream().map(Path::toAbsolutePath).map(Path::normalize).toList();
        this.disk = disk;
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
        try (PartFile file = new PartFile(file(name), Content.ANY, Existing.REPLACE, PartFile.NOBODY, disk)) {
            file.begin(content.length);
            file.receive(ByteBuffer.wrap(content));
            file.commit();
        }
    }

    /**
     * Opens a file for a clip. Nothing is written before the clip begins. An older file of the same name is replaced in
     * one step when the clip is whole.
     *
     * @param name an absolute path below an allowed folder, or one relative to the folder for such names
     * @throws RefusedException when that is no place that may be written to
     * @throws IOException when there can be no such file
     */
    public PartFile open(String name) throws IOException {
        return new PartFile(file(name), Content.CLIP, Existing.REPLACE, PartFile.NOBODY, disk, cuts);
    }

    /**
     * Finds a folder for clips, and makes it when it does not exist.
     *
     * @param name an allowed folder or an absolute path below one, or a path relative to the folder for such names
     * @throws RefusedException when that is no place that may be written to
     * @throws IOException when there can be no such folder
     */
    public SaveFolder folder(String name) throws IOException {
        Path wanted = wanted(name);
        try {
            return new SaveFolder(realFolder(allowedRoot(wanted), wanted), disk, cuts);
        } catch (IOException e) {
            throw DiskException.of(wanted, e);
        }
    }

    private Path file(String name) throws IOException {
        Path wanted = wanted(name);
        Path root = allowedRoot(wanted);
        Path parent = wanted.getParent();
        if (parent == null || wanted.equals(root)) {
            throw new RefusedException("not the name of a file");
        }
        try {
            Path file = realFolder(root, parent).resolve(wanted.getFileName());
            SafePaths.isFile(file);
            return file;
        } catch (IOException e) {
            throw DiskException.of(wanted, e);
        }
    }

    private Path wanted(String name) throws RefusedException {
        Path wanted = path(name);
        if (contains(wanted, "..")) {
            throw new RefusedException("there is .. in the name");
        }
        return home.resolve(wanted).normalize();
    }

    static Path path(String name) throws RefusedException {
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

    private Path allowedRoot(Path wanted) throws RefusedException {
        Optional<Path> root = wanted.startsWith(home) ? Optional.of(home)
                : allowed.stream().filter(wanted::startsWith).findFirst();
        return root.orElseThrow(() -> new RefusedException("neither below clipFolder nor below one of saveFolders"));
    }

    /**
     * @return the folder with all links resolved, which must still be below the root with all links resolved
     */
    private Path realFolder(Path root, Path folder) throws IOException {
        if (root.equals(home)) {
            createFolders(home);
        }
        if (!Files.isDirectory(root)) {
            throw new RefusedException("the allowed folder does not exist");
        }
        Path realRoot = root.toRealPath();
        // Each existing part is resolved before the next is made below it: a link that leads out is found before it is
        // used.
        Path real = realRoot;
        for (Path element : root.relativize(folder)) {
            real = element.toString().isEmpty() ? real : real(real.resolve(element), realRoot);
        }
        return real;
    }

    private static Path real(Path folder, Path realRoot) throws IOException {
        if (SafePaths.attributes(folder).isEmpty()) {
            createFolders(folder);
        }
        Path real = resolved(folder);
        if (!real.startsWith(realRoot)) {
            throw new RefusedException("a link that leads out of the allowed folder");
        }
        if (!Files.isDirectory(real)) {
            throw new RefusedException("a file is in the way of a folder");
        }
        return real;
    }

    private static Path resolved(Path folder) throws IOException {
        try {
            return Objects.requireNonNull(folder.toRealPath());
        } catch (NoSuchFileException e) {
            throw new RefusedException("a link that leads nowhere", e);
        }
    }

    private static void createFolders(Path folder) throws IOException {
        try {
            OwnerOnly.createFolders(folder);
        } catch (FileAlreadyExistsException e) {
            throw new RefusedException("a file is in the way of a folder", e);
        }
    }
}
