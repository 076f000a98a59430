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

import java.nio.ByteBuffer;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Builds what the relay sends; the packets of a connection are counted.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class Packets {

    private int sequence;

    byte[] packet(int type, byte[] payload) {
        byte[] packet = header(type, sequence++, payload.length, payload.length);
        System.arraycopy(payload, 0, packet, PacketType.HEADER, payload.length);
        return packet;
    }

    /** A header whose payload does not follow. */
    byte[] announcement(int type, int length) {
        return header(type, sequence++, length, 0);
    }

    /** A header with two words that mean something else than in other packets. */
    static byte[] audioConfiguration(int format, int flags) {
        return header(PacketType.AUDIO_CONFIGURATION, format, flags, 0);
    }

    private static byte[] header(int type, int first, int second, int room) {
        return ByteBuffer.allocate(PacketType.HEADER + room).put((byte) type).putInt(first).putInt(second).array();
    }
}
