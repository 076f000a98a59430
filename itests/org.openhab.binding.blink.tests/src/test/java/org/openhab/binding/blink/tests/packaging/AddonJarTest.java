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
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;

/**
 * The two jars as users get them: for openHAB 5.x, and for 4.3.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class AddonJarTest {

    private static final Path JAR = Path.of(Objects.requireNonNull(System.getProperty("addon.jar")));
    private static final Path JAR_OH4 = Path.of(JAR.toString().replaceFirst("\\.jar$", "-oh4.jar"));
    private static final int CLASS_FILE_OF_JAVA_17 = 61;
    /** What comes with Java itself. */
    private static final List<String> JAVA = List.of("javax.crypto", "javax.net", "javax.security");
    private static final int LARGEST_JAR = 1200 * 1024;

    /** What openHAB 4.3 and 5.x ship both, with the version of the older one; empty where openHAB counts on none. */
    private static final Map<String, String> SHIPPED = Map.of("com.google.gson", "2.10.1", "org.eclipse.jetty",
            "9.4.54", "org.slf4j", "2.0.6", "org.osgi.service.component", "1.5.0", "org.osgi.framework", "1.10",
            "javax.measure", "2.2");

    @Test
    void importsOnlyWhatBothLinesOfOpenHabShip() throws IOException {
        imports().forEach((name, version) -> {
            if (name.startsWith("org.openhab.core")) {
                assertEquals("", version, name + " must be imported without a version: each line exports its own");
            } else if (name.startsWith("javax.servlet")) {
                assertEquals("", version, name + " must be imported by its contract: openHAB has several versions");
            } else if (JAVA.stream().noneMatch(name::startsWith)) {
                String shipped = SHIPPED.entrySet().stream()
                        .filter(entry -> name.equals(entry.getKey()) || name.startsWith(entry.getKey() + "."))
                        .map(Map.Entry::getValue).findFirst()
                        .orElseThrow(() -> new AssertionError(name + " is imported"));
                assertTrue(contains(version, shipped), name + " " + version + " does not take " + shipped);
            }
        });
    }

    @Test
    void servletsAreThoseOfTheContractThatOpenHabKeeps() throws IOException {
        assertTrue(Objects.requireNonNull(manifest().getValue("Require-Capability")).contains(
                "osgi.contract;osgi.contract=JavaServlet;filter:=\"(&(osgi.contract=JavaServlet)(version=3.1.0))\""));
    }

    @Test
    void exportsNothingAndEmbedsNothing() throws IOException {
        Attributes manifest = manifest();
        assertNull(manifest.getValue("Export-Package"));
        assertNull(manifest.getValue("Bundle-ClassPath"));
        assertNull(manifest.getValue("Embed-Dependency"));
        Set<String> folders = Set.of("META-INF", "OSGI-INF", "OH-INF", "org", "NOTICE");
        for (String name : Contents.of(JAR).keySet()) {
            assertTrue(folders.contains(name.split("/")[0]), name);
            assertFalse(name.endsWith(".jar"), name);
            assertTrue(!name.startsWith("org/") || name.startsWith("org/openhab/binding/blink/internal/"), name);
        }
    }

    @Test
    void runsOnJava17AndIsSmall() throws IOException {
        for (Map.Entry<String, byte[]> entry : Contents.of(JAR).entrySet()) {
            if (entry.getKey().endsWith(".class")) {
                assertEquals(CLASS_FILE_OF_JAVA_17, entry.getValue()[7], entry.getKey());
            }
        }
        assertTrue(Files.size(JAR) < LARGEST_JAR, () -> JAR + " is larger than " + LARGEST_JAR);
    }

    /** Lines are for stack traces; what only debuggers want is a tenth of the classes. */
    @Test
    void classesHaveLinesButNoNamesOfLocalVariables() throws IOException {
        int withLines = 0;
        for (Map.Entry<String, byte[]> entry : Contents.of(JAR).entrySet()) {
            if (entry.getKey().endsWith(".class")) {
                String bytes = new String(entry.getValue(), StandardCharsets.ISO_8859_1);
                assertFalse(bytes.contains("LocalVariableTable"), entry.getKey());
                assertTrue(bytes.contains("SourceFile"), entry.getKey());
                withLines += bytes.contains("LineNumberTable") ? 1 : 0;
            }
        }
        assertTrue(withLines > 200, "classes have lines");
    }

    @Test
    void componentsStartOnlyWhenNeeded() throws IOException {
        for (String component : Objects.requireNonNull(manifest().getValue("Service-Component")).split(",")) {
            String xml = text(Contents.of(JAR), component.strip());
            assertFalse(xml.contains("immediate=\"true\""), component);
        }
    }

    @Test
    void theSearchInTheBackgroundCanBeSwitchedOffWhileItRuns() throws IOException {
        String xml = text(Contents.of(JAR),
                "OSGI-INF/org.openhab.binding.blink.internal.discovery.BlinkDiscoveryService.xml");
        assertTrue(xml.contains("configuration-pid=\"discovery.blink\""), xml);
        assertTrue(xml.contains("activate=\"activate\""), xml);
        assertTrue(xml.contains("modified=\"modified\""), xml);
    }

    @Test
    void theJarFor43LacksNothingButTheEquipmentTags() throws IOException {
        Map<String, byte[]> jar = Contents.of(JAR);
        Map<String, byte[]> oh4 = Contents.of(JAR_OH4);
        assertEquals(jar.keySet(), oh4.keySet());
        int tags = 0;
        for (String name : jar.keySet()) {
            if (name.startsWith("OH-INF/thing/")) {
                String xml = text(jar, name);
                String[] lines = xml.split("\n");
                String expected = Arrays.stream(lines).filter(line -> !line.contains("<semantic-equipment-tag>"))
                        .collect(Collectors.joining("\n", "", "\n"));
                assertEquals(expected, text(oh4, name), name);
                tags += lines.length - expected.split("\n").length;
            } else {
                assertArrayEquals(jar.get(name), oh4.get(name), name);
            }
        }
        assertTrue(tags > 0, "there is something that 4.3 does not read");
    }

    @Test
    void bothJarsHaveTheTimeOfTheCommitNotOfTheBuild() throws IOException {
        for (Path path : List.of(JAR, JAR_OH4)) {
            try (JarFile jar = new JarFile(path.toFile())) {
                assertEquals(1, jar.stream().map(JarEntry::getTime).distinct().count(), path.toString());
            }
        }
        assertNull(manifest().getValue("Bnd-LastModified"));
        assertNull(manifest().getValue("Built-By"));
    }

    private static Attributes manifest() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            return Objects.requireNonNull(jar.getManifest()).getMainAttributes();
        }
    }

    private static Map<String, String> imports() throws IOException {
        Map<String, String> imports = new HashMap<>();
        Matcher clause = Pattern.compile("([\\w.]+)((?:;[^\",;]+=(?:\"[^\"]*\"|[^\",;]+))*)(?:,|$)")
                .matcher(Objects.requireNonNull(manifest().getValue("Import-Package")));
        while (clause.find()) {
            Matcher version = Pattern.compile("version=\"?([^\";]+)").matcher(clause.group(2));
            imports.put(clause.group(1), version.find() ? version.group(1) : "");
        }
        assertTrue(imports.size() > 10, "the manifest was read");
        return imports;
    }

    private static boolean contains(String range, String version) {
        Matcher bounds = Pattern.compile("\\[([\\d.]+),([\\d.]+)\\)").matcher(range);
        return bounds.matches() && compare(bounds.group(1), version) <= 0 && compare(version, bounds.group(2)) < 0;
    }

    private static int compare(String one, String other) {
        return Arrays.compare(parts(one), parts(other));
    }

    private static int[] parts(String version) {
        int[] numbers = Arrays.stream(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
        return Arrays.copyOf(numbers, 3);
    }

    private static String text(Map<String, byte[]> contents, String name) {
        return new String(Objects.requireNonNull(contents.get(name), name), StandardCharsets.UTF_8);
    }
}
