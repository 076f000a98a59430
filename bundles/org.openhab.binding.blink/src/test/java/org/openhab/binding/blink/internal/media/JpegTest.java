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

import java.util.Arrays;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.fixture.Pictures;

/**
 * {@link Jpeg} tells a whole picture from one that is still being written.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class JpegTest {

    @Test
    void aPictureThatBeginsAndEndsAsAJpegIsWhole() {
        assertTrue(Jpeg.isWhole(Pictures.whole(1)));
    }

    @Test
    void anyShorterPartOfItIsNot() {
        byte[] whole = Pictures.whole(1);
        for (int length = 0; length < whole.length; length++) {
            assertFalse(Jpeg.isWhole(Arrays.copyOf(whole, length)), "the first " + length + " bytes");
        }
    }

    @Test
    void whatBeginsOrEndsOtherwiseIsNot() {
        for (int place : new int[] { 0, 1, 198, 199 }) {
            byte[] odd = Pictures.whole(1);
            odd[place] = 0;
            assertFalse(Jpeg.isWhole(odd), "byte " + place);
        }
    }

    @Test
    void beginningAndEndAloneAreNoPicture() {
        assertFalse(Jpeg.isWhole(new byte[] { (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xD9 }));
    }
}
