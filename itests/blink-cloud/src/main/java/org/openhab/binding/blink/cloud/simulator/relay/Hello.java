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

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.live.LiveView;

/**
 * The first bytes of a client, by which it says who it is and what it wants to see.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class Hello {

    /** How long it is, no byte more or less. */
    static final int SIZE = 122;

    private static final List<Word> WORDS = List.of(new Word("the magic number", 0, 0, 0, 0, 0x28),
            new Word("the length of the serial number", 4, 0, 0, 0, 16), new Word("the version", 28, 1, 8),
            new Word("the length of the token", 30, 0, 0, 0, 64),
            new Word("the length of the connection id", 98, 0, 0, 0, 16), new Word("the end", 118, 0, 0, 0, 1));
    private static final int SERIAL = 8;
    private static final int CLIENT_ID = 24;
    private static final int TOKEN = 34;
    private static final int CONNECTION_ID = 102;
    private static final int SHORT_TEXT = 16;
    private static final int LONG_TEXT = 64;

    private final byte[] bytes;

    Hello(byte[] bytes) {
        this.bytes = bytes;
    }

    /** What names the live view, without the zeros behind it. */
    String connectionId() {
        int end = CONNECTION_ID;
        while (end < CONNECTION_ID + SHORT_TEXT && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, CONNECTION_ID, end - CONNECTION_ID, StandardCharsets.ISO_8859_1);
    }

    /** What is wrong in the bytes that are the same for everybody. */
    List<String> errors() {
        return WORDS.stream().filter(word -> !word.isIn(bytes)).map(word -> word.name() + " is wrong").toList();
    }

    /**
     * What is wrong in the bytes for one live view.
     *
     * @param zeroToken whether zeros will do instead of the token
     */
    List<String> errors(LiveView view, boolean zeroToken) {
        List<String> errors = new ArrayList<>();
        if (!isText(SERIAL, SHORT_TEXT, view.device().serial())) {
            errors.add("the serial number is not that of the device");
        }
        if (number(CLIENT_ID) != view.clientId()) {
            errors.add("the client id is not that of the address");
        }
        if (!isText(TOKEN, LONG_TEXT, view.token()) && !(zeroToken && isText(TOKEN, LONG_TEXT, ""))) {
            errors.add("the token is not that of the live view");
        }
        if (!isText(CONNECTION_ID, SHORT_TEXT, view.connectionId())) {
            errors.add("the connection id is not that of the address");
        }
        return errors;
    }

    /** The rest of a field must be zeros. */
    private boolean isText(int at, int size, String text) {
        byte[] field = Arrays.copyOf(text.getBytes(StandardCharsets.US_ASCII), size);
        return Arrays.equals(bytes, at, at + size, field, 0, size);
    }

    private long number(int at) {
        long number = 0;
        for (int i = 0; i < 4; i++) {
            number = number << 8 | bytes[at + i] & 0xFF;
        }
        return number;
    }

    /**
     * Bytes that are always the same.
     *
     * @author Blink for openHAB contributors - Initial contribution
     */
    private record Word(String name, int at, byte[] bytes) {

        Word(String name, int at, int... values) {
            this(name, at, new byte[values.length]);
            for (int i = 0; i < values.length; i++) {
                bytes[i] = (byte) values[i];
            }
        }

        boolean isIn(byte[] hello) {
            return Arrays.equals(hello, at, at + bytes.length, bytes, 0, bytes.length);
        }
    }
}
