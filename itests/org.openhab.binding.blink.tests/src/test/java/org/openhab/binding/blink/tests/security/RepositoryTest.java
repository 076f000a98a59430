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
package org.openhab.binding.blink.tests.security;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * No secret lies in the sources, and the add-on ships nothing that others have made but what is named. Needs no
 * network.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class RepositoryTest {

    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Path ADD_ON = Path.of("bundles", "org.openhab.binding.blink", "pom.xml");
    private static final int LARGEST_TEXT = 2_000_000;
    private static final Set<String> NOT_OURS = Set.of(".git", "target", "node_modules", ".settings", ".idea", "build");
    private static final Map<String, Pattern> SECRETS = secrets();
    private static final Pattern KEY_FILE = Pattern
            .compile("(?i).*\\.(p12|pfx|jks|keystore|pem|key|ppk|kdbx)|id_(rsa|ed25519).*|\\.env|\\.netrc");

    private static Map<String, Pattern> secrets() {
        Map<String, Pattern> secrets = new LinkedHashMap<>();
        secrets.put("private key", Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY"));
        secrets.put("signed token",
                Pattern.compile("\\beyJ[A-Za-z0-9_-]{16,}\\.[A-Za-z0-9_-]{16,}\\.[A-Za-z0-9_-]{16,}"));
        secrets.put("cloud key", Pattern.compile("\\b(AKIA|ASIA)[0-9A-Z]{16}\\b|\\bAIza[0-9A-Za-z_-]{35}\\b"));
        secrets.put("token of a code host", Pattern
                .compile("\\bgh[pousr]_[A-Za-z0-9]{36}|\\bgithub_pat_[A-Za-z0-9_]{40,}|\\bglpat-[A-Za-z0-9_-]{20}"));
        secrets.put("token of a chat", Pattern.compile("\\bxox[abprs]-[A-Za-z0-9-]{10,}"));
        secrets.put("password in an address", Pattern.compile(
                "\\bhttps?://[^\\s/:@\"'<>{}]+:[^\\s/@\"'<>{}]{3,}@(?!127\\.|localhost|evil|\\[|[a-z.]*example)"));
        secrets.put("mail address of somebody", Pattern.compile(
                "\\b[A-Za-z0-9._%+-]+@(gmail|gmx|outlook|hotmail|yahoo|icloud|web|proton|protonmail|t-online)\\.[a-z]{2,4}\\b"));
        secrets.put("telephone number that is not masked", Pattern.compile("\"phone\"\\s*:\\s*\"\\+\\d{6,}\""));
        return secrets;
    }

    private static Optional<String> secretIn(String text) {
        return SECRETS.entrySet().stream().filter(secret -> secret.getValue().matcher(text).find())
                .map(Map.Entry::getKey).findFirst();
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {

            @Override
            public FileVisitResult preVisitDirectory(@Nullable Path folder, @Nullable BasicFileAttributes attributes) {
                return folder != null && folder.getFileName() != null
                        && NOT_OURS.contains(folder.getFileName().toString()) ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(@Nullable Path file, @Nullable BasicFileAttributes attributes) {
                if (file != null) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    @Test
    void noFileHoldsASecret() throws IOException {
        List<Path> files = files();
        assertTrue(files.size() > 500, () -> "only " + files.size() + " files: this is not the repository");
        List<String> found = new ArrayList<>();
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            if (KEY_FILE.matcher(name).matches()) {
                found.add(ROOT.relativize(file) + ": a file for keys");
            } else if (Files.size(file) < LARGEST_TEXT) {
                // Whatever it is: a secret is one in an image too.
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                secretIn(text).ifPresent(secret -> found.add(ROOT.relativize(file) + ": " + secret));
            }
        }
        assertEquals(List.of(), found);
    }

    private static Stream<Arguments> planted() {
        // In pieces, or this file would be one of those that are found.
        return Stream.of(Arguments.of("private key", "-----BEGIN RSA PRIVATE" + " KEY-----"),
                Arguments.of("signed token",
                        "ey" + "JhbGciOiJIUzI1NiIsInR5cCI6.eyJzdWIiOiIxMjM0NTY3ODkw.SflKxwRJSMeKKF2QT4fwpM"),
                Arguments.of("cloud key", "AKIA" + "ABCDEFGHIJKLMNOP"),
                Arguments.of("token of a code host", "ghp" + "_abcdefghijklmnopqrstuvwxyz0123456789"),
                Arguments.of("token of a chat", "xoxb" + "-1234567890-abcdef"),
                Arguments.of("password in an address", "https://jane:secret" + "@host.net/"),
                Arguments.of("mail address of somebody", "jane.doe" + "@gmail.com"),
                Arguments.of("telephone number that is not masked", "\"phone\": \"+4917" + "012345678\""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("planted")
    void aSecretWouldBeFound(String kind, String text) {
        assertEquals(Optional.of(kind), secretIn("first line\n  " + text + "\n"));
    }

    @Test
    void theAddOnNeedsNothingButWhatOpenHabShips() throws Exception {
        List<String> shipped = new ArrayList<>();
        for (Element dependency : dependencies(ROOT.resolve(ADD_ON))) {
            String scope = text(dependency, "scope");
            if (!Set.of("provided", "test").contains(scope)) {
                shipped.add(text(dependency, "artifactId") + ": " + scope);
            }
        }
        assertEquals(List.of(), shipped);
    }

    @Test
    void noModuleDependsOnWhatMayChangeOrComesFromElsewhere() throws Exception {
        List<String> found = new ArrayList<>();
        int dependencies = 0;
        for (Path pom : files().stream().filter(file -> file.endsWith("pom.xml")).toList()) {
            for (Element dependency : dependencies(pom)) {
                dependencies++;
                String version = text(dependency, "version");
                String name = ROOT.relativize(pom) + ": " + text(dependency, "artifactId");
                if (version.matches(".*(SNAPSHOT|LATEST|RELEASE|[\\[\\](),]).*")) {
                    found.add(name + " " + version);
                }
                if ("system".equals(text(dependency, "scope"))) {
                    found.add(name + " from a file");
                }
            }
            NodeList repositories = document(pom).getElementsByTagName("repository");
            IntStream.range(0, repositories.getLength()).mapToObj(repositories::item).filter(
                    repository -> !isInside(repository, "profile") && !isInside(repository, "distributionManagement"))
                    .forEach(repository -> found.add(ROOT.relativize(pom) + ": a repository for every build"));
        }
        assertTrue(dependencies > 30, "too few to be all");
        assertEquals(List.of(), found);
    }

    @Test
    void theFeaturesInstallTheAddOnAndNothingOfOthers() throws Exception {
        for (String name : List.of("oh5.xml", "oh4.xml")) {
            Path feature = ROOT.resolve(Path.of("features", "openhab-binding-blink", "src", "main", "feature", name));
            NodeList bundles = document(feature).getElementsByTagName("bundle");
            for (int i = 0; i < bundles.getLength(); i++) {
                String bundle = bundles.item(i).getTextContent().strip();
                assertTrue(bundle.contains("org.openhab.binding.blink"), bundle);
            }
            assertEquals(1, bundles.getLength());
        }
    }

    private static boolean isInside(Node node, String name) {
        for (Node one = node; one != null; one = one.getParentNode()) {
            if (name.equals(one.getNodeName())) {
                return true;
            }
        }
        return false;
    }

    private static List<Element> dependencies(Path pom) throws Exception {
        NodeList all = document(pom).getElementsByTagName("dependency");
        return IntStream.range(0, all.getLength()).mapToObj(all::item).map(Element.class::cast).toList();
    }

    private static String text(Element element, String name) {
        NodeList found = element.getElementsByTagName(name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
    }

    private static Element document(Path file) throws ParserConfigurationException, IOException, SAXException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
    }
}
