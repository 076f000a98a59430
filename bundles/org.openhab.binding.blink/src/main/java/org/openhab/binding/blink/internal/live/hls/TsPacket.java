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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The header of a packet of MPEG-TS (ISO/IEC 13818-1, 2.4.3.2), read once. One object shows one packet after the other.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class TsPacket {

    static final int SIZE = 188;
    static final int SYNC = 0x47;
    static final int PIDS = 0x2000;
    static final int PAT_PID = 0;
    static final int NULL_PID = 0x1FFF;
    static final long NO_CLOCK = -1;

    private static final int HEADER = 4;

    private byte[] data = new byte[0];
    private int offset;
    private int pid;
    private int flags;
    private int adaptationFlags;
    private int payload;
    private int clockOffset;

    /**
     * Shows another packet.
     *
     * @param source holds all of its 188 bytes
     * @param start where they begin
     */
    void read(byte[] source, int start) {
        data = source;
        offset = start;
        pid = (source[start + 1] & 0x1F) << 8 | source[start + 2] & 0xFF;
        flags = (source[start + 1] & 0xE0) << 8 | source[start + 3] & 0xFF;
        adaptationFlags = 0;
        clockOffset = 0;
        payload = (flags & 0x10) != 0 ? HEADER : SIZE;
        if ((flags & 0x20) != 0) {
            readAdaptationField(source[start + HEADER] & 0xFF);
        }
    }

    private void readAdaptationField(int length) {
        int end = HEADER + 1 + length;
        if (end > SIZE) {
            payload = SIZE;
        } else if (length > 0) {
            adaptationFlags = data[offset + HEADER + 1] & 0xFF;
            if ((adaptationFlags & 0x10) != 0 && length >= 7) {
                clockOffset = offset + HEADER + 2;
            }
        }
        if (payload < SIZE) {
            payload = end;
        }
    }

    byte[] data() {
        return data;
    }

    int offset() {
        return offset;
    }

    int pid() {
        return pid;
    }

    boolean damaged() {
        return (flags & 0x8000) != 0;
    }

    /**
     * @return whether a picture, a piece of sound or a section begins here
     */
    boolean unitStart() {
        return (flags & 0x4000) != 0 && payloadLength() > 0;
    }

    int continuity() {
        return flags & 0x0F;
    }

    boolean hasPayload() {
        return (flags & 0x10) != 0;
    }

    int payloadOffset() {
        return offset + payload;
    }

    int payloadLength() {
        return SIZE - payload;
    }

    boolean discontinuity() {
        return (adaptationFlags & 0x80) != 0;
    }

    boolean randomAccess() {
        return (adaptationFlags & 0x40) != 0;
    }

    /**
     * @return the clock of the sender in ticks of 90 kHz modulo 2^33, or {@link #NO_CLOCK}
     */
    long clock() {
        if (clockOffset == 0) {
            return NO_CLOCK;
        }
        long high = (data[clockOffset] & 0xFFL) << 24 | (data[clockOffset + 1] & 0xFFL) << 16
                | (data[clockOffset + 2] & 0xFFL) << 8 | data[clockOffset + 3] & 0xFFL;
        return high << 1 | (data[clockOffset + 4] & 0x80) >> 7;
    }
}
