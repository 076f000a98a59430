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
package org.openhab.binding.blink.cloud.simulator.picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Letters of five by seven dots. A bare machine has no fonts, so this one comes along; it has capital letters, digits
 * and a few signs. What it does not have becomes a question mark, and accents are left out.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class PixelFont {

    static final int WIDTH = 5;
    static final int HEIGHT = 7;

    private static final String FILE = "/org/openhab/binding/blink/cloud/simulator/pixel-font.txt";
    private static final char UNKNOWN = '?';
    private static final Map<Character, List<String>> GLYPHS = read();

    private PixelFont() {
    }

    /** The text with nothing but characters that this font has. */
    static String writable(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").replace("ß", "ss")
                .toUpperCase(Locale.ROOT);
        StringBuilder writable = new StringBuilder();
        plain.chars().forEach(c -> writable.append(c == ' ' || GLYPHS.containsKey((char) c) ? (char) c : UNKNOWN));
        return writable.toString();
    }

    /** Whether there is a dot in this column and row of a character. */
    static boolean dot(char c, int column, int row) {
        @Nullable
        List<String> rows = GLYPHS.get(c);
        return rows != null && rows.get(row).charAt(column) == '#';
    }

    /** Above each row of glyphs there is a line with the characters that they stand for. */
    private static Map<Character, List<String>> read() {
        List<String> lines = lines();
        Map<Character, List<String>> glyphs = new HashMap<>();
        for (int top = 0; top + HEIGHT < lines.size(); top += HEIGHT + 1) {
            String characters = lines.get(top);
            for (int left = 0; left < characters.length(); left += WIDTH + 1) {
                int from = left;
                glyphs.put(characters.charAt(left), lines.subList(top + 1, top + 1 + HEIGHT).stream()
                        .map(line -> line.substring(from, from + WIDTH)).toList());
            }
        }
        return Map.copyOf(glyphs);
    }

    private static List<String> lines() {
        try (InputStream in = PixelFont.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("The pixel font is missing in this jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
