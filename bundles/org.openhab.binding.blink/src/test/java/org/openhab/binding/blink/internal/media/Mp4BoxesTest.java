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

import static org.junit.jupiter.api.Assertions.*;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@link Mp4Boxes} notices that the end of a clip is missing, and takes what it does not know.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class Mp4BoxesTest {

    private static final int HEADER = 8;

    private static byte[] box(String type, int content) {
        return ByteBuffer.allocate(HEADER + content).putInt(HEADER + content)
                .put(type.getBytes(StandardCharsets.US_ASCII)).array();
    }

    private static byte[] longBox(int content) {
        return ByteBuffer.allocate(2 * HEADER + content).putInt(1).put("mdat".getBytes(StandardCharsets.US_ASCII))
                .putLong(2 * HEADER + content).array();
    }

    private static byte[] file(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        ByteBuffer all = ByteBuffer.allocate(length);
        for (byte[] part : parts) {
            all.put(part);
        }
        return all.array();
    }

    private static boolean isCut(byte[] file, int length, int step) {
        Mp4Boxes boxes = new Mp4Boxes();
        for (int at = 0; at < length; at += step) {
            ByteBuffer piece = ByteBuffer.wrap(file, at, Math.min(step, length - at));
            boxes.receive(piece);
            assertEquals(at, piece.position(), "whoever writes it needs it too");
        }
        return boxes.isCut();
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 3, 8, 1000 })
    void aClipIsCutUnlessItEndsWhereItsLastBoxDoes(int step) {
        byte[] clip = file(box("ftyp", 16), box("moov", 100), box("free", 0), longBox(200));
        assertFalse(isCut(clip, clip.length, step));
        int lastBox = clip.length - longBox(200).length;
        for (int length = lastBox + 2 * HEADER; length < clip.length; length++) {
            assertTrue(isCut(clip, length, step), "after " + length + " bytes");
        }
    }

    @Test
    void aLastBoxWithoutALengthGoesToTheEnd() {
        byte[] open = box("mdat", 50);
        ByteBuffer.wrap(open).putInt(0);
        byte[] clip = file(box("ftyp", 16), open);
        assertFalse(isCut(clip, clip.length - 7, 10));
    }

    @Test
    void nobodyKnowsHowLongAnythingElseIs() {
        byte[] clip = file(box("ftyp", 16), box("mdat", 50),
                "a note of whoever made it".getBytes(StandardCharsets.US_ASCII));
        assertFalse(isCut(clip, clip.length, 10));
        byte[] strange = file(box("ftyp", 16), box("BLNK", 50));
        assertFalse(isCut(strange, strange.length - 5, 10));
        byte[] absurd = longBox(50);
        ByteBuffer.wrap(absurd).putLong(HEADER, Long.MAX_VALUE);
        byte[] beyond = file(box("ftyp", 16), absurd);
        assertFalse(isCut(beyond, beyond.length, 10));
        ByteBuffer.wrap(absurd).putLong(HEADER, -1);
        assertFalse(isCut(file(box("ftyp", 16), absurd), beyond.length, 10));
    }

    @Test
    void anotherTryBeginsAnew() {
        Mp4Boxes boxes = new Mp4Boxes();
        boxes.receive(ByteBuffer.wrap(box("mdat", 50), 0, 20));
        assertTrue(boxes.isCut());
        boxes.clear();
        assertFalse(boxes.isCut());
        boxes.receive(ByteBuffer.wrap(box("mdat", 50)));
        assertFalse(boxes.isCut());
    }
}
