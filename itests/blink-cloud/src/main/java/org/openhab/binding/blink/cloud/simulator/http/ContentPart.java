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
package org.openhab.binding.blink.cloud.simulator.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Some of the bytes of a content.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
record ContentPart(Content whole, long from, long length) implements Content {

    @Override
    public InputStream open() {
        InputStream in = whole.open();
        try {
            in.skipNBytes(from);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Limited(in, length);
    }

    /**
     * Ends early.
     *
     * @author Blink for openHAB contributors - Initial contribution
     */
    private static final class Limited extends FilterInputStream {

        private long left;

        Limited(InputStream in, long length) {
            super(in);
            left = length;
        }

        @Override
        public int read() throws IOException {
            if (left == 0) {
                return -1;
            }
            left--;
            return in.read();
        }

        @Override
        public int read(byte @Nullable [] buffer, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int count = in.read(buffer, offset, (int) Math.min(length, left));
            left -= Math.max(count, 0);
            return count;
        }

        @Override
        public long skip(long n) throws IOException {
            long skipped = in.skip(Math.min(n, left));
            left -= skipped;
            return skipped;
        }
    }
}
