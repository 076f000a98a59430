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

import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * MPEG-TS without an end: the piece again and again, with time stamps and counters that go on as if it were one.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class TransportStream {

    private final TransportLoop loop = TransportLoop.sample();
    private final Map<Integer, Integer> counters = new HashMap<>();
    private final BooleanSupplier sound;
    private int index;
    private long later;
    private long due;

    /**
     * @param sound whether there is sound in it
     */
    TransportStream(BooleanSupplier sound) {
        this.sound = sound;
    }

    /** The next packets. */
    byte[] next(int packets) {
        byte[] bytes = new byte[packets * TransportLoop.PACKET];
        for (int i = 0; i < packets; i++) {
            next(bytes, i * TransportLoop.PACKET);
        }
        return bytes;
    }

    /** When the last packet is sent, in ticks from the beginning. */
    long due() {
        return due;
    }

    private void next(byte[] bytes, int at) {
        while (loop.isSound(index) && !sound.getAsBoolean()) {
            advance();
        }
        TransportPacket packet = loop.packet(index);
        loop.copy(index, bytes, at);
        int counter = counters.getOrDefault(packet.pid(), -1) + (packet.hasPayload() ? 1 : 0) & 0x0F;
        counters.put(packet.pid(), counter);
        packet.change(bytes, at, later, counter);
        due = loop.due(index) + later;
        advance();
    }

    private void advance() {
        index++;
        if (index == loop.size()) {
            index = 0;
            later += loop.duration();
        }
    }
}
