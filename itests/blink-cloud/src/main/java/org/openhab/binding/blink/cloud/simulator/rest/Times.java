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
package org.openhab.binding.blink.cloud.simulator.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Times as the cloud writes them: UTC, whole seconds; and as it reads them.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class Times {

    /** When everything was set up. */
    static final String CREATED = "2022-05-04T17:10:02+00:00";
    /** When everything was changed last. */
    static final String UPDATED = "2026-11-20T08:15:41+00:00";

    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'+00:00'",
            Locale.ROOT);

    /** What clients send: with a T or a blank, with any way to write the distance to UTC, or without one. */
    private static final Pattern FORM = Pattern
            .compile("\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(Z|[+-]\\d\\d:?\\d\\d)?");
    private static final DateTimeFormatter SENT = DateTimeFormatter.ofPattern("uuuu-MM-dd['T'][' ']HH:mm:ss[XXX][XX]",
            Locale.ROOT);
    /** A plus sign that the client has not encoded arrives as a blank. */
    private static final Pattern LOST_PLUS = Pattern.compile("(?<=\\d) (?=\\d\\d:?\\d\\d$)");

    private Times() {
    }

    static String write(Instant time) {
        return ISO.format(time.atOffset(ZoneOffset.UTC));
    }

    /** A time that a client has sent, empty when it is none. */
    static Optional<Instant> read(String sent) {
        String time = LOST_PLUS.matcher(sent).replaceFirst("+");
        if (!FORM.matcher(time).matches()) {
            return Optional.empty();
        }
        try {
            TemporalAccessor parsed = SENT.parseBest(time, OffsetDateTime::from, LocalDateTime::from);
            return Optional.of(parsed instanceof OffsetDateTime offset ? offset.toInstant()
                    : LocalDateTime.from(parsed).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static @Nullable String write(Optional<Instant> time) {
        return time.isPresent() ? write(time.get()) : null;
    }
}
