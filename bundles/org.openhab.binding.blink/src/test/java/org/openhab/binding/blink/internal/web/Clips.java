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

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Files that are as long as clips.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class Clips {

    private Clips() {
    }

    /**
     * @return a file of that length; each byte is its place, up to 127 and again from 0
     */
    static Path counting(Path folder, int length) throws IOException {
        return Files.write(folder.resolve("counting.mp4"), bytes(0, length));
    }

    /**
     * @return what such a file has at a place
     */
    static byte[] bytes(int first, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) ((first + i) % 128);
        }
        return bytes;
    }

    /**
     * @return a file of that length that needs no place on the disk and ends with the bytes 1, 2, 3
     */
    static Path sparse(Path folder, long length) throws IOException {
        Path file = folder.resolve("sparse.mp4");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.SPARSE,
                StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[] { 1, 2, 3 }), length - 3);
        }
        return file;
    }
}
