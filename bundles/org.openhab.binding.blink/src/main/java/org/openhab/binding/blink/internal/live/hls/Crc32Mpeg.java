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
package org.openhab.binding.blink.internal.live.hls;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The checksum of tables (ISO/IEC 13818-1, annex A): of a whole section it is 0.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class Crc32Mpeg {

    static final int LENGTH = 4;

    private static final int POLYNOMIAL = 0x04C11DB7;

    private Crc32Mpeg() {
    }

    static int of(byte[] data, int length) {
        int crc = -1;
        for (int i = 0; i < length; i++) {
            crc ^= data[i] << 24;
            for (int bit = 0; bit < 8; bit++) {
                crc = crc < 0 ? crc << 1 ^ POLYNOMIAL : crc << 1;
            }
        }
        return crc;
    }

    /**
     * Writes the right checksum into the last four bytes of a section.
     */
    static void seal(byte[] section) {
        int end = section.length - LENGTH;
        int crc = of(section, end);
        for (int i = 0; i < LENGTH; i++) {
            section[end + i] = (byte) (crc >> 24 - 8 * i);
        }
    }
}
