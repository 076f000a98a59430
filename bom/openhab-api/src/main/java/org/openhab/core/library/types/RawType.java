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

import java.util.Arrays;
import java.util.Base64;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.types.PrimitiveType;
import org.openhab.core.types.State;

/**
 * Bytes of a known kind, such as a picture. The array is not copied.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class RawType implements PrimitiveType, State {

    public static final String DEFAULT_MIME_TYPE = "application/octet-stream";

    private static final String SCHEME = "data:";

    protected byte[] bytes;
    protected String mimeType;

    public RawType(byte[] bytes, String mimeType) {
        if (mimeType.isEmpty()) {
            throw new IllegalArgumentException("mimeType argument must not be blank");
        }
        this.bytes = bytes;
        this.mimeType = mimeType;
    }

    /**
     * @param value a data URI with a MIME type
     */
    public static RawType valueOf(String value) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("Argument must not be blank");
        }
        int comma = value.indexOf(',');
        if (!value.startsWith(SCHEME) || comma < 0) {
            throw new IllegalArgumentException("Invalid data URI syntax for argument " + value);
        }
        int semicolon = value.indexOf(';');
        if (semicolon <= SCHEME.length()) {
            throw new IllegalArgumentException("Missing MIME type in argument " + value);
        }
        return new RawType(Base64.getDecoder().decode(value.substring(comma + 1)),
                value.substring(SCHEME.length(), semicolon));
    }

    public byte[] getBytes() {
        return bytes;
    }

    public String getMimeType() {
        return mimeType;
    }

    @Override
    public String format(String pattern) {
        return toFullString();
    }

    @Override
    public String toFullString() {
        return SCHEME + mimeType + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }

    /** Short, for logs. */
    @Override
    public String toString() {
        return String.format("raw type (%s): %d bytes", mimeType, bytes.length);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public boolean equals(@Nullable Object obj) {
        return this == obj || obj instanceof RawType other && getClass() == obj.getClass()
                && mimeType.equals(other.mimeType) && Arrays.equals(bytes, other.bytes);
    }
}
