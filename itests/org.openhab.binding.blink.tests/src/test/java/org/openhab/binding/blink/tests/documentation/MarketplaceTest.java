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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * What openHAB's marketplace reads of the add-on.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class MarketplaceTest {

    /** openHAB takes a range only with a semicolon, unlike Maven and OSGi; here with three numbers at both ends. */
    private static final Pattern RANGE = Pattern.compile("\\[(\\d+\\.\\d+\\.\\d+);(\\d+\\.\\d+\\.\\d+)\\)");
    /** How openHAB finds the id of an add-on in an address. */
    private static final Pattern ARCHIVE = Pattern.compile(".*/(.*?)-\\d+\\.\\d+\\.\\d+.*");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^()\\s]+\\.kar)\\)");
    private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`]*`");
    private static final String KAR = "application/vnd.openhab.feature;type=karfile";

    private static Path folder() {
        return Path.of(Objects.requireNonNull(System.getProperty("addon.jar"))).resolve("../../../../docs/marketplace")
                .normalize();
    }

    private static List<JsonObject> entries() throws IOException {
        JsonArray entries = JsonParser.parseString(Files.readString(folder().resolve("addons.json"))).getAsJsonArray();
        return Stream.of(entries).flatMap(all -> all.asList().stream()).map(JsonElement::getAsJsonObject).toList();
    }

    private static String text(JsonObject entry, String name) {
        return Objects.requireNonNull(entry.get(name), () -> name + " in " + entry).getAsString();
    }

    private static String idOf(String address) {
        Matcher archive = ARCHIVE.matcher(address.replace("VERSION", "0.1.0"));
        assertTrue(archive.matches(), address);
        String bundle = String.valueOf(archive.group(1));
        return bundle.substring(bundle.lastIndexOf('.') + 1);
    }

    @Test
    void theTopicsHaveOneLinkToAnArchiveThatOpenhabTakes() throws IOException {
        String post = CODE.matcher(Files.readString(folder().resolve("post.md"))).replaceAll("");
        List<String> links = LINK.matcher(post).results().map(link -> String.valueOf(link.group(1))).toList();
        assertEquals(1, links.size(), links::toString);
        assertTrue(
                entries().stream().map(entry -> text(entry, "url")).toList().containsAll(
                        Stream.of("oh5", "oh4").map(line -> links.get(0).replace("OHLINE", line)).toList()),
                links::toString);
    }

    @Test
    void openhabFindsTheIdOfTheAddOnInTheNamesOfItsArchives() throws IOException {
        for (JsonObject entry : entries()) {
            assertEquals("blink", idOf(text(entry, "url")));
        }
    }

    @Test
    void eachLineOfOpenhabIsOfferedItsOwnArchiveAndNoOther() throws IOException {
        assertEquals(2, entries().size());
        Set<String> uids = new HashSet<>();
        for (JsonObject entry : entries()) {
            Matcher range = RANGE.matcher(text(entry, "compatible_versions"));
            assertTrue(range.matches(), entry::toString);
            String line = String.valueOf(range.group(1)).startsWith("4.") ? "oh4" : "oh5";
            assertEquals(line.equals("oh4") ? "5.0.0" : "6.0.0", range.group(2));
            assertTrue(text(entry, "url").endsWith("-" + line + ".kar"), entry::toString);
            assertEquals("binding", text(entry, "type"));
            assertEquals("blink", text(entry, "id"));
            assertEquals(KAR, text(entry, "content_type"));
            assertTrue(uids.add(text(entry, "uid")), entry::toString);
        }
    }

    @Test
    void theTitlesOfTheTopicsEndWithTheSameRanges() throws IOException {
        List<String> titles = Readme.rows(Files.readAllLines(folder().resolve("post.md"))).stream()
                .map(row -> row.get(1)).map(title -> title.replace("`", "")).toList();
        Set<String> ranges = new HashSet<>();
        for (String title : titles) {
            // openHAB looks for the last bracket, behind the last blank.
            assertTrue(title.lastIndexOf(' ') < title.lastIndexOf('['), title);
            ranges.add(title.substring(title.lastIndexOf('[')));
        }
        Set<String> offered = new HashSet<>();
        for (JsonObject entry : entries()) {
            offered.add(text(entry, "compatible_versions"));
        }
        assertEquals(offered, ranges);
    }

    @Test
    void theLogoIsThere() {
        assertTrue(Files.isRegularFile(folder().resolve("../images/logo.png")));
    }
}
