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
package org.openhab.core.library.types;

import static org.junit.jupiter.api.Assertions.*;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Pictures and other bytes.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class RawTypeTest {

    private final RawType picture = new RawType(new byte[] { 1, 2, 3 }, "image/jpeg");

    @Test
    void bytesAreADataUri() {
        assertEquals("data:image/jpeg;base64,AQID", picture.toFullString());
        assertEquals("data:image/jpeg;base64,AQID", picture.format("%s"));
        assertEquals(picture, RawType.valueOf("data:image/jpeg;base64,AQID"));
    }

    @Test
    void aLogShowsKindAndSizeOnly() {
        assertEquals("raw type (image/jpeg): 3 bytes", picture.toString());
    }

    @Test
    void theSameBytesOfAnotherKindAreNotEqual() {
        assertEquals(picture.hashCode(), new RawType(new byte[] { 1, 2, 3 }, "image/jpeg").hashCode());
        assertNotEquals(picture, new RawType(new byte[] { 1, 2, 3 }, RawType.DEFAULT_MIME_TYPE));
        assertNotEquals(picture, new RawType(new byte[] { 1, 2 }, "image/jpeg"));
    }

    @Test
    void bytesAndKindAreGivenBack() {
        assertArrayEquals(new byte[] { 1, 2, 3 }, picture.getBytes());
        assertEquals("image/jpeg", picture.getMimeType());
        assertThrows(IllegalArgumentException.class, () -> new RawType(new byte[0], ""));
    }

    @ParameterizedTest
    @CsvSource({ "'', Argument must not be blank", "picture, Invalid data URI syntax for argument picture",
            "data:image/jpeg, Invalid data URI syntax for argument data:image/jpeg",
            "'data:,AQID', 'Missing MIME type in argument data:,AQID'" })
    void whatIsNoDataUriIsRefused(String text, String message) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> RawType.valueOf(text));

        assertEquals(message, e.getMessage());
    }
}
