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
package org.openhab.binding.blink.internal.handler;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Writes the description of a thing status as openHAB translates it, {@code @text/key ["argument", "argument"]}, and
 * reads it again.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class StatusText {

    /** openHAB splits the arguments at commas and drops quotes and brackets, wherever they stand. */
    private static final String UNPRINTABLE = "[,\"\\[\\]\\p{Cntrl}]";

    private static final Pattern SEPARATOR = Pattern.compile("\\s*,\\s*");

    private static final Pattern WRITTEN = Pattern.compile("@text/(?<key>[^ ]+)(?: \\[(?<arguments>.*)\\])?");

    private StatusText() {
    }

    /**
     * @param key the key of the text
     * @param arguments what to put into it
     * @return the description
     */
    public static String of(String key, String... arguments) {
        if (arguments.length == 0) {
            return "@text/" + key;
        }
        return "@text/" + key + Arrays.stream(arguments).map(argument -> "\"" + printable(argument) + "\"")
                .collect(Collectors.joining(", ", " [", "]"));
    }

    /**
     * @param description the description of a thing status as it is written here; null for none
     * @param texts gives the text of a key, with arguments
     * @return what it says; null for nothing
     */
    public static @Nullable String read(@Nullable String description, BiFunction<String, List<String>, String> texts) {
        Matcher written = WRITTEN.matcher(description == null ? "" : description);
        if (!written.matches()) {
            return description;
        }
        String arguments = written.group("arguments");
        return texts.apply(Objects.requireNonNull(written.group("key")), arguments == null ? List.of()
                : SEPARATOR.splitAsStream(arguments).map(one -> one.replace("\"", "")).toList());
    }

    private static String printable(String argument) {
        String text = argument.replaceAll(UNPRINTABLE, " ").strip();
        // openHAB leaves out an empty argument, and the next one would take its place.
        return text.isEmpty() ? "?" : text;
    }

    /**
     * @return a point in time as short as it can be: the time of today, else with the date
     */
    public static String time(Instant time, Instant now, ZoneId zone) {
        ZonedDateTime local = time.atZone(zone);
        boolean today = local.toLocalDate().equals(now.atZone(zone).toLocalDate());
        return local.format(DateTimeFormatter.ofPattern(today ? "HH:mm" : "yyyy-MM-dd HH:mm"));
    }
}
