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
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Puts the sections of a table together from the packets of one PID.
 * <p>
 * A section with a wrong checksum is left out: what it says would lead all that follows astray. Only when the very same
 * bytes come a second time it was no damage but a sender that calculates wrongly; then it counts, with the right
 * checksum.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SectionAssembler {

    private static final int HEADER = 3;
    private static final int LARGEST = 1024;
    private static final int SHORTEST = 12;
    private static final int STUFFING = 0xFF;
    private static final int NONE = -1;

    private final Consumer<byte[]> sections;
    private final byte[] data = new byte[LARGEST];
    private int size = NONE;
    private int lastContinuity = NONE;
    private byte[] lastDamaged = new byte[0];
    private volatile long damaged;

    /**
     * @param sections gets whole sections
     */
    SectionAssembler(Consumer<byte[]> sections) {
        this.sections = sections;
    }

    /**
     * Forgets what it has begun.
     */
    void reset() {
        size = NONE;
        lastContinuity = NONE;
        lastDamaged = new byte[0];
    }

    void add(TsPacket packet) {
        int continuity = packet.continuity();
        if (!packet.hasPayload() || packet.payloadLength() == 0) {
            return;
        }
        if (size != NONE && continuity == lastContinuity) {
            return; // packets may come twice
        }
        if (continuity != (lastContinuity + 1 & 0x0F)) {
            size = NONE;
        }
        lastContinuity = continuity;
        int from = packet.payloadOffset();
        int end = from + packet.payloadLength();
        if (packet.unitStart()) {
            int first = from + 1 + (packet.data()[from] & 0xFF);
            append(packet.data(), from + 1, Math.min(first, end));
            begin(packet.data(), first, end);
        } else {
            append(packet.data(), from, end);
        }
    }

    private void begin(byte[] source, int first, int end) {
        int from = first;
        size = NONE;
        while (from < end && (source[from] & 0xFF) != STUFFING) {
            size = 0;
            from = append(source, from, end);
        }
    }

    /**
     * @return where the section ends, or the end of the packet
     */
    private int append(byte[] source, int from, int end) {
        int position = from;
        while (size != NONE && position < end) {
            int wanted = size < HEADER ? HEADER : length();
            int count = Math.min(wanted - size, end - position);
            System.arraycopy(source, position, data, size, count);
            size += count;
            position += count;
            if (size == HEADER && (length() > LARGEST || length() < SHORTEST)) {
                size = NONE;
                return end;
            }
            if (size > HEADER && size == length()) {
                complete(Arrays.copyOf(data, size));
                size = NONE;
            }
        }
        return position;
    }

    private int length() {
        return HEADER + ((data[1] & 0x0F) << 8 | data[2] & 0xFF);
    }

    private void complete(byte[] section) {
        if (Crc32Mpeg.of(section, section.length) == 0) {
            sections.accept(section);
        } else if (Arrays.equals(section, lastDamaged)) {
            Crc32Mpeg.seal(section);
            sections.accept(section);
        } else {
            damaged++;
            lastDamaged = section;
        }
    }

    /**
     * @return how many sections had a wrong checksum
     */
    long damaged() {
        return damaged;
    }
}
