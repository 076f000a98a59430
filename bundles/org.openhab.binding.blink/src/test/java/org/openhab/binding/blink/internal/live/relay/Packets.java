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

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Random;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What relays send.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class Packets {

    private static final int SEED = 20261122;

    private Packets() {
    }

    static byte[] packet(int type, int sequence, byte[] payload) {
        return ByteBuffer.allocate(PacketReader.HEADER + payload.length).put((byte) type).putInt(sequence)
                .putInt(payload.length).put(payload).array();
    }

    static byte[] header(int type, int sequence, int length) {
        return ByteBuffer.allocate(PacketReader.HEADER).put((byte) type).putInt(sequence).putInt(length).array();
    }

    /**
     * @return MPEG-TS packets, different for each number
     */
    static byte[] ts(int number, int packets) {
        byte[] ts = new byte[packets * 188];
        new Random(SEED + number).nextBytes(ts);
        for (int i = 0; i < packets; i++) {
            ts[i * 188] = 0x47;
        }
        return ts;
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /**
     * @return what the buffer holds; it is read
     */
    static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }
}
