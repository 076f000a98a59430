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
package org.openhab.binding.blink.cloud.simulator.relay;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Where in a packet of MPEG-TS there is what must change from round to round: clock reference, time stamps and
 * continuity counter.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class TransportPacket {

    private static final long WRAP = 1L << 33;
    private static final int NONE = -1;
    private static final int VIDEO = 0xE0;
    private static final int VIDEO_MASK = 0xF0;
    private static final int SOUND = 0xC0;
    private static final int SOUND_MASK = 0xE0;
    private static final int PES_TIMES = 9;

    private final int pid;
    private final boolean payload;
    private final int clock;
    private final int presentation;
    private final int decoding;
    private final boolean picture;
    private final boolean sound;
    private final int start;

    TransportPacket(byte[] bytes, int start) {
        this.start = start;
        pid = (bytes[start + 1] & 0x1F) << 8 | bytes[start + 2] & 0xFF;
        int control = bytes[start + 3];
        payload = (control & 0x10) != 0;
        boolean adaptation = (control & 0x20) != 0;
        int adaptationLength = adaptation ? 1 + (bytes[start + 4] & 0xFF) : 0;
        clock = adaptationLength > 1 && (bytes[start + 5] & 0x10) != 0 ? 6 : NONE;
        int pes = 4 + adaptationLength;
        boolean begins = payload && (bytes[start + 1] & 0x40) != 0 && bytes[start + pes] == 0
                && bytes[start + pes + 1] == 0 && bytes[start + pes + 2] == 1;
        int flags = begins ? bytes[start + pes + 7] & 0xC0 : 0;
        presentation = (flags & 0x80) != 0 ? pes + PES_TIMES : NONE;
        decoding = flags == 0xC0 ? presentation + 5 : NONE;
        picture = presentation != NONE && (bytes[start + pes + 3] & VIDEO_MASK) == VIDEO;
        sound = presentation != NONE && (bytes[start + pes + 3] & SOUND_MASK) == SOUND;
    }

    int pid() {
        return pid;
    }

    /** Whether it counts for the continuity counter. */
    boolean hasPayload() {
        return payload;
    }

    /** Whether a picture begins in it. */
    boolean hasPicture() {
        return picture;
    }

    /** Whether sound begins in it. */
    boolean hasSound() {
        return sound;
    }

    /** When what begins in it is decoded. */
    long time(byte[] bytes) {
        return stamp(bytes, start + (decoding == NONE ? presentation : decoding));
    }

    /**
     * Makes a copy of it another packet.
     *
     * @param copy where the copy is
     * @param at where it begins there
     * @param later how much later everything in it is, in ticks
     * @param counter its continuity counter
     */
    void change(byte[] copy, int at, long later, int counter) {
        copy[at + 3] = (byte) (copy[at + 3] & 0xF0 | counter);
        if (clock != NONE) {
            long base = (reference(copy, at + clock) + later) % WRAP;
            for (int i = 0; i < 4; i++) {
                copy[at + clock + i] = (byte) (base >> 25 - 8 * i);
            }
            copy[at + clock + 4] = (byte) (base << 7 & 0x80 | copy[at + clock + 4] & 0x7F);
        }
        if (presentation != NONE) {
            write(copy, at + presentation, later);
        }
        if (decoding != NONE) {
            write(copy, at + decoding, later);
        }
    }

    private static long reference(byte[] bytes, int at) {
        long base = 0;
        for (int i = 0; i < 4; i++) {
            base = base << 8 | bytes[at + i] & 0xFF;
        }
        return base << 1 | bytes[at + 4] >> 7 & 1;
    }

    private static long stamp(byte[] bytes, int at) {
        return (long) (bytes[at] >> 1 & 7) << 30 | (bytes[at + 1] & 0xFF) << 22 | (bytes[at + 2] >> 1 & 0x7F) << 15
                | (bytes[at + 3] & 0xFF) << 7 | bytes[at + 4] >> 1 & 0x7F;
    }

    private static void write(byte[] bytes, int at, long later) {
        long stamp = (stamp(bytes, at) + later) % WRAP;
        bytes[at] = (byte) (bytes[at] & 0xF1 | stamp >> 29 & 0x0E);
        bytes[at + 1] = (byte) (stamp >> 22);
        bytes[at + 2] = (byte) (stamp >> 14 | 1);
        bytes[at + 3] = (byte) (stamp >> 7);
        bytes[at + 4] = (byte) (stamp << 1 | 1);
    }
}
