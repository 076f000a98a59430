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
package org.openhab.binding.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Packs the classes beside this one and the files in {@code sample} into an add-on.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class SampleAddOn {

    private SampleAddOn() {
    }

    /**
     * Writes the jar into a folder.
     */
    public static Path jarIn(Path folder) throws IOException {
        Path jar = folder.resolve("sample.jar");
        Path classes = testClasses();
        Path files = classes.resolve("sample");
        try (InputStream manifest = Files.newInputStream(files.resolve("META-INF/MANIFEST.MF"));
                OutputStream out = Files.newOutputStream(jar);
                JarOutputStream content = new JarOutputStream(out, new Manifest(manifest))) {
            pack(files, files.resolve("OSGI-INF"), content);
            pack(files, files.resolve("OH-INF"), content);
            pack(classes, classes.resolve("org/openhab/binding/sample"), content);
        }
        return jar;
    }

    private static Path testClasses() {
        try {
            return Path.of(Objects.requireNonNull(SampleAddOn.class.getResource("/sample")).toURI()).getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pack(Path root, Path folder, JarOutputStream content) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            content.putNextEntry(new JarEntry(root.relativize(file).toString().replace('\\', '/')));
            Files.copy(file, content);
            content.closeEntry();
        }
    }
}
