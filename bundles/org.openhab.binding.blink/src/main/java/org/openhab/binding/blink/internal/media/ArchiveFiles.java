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
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the files of an archive and removes them, and no others. A clip is of the archive when its sidecar says so, and
 * it has the size that the sidecar tells. Links are never followed.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ArchiveFiles {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern SIDECAR = Pattern.compile("\\d{8}_\\d{6}_.+\\.json");

    private final Logger logger = LoggerFactory.getLogger(ArchiveFiles.class);

    /** With all links resolved. */
    private final Path root;

    ArchiveFiles(Path root) {
        this.root = root;
    }

    /**
     * Reads the whole archive, and removes what a crash has left there.
     *
     * @return all clips of the archive
     */
    List<ArchivedClip> scan(Instant now) {
        List<ArchivedClip> clips = new ArrayList<>();
        for (Path camera : children(root, this::isFolder)) {
            for (Path day : children(camera, this::isDay)) {
                Leftovers.remove(day, now);
                for (Path sidecar : children(day, file -> SIDECAR.matcher(name(file)).matches())) {
                    read(sidecar, now).ifPresent(clips::add);
                }
            }
        }
        return clips;
    }

    private boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    private boolean isDay(Path path) {
        return DAY.matcher(name(path)).matches() && isFolder(path);
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    private List<Path> children(Path folder, Predicate<Path> wanted) {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder)) {
            for (Path child : found) {
                if (wanted.test(child)) {
                    children.add(child);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            logger.warn("The archive cannot be read in {}: {}", folder, e.getMessage());
        }
        return children;
    }

    private Optional<ArchivedClip> read(Path sidecar, Instant now) {
        try {
            Optional<ArchivedClip> told = Sidecar.read(sidecar);
            if (told.isEmpty()) {
                return told;
            }
            Optional<BasicFileAttributes> clip = SafePaths.attributes(told.get().file());
            if (clip.isEmpty()) {
                removeLonely(sidecar, now);
            }
            return told.filter(archived -> isClip(clip, archived));
        } catch (IOException e) {
            logger.warn("The archive cannot read {}: {}", sidecar, e.getMessage());
            return Optional.empty();
        }
    }

    /** The sidecar is written first: a crash leaves one without a clip, and never a clip that belongs to nobody. */
    private void removeLonely(Path sidecar, Instant now) throws IOException {
        Optional<BasicFileAttributes> found = SafePaths.attributes(sidecar);
        if (found.isPresent() && Leftovers.isOld(found.get(), now)) {
            Files.deleteIfExists(sidecar);
        }
    }

    private static boolean isClip(Optional<BasicFileAttributes> file, ArchivedClip archived) {
        return file.isPresent() && file.get().isRegularFile() && file.get().size() == archived.size();
    }

    /**
     * Removes a clip with its sidecar, if they still are of the archive.
     *
     * @return whether a clip was removed; else it is no longer of the archive
     */
    boolean remove(ArchivedClip archived) throws IOException {
        Path file = archived.file();
        if (!isOurs(archived)) {
            return false;
        }
        Optional<BasicFileAttributes> clip = SafePaths.attributes(file);
        if (clip.isPresent() && !isClip(clip, archived)) {
            return false;
        }
        // In this order: what a crash leaves is a sidecar without a clip, as it does when a clip is added.
        boolean removed = Files.deleteIfExists(file);
        Files.deleteIfExists(Sidecar.of(file));
        return removed;
    }

    private boolean isOurs(ArchivedClip archived) throws IOException {
        Path folder = archived.file().getParent();
        return folder != null && folder.startsWith(root) && Files.isDirectory(folder)
                && folder.toRealPath().equals(folder)
                && Sidecar.read(Sidecar.of(archived.file())).filter(archived::equals).isPresent();
    }

    /**
     * Removes a folder from which the last clip was removed, and that of the camera when it was the last day.
     */
    void removeEmpty(Path day) throws IOException {
        Path camera = day.getParent();
        if (camera != null && root.equals(camera.getParent()) && isDay(day) && isEmpty(day)) {
            Files.delete(day);
            if (isEmpty(camera)) {
                Files.delete(camera);
            }
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder)) {
            return !found.iterator().hasNext();
        }
    }
}
