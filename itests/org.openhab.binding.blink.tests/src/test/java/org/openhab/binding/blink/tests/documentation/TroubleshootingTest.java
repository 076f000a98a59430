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
package org.openhab.binding.blink.tests.documentation;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;

/**
 * Who looks up a status in the README finds it there, and finds nothing that is never shown.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class TroubleshootingTest {

    private static final String TEXTS = "OH-INF/i18n/blink.properties";
    private static final Pattern STATUS = Pattern.compile("(offline|online)\\..+");
    /** These name the parameter and what it takes: nothing is left to be explained. */
    private static final String OF_CONFIGURATION = "offline.config.";

    private static Map<String, String> statusTexts() throws IOException {
        Properties texts = new Properties();
        try (JarFile jar = new JarFile(Objects.requireNonNull(System.getProperty("addon.jar")));
                Reader reader = new InputStreamReader(
                        jar.getInputStream(Objects.requireNonNull(jar.getJarEntry(TEXTS))), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        Map<String, String> ofStatus = new TreeMap<>();
        texts.stringPropertyNames().stream().filter(key -> STATUS.matcher(key).matches())
                .filter(key -> !key.startsWith(OF_CONFIGURATION))
                .forEach(key -> ofStatus.put(key, String.valueOf(texts.getProperty(key))));
        assertTrue(ofStatus.size() > 20, ofStatus::toString);
        return ofStatus;
    }

    /** The beginnings of status texts that the README explains; dots stand for anything. */
    private static List<Pattern> explained() throws IOException {
        return Readme.rows(Readme.ofAddOn().section("Troubleshooting"::equals)).stream()
                .flatMap(row -> Arrays.stream(row.get(0).split(" / "))).map(TroubleshootingTest::beginning).toList();
    }

    private static Pattern beginning(String text) {
        return Pattern.compile(
                Arrays.stream(text.split(" ?…", -1)).map(Pattern::quote).collect(Collectors.joining(".*")) + ".*");
    }

    @Test
    void eachStatusOfTheAddOnIsExplained() throws IOException {
        List<Pattern> explained = explained();
        Map<String, String> missing = statusTexts();
        missing.values().removeIf(text -> explained.stream().anyMatch(row -> row.matcher(text).matches()));
        assertEquals(Map.of(), missing);
    }

    @Test
    void nothingIsExplainedThatNobodySees() throws IOException {
        Map<String, String> texts = statusTexts();
        assertEquals(List.of(),
                explained().stream()
                        .filter(row -> texts.values().stream().noneMatch(text -> row.matcher(text).matches()))
                        .map(Pattern::pattern).toList());
    }
}
