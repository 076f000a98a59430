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

import java.nio.ByteBuffer;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Finds packets in bytes that come in pieces of any size. Where something is missing or does not belong there, it looks
 * for the next place where several packets follow each other.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class TsReader {

    /** A 0x47 may be anywhere; so many of them in the distance of packets are no accident. */
    private static final int PACKETS_TO_LOCK = 3;
    private static final int CAPACITY = 64 * TsPacket.SIZE;

    private final TsPacketSink sink;
    private final TsPacket packet = new TsPacket();
    private final byte[] data = new byte[CAPACITY];
    private int size;
    private boolean locked;
    private volatile long packets;
    private volatile long skippedBytes;
    private volatile long syncLosses;

    TsReader(TsPacketSink sink) {
        this.sink = sink;
    }

    /**
     * @param bytes are read to their limit
     */
    void accept(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            int length = Math.min(bytes.remaining(), CAPACITY - size);
            bytes.get(data, size, length);
            size += length;
            int used = read();
            size -= used;
            System.arraycopy(data, used, data, 0, size);
        }
    }

    private int read() {
        int position = 0;
        while (locked || position + lockLength() <= size) {
            if (!locked) {
                position = search(position);
            } else if (position + TsPacket.SIZE > size) {
                break;
            } else if (isPacket(position)) {
                packet.read(data, position);
                packets++;
                sink.packet(packet);
                position += TsPacket.SIZE;
            } else {
                locked = false;
                syncLosses++;
            }
        }
        return position;
    }

    private static int lockLength() {
        return (PACKETS_TO_LOCK - 1) * TsPacket.SIZE + 1;
    }

    private int search(int from) {
        int position = from;
        while (position + lockLength() <= size && !locked) {
            locked = fits(position);
            if (!locked) {
                position++;
            }
        }
        skippedBytes += position - from;
        return position;
    }

    private boolean fits(int position) {
        for (int i = 0; i < PACKETS_TO_LOCK; i++) {
            if (data[position + i * TsPacket.SIZE] != TsPacket.SYNC) {
                return false;
            }
        }
        return true;
    }

    /**
     * The beginning of the next packet, when it has come already, tells whether this one is complete.
     */
    private boolean isPacket(int position) {
        int next = position + TsPacket.SIZE;
        return data[position] == TsPacket.SYNC && (next >= size || data[next] == TsPacket.SYNC);
    }

    long packets() {
        return packets;
    }

    long skippedBytes() {
        return skippedBytes;
    }

    long syncLosses() {
        return syncLosses;
    }

    long retainedBytes() {
        return CAPACITY;
    }
}
