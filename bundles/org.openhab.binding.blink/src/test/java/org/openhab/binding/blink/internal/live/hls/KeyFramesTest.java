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
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Which pictures are known as key frames, and when they are shown.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class KeyFramesTest {

    /**
     * Remembers pictures and counts packets.
     */
    private static class Pictures implements StreamSink {

        final List<Picture> pictures = new ArrayList<>();
        int packets;
        int clockJumps;
        int losses;

        @Override
        public void program(Program program) {
            pictures.clear();
        }

        @Override
        public void picture(Picture picture) {
            pictures.add(picture);
        }

        @Override
        public void clockJump() {
            clockJumps++;
        }

        @Override
        public void loss() {
            losses++;
        }

        @Override
        public void packet(byte[] data, int offset) {
            packets++;
        }
    }

    private final Pictures seen = new Pictures();
    private final TsDemuxer demuxer = new TsDemuxer(List.of(seen));
    private final TsWriter writer = new TsWriter();

    private void read() {
        byte[] stream = writer.take();
        new TsReader(demuxer).accept(ByteBuffer.wrap(stream));
        demuxer.end();
    }

    @Test
    void areMarkedBySender() {
        writer.tables().group(9000, 3).group(18000, 2);
        read();
        assertEquals(List.of(new Picture(true, 9000), new Picture(false, 12000), new Picture(false, 15000),
                new Picture(true, 18000), new Picture(false, 21000)), seen.pictures);
    }

    @ParameterizedTest
    @ValueSource(ints = { TsWriter.H264, TsWriter.HEVC })
    void areSeenWithoutMarkHoweverTheyFallIntoPackets(int type) {
        for (int prefix = 0; prefix < 500; prefix++) {
            TsWriter unmarked = new TsWriter().unmarked().withoutParameters().video(type, TsWriter.VIDEO_PID);
            Pictures pictures = new Pictures();
            TsDemuxer another = new TsDemuxer(List.of(pictures));
            unmarked.tables().picture(1000, true, 300, prefix).picture(4000, false, 300, prefix);
            new TsReader(another).accept(ByteBuffer.wrap(unmarked.take()));
            another.end();
            assertEquals(List.of(new Picture(true, 1000), new Picture(false, 4000)), pictures.pictures,
                    "after " + prefix + " bytes");
        }
    }

    @Test
    void areNotLookedForFarBehindTheBeginning() {
        writer.unmarked().tables().picture(1000, true, 300, 5000).delta(4000);
        read();
        assertEquals(List.of(new Picture(false, 1000), new Picture(false, 4000)), seen.pictures);
    }

    @Test
    void keepThePacketsInTheirOrderWhileTheyAreLookedFor() {
        writer.unmarked().tables().picture(1000, true, 3000, 700).sound(1000).delta(4000);
        byte[] stream = writer.take();
        List<Integer> pids = new ArrayList<>();
        TsDemuxer another = new TsDemuxer(List.of(new Pictures() {
            @Override
            public void packet(byte[] data, int offset) {
                TsPacket packet = new TsPacket();
                packet.read(data, offset);
                pids.add(packet.pid());
            }
        }));
        new TsReader(another).accept(ByteBuffer.wrap(stream));
        another.end();
        List<Integer> expected = Streams.pids(stream);
        assertEquals(expected.subList(2, expected.size()), pids);
    }

    @Test
    void mayHaveNoTime() {
        writer.tables().group(TsWriter.NO_TIME, 1).delta(5000);
        read();
        assertEquals(List.of(new Picture(true, Picture.NO_TIME), new Picture(false, 5000)), seen.pictures);
    }

    @Test
    void haveTimesOfThirtyThreeBits() {
        long last = (1L << 33) - 1;
        writer.tables().key(last).delta(1L << 32).delta(0x155555555L).delta(0xAAAAAAAAL);
        read();
        assertEquals(List.of(last, 1L << 32, 0x155555555L, 0xAAAAAAAAL),
                seen.pictures.stream().map(Picture::time).toList());
    }

    @Test
    void areFoundInARealStreamWithAndWithoutMarks() {
        byte[] stream = Streams.real();
        writer.bytes(stream);
        read();
        assertEquals(90, demuxer.pictures());
        assertEquals(6, demuxer.keyFrames());

        for (int at = 0; at < stream.length; at += TsPacket.SIZE) {
            if ((stream[at + 3] & 0x20) != 0 && stream[at + 4] != 0) {
                stream[at + 5] &= ~0x40;
            }
        }
        TsDemuxer another = new TsDemuxer(List.of(new Pictures()));
        new TsReader(another).accept(ByteBuffer.wrap(stream));
        another.end();
        assertEquals(90, another.pictures());
        assertEquals(6, another.keyFrames());
    }

    @Test
    void doNotComeFromOtherPrograms() {
        writer.tables().packet(0x300, true, true, new byte[100]).packet(TsPacket.NULL_PID, false, false, new byte[184])
                .key(0);
        read();
        assertEquals(List.of(new Picture(true, 0)), seen.pictures);
        assertEquals(4, seen.packets, "only those of the picture");
    }

    @Test
    void countLostPacketsAndJumpsOfTheClock() {
        writer.tables().clock(1000).group(1000, 2).lose(3).clock(8000).delta(7000).clock(5_000_000).delta(10000);
        read();
        assertEquals(1, seen.losses);
        assertEquals(1, demuxer.continuityBreaks());
        assertEquals(1, seen.clockJumps);
    }

    @Test
    void leaveDamagedPacketsOut() {
        writer.tables().key(0);
        byte[] stream = writer.take();
        stream[2 * TsPacket.SIZE + 1] |= (byte) 0x80;
        writer.bytes(stream);
        read();
        assertEquals(List.of(), seen.pictures);
        assertEquals(1, demuxer.damagedPackets());
    }
}
