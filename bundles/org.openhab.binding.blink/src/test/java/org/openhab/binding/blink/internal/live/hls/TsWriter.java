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

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Writes MPEG-TS as a camera sends it, or with the faults that a test needs.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class TsWriter {

    static final int MAP_PID = 0x1000;
    static final int VIDEO_PID = 0x100;
    static final int AUDIO_PID = 0x101;
    static final int H264 = 0x1B;
    static final int HEVC = 0x24;
    static final int AAC = 0x0F;
    static final int NO_TIME = -1;
    /** 30 pictures per second. */
    static final long FRAME = 3000;

    private final int[] continuity = new int[TsPacket.PIDS];
    private ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int videoType = H264;
    private int videoPid = VIDEO_PID;
    private int version;
    private boolean marksKeyFrames = true;
    private boolean sendsParameters = true;
    private boolean hasSound = true;
    private long clock = NO_TIME;

    /** Key frames are not marked in the packets: they can be seen from the pictures only. */
    TsWriter unmarked() {
        marksKeyFrames = false;
        return this;
    }

    /** Its tables know of pictures only. */
    TsWriter withoutSound() {
        hasSound = false;
        return this;
    }

    /** Key frames consist of the picture only. */
    TsWriter withoutParameters() {
        sendsParameters = false;
        return this;
    }

    /** The pictures come with another type or elsewhere from the next tables on. */
    TsWriter video(int type, int pid) {
        videoType = type;
        videoPid = pid;
        version++;
        return this;
    }

    /** The next packet with pictures carries the clock. */
    TsWriter clock(long ticks) {
        clock = ticks;
        return this;
    }

    TsWriter tables() {
        return pat().map();
    }

    TsWriter pat() {
        section(TsPacket.PAT_PID, seal(0x00, 0xB0, 13, 0x12, 0x34, 0xC1, 0, 0, 0, 7, 0xE0 | MAP_PID >> 8, MAP_PID));
        return this;
    }

    TsWriter map() {
        section(MAP_PID, mapSection(0));
        return this;
    }

    /** The section that describes the program, with so many bytes that nobody needs. */
    byte[] mapSection(int padding) {
        int length = (hasSound ? 23 : 18) + padding;
        int[] head = { 0x02, 0xB0 | length >> 8, length, 0, 7, 0xC1 | version << 1, 0, 0, 0xE0 | videoPid >> 8,
                videoPid, 0xF0 | padding >> 8, padding };
        int[] pictures = { videoType, 0xE0 | videoPid >> 8, videoPid, 0xF0, 0 };
        int[] streams = !hasSound ? pictures
                : new int[] { videoType, 0xE0 | videoPid >> 8, videoPid, 0xF0, 0, AAC, 0xE0 | AUDIO_PID >> 8, AUDIO_PID,
                        0xF0, 0 };
        int[] all = Arrays.copyOf(head, head.length + padding + streams.length);
        System.arraycopy(streams, 0, all, head.length + padding, streams.length);
        return seal(all);
    }

    private static byte[] seal(int... values) {
        byte[] section = new byte[values.length + Crc32Mpeg.LENGTH];
        for (int i = 0; i < values.length; i++) {
            section[i] = (byte) values[i];
        }
        Crc32Mpeg.seal(section);
        return section;
    }

    /** Puts a section into as many packets as it needs. */
    TsWriter section(int pid, byte[] section) {
        byte[] payload = new byte[(section.length + 184) / 184 * 184];
        Arrays.fill(payload, (byte) 0xFF);
        payload[0] = 0;
        System.arraycopy(section, 0, payload, 1, section.length);
        for (int at = 0; at < payload.length; at += 184) {
            packet(pid, at == 0, false, Arrays.copyOfRange(payload, at, at + 184));
        }
        return this;
    }

    TsWriter key(long time) {
        return picture(time, true, 600, 0);
    }

    TsWriter delta(long time) {
        return picture(time, false, 300, 0);
    }

    /** A key frame and the pictures that need it. */
    TsWriter group(long time, int pictures) {
        key(time);
        for (int i = 1; i < pictures; i++) {
            delta(time + i * FRAME);
        }
        return this;
    }

    /**
     * @param prefix so many bytes of remarks come before the first unit that tells what the picture is
     */
    TsWriter picture(long time, boolean key, int size, int prefix) {
        ByteArrayOutputStream units = new ByteArrayOutputStream();
        boolean hevc = videoType == HEVC;
        unit(units, hevc ? 35 << 1 : 9, 1);
        if (prefix > 0) {
            unit(units, hevc ? 39 << 1 : 6, prefix);
        }
        if (key && sendsParameters) {
            unit(units, hevc ? 32 << 1 : 0x67, 10);
        }
        if (key) {
            unit(units, hevc ? 19 << 1 : 0x65, size);
        } else {
            unit(units, hevc ? 1 << 1 : 0x41, size);
        }
        return pes(videoPid, 0xE0, time, units.toByteArray(), key && marksKeyFrames);
    }

    private static void unit(ByteArrayOutputStream units, int type, int size) {
        units.writeBytes(new byte[] { 0, 0, 0, 1, (byte) type });
        for (int i = 0; i < size; i++) {
            units.write(0x80 | i & 0x3F);
        }
    }

    TsWriter sound(long time) {
        byte[] data = new byte[100];
        Arrays.fill(data, (byte) 0x90);
        return pes(AUDIO_PID, 0xC0, time, data, true);
    }

    private TsWriter pes(int pid, int id, long time, byte[] data, boolean marked) {
        ByteArrayOutputStream unit = new ByteArrayOutputStream();
        unit.writeBytes(new byte[] { 0, 0, 1, (byte) id, 0, 0, (byte) 0x80 });
        if (time == NO_TIME) {
            unit.writeBytes(new byte[2]);
        } else {
            long t = time & (1L << 33) - 1;
            unit.writeBytes(new byte[] { (byte) 0x80, 5, (byte) (0x21 | t >> 29 & 0x0E), (byte) (t >> 22),
                    (byte) (t >> 14 | 1), (byte) (t >> 7), (byte) (t << 1 | 1) });
        }
        unit.writeBytes(data);
        byte[] bytes = unit.toByteArray();
        for (int at = 0; at < bytes.length;) {
            int room = at == 0 && (marked || pid == videoPid && clock != NO_TIME) ? 176 : 184;
            int end = Math.min(bytes.length, at + room);
            packet(pid, at == 0, marked && at == 0, Arrays.copyOfRange(bytes, at, end));
            at = end;
        }
        return this;
    }

    /** A packet that nobody asked for, or the next one of a stream. */
    TsWriter packet(int pid, boolean start, boolean marked, byte[] payload) {
        byte[] packet = new byte[TsPacket.SIZE];
        Arrays.fill(packet, (byte) 0xFF);
        packet[0] = TsPacket.SYNC;
        packet[1] = (byte) ((start ? 0x40 : 0) | pid >> 8);
        packet[2] = (byte) pid;
        int stuffing = 184 - payload.length;
        packet[3] = (byte) ((stuffing > 0 ? 0x30 : 0x10) | continuity[pid]++ & 0x0F);
        if (stuffing > 0) {
            packet[4] = (byte) (stuffing - 1);
        }
        if (stuffing > 1) {
            packet[5] = (byte) (marked ? 0x40 : 0);
        }
        if (pid == videoPid && start && clock != NO_TIME) {
            packet[5] |= 0x10;
            packet[6] = (byte) (clock >> 25);
            packet[7] = (byte) (clock >> 17);
            packet[8] = (byte) (clock >> 9);
            packet[9] = (byte) (clock >> 1);
            packet[10] = (byte) (clock << 7 | 0x7E);
            packet[11] = 0;
            clock = NO_TIME;
        }
        System.arraycopy(payload, 0, packet, TsPacket.SIZE - payload.length, payload.length);
        return bytes(packet);
    }

    /** The network loses so many packets of the pictures. */
    TsWriter lose(int packets) {
        continuity[videoPid] += packets;
        return this;
    }

    /** Anything. */
    TsWriter bytes(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    /** All that has been written since the last time. */
    byte[] take() {
        byte[] taken = out.toByteArray();
        out = new ByteArrayOutputStream();
        return taken;
    }
}
