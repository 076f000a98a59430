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
package org.openhab.binding.blink.internal.cloud.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Reads points in time, in ISO 8601 with an offset. Blink writes nearly all of them in one form, for each device and
 * in each poll: that form is read without a formatter, which makes two kilobytes of objects for each of them.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class BlinkTime {

    /** The year has four digits in each time zone, as names of files and calls need it. */
    private static final Instant FIRST = Instant.parse("0001-01-02T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-30T23:59:59Z");
    private static final String USUAL_FORM = "0000-00-00T00:00:00";

    private BlinkTime() {
    }

    /**
     * @return the point in time; null when the text is none, or one beyond four digits of a year: far beyond, times
     *         have no milliseconds that fit a long
     */
    static @Nullable Instant parse(String text) {
        try {
            Instant time = isUsual(text) ? usual(text) : OffsetDateTime.parse(text).toInstant();
            return time.isBefore(FIRST) || time.isAfter(LAST) ? null : time;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static boolean isUsual(String text) {
        int length = USUAL_FORM.length();
        String offset = text.length() > length ? text.substring(length) : "";
        if (!"Z".equals(offset) && !"+00:00".equals(offset)) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char wanted = USUAL_FORM.charAt(i);
            char found = text.charAt(i);
            if (wanted == '0' ? found < '0' || found > '9' : found != wanted) {
                return false;
            }
        }
        return true;
    }

    private static Instant usual(String text) {
        return LocalDateTime.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10), number(text, 11, 13),
                number(text, 14, 16), number(text, 17, 19)).toInstant(ZoneOffset.UTC);
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
