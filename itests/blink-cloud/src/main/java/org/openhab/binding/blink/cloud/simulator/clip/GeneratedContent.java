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
package org.openhab.binding.blink.cloud.simulator.clip;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.cloud.simulator.http.Content;

/**
 * An MP4 file of a given length: the box <code>ftyp</code> and one box <code>mdat</code>. The bytes in the latter are
 * those of a counter, so that one that is missing is noticed.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
record GeneratedContent(long length) implements Content {

    private static final int FTYP_LENGTH = 24;
    /** The head of a box whose length does not fit into 32 bits. */
    private static final int MDAT_HEAD = 16;
    /** No power of two, so that a block that is missing or comes twice is noticed. */
    private static final int PERIOD = 251;

    GeneratedContent {
        if (length < FTYP_LENGTH + MDAT_HEAD) {
            throw new IllegalArgumentException(
                    "A generated clip has at least " + (FTYP_LENGTH + MDAT_HEAD) + " bytes, not " + length);
        }
    }

    @Override
    public InputStream open() {
        return new Generator(head(), length);
    }

    private byte[] head() {
        return ByteBuffer.allocate(FTYP_LENGTH + MDAT_HEAD).putInt(FTYP_LENGTH).put(ascii("ftypisom")).putInt(512)
                .put(ascii("isommp42")).putInt(1).put(ascii("mdat")).putLong(length - FTYP_LENGTH).array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Makes the bytes.
     *
     * @author Blink for openHAB contributors - Initial contribution
     */
    private static final class Generator extends InputStream {

        private final byte[] head;
        private final long length;
        private long position;

        Generator(byte[] head, long length) {
            this.head = head;
            this.length = length;
        }

        @Override
        public int read() {
            return position == length ? -1 : next() & 0xFF;
        }

        @Override
        public int read(byte @Nullable [] buffer, int offset, int count) {
            byte[] into = Objects.requireNonNull(buffer);
            if (position == length) {
                return count == 0 ? 0 : -1;
            }
            int read = (int) Math.min(count, length - position);
            for (int i = 0; i < read; i++) {
                into[offset + i] = next();
            }
            return read;
        }

        @Override
        public long skip(long n) {
            long skipped = Math.max(0, Math.min(n, length - position));
            position += skipped;
            return skipped;
        }

        private byte next() {
            long at = position++;
            return at < head.length ? head[(int) at] : (byte) (at % PERIOD);
        }
    }
}
