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
import java.nio.charset.StandardCharsets;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.live.relay.UnusableRelayException.Reason;

/**
 * The greeting that a relay expects before anything else: 122 bytes that say which camera is meant and that we may see
 * it. The relay gives no answer to it: either data follow, or it closes.
 * <p>
 * The token opens the live view, so nothing of the greeting is part of {@link #toString()} or of a message.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class Hello {

    static final int LENGTH = 122;

    private static final int MAGIC = 0x28;
    private static final int SERIAL = 16;
    private static final short VERSION = 0x0108;
    private static final int TOKEN = 64;
    private static final int END = 1;

    private final byte[] bytes;

    private Hello(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * @param relay where it goes; has the connection id and the client id
     * @param serial of the camera
     * @param token of this live view; empty where Blink gave none
     * @return the greeting
     * @throws UnusableRelayException when something does not fit
     */
    public static Hello of(RelayAddress relay, String serial, String token) throws UnusableRelayException {
        if (serial.isEmpty()) {
            throw new UnusableRelayException(Reason.MALFORMED, "The serial number of the camera is not known");
        }
        if (relay.clientId() < 0 || relay.clientId() > RelayAddress.LARGEST_CLIENT_ID) {
            throw new UnusableRelayException(Reason.MALFORMED, "The client id does not fit into the greeting");
        }
        ByteBuffer hello = ByteBuffer.allocate(LENGTH).putInt(MAGIC);
        putText(hello, SERIAL, serial, "serial number");
        hello.putInt((int) relay.clientId()).putShort(VERSION);
        putText(hello, TOKEN, token, "token");
        putText(hello, RelayAddress.LARGEST_CONNECTION_ID, relay.connectionId(), "connection id");
        return new Hello(hello.putInt(END).array());
    }

    private static void putText(ByteBuffer hello, int size, String text, String what) throws UnusableRelayException {
        if (!fits(text, size)) {
            throw new UnusableRelayException(Reason.MALFORMED, "The " + what + " does not fit into the greeting");
        }
        hello.putInt(size);
        int end = hello.position() + size;
        hello.put(text.getBytes(StandardCharsets.US_ASCII)).position(end);
    }

    /**
     * @return whether a field of that size can hold the text: visible characters of ASCII only
     */
    static boolean fits(String text, int size) {
        return text.length() <= size && text.chars().allMatch(character -> character > ' ' && character < 0x7F);
    }

    /**
     * @return the bytes to send
     */
    ByteBuffer bytes() {
        return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    }

    @Override
    public String toString() {
        return "Hello";
    }
}
