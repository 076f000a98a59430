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
package org.openhab.core.library.types;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.types.Command;
import org.openhab.core.types.PrimitiveType;
import org.openhab.core.types.State;

/**
 * A moment.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class DateTimeType implements PrimitiveType, State, Command, Comparable<DateTimeType> {

    public static final String DATE_PATTERN = "yyyy-MM-dd'T'HH:mm:ss";

    private static final int LENGTH_OF_DATE = 10;
    private static final String DATE_OF_TIME_ALONE = "1970-01-01T";
    private static final String TIME_OF_DATE_ALONE = "T00:00:00";
    private static final Pattern BLANK_FOR_T = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}) (\\d{2}:\\d{2}.*)");

    /** A number with more digits than this counts milliseconds, not seconds. */
    private static final long FIRST_EPOCH_IN_MILLISECONDS = 100_000_000_000L;

    private static final List<DateTimeFormatter> PARSERS = List.of(parser("Z"), parser("X"), parser("z"),
            DateTimeFormatter.ISO_ZONED_DATE_TIME, parser(""));

    private final Instant instant;

    public DateTimeType() {
        this(Instant.now());
    }

    public DateTimeType(Instant instant) {
        this.instant = instant;
    }

    public DateTimeType(ZonedDateTime zoned) {
        this(zoned.toInstant());
    }

    /**
     * @param zonedValue date and time, or one of them, in ISO 8601 with or without zone, or seconds or milliseconds
     *            since 1970
     */
    public DateTimeType(String zonedValue) {
        this(parse(zonedValue));
    }

    public static DateTimeType valueOf(String value) {
        return new DateTimeType(value);
    }

    private static DateTimeFormatter parser(String zone) {
        return new DateTimeFormatterBuilder().appendPattern("yyyy-MM-dd'T'HH:mm[:ss]").optionalStart()
                .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true).optionalEnd().appendPattern(zone).toFormatter();
    }

    private static Instant parse(String text) {
        Instant instant = tryDateTime(BLANK_FOR_T.matcher(text).replaceFirst("$1T$2"));
        if (instant == null) {
            instant = tryDateTime(DATE_OF_TIME_ALONE + text);
        }
        if (instant == null) {
            instant = tryEpoch(text);
        }
        if (instant == null) {
            String date = text.substring(0, LENGTH_OF_DATE);
            instant = tryDateTime(date + TIME_OF_DATE_ALONE + text.substring(LENGTH_OF_DATE));
        }
        if (instant == null) {
            throw new IllegalArgumentException(text + " is not in a valid format.");
        }
        return instant;
    }

    private static @Nullable Instant tryDateTime(String text) {
        for (DateTimeFormatter parser : PARSERS) {
            try {
                TemporalAccessor parsed = parser.parseBest(text, ZonedDateTime::from, LocalDateTime::from);
                return parsed instanceof ZonedDateTime zoned ? zoned.toInstant()
                        : LocalDateTime.from(parsed).atZone(ZoneId.systemDefault()).toInstant();
            } catch (DateTimeParseException e) {
                continue; // not this way of writing it
            }
        }
        return null;
    }

    private static @Nullable Instant tryEpoch(String text) {
        try {
            long epoch = Double.valueOf(text).longValue();
            return Math.abs(epoch) < FIRST_EPOCH_IN_MILLISECONDS ? Instant.ofEpochSecond(epoch)
                    : Instant.ofEpochMilli(epoch);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    public Instant getInstant() {
        return instant;
    }

    public ZonedDateTime getZonedDateTime(ZoneId zoneId) {
        return instant.atZone(zoneId);
    }

    @Override
    public String format(@Nullable String pattern) {
        return format(pattern, ZoneId.systemDefault());
    }

    public String format(@Nullable String pattern, ZoneId zoneId) {
        ZonedDateTime zoned = getZonedDateTime(zoneId);
        return pattern == null ? DateTimeFormatter.ofPattern(DATE_PATTERN).format(zoned)
                : String.format(pattern, zoned);
    }

    public String format(Locale locale, String pattern) {
        return String.format(locale, pattern, getZonedDateTime(ZoneId.systemDefault()));
    }

    @Override
    public String toFullString() {
        return toFullString(ZoneId.systemDefault());
    }

    /**
     * With three, six or nine digits of the second, as many as it takes.
     */
    public String toFullString(ZoneId zoneId) {
        int nanos = instant.getNano();
        String fraction = nanos % 1_000_000 == 0 ? "SSS" : nanos % 1_000 == 0 ? "SSSSSS" : "SSSSSSSSS";
        return DateTimeFormatter.ofPattern(DATE_PATTERN + "." + fraction + "Z").format(getZonedDateTime(zoneId));
    }

    @Override
    public String toString() {
        return toFullString();
    }

    @Override
    public int hashCode() {
        return instant.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object obj) {
        return this == obj
                || obj instanceof DateTimeType other && getClass() == obj.getClass() && instant.equals(other.instant);
    }

    @Override
    public int compareTo(DateTimeType other) {
        return instant.compareTo(other.instant);
    }
}
