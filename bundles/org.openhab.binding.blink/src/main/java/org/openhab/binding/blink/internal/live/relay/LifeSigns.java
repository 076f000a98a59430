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

import java.nio.ByteBuffer;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The packets that tell a relay that somebody still looks. It cuts those who say nothing for about 15 s.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class LifeSigns {

    static final byte KEEP_ALIVE = 0x0A;
    static final byte STATISTICS = 0x12;
    /** All known clients send the same number with each statistics. */
    static final int STATISTICS_SEQUENCE = 1000;
    static final int STATISTICS_LENGTH = 24;

    private int sequence;

    /**
     * @return the next packet without content; its sequence counts up
     */
    ByteBuffer keepAlive() {
        sequence++;
        return packet(KEEP_ALIVE, sequence, 0);
    }

    /**
     * @return statistics of delays and losses: all zero, because nothing is played here
     */
    static ByteBuffer statistics() {
        return packet(STATISTICS, STATISTICS_SEQUENCE, STATISTICS_LENGTH);
    }

    private static ByteBuffer packet(byte type, int sequence, int length) {
        return ByteBuffer.allocate(PacketReader.HEADER + length).put(type).putInt(sequence).putInt(length).rewind();
    }
}
