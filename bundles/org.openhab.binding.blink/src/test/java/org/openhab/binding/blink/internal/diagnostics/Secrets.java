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
package org.openhab.binding.blink.internal.diagnostics;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Makes what nobody else may read, as it looks at real users, and remembers it.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class Secrets {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
    private static final String TOKEN = LETTERS + LETTERS.toUpperCase(Locale.ROOT) + "0123456789-_";
    private static final int KINDS = 16;

    private final Random random;
    private final Set<String> made = new LinkedHashSet<>();

    Secrets(long seed) {
        this.random = new Random(seed);
    }

    private String letters(String from, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(from.charAt(random.nextInt(from.length())));
        }
        return text.toString();
    }

    private String digits(int length) {
        return (1 + random.nextInt(9)) + letters("0123456789", length - 1);
    }

    /** A text that must not be found. */
    String text() {
        String secret = switch (random.nextInt(KINDS)) {
            case 0 -> letters(LETTERS, 6).toUpperCase(Locale.ROOT) + " " + letters(LETTERS, 7);
            case 1 -> "Zoë's " + letters(LETTERS, 8) + " \uD83D\uDC36";
            case 2 -> letters(LETTERS, 9);
            case 3 -> letters(LETTERS, 5) + "." + letters(LETTERS, 6) + "@" + letters(LETTERS, 6) + ".example";
            case 4 -> "G8T1" + letters("ABCDEFGHJKLMNPQRSTUVWXYZ0123456789", 12);
            case 5 -> UUID.nameUUIDFromBytes(letters(TOKEN, 16).getBytes(StandardCharsets.UTF_8)).toString();
            case 6 -> "eyJ" + letters(TOKEN, 40) + "." + letters(TOKEN, 60) + "." + letters(TOKEN, 43);
            case 7 -> digits(6);
            case 8 -> "74:ab:93:" + pair() + ":" + pair() + ":" + pair();
            case 9 -> "192.168." + (100 + random.nextInt(100)) + "." + (100 + random.nextInt(100));
            case 10 -> "/api/v3/media/accounts/" + digits(6) + "/networks/" + digits(6) + "/x.jpg?ts=" + digits(10);
            case 11 -> "https://" + letters(LETTERS, 10) + ".example/live?token=" + letters(TOKEN, 30);
            case 12 -> "rtsps://" + letters(LETTERS, 8) + ":443/" + letters(TOKEN, 16) + "__IMDS_" + letters(TOKEN, 22);
            case 13 -> "+49" + digits(11);
            case 14 -> "session=" + letters(TOKEN, 24) + "; Path=/";
            default -> digits(3) + " " + letters(LETTERS, 8) + " Street, " + digits(5) + " " + letters(LETTERS, 7);
        };
        made.add(secret);
        return secret;
    }

    private String pair() {
        return letters("0123456789abcdef", 2);
    }

    /** A number that must not be found. */
    Number number() {
        String digits = random.nextBoolean() ? digits(6 + random.nextInt(10)) : digits(4) + "." + digits(6);
        made.add(digits);
        return new BigDecimal(digits);
    }

    /** A name of a field that must not be found. */
    String field() {
        String field = switch (random.nextInt(4)) {
            case 0 -> letters(LETTERS, 10);
            case 1 -> digits(7);
            case 2 -> "camera_" + letters(LETTERS, 9);
            default -> text();
        };
        made.add(field);
        return field;
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /**
     * @return all that was made and can be found in a text. What a placeholder consists of is not looked for.
     */
    List<String> foundIn(String text) {
        List<String> found = new ArrayList<>();
        made.stream().filter(text::contains).forEach(found::add);
        return found;
    }

    int count() {
        return made.size();
    }
}
