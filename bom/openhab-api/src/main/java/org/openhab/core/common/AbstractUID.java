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
package org.openhab.core.common;

import java.util.List;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * An identifier made of segments with a colon between them.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public abstract class AbstractUID {

    public static final String SEPARATOR = ":";

    private static final Pattern SEGMENT_PATTERN = Pattern.compile("[\\w-]*");

    private final List<String> segments;
    private final String text;

    protected AbstractUID(String uid) {
        this(List.of(uid.split(SEPARATOR)), uid);
    }

    protected AbstractUID(String... segments) {
        this(List.of(segments));
    }

    protected AbstractUID(List<String> segments) {
        this(segments, String.join(SEPARATOR, segments));
    }

    private AbstractUID(List<String> segments, String text) {
        int count = segments.size();
        if (count < getMinimalNumberOfSegments()) {
            throw new IllegalArgumentException(
                    String.format("UID must have at least %d segments: %s", getMinimalNumberOfSegments(), segments));
        }
        int index = 0;
        for (String segment : segments) {
            validateSegment(segment, index++, count);
        }
        if (segments.get(count - 1).isBlank()) {
            throw new IllegalArgumentException("Last segment must not be blank: " + segments);
        }
        this.segments = List.copyOf(segments);
        this.text = text;
    }

    /**
     * How many segments an identifier of this kind has at least. Called by the constructor.
     */
    protected abstract int getMinimalNumberOfSegments();

    protected void validateSegment(String segment, int index, int length) {
        if (!isValid(segment)) {
            throw new IllegalArgumentException(String.format(
                    "ID segment '%s' contains invalid characters. Each segment of the ID must match the pattern %s.",
                    segment, SEGMENT_PATTERN));
        }
    }

    public static boolean isValid(@Nullable String segment) {
        return segment != null && SEGMENT_PATTERN.matcher(segment).matches();
    }

    protected List<String> getAllSegments() {
        return segments;
    }

    protected String getSegment(int segment) {
        return segments.get(segment);
    }

    public String getAsString() {
        return text;
    }

    @Override
    public String toString() {
        return getAsString();
    }

    @Override
    public int hashCode() {
        return segments.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object obj) {
        return this == obj
                || obj instanceof AbstractUID other && getClass() == obj.getClass() && segments.equals(other.segments);
    }
}
