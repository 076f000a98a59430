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
package org.openhab.binding.blink.internal.live.relay;

import static org.junit.jupiter.api.Assertions.*;
import static org.openhab.binding.blink.internal.live.relay.Packets.*;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.util.Map;
import java.util.Random;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@link PacketReader} finds pictures in what a relay sends, wherever the network cuts it, and survives anything.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class PacketReaderTest {

    private static final byte[] STREAM = join(packet(0x00, 1, ts(1, 7)), header(0x0C, 0x7FFF_FFFF, 0xFFFF_FFFF),
            packet(0x14, 2, new byte[] { 1, 2, 3 }), packet(0x00, 3, ts(2, 1)), packet(0x0A, 4, new byte[0]),
            packet(0x00, 5, new byte[0]), packet(0xFE, -1, new byte[300]), packet(0x00, 6, ts(3, 2)));
    private static final byte[] PICTURES = join(ts(1, 7), ts(2, 1), ts(3, 2));

    private final ByteArrayOutputStream video = new ByteArrayOutputStream();
    private final RelayCounters counters = new RelayCounters();
    private final PacketReader reader = reader();

    private PacketReader reader() {
        return new PacketReader(part -> video.writeBytes(bytes(part)), counters);
    }

    @Test
    void picturesAreHandedOnAndEverythingElseIsSkipped() {
        assertTrue(reader.read(ByteBuffer.wrap(STREAM)));

        assertArrayEquals(PICTURES, video.toByteArray());
        assertEquals(Map.of(0x00, 4L, 0x0A, 1L, 0x0C, 1L, 0x14, 1L, 0xFE, 1L), counters.packets());
        assertEquals(4, counters.packets(0x00));
        assertEquals(STREAM.length, counters.bytes());
        assertEquals(PICTURES.length, counters.videoBytes());
    }

    @Test
    void packetsMayBeTornAtEveryByte() {
        for (int cut = 0; cut <= STREAM.length; cut++) {
            video.reset();
            PacketReader torn = reader();

            assertTrue(torn.read(ByteBuffer.wrap(STREAM, 0, cut)));
            assertTrue(torn.read(ByteBuffer.wrap(STREAM, cut, STREAM.length - cut)));

            assertArrayEquals(PICTURES, video.toByteArray(), "cut at " + cut);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 3, 8, 9, 10, 187, 188, 189, 1000 })
    void piecesMayHaveAnySize(int size) {
        for (int at = 0; at < STREAM.length; at += size) {
            assertTrue(reader.read(ByteBuffer.wrap(STREAM, at, Math.min(size, STREAM.length - at))));
        }

        assertArrayEquals(PICTURES, video.toByteArray());
    }

    @Test
    void picturesComeBeforeTheirPacketIsComplete() {
        byte[] ts = ts(1, 7);

        reader.read(ByteBuffer.wrap(header(0x00, 1, ts.length)));
        reader.read(ByteBuffer.wrap(ts, 0, 200));

        assertEquals(200, video.size());
    }

    @Test
    void theLargestPacketIsReadAndALargerOneEndsIt() {
        assertTrue(reader.read(ByteBuffer.wrap(packet(0x00, 1, new byte[1 << 20]))));
        assertEquals(1 << 20, video.size());

        assertFalse(reader.read(ByteBuffer.wrap(join(header(0x00, 2, (1 << 20) + 1), ts(1, 7)))));
        assertFalse(reader.read(ByteBuffer.wrap(STREAM)));

        assertEquals(1 << 20, video.size());
        assertEquals(1, counters.packets(0x00));
    }

    @ParameterizedTest
    @ValueSource(ints = { (1 << 20) + 1, Integer.MAX_VALUE, Integer.MIN_VALUE, -1 })
    void lengthsBeyondTheLimitEndItForEveryType(int length) {
        for (int type = 0; type < 256; type++) {
            assertEquals(type == PacketReader.AUDIO_CONFIGURATION,
                    reader().read(ByteBuffer.wrap(header(type, 1, length))), "type " + type);
        }
    }

    @Test
    void garbageNeitherThrowsNorKeepsMoreThanAHeader() {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            video.reset();
            RelayCounters counted = new RelayCounters();
            PacketReader fuzzed = new PacketReader(part -> video.writeBytes(bytes(part)), counted);
            boolean goesOn = true;
            long sent = 0;
            for (int piece = 0; piece < 20; piece++) {
                byte[] bytes = new byte[random.nextInt(400)];
                random.nextBytes(bytes);
                if (random.nextInt(3) > 0) {
                    thin(bytes, random);
                }
                ByteBuffer chunk = ByteBuffer.wrap(bytes);
                boolean before = goesOn;
                goesOn = fuzzed.read(chunk);
                assertTrue(before || !goesOn, "came back, seed " + seed);
                assertTrue(!goesOn || !chunk.hasRemaining(), "left something, seed " + seed);
                sent += before ? bytes.length : 0;
            }
            assertEquals(sent, counted.bytes(), "seed " + seed);
            assertEquals(counted.videoBytes(), video.size(), "seed " + seed);
        }
    }

    /** Many zeros make small lengths, so that the garbage reaches more than the first header. */
    private static void thin(byte[] bytes, Random random) {
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = random.nextInt(5) == 0 ? (byte) random.nextInt(12) : 0;
        }
    }

    @Test
    void whoGetsPicturesCannotChangeWhatComesAfter() {
        PacketReader readOnly = new PacketReader(
                part -> assertThrows(ReadOnlyBufferException.class, () -> part.put(0, (byte) 0)), counters);

        assertTrue(readOnly.read(ByteBuffer.wrap(STREAM)));
    }
}
