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
 * Collects packets. It keeps its size for what comes next.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class PacketBuffer {

    private byte[] data = new byte[64 * TsPacket.SIZE];
    private int size;
    private volatile int capacity = data.length;

    void add(byte[] packets) {
        add(packets, 0, packets.length);
    }

    /**
     * @param source holds one packet
     * @param offset where it begins
     */
    void add(byte[] source, int offset) {
        add(source, offset, TsPacket.SIZE);
    }

    private void add(byte[] source, int offset, int length) {
        if (size + length > data.length) {
            data = Arrays.copyOf(data, Math.max(size + length, 2 * data.length));
            capacity = data.length;
        }
        System.arraycopy(source, offset, data, size, length);
        size += length;
    }

    int size() {
        return size;
    }

    /**
     * @return the packets themselves, until something is added
     */
    byte[] data() {
        return data;
    }

    /**
     * @return a copy of all packets, which are removed
     */
    byte[] take() {
        byte[] taken = Arrays.copyOf(data, size);
        size = 0;
        return taken;
    }

    void clear() {
        size = 0;
    }

    /**
     * @return how many bytes of memory are used; may be asked by all threads
     */
    int capacity() {
        return capacity;
    }
}
