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
package org.openhab.binding.blink.internal.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The files from which input is made, and those that once made a parser fail.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class Corpus {

    private Corpus() {
    }

    /**
     * @param parser the name of a folder
     * @return what is kept for a parser, by file name
     */
    public static Map<String, byte[]> of(String parser) {
        Map<String, byte[]> all = read("/fuzz/" + parser);
        if (all.isEmpty()) {
            throw new AssertionError("nothing is kept for " + parser);
        }
        return all;
    }

    /**
     * @param folder a folder of the resources
     * @return the texts in it
     */
    public static List<String> texts(String folder) {
        return read(folder).values().stream().map(bytes -> new String(bytes, StandardCharsets.UTF_8)).toList();
    }

    private static Map<String, byte[]> read(String folder) {
        @Nullable
        URL found = Corpus.class.getResource(folder);
        if (found == null) {
            throw new AssertionError(folder + " is missing");
        }
        Map<String, byte[]> all = new TreeMap<>();
        try (Stream<Path> files = Files.list(Path.of(found.toURI()))) {
            for (Path file : files.toList()) {
                all.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
        return all;
    }
}
