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
package org.openhab.binding.blink.internal.cloud.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Where a picture is, as Blink writes it. Two forms are in use: an old one without extension that ends in the time, and
 * a new one with the time as a parameter. Both change whenever there is a new picture, which is how one is noticed.
 *
 * @param reference the text as Blink gave it, relative to the host of the account's tier
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record Thumbnail(String reference) {

    private static final String NEW_TIME = "ts=";
    private static final int SHORTEST_TIME = 9;
    private static final int LONGEST_TIME = 11;
    /** A clock of 24 hours, and AM or PM all the same; UTC. */
    private static final Pattern OLD_TIME = Pattern
            .compile("_(\\d{4})_(\\d{2})_(\\d{2})__(\\d{2})_(\\d{2})(?:AM|PM)(?:\\.jpg)?$");
    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{2,4}$");

    /**
     * @return the path with query under which the picture is; an extension is added where there is none
     */
    public String path() {
        int query = reference.indexOf('?');
        String path = query < 0 ? reference : reference.substring(0, query);
        return EXTENSION.matcher(path).find() ? reference
                : path + ".jpg" + (query < 0 ? "" : reference.substring(query));
    }

    /**
     * @return when the picture was taken, if the reference tells
     */
    public Optional<Instant> time() {
        Optional<Instant> newForm = newTime();
        if (newForm.isPresent()) {
            return newForm;
        }
        Matcher oldForm = OLD_TIME.matcher(reference);
        if (!oldForm.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime
                    .of(part(oldForm, 1), part(oldForm, 2), part(oldForm, 3), part(oldForm, 4), part(oldForm, 5))
                    .toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Without a regular expression: it is looked for in each poll for each camera. */
    private Optional<Instant> newTime() {
        for (int at = reference.indexOf(NEW_TIME); at >= 0; at = reference.indexOf(NEW_TIME, at + 1)) {
            int begin = at + NEW_TIME.length();
            int next = reference.indexOf('&', begin);
            int end = next < 0 ? reference.length() : next;
            if (at > 0 && "?&".indexOf(reference.charAt(at - 1)) >= 0 && isTime(begin, end)) {
                return Optional.of(Instant.ofEpochSecond(Long.parseLong(reference, begin, end, 10)));
            }
        }
        return Optional.empty();
    }

    private boolean isTime(int begin, int end) {
        for (int i = begin; i < end; i++) {
            char c = reference.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return end - begin >= SHORTEST_TIME && end - begin <= LONGEST_TIME;
    }

    private static int part(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
