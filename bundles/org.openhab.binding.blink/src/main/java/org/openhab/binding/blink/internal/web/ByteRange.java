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
package org.openhab.binding.blink.internal.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A part of a file that a player asks for.
 *
 * @param first the first byte
 * @param last the last byte; before the first one when there is no such part
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
record ByteRange(long first, long last) {

    private static final Pattern ONE_RANGE = Pattern.compile("bytes=(\\d*)-(\\d*)", Pattern.CASE_INSENSITIVE);
    /** As many digits as no file needs, and a long can take. */
    private static final int MOST_DIGITS = 18;

    /**
     * @param header the field Range
     * @param length the length of the file
     * @return the part; empty when the whole file is to be sent, as it is for several ranges and for what is none
     */
    static Optional<ByteRange> parse(String header, long length) {
        Matcher range = ONE_RANGE.matcher(header.strip());
        if (!range.matches()) {
            return Optional.empty();
        }
        Optional<Long> from = number(range.group(1));
        Optional<Long> to = number(range.group(2));
        if (from.isEmpty()) {
            return to.map(count -> new ByteRange(Math.max(0, length - count), count == 0 ? -1 : length - 1));
        }
        long first = from.get();
        long last = to.isEmpty() ? length - 1 : to.get();
        if (to.isPresent() && last < first) {
            return Optional.empty();
        }
        return Optional.of(new ByteRange(first, Math.min(last, length - 1)));
    }

    private static Optional<Long> number(@Nullable String digits) {
        if (digits == null || digits.isEmpty()) {
            return Optional.empty();
        }
        String significant = digits.replaceFirst("^0+(?=\\d)", "");
        return Optional.of(significant.length() > MOST_DIGITS ? Long.MAX_VALUE : Long.parseLong(significant));
    }

    /**
     * @return whether the file has at least a byte of it
     */
    boolean isSatisfiable() {
        return first <= last;
    }

    long length() {
        return last - first + 1;
    }
}
