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

import java.time.Duration;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What goes wrong with the next packet of pictures that the relay sends to anyone.
 *
 * @param kind what goes wrong
 * @param amount how much of it: bytes, packets or a length, see {@link Kind}
 * @param duration how long it takes, empty for ever
 * @param deviceId only live views of this device, 0 for any
 * @param after how many packets with pictures are sent before in good order
 * @param times to how many packets it happens
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record RelayFault(Kind kind, int amount, Optional<Duration> duration, long deviceId, int after, int times) {

    public RelayFault {
        if (amount < 0 || after < 0 || times < 1) {
            throw new IllegalArgumentException("amount and after must not be negative, times must be positive");
        }
        if (duration.isPresent() && duration.get().isNegative()) {
            throw new IllegalArgumentException("A fault cannot take less than no time");
        }
    }

    /** Bytes from the middle of a packet never arrive: its length is wrong then. */
    public static RelayFault dropBytes(int bytes) {
        return of(Kind.DROP_BYTES, bytes);
    }

    /** Bytes from the middle of the pictures are missing; the packet around them is right. */
    public static RelayFault loseBytes(int bytes) {
        return of(Kind.LOSE_BYTES, bytes);
    }

    /** So many packets of MPEG-TS are missing after this one. */
    public static RelayFault losePackets(int packets) {
        return of(Kind.LOSE_PACKETS, packets);
    }

    /** Only these bytes of a packet are sent at first and the others later. */
    public static RelayFault tear(int bytes, Duration pause) {
        return new RelayFault(Kind.TEAR, bytes, Optional.of(pause), 0, 0, 1);
    }

    /** A header comes that announces this many bytes; what follows is the next packet. */
    public static RelayFault announce(int bytes) {
        return of(Kind.ANNOUNCE, bytes);
    }

    /** A packet of a type that nobody knows comes in between, with this many bytes. */
    public static RelayFault unknownType(int bytes) {
        return of(Kind.UNKNOWN_TYPE, bytes);
    }

    /** Other bytes come in place of MPEG-TS. */
    public static RelayFault garbage() {
        return of(Kind.GARBAGE, 0);
    }

    /** Nothing is sent any more. */
    public static RelayFault stall() {
        return of(Kind.STALL, 0);
    }

    /** Nothing is sent for this time. */
    public static RelayFault stall(Duration duration) {
        return new RelayFault(Kind.STALL, 0, Optional.of(duration), 0, 0, 1);
    }

    /** The relay closes the connection as it should be done. */
    public static RelayFault close() {
        return of(Kind.CLOSE, 0);
    }

    /** The connection breaks. */
    public static RelayFault reset() {
        return of(Kind.RESET, 0);
    }

    private static RelayFault of(Kind kind, int amount) {
        return new RelayFault(kind, amount, Optional.empty(), 0, 0, 1);
    }

    public RelayFault on(long deviceId) {
        return new RelayFault(kind, amount, duration, deviceId, after, times);
    }

    public RelayFault after(int frames) {
        return new RelayFault(kind, amount, duration, deviceId, frames, times);
    }

    public RelayFault times(int times) {
        return new RelayFault(kind, amount, duration, deviceId, after, times);
    }

    boolean concerns(long device) {
        return deviceId == 0 || deviceId == device;
    }

    /**
     * What can go wrong.
     *
     * @author Blink for openHAB contributors - Initial contribution
     */
    public enum Kind {
        DROP_BYTES,
        LOSE_BYTES,
        LOSE_PACKETS,
        TEAR,
        ANNOUNCE,
        UNKNOWN_TYPE,
        GARBAGE,
        STALL,
        CLOSE,
        RESET
    }
}
