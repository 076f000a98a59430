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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Reads MPEG-TS as a receiver does.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class TransportReader {

    private static final int VIDEO = 0x100;
    private static final int AUDIO = 0x101;

    private final Map<Integer, List<Long>> times = new TreeMap<>();
    private final List<Long> references = new ArrayList<>();
    private final Map<Integer, Integer> counters = new TreeMap<>();
    private int jumps;
    private int strange;

    private TransportReader() {
    }

    static TransportReader of(byte[] stream) {
        TransportReader reader = new TransportReader();
        for (int at = 0; at + 188 <= stream.length; at += 188) {
            reader.read(stream, at);
        }
        return reader;
    }

    /** When pictures are shown, in ticks. */
    List<Long> pictures() {
        return times.getOrDefault(VIDEO, List.of());
    }

    /** When pieces of sound are heard, in ticks. */
    List<Long> sounds() {
        return times.getOrDefault(AUDIO, List.of());
    }

    /** What the clock showed, in ticks. */
    List<Long> references() {
        return references;
    }

    long pictureMillis() {
        List<Long> pictures = pictures();
        return (pictures.get(pictures.size() - 1) - pictures.get(0)) / 90;
    }

    /** How often a packet was missing. */
    int jumps() {
        return jumps;
    }

    /** How many packets do not begin as they should. */
    int strange() {
        return strange;
    }

    private void read(byte[] stream, int at) {
        if (stream[at] != 0x47) {
            strange++;
            return;
        }
        int pid = (stream[at + 1] & 0x1F) << 8 | stream[at + 2] & 0xFF;
        int adaptation = (stream[at + 3] & 0x20) == 0 ? 0 : 1 + (stream[at + 4] & 0xFF);
        if (adaptation > 1 && (stream[at + 5] & 0x10) != 0) {
            references.add(number(stream, at + 6, 4) << 1 | stream[at + 10] >> 7 & 1);
        }
        if ((stream[at + 3] & 0x10) != 0) {
            int counter = stream[at + 3] & 0x0F;
            jumps += counter == (counters.getOrDefault(pid, counter + 15) + 1) % 16 ? 0 : 1;
            counters.put(pid, counter);
            int pes = at + 4 + adaptation;
            if ((stream[at + 1] & 0x40) != 0 && number(stream, pes, 3) == 1) {
                long time = time(stream, pes + 9);
                times.merge(pid, List.of(time), TransportReader::joined);
            }
        }
    }

    private static List<Long> joined(List<Long> before, List<Long> more) {
        List<Long> all = new ArrayList<>(before);
        all.addAll(more);
        return all;
    }

    private static long time(byte[] stream, int at) {
        return (number(stream, at, 1) & 0x0E) << 29 | number(stream, at + 1, 2) >> 1 << 15
                | number(stream, at + 3, 2) >> 1;
    }

    private static long number(byte[] stream, int at, int size) {
        long number = 0;
        for (int i = 0; i < size; i++) {
            number = number << 8 | stream[at + i] & 0xFF;
        }
        return number;
    }
}
