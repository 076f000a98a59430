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

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Tells whether somebody has the newest already, or a part of it.
 *
 * @param tag identifies exactly these bytes, with its quotes
 * @param time when they were made; null when nobody knows
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
record Validators(String tag, @Nullable Instant time) {

    private static final Pattern TAG = Pattern.compile("(?:W/)?(\"[^\"]*\")|\\*");

    void show(HttpServletResponse response) {
        response.setHeader("ETag", tag);
        Instant made = time;
        if (made != null) {
            response.setDateHeader("Last-Modified", made.getEpochSecond() * 1000);
        }
    }

    /**
     * @return whether who asks has exactly these bytes
     */
    boolean isKnown(HttpServletRequest request) {
        List<String> tags = values(request, "If-None-Match");
        // A date counts only where there is no tag. Another date is another file, also when it is earlier: once the
        // newest clip is deleted, an older one is the newest.
        return tags.isEmpty() ? isOurTime(request, "If-Modified-Since") : tags.stream().anyMatch(this::hasOurTag);
    }

    /**
     * @return whether a part may be sent to be put together with what is there already
     */
    boolean mayBeContinued(HttpServletRequest request) {
        @Nullable
        String condition = request.getHeader("If-Range");
        return condition == null || tag.equals(condition.strip()) || isOurTime(request, "If-Range");
    }

    private boolean hasOurTag(String list) {
        Matcher tags = TAG.matcher(list);
        while (tags.find()) {
            if ("*".equals(tags.group()) || tag.equals(tags.group(1))) {
                return true;
            }
        }
        return false;
    }

    private boolean isOurTime(HttpServletRequest request, String name) {
        Instant made = time;
        try {
            long sent = request.getDateHeader(name);
            return made != null && sent >= 0 && sent / 1000 == made.getEpochSecond();
        } catch (IllegalArgumentException e) {
            // No date: as if it were not there.
            return false;
        }
    }

    /**
     * @return all fields of a name
     */
    static List<String> values(HttpServletRequest request, String name) {
        Enumeration<String> values = Objects.requireNonNullElse(request.getHeaders(name),
                Collections.emptyEnumeration());
        List<String> all = new ArrayList<>();
        values.asIterator().forEachRemaining(all::add);
        return all;
    }
}
