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
package org.openhab.binding.blink.internal.media;

import static org.junit.jupiter.api.Assertions.*;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;

/**
 * {@link Mp4} knows a clip by its first bytes.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class Mp4Test {

    @Test
    void aClipBeginsWithItsFileType() {
        assertTrue(Mp4.isMp4(read("\0\0\0\30ftypisom")));
        assertTrue(Mp4.isMp4(read("\0\0\0\30ftyp")));
    }

    @Test
    void whatElseBlinkMaySendIsNoClip() {
        assertFalse(Mp4.isMp4(read("{\"message\":\"Media not found\"}")));
        assertFalse(Mp4.isMp4(read("<html><head></head></html>")));
        assertFalse(Mp4.isMp4(read("ftypisom")), "the length is missing");
        assertFalse(Mp4.isMp4(read("\0\0\0\30moov")));
        assertFalse(Mp4.isMp4(read("\0\0\0\30fty")), "too short");
        assertFalse(Mp4.isMp4(read("")));
    }

    private static ByteBuffer read(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(64).put(bytes);
    }
}
