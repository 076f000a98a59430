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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The bytes of a body. They may be too many to be held in memory: what is large makes them while they are read.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public interface Content {

    Content EMPTY = of(new byte[0]);

    long length();

    /** A stream of exactly {@link #length()} bytes, from the first one on. */
    InputStream open();

    static Content of(byte[] bytes) {
        return new Content() {
            @Override
            public long length() {
                return bytes.length;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }
        };
    }

    default void writeTo(OutputStream out) throws IOException {
        try (InputStream in = open()) {
            in.transferTo(out);
        }
    }

    /** Some of the bytes. */
    default Content part(long from, long length) {
        if (from < 0 || length < 0 || from + length > length()) {
            throw new IllegalArgumentException("No such part of " + length() + " bytes: " + length + " from " + from);
        }
        return new ContentPart(this, from, length);
    }

    /** All of the bytes, of what is known to be small. */
    default byte[] bytes() {
        try (InputStream in = open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
