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

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;

/**
 * Tampers with what is right, as somebody would do who wants the reader to fall.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class Mutations {

    /** Stands for itself in the text, without quotes: no library would write it. */
    private static final String RAW = "\u0001raw:";
    private static final Pattern RAW_TEXT = Pattern.compile("\"\\\\u0001raw:([^\"]*)\"");

    private static final List<String> NUMBERS = List.of("0", "-1", "1", "-0", "2147483648", "9223372036854775807",
            "18446744073709551616", "1e308", "-1e400", "1e999999999", "1e-999999999", "1e2147483648", "0x7f", "NaN",
            "Infinity", "-Infinity", "01", "1.", ".5", "1_000", "9".repeat(400), "1" + "0".repeat(5000));

    private static final List<String> TEXTS = List.of("", " ", "null", "true", "0", "-1", "\u0000", "\ud800", "\udc00x",
            "\uD83D\uDC08", "\u202Egnp.exe", "e\u0301", "../../../../etc/passwd", "..\\..\\boot.ini", "/", "//",
            "//evil.example.org/x", "https://evil.example.org/", "http://127.0.0.1:22/", "file:///etc/passwd",
            "\r\nX-Evil: 1", "a\nb", "%00", "%2e%2e%2f", "<script>alert(1)</script>", "'\"><img src=x>", "${jndi:x}",
            "{{query}}", "@text/offline", "CON", "nul.mp4", "COM1", "con.", "a".repeat(300), "x".repeat(20_000),
            "9".repeat(20_000), "2026-11-22T12:00:00+00:00", "9999-12-31T23:59:59-18:00", "0001-01-01T00:00:00+18:00",
            "+1000000000-01-01T00:00:00Z", "-999999999-01-01T00:00:00Z", "2026-02-30T00:00:00Z", "0000-00-00T00:00:00Z",
            "2026-11-22T24:00:00Z", "1e999999999", "?ts=99999999999", "/x_9999_99_99__99_99AM.jpg", "/a?ts=1&ext=#x",
            "rtsps://x:443/", "immis://[::1]:443/a__?client_id=1", "PIN", "sms");

    private static final List<String> TOKENS = List.of("{", "}", "[", "]", "\"", ":", ",", "\\u0000", "\\", "null", "<",
            "<script id=oauth-args>", "</script", "'", "=", ";", "&", "#", "\u0000", "\uFFFD", "%", "\r\n",
            "[".repeat(3000), "{\"a\":".repeat(3000), " ".repeat(3000), "=".repeat(100), ";".repeat(100));

    private Mutations() {
    }

    /**
     * @return the text as bytes
     */
    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * @return the bytes as text, whatever they are
     */
    public static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /**
     * @return one of the texts that make readers fall
     */
    public static String hostile(Random random) {
        return random.nextInt(8) == 0 ? noise(random) : TEXTS.get(random.nextInt(TEXTS.size()));
    }

    /**
     * @return characters of all kinds
     */
    public static String noise(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(40); i > 0; i--) {
            text.appendCodePoint(switch (random.nextInt(4)) {
                case 0 -> random.nextInt(0x80);
                case 1 -> random.nextInt(0x800);
                case 2 -> random.nextInt(0x10000);
                default -> random.nextInt(0x110000);
            });
        }
        return text.toString();
    }

    /**
     * @return the bytes with a few places changed, torn out, doubled or put in
     */
    public static byte[] bytes(byte[] seed, Random random) {
        byte[] changed = seed.clone();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            changed = once(changed, random);
        }
        return changed;
    }

    private static byte[] once(byte[] seed, Random random) {
        int from = random.nextInt(seed.length + 1);
        int to = Math.min(seed.length, from + 1 + random.nextInt(1 << random.nextInt(12)));
        switch (random.nextInt(7)) {
            case 0:
                return Arrays.copyOf(seed, from);
            case 1:
                return join(seed, 0, from, new byte[0], seed, to);
            case 2:
                return join(seed, 0, to, new byte[0], seed, from);
            case 3:
                return join(seed, 0, from, bytes(TOKENS.get(random.nextInt(TOKENS.size()))), seed, from);
            case 4:
                byte[] noise = new byte[to - from];
                random.nextBytes(noise);
                return join(seed, 0, from, noise, seed, to);
            default:
                byte[] flipped = seed.clone();
                if (from < flipped.length) {
                    flipped[from] ^= (byte) (1 << random.nextInt(8));
                }
                return flipped;
        }
    }

    private static byte[] join(byte[] head, int headFrom, int headTo, byte[] middle, byte[] tail, int tailFrom) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(head, headFrom, headTo - headFrom);
        all.writeBytes(middle);
        all.write(tail, tailFrom, tail.length - tailFrom);
        return all.toByteArray();
    }

    /**
     * @return the JSON with a few members replaced by something else, left out or doubled
     */
    public static String json(String seed, Random random) {
        JsonElement root = JsonParser.parseString(seed);
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            root = tamper(root, random);
        }
        return write(root);
    }

    /**
     * @return the element as text, with numbers that no library would write
     */
    public static String write(JsonElement element) {
        Matcher raw = RAW_TEXT.matcher(element.toString());
        return raw.replaceAll(found -> Matcher.quoteReplacement(found.group(1)));
    }

    private static JsonElement tamper(JsonElement root, Random random) {
        List<JsonElement> places = new ArrayList<>();
        collect(root, places);
        if (places.isEmpty()) {
            return value(random);
        }
        JsonElement place = places.get(random.nextInt(places.size()));
        if (place instanceof JsonObject object && !object.keySet().isEmpty()) {
            List<String> names = List.copyOf(object.keySet());
            String name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(6)) {
                case 0 -> object.remove(name);
                case 1 -> object.add(hostile(random), value(random));
                default -> object.add(name, value(random));
            }
        } else if (place instanceof JsonArray array) {
            int at = array.isEmpty() ? 0 : random.nextInt(array.size());
            switch (array.isEmpty() ? 0 : random.nextInt(4)) {
                case 0 -> array.add(value(random));
                case 1 -> array.remove(at);
                case 2 -> array.add(array.get(at).deepCopy());
                default -> array.set(at, value(random));
            }
        }
        return random.nextInt(200) == 0 ? value(random) : root;
    }

    private static void collect(@Nullable JsonElement element, List<JsonElement> places) {
        if (element instanceof JsonObject object) {
            places.add(object);
            for (Map.Entry<String, JsonElement> member : object.entrySet()) {
                collect(member.getValue(), places);
            }
        } else if (element instanceof JsonArray array) {
            places.add(array);
            array.forEach(item -> collect(item, places));
        }
    }

    /**
     * @return a value of any kind, that mostly is not what is expected
     */
    public static JsonElement value(Random random) {
        switch (random.nextInt(8)) {
            case 0:
                return JsonNull.INSTANCE;
            case 1:
                return new JsonPrimitive(random.nextBoolean());
            case 2:
                return new JsonArray();
            case 3:
                return new JsonObject();
            case 4:
                JsonElement nested = new JsonPrimitive(1);
                for (int depth = random.nextInt(60); depth > 0; depth--) {
                    JsonArray outer = new JsonArray();
                    outer.add(nested);
                    nested = outer;
                }
                return nested;
            case 5:
                return new JsonPrimitive(RAW + NUMBERS.get(random.nextInt(NUMBERS.size())));
            default:
                return new JsonPrimitive(hostile(random));
        }
    }
}
