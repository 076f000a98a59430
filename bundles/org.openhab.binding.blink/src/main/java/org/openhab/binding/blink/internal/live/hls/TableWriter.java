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

import java.util.Arrays;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Writes the tables of a program for the head of a segment. Their continuity counters go on from one segment to the
 * next, because the tables of the camera itself are left out.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class TableWriter {

    private static final int PAT_LENGTH = 16;

    private byte[] packets = new byte[0];
    private int patContinuity;
    private int mapContinuity;

    /**
     * From now on the tables tell of this program.
     */
    void describe(Program program) {
        byte[] pat = packets(TsPacket.PAT_PID, pat(program));
        byte[] map = packets(program.mapPid(), program.map());
        packets = Arrays.copyOf(pat, pat.length + map.length);
        System.arraycopy(map, 0, packets, pat.length, map.length);
    }

    private static byte[] pat(Program program) {
        byte[] section = new byte[PAT_LENGTH];
        section[1] = (byte) 0xB0;
        section[2] = PAT_LENGTH - 3;
        putTwoBytes(section, 3, program.transportStream());
        section[5] = (byte) (0xC1 | program.patVersion() << 1);
        putTwoBytes(section, 8, program.number());
        putTwoBytes(section, 10, 0xE000 | program.mapPid());
        Crc32Mpeg.seal(section);
        return section;
    }

    private static void putTwoBytes(byte[] data, int offset, int value) {
        data[offset] = (byte) (value >> 8);
        data[offset + 1] = (byte) value;
    }

    private static byte[] packets(int pid, byte[] section) {
        // 4 bytes of header each, and one byte in the first one that says where the section begins
        int payload = TsPacket.SIZE - 4;
        int count = (section.length + payload) / payload;
        byte[] packets = new byte[count * TsPacket.SIZE];
        Arrays.fill(packets, (byte) 0xFF);
        int written = 0;
        for (int i = 0; i < count; i++) {
            int at = i * TsPacket.SIZE;
            packets[at] = TsPacket.SYNC;
            putTwoBytes(packets, at + 1, (i == 0 ? 0x4000 : 0) | pid);
            packets[at + 3] = 0x10;
            at += 4;
            if (i == 0) {
                packets[at++] = 0;
            }
            int length = Math.min(section.length - written, (i + 1) * TsPacket.SIZE - at);
            System.arraycopy(section, written, packets, at, length);
            written += length;
        }
        return packets;
    }

    /**
     * @return the packets of the tables; only until the next call
     */
    byte[] next() {
        for (int at = 0; at < packets.length; at += TsPacket.SIZE) {
            int continuity = at == 0 ? patContinuity++ : mapContinuity++;
            packets[at + 3] = (byte) (0x10 | continuity & 0x0F);
        }
        return packets;
    }
}
