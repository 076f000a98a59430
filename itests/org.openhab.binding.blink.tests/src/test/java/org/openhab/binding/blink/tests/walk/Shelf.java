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
package org.openhab.binding.blink.tests.walk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.http.Content;

import com.google.gson.JsonParser;

/**
 * The files of a household: which clips they are, and whether they are whole.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class Shelf {

    private static final String CLIP = ".mp4";
    private static final String SIDECAR = ".json";

    private final Path archive;
    private final Path saved;
    private final Map<Path, String> ids = new HashMap<>();
    private final Set<Path> whole = new HashSet<>();

    Shelf(Path folder) {
        archive = folder.resolve(Storeroom.ARCHIVE);
        saved = folder.resolve(Storeroom.SAVED);
    }

    private static List<Path> files(Path folder) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasEnding(Path file, String ending) {
        return file.toString().endsWith(ending);
    }

    /** Lengths of the clips in the archive, and how many there are of each. */
    Map<Long, Long> archivedLengths() {
        return files(archive).stream().filter(file -> hasEnding(file, CLIP))
                .collect(Collectors.groupingBy(Shelf::length, Collectors.counting()));
    }

    private String id(Path sidecar) {
        String known = ids.get(sidecar);
        if (known != null) {
            return known;
        }
        try {
            String id = JsonParser.parseString(Files.readString(sidecar)).getAsJsonObject().get("id").getAsString();
            ids.put(sidecar, id);
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files that nobody is writing any more should not be there. */
    List<String> halfFiles() {
        return Stream.concat(files(archive).stream(), files(saved).stream())
                .filter(file -> !hasEnding(file, CLIP) && !hasEnding(file, SIDECAR)).map(file -> "half file: " + file)
                .toList();
    }

    /** Lengths of the saved clips: most clips have one of their own. */
    Set<Long> savedLengths() {
        return files(saved).stream().map(Shelf::length).collect(Collectors.toSet());
    }

    private static long length(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What must never be.
     *
     * @param films all that there ever were, by length
     */
    List<String> broken(Map<Long, List<Content>> films) {
        List<String> broken = new ArrayList<>();
        for (Path folder : List.of(archive, saved)) {
            List<Path> kept = files(folder).stream().filter(file -> hasEnding(file, CLIP)).toList();
            Map<Long, Long> counts = kept.stream().collect(Collectors.groupingBy(Shelf::length, Collectors.counting()));
            counts.forEach((length, count) -> {
                int expected = films.getOrDefault(length, List.of()).size();
                if (count > expected) {
                    broken.add(count + " files instead of " + expected + " of " + length + " bytes in " + folder);
                }
            });
            kept.stream().filter(file -> !isWhole(file, films.getOrDefault(length(file), List.of())))
                    .forEach(file -> broken.add("not whole: " + file));
        }
        List<String> sidecars = files(archive).stream().filter(file -> hasEnding(file, SIDECAR)).map(this::id).toList();
        if (sidecars.size() != Set.copyOf(sidecars).size()) {
            broken.add("a clip is in the archive twice: " + sidecars);
        }
        return broken;
    }

    private boolean isWhole(Path file, List<Content> films) {
        if (!whole.contains(file) && films.stream().distinct().anyMatch(film -> isSame(film, file))) {
            whole.add(file);
        }
        return whole.contains(file);
    }

    private static boolean isSame(Content film, Path file) {
        try (InputStream one = film.open(); InputStream other = Files.newInputStream(file)) {
            return Arrays.equals(one.readAllBytes(), other.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
