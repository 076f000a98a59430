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

import static org.junit.jupiter.api.Assertions.*;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.cloud.simulator.http.Content;

/**
 * The files of clips.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class FootageTest {

    @ParameterizedTest
    @ValueSource(strings = { "garden", "street", "hall", "door" })
    void aSampleIsAnMp4FileThatPlaysWhileItIsLoaded(String name) throws IOException {
        Footage footage = Footage.named(name);
        assertEquals(List.of("ftyp", "moov", "free", "mdat"), boxes(footage.content()));
        byte[] file = footage.content().bytes();
        assertTrue(contains(file, "avc1") && contains(file, "mp4a"), "H.264 and AAC");
    }

    @Test
    void theSamplesAreSmallAndDiffer() {
        Set<String> contents = new HashSet<>();
        long bytes = 0;
        for (Footage footage : Footage.samples()) {
            contents.add(new String(footage.content().bytes(), StandardCharsets.ISO_8859_1));
            bytes += footage.length();
        }
        assertEquals(4, contents.size());
        assertTrue(bytes < 600_000, "too large");
    }

    @Test
    void anUnknownSampleIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Footage.named("attic"));
    }

    @Test
    void aGeneratedClipHasBoxesOfItsSize() throws IOException {
        for (long size : new long[] { 40, 41, 1_000_000, 6_000_000_000L }) {
            Content content = Footage.generated(size).content();
            assertEquals(size, content.length());
            assertEquals(List.of("ftyp", "mdat"), boxes(content));
        }
        assertThrows(IllegalArgumentException.class, () -> Footage.generated(39));
    }

    @Test
    void aGeneratedClipHasAsManyBytesAsItSays() {
        byte[] file = Footage.generated(100_000).content().bytes();
        assertEquals(100_000, file.length);
        assertEquals((byte) (99_999 % 251), file[99_999]);
    }

    @Test
    void aPartIsThatPartOfTheWhole() throws IOException {
        Content whole = Footage.generated(1000).content();
        byte[] file = whole.bytes();
        byte[] part = whole.part(500, 300).bytes();
        assertEquals(300, part.length);
        assertEquals(file[500], part[0]);
        assertEquals(file[799], part[299]);
        try (InputStream in = whole.part(500, 2).open()) {
            assertEquals(file[500] & 0xFF, in.read());
            assertEquals(file[501] & 0xFF, in.read());
            assertEquals(-1, in.read());
        }
        assertThrows(IllegalArgumentException.class, () -> whole.part(500, 501));
    }

    /** The names of all boxes at the top, whose lengths add up to that of the file. */
    private static List<String> boxes(Content content) throws IOException {
        List<String> names = new ArrayList<>();
        long position = 0;
        while (position < content.length()) {
            try (DataInputStream in = new DataInputStream(content.part(position, content.length() - position).open())) {
                long length = in.readInt();
                names.add(new String(in.readNBytes(4), StandardCharsets.US_ASCII));
                position += length == 1 ? in.readLong() : length;
            }
        }
        assertEquals(content.length(), position);
        return names;
    }

    private static boolean contains(byte[] file, String word) {
        return new String(file, StandardCharsets.ISO_8859_1).contains(word);
    }
}
