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

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Reads what a client sends and complains of what is not as it should be.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class ClientPackets {

    private static final int MOST_BYTES = 1 << 16;
    private static final int STATISTICS_SIZE = 24;
    private static final long STATISTICS_SEQUENCE = 1000;
    private static final long FIRST_TALK = 100_000;

    private final DataInputStream in;
    private final RelayVisit visit;
    private final Map<Integer, Long> sequences = new HashMap<>();

    ClientPackets(InputStream in, RelayVisit visit) {
        this.in = new DataInputStream(in);
        this.visit = visit;
    }

    /**
     * Waits for the next packet.
     *
     * @return its type
     * @throws IOException when there is none, or one with which reading cannot go on
     */
    int next() throws IOException {
        int type = in.readUnsignedByte();
        long sequence = in.readInt() & 0xFFFFFFFFL;
        long length = in.readInt() & 0xFFFFFFFFL;
        if (type == PacketType.AUDIO_CONFIGURATION) {
            return type;
        }
        check(type, sequence, length);
        if (length > MOST_BYTES) {
            throw new IOException("a packet is too long");
        }
        in.skipNBytes(length);
        return type;
    }

    private void check(int type, long sequence, long length) {
        switch (type) {
            case PacketType.KEEP_ALIVE -> {
                length(type, length, 0);
                countsUp(type, sequence, sequence);
            }
            case PacketType.STATISTICS -> {
                length(type, length, STATISTICS_SIZE);
                if (sequence != STATISTICS_SEQUENCE) {
                    visit.complain("statistics have the number " + sequence + " and not 1000");
                }
            }
            case PacketType.TALK -> countsUp(type, sequence, FIRST_TALK);
            case PacketType.SESSION_COMMAND -> length(type, length, 0);
            case PacketType.ACCESSORY -> {
            }
            default -> visit.complain("a client sends no packet of type " + name(type));
        }
    }

    private void length(int type, long length, long right) {
        if (length != right) {
            visit.complain("a packet of type " + name(type) + " has " + length + " bytes and not " + right);
        }
    }

    private void countsUp(int type, long sequence, long first) {
        long expected = sequences.containsKey(type) ? sequences.getOrDefault(type, 0L) + 1 : first;
        if (sequence != expected) {
            visit.complain("a packet of type " + name(type) + " has the number " + sequence + " and not " + expected);
        }
        sequences.put(type, sequence);
    }

    private static String name(int type) {
        return "0x%02X".formatted(type);
    }
}
