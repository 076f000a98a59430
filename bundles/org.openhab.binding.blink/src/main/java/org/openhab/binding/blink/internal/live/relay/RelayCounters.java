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
package org.openhab.binding.blink.internal.live.relay;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What has come from a relay so far. May be read by any thread.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class RelayCounters {

    private static final int TYPES = 256;

    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong videoBytes = new AtomicLong();
    private final AtomicLongArray packets = new AtomicLongArray(TYPES);

    /**
     * @return how many bytes, headers included, encryption not included
     */
    public long bytes() {
        return bytes.get();
    }

    /**
     * @return how many bytes of MPEG-TS
     */
    public long videoBytes() {
        return videoBytes.get();
    }

    /**
     * @param type 0 to 255
     * @return how many packets of that type, counted when their header is complete
     */
    public long packets(int type) {
        return packets.get(type);
    }

    /**
     * @return how many packets of each type that has come
     */
    public Map<Integer, Long> packets() {
        Map<Integer, Long> seen = new TreeMap<>();
        for (int type = 0; type < TYPES; type++) {
            long count = packets.get(type);
            if (count > 0) {
                seen.put(type, count);
            }
        }
        return seen;
    }

    void addBytes(int count) {
        bytes.addAndGet(count);
    }

    void addVideoBytes(int count) {
        videoBytes.addAndGet(count);
    }

    void addPacket(int type) {
        packets.incrementAndGet(type);
    }

    @Override
    public String toString() {
        return bytes() + " bytes, packets by type " + packets();
    }
}
