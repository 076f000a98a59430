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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The types of packets between relay and client.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class PacketType {

    /** The size of a header: type, sequence number and length of the payload. */
    static final int HEADER = 9;

    static final int VIDEO = 0x00;
    static final int TALK = 0x05;
    static final int KEEP_ALIVE = 0x0A;
    /** Its header holds format and flags in place of sequence number and length; it has no payload. */
    static final int AUDIO_CONFIGURATION = 0x0C;
    static final int STATISTICS = 0x12;
    static final int INLINE_COMMAND = 0x14;
    static final int ACCESSORY = 0x15;
    static final int SESSION_COMMAND = 0x17;
    static final int SESSION_MESSAGE = 0x18;
    /** One that nobody knows. */
    static final int UNKNOWN = 0x7E;

    private PacketType() {
    }
}
