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

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A short piece of MPEG-TS that can be played again and again, taken apart into its packets.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class TransportLoop {

    /** The size of a packet. */
    static final int PACKET = 188;

    private static final String FILE = "live.ts";
    private static final int SYNC = 0x47;

    private final byte[] bytes;
    private final List<TransportPacket> packets;
    private final long[] due;
    private final long duration;
    private final Set<Integer> soundPids;

    private TransportLoop(byte[] bytes) {
        this.bytes = bytes;
        packets = new ArrayList<>(bytes.length / PACKET);
        for (int offset = 0; offset < bytes.length; offset += PACKET) {
            if (bytes[offset] != SYNC) {
                throw new IllegalStateException("No packet begins at " + offset + " of " + FILE);
            }
            packets.add(new TransportPacket(bytes, offset));
        }
        due = new long[packets.size()];
        duration = measure();
        soundPids = packets.stream().filter(TransportPacket::hasSound).map(TransportPacket::pid)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The piece that comes with the simulator. */
    static TransportLoop sample() {
        return Sample.LOOP;
    }

    int size() {
        return packets.size();
    }

    TransportPacket packet(int index) {
        return packets.get(index);
    }

    /** When a packet is sent, in ticks from the beginning. */
    long due(int index) {
        return due[index];
    }

    /** How much later everything is in the next round, in ticks. */
    long duration() {
        return duration;
    }

    boolean isSound(int index) {
        return soundPids.contains(packets.get(index).pid());
    }

    void copy(int index, byte[] into, int at) {
        System.arraycopy(bytes, index * PACKET, into, at, PACKET);
    }

    /** The pictures tell how long it is: from the first to the last one, and as long as that one is seen. */
    private long measure() {
        long first = -1;
        long last = 0;
        long step = 0;
        for (int i = 0; i < due.length; i++) {
            TransportPacket packet = packets.get(i);
            if (packet.hasPicture()) {
                long time = packet.time(bytes);
                first = first < 0 ? time : first;
                step = time - last;
                last = time;
            }
            due[i] = first < 0 ? 0 : last - first;
        }
        return last - first + step;
    }

    /**
     * Loads it when it is needed.
     *
     * @author Blink for openHAB contributors - Initial contribution
     */
    private static final class Sample {
        static final TransportLoop LOOP = load();

        private static TransportLoop load() {
            try (InputStream in = TransportLoop.class.getResourceAsStream(FILE)) {
                if (in == null) {
                    throw new IllegalStateException(FILE + " is missing in this jar");
                }
                return new TransportLoop(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
