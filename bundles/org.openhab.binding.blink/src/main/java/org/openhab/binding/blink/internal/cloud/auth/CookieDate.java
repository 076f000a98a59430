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
package org.openhab.binding.blink.internal.cloud.auth;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Reads the date of a cookie as RFC 6265, section 5.1.1, wants it: servers write it in many ways, with years of two
 * digits too, and one that is not understood is a cookie that is not deleted.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class CookieDate {

    private static final Pattern DELIMITERS = Pattern.compile("[\\x09\\x20-\\x2f\\x3b-\\x40\\x5b-\\x60\\x7b-\\x7e]+");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{1,2}):(\\d{1,2})(?:\\D.*)?");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:\\D.*)?");
    private static final Pattern YEAR = Pattern.compile("(\\d{2,4})(?:\\D.*)?");
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final int FIRST_YEAR = 1601;

    private @Nullable Matcher time;
    private int day;
    private int month;
    private int year = -1;

    private CookieDate() {
    }

    /**
     * @return seconds since 1970; empty when the text is no date
     */
    static Optional<Long> parse(String text) {
        CookieDate date = new CookieDate();
        for (String token : DELIMITERS.split(text)) {
            date.take(token);
        }
        return date.seconds();
    }

    private void take(String token) {
        Matcher asTime = TIME.matcher(token);
        Matcher asDay = DAY.matcher(token);
        Matcher asYear = YEAR.matcher(token);
        if (time == null && asTime.matches()) {
            time = asTime;
        } else if (day == 0 && asDay.matches()) {
            day = Integer.parseInt(asDay.group(1));
        } else if (month == 0 && monthOf(token) > 0) {
            month = monthOf(token);
        } else if (year < 0 && asYear.matches()) {
            int number = Integer.parseInt(asYear.group(1));
            year = number < 70 ? number + 2000 : number < 100 ? number + 1900 : number;
        }
    }

    private static int monthOf(String token) {
        int at = token.length() < 3 ? -1 : MONTHS.indexOf(token.substring(0, 3).toLowerCase(Locale.ROOT));
        return at % 3 == 0 ? at / 3 + 1 : 0;
    }

    private Optional<Long> seconds() {
        Matcher clock = time;
        if (clock == null || year < FIRST_YEAR) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.of(year, month, day, number(clock, 1), number(clock, 2), number(clock, 3))
                    .toEpochSecond(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
