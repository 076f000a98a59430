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
package org.openhab.binding.blink.internal.clip;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Reads a date as users write it: in the form of blinkpy ({@code 2018/07/04 09:34}), in ISO 8601 with or without time
 * and offset, as items show a time, or as Java prints one with its zone. Without an offset it is in the time zone of
 * the user.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class SinceParser {

    private static final List<String> FORMS = List.of("uuuu/M/d[ H:mm[:ss]]", "uuuu-M-d[ H:mm[:ss]]",
            "uuuu-M-d'T'H:mm[:ss]");
    /** How items show a time: the offset has no colon. */
    private static final DateTimeFormatter OF_ITEMS = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME).appendOffset("+HHMM", "Z").toFormatter(Locale.ROOT);

    /** What has more than four digits of a year, no clip is older than, and Blink cannot be asked for. */
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private SinceParser() {
    }

    /**
     * @param text a date, with a time or without
     * @param zone the time zone of the user
     * @return the time; empty when it is no date
     */
    public static Optional<Instant> parse(String text, ZoneId zone) {
        String since = text.strip();
        return attempt(since, any -> ZonedDateTime.parse(any).toInstant())
                .or(() -> attempt(since, any -> OffsetDateTime.parse(any.replace(' ', 'T')).toInstant()))
                .or(() -> attempt(since, any -> OffsetDateTime.parse(any, OF_ITEMS).toInstant()))
                .or(() -> attempt(since, any -> LocalDateTime.parse(any).atZone(zone).toInstant()))
                .or(() -> FORMS.stream().map(SinceParser::formatter).flatMap(
                        form -> attempt(since, any -> LocalDateTime.parse(any, form).atZone(zone).toInstant()).stream())
                        .findFirst());
    }

    private static DateTimeFormatter formatter(String pattern) {
        return new DateTimeFormatterBuilder().appendPattern(pattern).parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
                .parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0).toFormatter(Locale.ROOT)
                // The 30th of February is no date.
                .withResolverStyle(ResolverStyle.STRICT);
    }

    private static Optional<Instant> attempt(String text, Function<String, Instant> form) {
        try {
            return Optional.of(form.apply(text)).filter(time -> !time.isBefore(FIRST) && !time.isAfter(LAST));
        } catch (DateTimeException e) {
            // It may be of another form.
            return Optional.empty();
        }
    }
}
