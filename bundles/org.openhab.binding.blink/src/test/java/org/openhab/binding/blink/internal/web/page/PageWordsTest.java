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
package org.openhab.binding.blink.internal.web.page;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.cloud.model.EventType;

/**
 * The page has words for all that it has to say, in each of its languages, and no others.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class PageWordsTest {

    private static final Pattern LANGUAGE = Pattern.compile("\\t(en|de): \\{(.*?)\\n\\t\\}", Pattern.DOTALL);
    private static final Pattern GROUP = Pattern.compile("(\\w+): \\{([^{}]*(?:\\{\\w+\\}[^{}]*)*)\\}");
    private static final Pattern WORD = Pattern.compile("(\\w+): '");
    private static final String ALONE = "";

    private final String texts = file("texts.js");
    private final String scripts = PagesTest.FILES.stream()
            .filter(name -> name.endsWith(".js") && !Set.of("hls.js", "texts.js").contains(name))
            .map(PageWordsTest::file).collect(Collectors.joining());

    private static String file(String name) {
        try (InputStream in = Objects.requireNonNull(Pages.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The keys of a language by group. */
    private Map<String, Set<String>> words(String language) {
        String all = LANGUAGE.matcher(texts).results().filter(one -> one.group(1).equals(language))
                .map(one -> one.group(2)).findFirst().orElseThrow();
        Map<String, Set<String>> words = new TreeMap<>();
        Matcher group = GROUP.matcher(all);
        while (group.find()) {
            words.put(Objects.requireNonNull(group.group(1)), keys(Objects.requireNonNull(group.group(2))));
        }
        words.put(ALONE, keys(group.replaceAll("")));
        return words;
    }

    private static Set<String> keys(String words) {
        return WORD.matcher(words).results().map(word -> word.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(Enum<?>[] values) {
        return Stream.of(values).map(value -> value.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void itSpeaksEnglishAndGerman() {
        Map<String, Set<String>> english = words("en");
        assertEquals(Set.of(ALONE, "working", "done", "failed", "sources", "types"), english.keySet());
        assertEquals(english, words("de"));
    }

    @Test
    void itHasWordsForAllThatItSays() {
        Collection<String> used = Pattern.compile("\\bt\\('([A-Za-z]+)'").matcher(scripts).results()
                .map(use -> use.group(1)).toList();
        assertTrue(used.size() > 40, used.toString());
        assertEquals(List.of(),
                used.stream().filter(word -> !words("en").getOrDefault(ALONE, Set.of()).contains(word)).toList());
    }

    @Test
    void itHasNoWordsThatNobodyReads() {
        // Some are chosen among others, and only then said; the drawings have names of their own.
        String said = scripts.replaceAll("icon\\('\\w+'|\\['\\w+', t\\(", "");
        assertEquals(List.of(), words("en").getOrDefault(ALONE, Set.of()).stream()
                .filter(word -> !said.contains("'" + word + "'")).toList());
    }

    @Test
    void allThatOpenHabTellsHasWords() {
        Map<String, Set<String>> words = words("en");
        assertEquals(names(EventType.values()), words.get("types"));
        assertEquals(names(PageHome.Source.values()), words.get("sources"));
        assertEquals(names(ActResult.Reason.values()), words.get("failed"));
    }
}
