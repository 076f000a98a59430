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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Tells whether a picture is whole: Blink hands out pictures that are still being written.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class Jpeg {

    private static final int SHORTEST = 100;

    private Jpeg() {
    }

    /**
     * @return whether the bytes begin and end as a JPEG does
     */
    public static boolean isWhole(byte[] bytes) {
        int end = bytes.length;
        return end >= SHORTEST && at(bytes, 0) == 0xFF && at(bytes, 1) == 0xD8 && at(bytes, end - 2) == 0xFF
                && at(bytes, end - 1) == 0xD9;
    }

    private static int at(byte[] bytes, int index) {
        return bytes[index] & 0xFF;
    }
}
