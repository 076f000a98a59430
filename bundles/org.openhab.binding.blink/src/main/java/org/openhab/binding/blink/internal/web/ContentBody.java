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

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The bytes of a picture or a clip, ready to be sent.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
sealed interface ContentBody extends AutoCloseable {

    String type();

    long length();

    Validators validators();

    /**
     * Sends a part of it in pieces.
     */
    void send(ByteRange part, OutputStream out) throws IOException;

    @Override
    void close() throws IOException;

    static ContentBody of(LinkedContent.Picture picture) {
        return new InMemory(picture.jpeg(), picture.time());
    }

    /**
     * @throws java.nio.file.NoSuchFileException when it is no longer there
     */
    static ContentBody open(LinkedContent.StoredClip clip) throws IOException {
        return new OnDisk(Files.newByteChannel(clip.file(), StandardOpenOption.READ), clip.time());
    }

    /**
     * A picture.
     *
     * @author Blink for openHAB contributors - Initial contribution
     */
    final class InMemory implements ContentBody {

        private static final int TAG_BYTES = 15;

        private final byte[] bytes;
        private final @Nullable Instant time;

        private InMemory(byte[] bytes, @Nullable Instant time) {
            this.bytes = bytes;
            this.time = time;
        }

        @Override
        public String type() {
            return "image/jpeg";
        }

        @Override
        public long length() {
            return bytes.length;
        }

        @Override
        public Validators validators() {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
                return new Validators(
                        '"' + Base64.getUrlEncoder().encodeToString(Arrays.copyOf(digest, TAG_BYTES)) + '"', time);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java has SHA-256", e);
            }
        }

        @Override
        public void send(ByteRange part, OutputStream out) throws IOException {
            out.write(bytes, Math.toIntExact(part.first()), Math.toIntExact(part.length()));
        }

        @Override
        public void close() {
            // nothing is open
        }
    }

    /**
     * A clip. It stays open from the first look at its length to the last byte, so that both are of the same file.
     *
     * @author Blink for openHAB contributors - Initial contribution
     */
    final class OnDisk implements ContentBody {

        private static final int PIECE = 64 * 1024;

        private final SeekableByteChannel file;
        private final long length;
        private final Instant time;

        private OnDisk(SeekableByteChannel file, Instant time) throws IOException {
            this.file = file;
            this.length = file.size();
            this.time = time;
        }

        @Override
        public String type() {
            return "video/mp4";
        }

        @Override
        public long length() {
            return length;
        }

        @Override
        public Validators validators() {
            return new Validators('"' + Long.toHexString(time.toEpochMilli()) + "-" + Long.toHexString(length) + '"',
                    time);
        }

        @Override
        public void send(ByteRange part, OutputStream out) throws IOException {
            byte[] piece = new byte[(int) Math.min(PIECE, part.length())];
            file.position(part.first());
            long left = part.length();
            while (left > 0) {
                int read = file.read(ByteBuffer.wrap(piece, 0, (int) Math.min(piece.length, left)));
                if (read < 0) {
                    throw new EOFException("the file has become shorter");
                }
                out.write(piece, 0, read);
                left -= read;
            }
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
