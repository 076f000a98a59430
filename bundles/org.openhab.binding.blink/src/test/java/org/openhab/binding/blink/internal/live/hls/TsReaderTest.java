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
package org.openhab.binding.blink.internal.live.hls;

import static org.junit.jupiter.api.Assertions.*;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;

/**
 * How packets are found in what the relay sends.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class TsReaderTest {

    private final List<Integer> seen = new ArrayList<>();
    private final TsReader reader = new TsReader(packet -> seen.add(packet.pid()));

    /** Packets with the PIDs 100, 101, and so on. */
    private static byte[] packets(int count) {
        TsWriter writer = new TsWriter();
        for (int i = 0; i < count; i++) {
            writer.packet(100 + i, false, false, new byte[184]);
        }
        return writer.take();
    }

    private void read(byte[]... pieces) {
        for (byte[] piece : pieces) {
            ByteBuffer buffer = ByteBuffer.wrap(piece);
            reader.accept(buffer);
            assertFalse(buffer.hasRemaining());
        }
    }

    @Test
    void findsPacketsWhateverThePiecesAre() {
        byte[] stream = packets(5);
        for (int cut = 0; cut <= stream.length; cut++) {
            seen.clear();
            TsReader another = new TsReader(packet -> seen.add(packet.pid()));
            another.accept(ByteBuffer.wrap(stream, 0, cut));
            another.accept(ByteBuffer.wrap(stream, cut, stream.length - cut));
            assertEquals(List.of(100, 101, 102, 103, 104), seen, "cut at " + cut);
            assertEquals(0, another.skippedBytes());
        }
    }

    @Test
    void findsPacketsInSingleBytes() {
        for (byte single : packets(4)) {
            read(new byte[] { single });
        }
        assertEquals(List.of(100, 101, 102, 103), seen);
    }

    @Test
    void readsMemoryOutsideOfTheHeap() {
        byte[] stream = packets(3);
        reader.accept(ByteBuffer.allocateDirect(stream.length).put(stream).flip().asReadOnlyBuffer());
        assertEquals(3, reader.packets());
    }

    @Test
    void isNotDeceivedBySyncBytesInGarbage() {
        byte[] garbage = new byte[100];
        Arrays.fill(garbage, (byte) TsPacket.SYNC);
        read(garbage, packets(4));
        assertEquals(List.of(100, 101, 102, 103), seen);
        assertEquals(100, reader.skippedBytes());
        assertEquals(0, reader.syncLosses());
    }

    @Test
    void showsNothingWhereTooFewPacketsFollowEachOther() {
        read(packets(2));
        assertEquals(List.of(), seen);
        read(new byte[1000]);
        assertEquals(List.of(), seen);
    }

    @Test
    void goesOnAfterLostBytes() {
        byte[] first = packets(5);
        for (int lost = 1; lost < TsPacket.SIZE; lost++) {
            seen.clear();
            TsReader another = new TsReader(packet -> seen.add(packet.pid()));
            byte[] torn = Arrays.copyOf(first, first.length - lost);
            byte[] all = Arrays.copyOf(torn, torn.length + first.length);
            System.arraycopy(first, 0, all, torn.length, first.length);
            another.accept(ByteBuffer.wrap(all));
            assertEquals(List.of(100, 101, 102, 103, 100, 101, 102, 103, 104), seen, "lost " + lost);
            assertEquals(1, another.syncLosses());
            assertEquals(TsPacket.SIZE - lost, another.skippedBytes());
        }
    }

    @Test
    void goesOnAfterBytesThatDoNotBelongThere() {
        read(packets(5), new byte[777], packets(5));
        assertEquals(List.of(100, 101, 102, 103, 104, 100, 101, 102, 103, 104), seen);
        assertEquals(777, reader.skippedBytes());
        assertEquals(1, reader.syncLosses());
    }

    @Test
    void needsNoMoreMemoryForAnyAmountOfGarbage() {
        byte[] garbage = new byte[100_000];
        new Random(5).nextBytes(garbage);
        long before = reader.retainedBytes();
        for (int i = 0; i < 100; i++) {
            read(garbage);
        }
        assertEquals(before, reader.retainedBytes());
        assertTrue(reader.skippedBytes() > 9_900_000, () -> "skipped " + reader.skippedBytes());
    }
}
