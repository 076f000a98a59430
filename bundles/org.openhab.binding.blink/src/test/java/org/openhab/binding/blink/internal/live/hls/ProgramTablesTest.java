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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;

/**
 * What the tables of a stream tell, also when they come late, in pieces or damaged.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ProgramTablesTest {

    private final List<Program> programs = new ArrayList<>();
    private final ProgramTables tables = new ProgramTables(programs::add);
    private final TsWriter writer = new TsWriter();

    private void read() {
        byte[] stream = writer.take();
        TsPacket packet = new TsPacket();
        for (int at = 0; at < stream.length; at += TsPacket.SIZE) {
            packet.read(stream, at);
            tables.read(packet);
        }
    }

    private Program program() {
        assertEquals(1, programs.size());
        return programs.get(0);
    }

    @Test
    void tellsWherePicturesAndSoundAre() {
        writer.tables();
        read();
        assertEquals(TsWriter.MAP_PID, program().mapPid());
        assertEquals(TsWriter.VIDEO_PID, program().videoPid());
        assertEquals(TsWriter.AUDIO_PID, program().audioPid());
        assertEquals(TsWriter.VIDEO_PID, program().clockPid());
        assertEquals(VideoCodec.H264, program().videoCodec().orElseThrow());
    }

    @Test
    void knowsWhatFfmpegWrites() {
        new TsReader(tables::read).accept(ByteBuffer.wrap(Streams.real()));
        assertEquals(0x100, program().videoPid());
        assertEquals(0x101, program().audioPid());
        assertEquals(0, tables.damaged());
    }

    @Test
    void tellsHevc() {
        writer.video(TsWriter.HEVC, 0x200).tables();
        read();
        assertEquals(VideoCodec.HEVC, program().videoCodec().orElseThrow());
        assertEquals(0x200, program().videoPid());
    }

    @Test
    void readsTablesThatNeedSeveralPackets() {
        writer.pat().section(TsWriter.MAP_PID, writer.mapSection(900));
        read();
        assertEquals(TsWriter.AUDIO_PID, program().audioPid());
        assertEquals(900 + 26, program().map().length);
    }

    @Test
    void readsTablesOfWhichAPacketComesTwice() {
        writer.pat();
        read();
        writer.section(TsWriter.MAP_PID, writer.mapSection(500));
        byte[] packets = writer.take();
        writer.bytes(Arrays.copyOf(packets, 2 * TsPacket.SIZE))
                .bytes(Arrays.copyOfRange(packets, TsPacket.SIZE, packets.length));
        read();
        assertEquals(500 + 26, program().map().length);
    }

    @Test
    void waitsForTheNextTableWhenAPacketOfItIsLost() {
        writer.pat();
        read();
        writer.section(TsWriter.MAP_PID, writer.mapSection(500));
        byte[] packets = writer.take();
        writer.bytes(Arrays.copyOf(packets, TsPacket.SIZE))
                .bytes(Arrays.copyOfRange(packets, 2 * TsPacket.SIZE, packets.length));
        read();
        assertEquals(List.of(), programs);
        writer.map();
        read();
        assertEquals(TsWriter.VIDEO_PID, program().videoPid());
    }

    @Test
    void doesNotBelieveADamagedTable() {
        byte[] damaged = writer.mapSection(0);
        damaged[14] ^= 0x55;
        writer.pat().section(TsWriter.MAP_PID, damaged);
        read();
        assertEquals(List.of(), programs);
        assertEquals(1, tables.damaged());
        writer.map();
        read();
        assertEquals(TsWriter.VIDEO_PID, program().videoPid());
    }

    @Test
    void believesASenderThatCannotCalculateChecksums() {
        byte[] unchecked = writer.mapSection(0);
        Arrays.fill(unchecked, unchecked.length - 4, unchecked.length, (byte) 0);
        writer.pat().section(TsWriter.MAP_PID, unchecked).section(TsWriter.MAP_PID, unchecked);
        read();
        assertArrayEquals(writer.mapSection(0), program().map(), "passed on with the right checksum");
    }

    @Test
    void isNotToldOfTheSameProgramAgain() {
        writer.tables().tables().video(TsWriter.H264, TsWriter.VIDEO_PID).tables();
        read();
        assertEquals(1, programs.size());
    }

    @Test
    void isToldOfAnotherPlaceOfThePictures() {
        writer.tables().video(TsWriter.H264, 0x200).tables();
        read();
        assertEquals(List.of(0x100, 0x200), programs.stream().map(Program::videoPid).toList());
    }

    @Test
    void knowsNoProgramWithoutTheFirstTable() {
        writer.map().map();
        read();
        assertEquals(List.of(), programs);
    }

    @Test
    void survivesTablesOfAnyLength() {
        for (int length = 0; length < 4096; length++) {
            byte[] section = Arrays.copyOf(writer.mapSection(0), 180);
            section[1] = (byte) (0xB0 | length >> 8);
            section[2] = (byte) length;
            writer.pat().section(TsWriter.MAP_PID, section);
            read();
        }
        writer.map();
        read();
        assertEquals(TsWriter.VIDEO_PID, programs.get(programs.size() - 1).videoPid());
    }
}
