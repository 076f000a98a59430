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
package org.openhab.binding.blink.tests.packaging;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The Karaf archives as users put them into the folder of add-ons: one for openHAB 5.x, one for 4.3.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class KarTest {

    private static final Path JAR = Path.of(Objects.requireNonNull(System.getProperty("addon.jar")));
    private static final String NAME = JAR.getFileName().toString().replaceFirst("\\.jar$", "");
    private static final String VERSION = NAME.replaceFirst("^org\\.openhab\\.binding\\.blink-", "");
    private static final Path FOLDER = JAR.resolve("../../../../features/openhab-binding-blink/target").normalize();

    /** The name of the file tells openHAB's marketplace the id of the add-on. */
    private static Map<String, byte[]> archive(String line) throws IOException {
        return Contents.of(FOLDER.resolve(NAME + "-" + line + ".kar"));
    }

    private static List<String> names(Map<String, byte[]> archive, String end) {
        return archive.keySet().stream().filter(name -> name.endsWith(end)).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = { "oh5", "oh4" })
    void eachArchiveHasTheJarOfItsLineAndNoOther(String line) throws IOException {
        Map<String, byte[]> archive = archive(line);
        Path jar = line.equals("oh5") ? JAR : JAR.resolveSibling(NAME + "-oh4.jar");
        String where = "repository/org/openhab/addons/bundles/org.openhab.binding.blink/" + VERSION + "/";
        assertEquals(List.of(where + jar.getFileName()), names(archive, ".jar"));
        assertArrayEquals(Files.readAllBytes(jar), archive.get(where + jar.getFileName()));
    }

    @ParameterizedTest
    @ValueSource(strings = { "oh5", "oh4" })
    void eachArchiveHasOneFeatureThatInstallsThatJar(String line) throws IOException {
        Map<String, byte[]> archive = archive(line);
        List<String> repositories = names(archive, "-features.xml");
        assertEquals(1, repositories.size(), repositories::toString);
        String features = new String(Objects.requireNonNull(archive.get(repositories.get(0))), StandardCharsets.UTF_8);
        String address = "mvn:org.openhab.addons.bundles/org.openhab.binding.blink/" + VERSION
                + (line.equals("oh5") ? "" : "/jar/oh4");
        assertTrue(features.contains(">" + address + "</bundle>"), features);
        assertTrue(features.contains("<feature name=\"openhab-binding-blink\""), features);
        assertTrue(features.contains("version=\"" + VERSION + "\""), features);
        assertFalse(features.contains("${"), features);
        assertEquals(2, features.split("<bundle").length, features);
    }
}
