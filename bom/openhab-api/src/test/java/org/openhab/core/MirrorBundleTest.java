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
package org.openhab.core;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * As a bundle the mirror offers what openHAB offers, under openHAB's kind of version, and hides what is its own.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class MirrorBundleTest {

    private static final Pattern PACKAGE_WITH_VERSION = Pattern
            .compile("(org\\.openhab\\.[a-z0-9.]+);version=\"5\\.2\\.1\"");

    private Path classes = Path.of("");
    private Manifest manifest = new Manifest();

    @BeforeEach
    void readManifest() throws IOException, URISyntaxException {
        classes = Path.of(OpenHAB.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (InputStream stream = Files.newInputStream(classes.resolve("META-INF/MANIFEST.MF"))) {
            manifest = new Manifest(stream);
        }
    }

    @Test
    void everyPublicPackageIsExportedWithTheVersionOfOpenHab() throws IOException {
        Set<String> exported = new TreeSet<>();
        PACKAGE_WITH_VERSION.matcher(manifest.getMainAttributes().getValue("Export-Package")).results()
                .forEach(result -> exported.add(result.group(1)));

        assertEquals(publicPackages(), exported);
    }

    private Set<String> publicPackages() throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(file -> classes.relativize(file.getParent()).toString().replace('/', '.'))
                    .filter(name -> !name.endsWith(".internal")).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void nothingNewerThanOpenHab43IsImported() {
        String imports = Objects.requireNonNull(manifest.getMainAttributes().getValue("Import-Package"));

        assertTrue(imports.contains("org.eclipse.jetty.client;version=\"[9.4,10)\""), imports);
        assertTrue(imports.contains("javax.measure;version=\"[2.2,3)\""), imports);
        assertFalse(imports.contains("org.eclipse.jdt.annotation"), imports);
    }

    @Test
    void theBuildLeavesNoTraceOfMachineAndTime() {
        Stream.of("Build-Jdk-Spec", "Build-Jdk", "Created-By", "Built-By", "Bnd-LastModified", "Tool")
                .forEach(name -> assertNull(manifest.getMainAttributes().getValue(name), name));
    }
}
