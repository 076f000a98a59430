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
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.http.BodyReceiver;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.media.PartFile.Content;
import org.openhab.binding.blink.internal.media.PartFile.Existing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Clips that somebody has looked at, for when they are looked at again: loaded once, however many want it, and removed
 * when there are too many, least recently used first. Outlasts restarts: a file was last used when it was modified. The
 * newest clip stays, however large it is. Thread-safe.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class ClipCache {

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{32}\\.mp4");

    private final Logger logger = LoggerFactory.getLogger(ClipCache.class);

    private final Path folder;
    private final long mostBytes;
    private final int mostClips;
    private final Clock clock;
    private final Disk disk;
    private final CutClips cuts = new CutClips();
    private final Map<String, CompletableFuture<Path>> loading = new HashMap<>();
    /** What is being loaded, but must not be kept. */
    private final Set<String> unwanted = new HashSet<>();
    /** The size of each file by its name, least recently used first. */
    private final Map<String, Long> files = new LinkedHashMap<>();
    private @Nullable Path root;
    private long size;

    /**
     * @param folder where they are; nothing else should be there. Made when it is needed.
     * @param mostBytes how large all together may be
     * @param mostClips how many there may be
     */
    public ClipCache(Path folder, long mostBytes, int mostClips, Clock clock) {
        this(folder, mostBytes, mostClips, clock, Disk.REAL);
    }

    ClipCache(Path folder, long mostBytes, int mostClips, Clock clock, Disk disk) {
        this.folder = folder.toAbsolutePath().normalize();
        this.mostBytes = mostBytes;
        this.mostClips = mostClips;
        this.clock = clock;
        this.disk = disk;
    }

    /**
     * Finds a clip, or has it loaded.
     *
     * @param loader loads the clip into what it is given, if nobody is loading it yet; done when all is there
     * @return the file of the clip; fails when it cannot be loaded, and may then be asked for again
     */
    public CompletableFuture<Path> get(Clip clip, Function<BodyReceiver, ? extends CompletableFuture<?>> loader) {
        String name = name(clip);
        CompletableFuture<Path> result = new CompletableFuture<>();
        Path file;
        synchronized (this) {
            CompletableFuture<Path> running = loading.get(name);
            if (running != null) {
                return running.copy();
            }
            try {
                file = load().resolve(name);
                if (isKept(name, file)) {
                    use(name, file);
                    return CompletableFuture.completedFuture(file);
                }
            } catch (IOException e) {
                return CompletableFuture.failedFuture(DiskException.of(folder, e));
            }
            loading.put(name, result);
        }
        PartFile part = new PartFile(file, Content.CLIP, Existing.REPLACE, PartFile.NOBODY, disk, cuts);
        // Also a mistake of ours while loading ends in the future: nobody may wait for ever.
        CompletableFuture.<BodyReceiver> completedFuture(part).thenCompose(loader::apply)
                .thenCompose(loaded -> keep(name, part)).whenComplete((kept, failure) -> {
                    Optional<IOException> trouble = end(name, part);
                    if (failure == null) {
                        result.complete(kept);
                    } else {
                        trouble.ifPresent(failure::addSuppressed);
                        result.completeExceptionally(failure);
                    }
                });
        return result.copy();
    }

    private static String name(Clip clip) {
        return ClipIdentity.of(clip).hash() + ClipNames.ENDING;
    }

    private CompletableFuture<Path> keep(String name, PartFile part) {
        try {
            Path file = part.commit(clock.instant());
            add(name, file);
            return CompletableFuture.completedFuture(file);
        } catch (IOException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private Optional<IOException> end(String name, PartFile part) {
        synchronized (this) {
            loading.remove(name);
            unwanted.remove(name);
        }
        try {
            part.close();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e);
        }
    }

    private boolean isKept(String name, Path file) {
        if (files.containsKey(name) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        forget(name);
        return false;
    }

    private void use(String name, Path file) {
        Long bytes = files.remove(name);
        files.put(name, bytes == null ? 0 : bytes);
        try {
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
        } catch (IOException e) {
            logger.debug("After a restart, {} is taken for older than it is: {}", name, e.getMessage());
        }
    }

    private synchronized void add(String name, Path file) throws IOException {
        if (unwanted.contains(name)) {
            Files.deleteIfExists(file);
            throw new DiskException("the clip was deleted while it was loaded");
        }
        Path kept = load();
        long bytes = Files.size(file);
        forget(name);
        files.put(name, bytes);
        size += bytes;
        trim(kept);
    }

    private void forget(String name) {
        Long bytes = files.remove(name);
        size -= bytes == null ? 0 : bytes;
    }

    private void trim(Path kept) {
        List<String> oldestFirst = List.copyOf(files.keySet());
        for (String name : oldestFirst.subList(0, Math.max(0, oldestFirst.size() - 1))) {
            if (size > mostBytes || files.size() > mostClips) {
                delete(kept, name);
            }
        }
    }

    /** Where a file that is being read cannot be removed, it stays until next time. */
    private void delete(Path kept, String name) {
        try {
            Files.deleteIfExists(kept.resolve(name));
            forget(name);
        } catch (IOException e) {
            logger.debug("{} cannot be removed from the cache: {}", name, e.getMessage());
        }
    }

    /**
     * Removes a clip that is gone from Blink. If it is just being loaded, it is not kept.
     */
    public synchronized void remove(Clip clip) throws IOException {
        String name = name(clip);
        if (loading.containsKey(name)) {
            unwanted.add(name);
        }
        if (Files.isDirectory(folder)) {
            Files.deleteIfExists(load().resolve(name));
            forget(name);
        }
    }

    /**
     * Removes all clips, and the folder if nothing else is in it. What is just being loaded is not kept.
     */
    public synchronized void clear() throws IOException {
        unwanted.addAll(loading.keySet());
        if (!Files.isDirectory(folder)) {
            return;
        }
        Path kept = load();
        for (String name : List.copyOf(files.keySet())) {
            delete(kept, name);
        }
        try {
            Files.delete(kept);
        } catch (DirectoryNotEmptyException e) {
            logger.debug("{} is not empty and stays", kept);
        }
    }

    private Path load() throws IOException {
        Path loaded = root;
        if (loaded != null && Files.isDirectory(loaded)) {
            return loaded;
        }
        OwnerOnly.createFolders(folder);
        Path real = Objects.requireNonNull(folder.toRealPath());
        Leftovers.remove(real, clock.instant());
        files.clear();
        size = 0;
        NavigableMap<Instant, Map<String, Long>> byTime = scan(real);
        for (Map<String, Long> sameTime : byTime.values()) {
            files.putAll(sameTime);
            size += sameTime.values().stream().mapToLong(Long::longValue).sum();
        }
        root = real;
        trim(real);
        return real;
    }

    private NavigableMap<Instant, Map<String, Long>> scan(Path real) throws IOException {
        NavigableMap<Instant, Map<String, Long>> byTime = new TreeMap<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(real, "*" + ClipNames.ENDING)) {
            for (Path file : found) {
                String name = String.valueOf(file.getFileName());
                Optional<BasicFileAttributes> attributes = SafePaths.attributes(file)
                        .filter(BasicFileAttributes::isRegularFile);
                if (attributes.isPresent() && NAME.matcher(name).matches()) {
                    Instant used = attributes.get().lastModifiedTime().toInstant();
                    Map<String, Long> sameTime = byTime.getOrDefault(used, new HashMap<>());
                    sameTime.put(name, attributes.get().size());
                    byTime.put(used, sameTime);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw new IOException(e.getMessage(), e);
        }
        return byTime;
    }
}
