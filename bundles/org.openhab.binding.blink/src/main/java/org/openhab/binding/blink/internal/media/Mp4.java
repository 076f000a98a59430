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
package org.openhab.binding.blink.internal.media;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Tells whether a file can be a clip: an error page, or a clip whose beginning is missing, has no file type box.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class Mp4 {

    /** How many of the first bytes are needed to tell. */
    public static final int HEAD = 8;

    private static final int TYPE = ByteBuffer.wrap("ftyp".getBytes(StandardCharsets.US_ASCII)).getInt();

    private Mp4() {
    }

    /**
     * @param head the first bytes of a file, from the start of the buffer to its position
     * @return whether the file begins as an MP4 does: the length of the first box, then its type
     */
    public static boolean isMp4(ByteBuffer head) {
        return head.position() >= HEAD && head.getInt(HEAD - Integer.BYTES) == TYPE;
    }
}
