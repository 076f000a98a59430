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
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Follows the boxes of an MP4 file while it comes: each begins with its length and its type. A file whose last box
 * reaches beyond its end was cut somewhere, even if as many bytes came as were announced.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class Mp4Boxes {

    /** What an MP4 file consists of (ISO/IEC 14496-12). Of anything else nobody knows how long it has to be. */
    private static final Set<String> TYPES = Set.of("ftyp", "moov", "mdat", "free", "skip", "wide", "moof", "mfra",
            "styp", "sidx", "uuid", "meta", "udta");
    private static final int SHORT_HEADER = 8;
    private static final int LONG_HEADER = 16;

    private final ByteBuffer header = ByteBuffer.allocate(LONG_HEADER);
    private long position;
    private long nextBox;
    private boolean known = true;

    /** The file begins anew. */
    void clear() {
        header.clear();
        position = 0;
        nextBox = 0;
        known = true;
    }

    /**
     * Takes the next bytes of the file. The buffer stays as it is.
     */
    void receive(ByteBuffer bytes) {
        ByteBuffer rest = bytes.duplicate();
        while (known && rest.hasRemaining()) {
            // Of each box, only its header is looked at.
            long skipped = Math.min(rest.remaining(), nextBox + header.position() - position);
            rest.position(rest.position() + (int) skipped);
            position += skipped;
            if (rest.hasRemaining()) {
                header.put(rest.get());
                position++;
                readHeader();
            }
        }
    }

    private void readHeader() {
        if (header.position() < SHORT_HEADER) {
            return;
        }
        long length = Integer.toUnsignedLong(header.getInt(0));
        boolean isLong = length == 1;
        if (isLong && header.position() < LONG_HEADER) {
            return;
        }
        if (isLong) {
            length = header.getLong(SHORT_HEADER);
        }
        String type = new String(header.array(), Integer.BYTES, Integer.BYTES, StandardCharsets.ISO_8859_1);
        // No length means: to the end of the file.
        known = TYPES.contains(type) && length >= header.position() && length <= Long.MAX_VALUE - nextBox;
        nextBox = known ? nextBox + length : nextBox;
        header.clear();
    }

    /**
     * @return whether the file lacks some of its end
     */
    boolean isCut() {
        return known && nextBox > position;
    }
}
