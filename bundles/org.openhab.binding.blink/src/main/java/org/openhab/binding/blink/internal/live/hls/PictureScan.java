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
 * Looks at the first bytes of a picture until it is known when it is to be shown and whether it needs another one.
 * The sender may say so in the packet; otherwise it is seen from the units that the picture is made of (H.264 7.4.1,
 * H.265 7.4.2.2), the first of which only prepare for it.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class PictureScan {

    private static final int LIMIT = 2048;
    private static final int PES_HEADER = 9;
    private static final int TIME_LENGTH = 5;
    private static final int UNKNOWN = -1;

    private final byte[] data = new byte[LIMIT];
    private int size;
    private int position;
    private boolean hevc;
    private boolean keyFrame;
    private boolean decided;
    private long time;

    /**
     * Begins with another picture.
     *
     * @param codec how it is coded
     * @param randomAccess whether the sender says that it is a key frame
     */
    void begin(VideoCodec codec, boolean randomAccess) {
        hevc = codec == VideoCodec.HEVC;
        keyFrame = randomAccess;
        decided = false;
        size = 0;
        position = UNKNOWN;
        time = Picture.NO_TIME;
    }

    void add(byte[] source, int offset, int length) {
        int count = Math.min(length, LIMIT - size);
        System.arraycopy(source, offset, data, size, count);
        size += count;
        if (position == UNKNOWN) {
            readHeader();
        }
        if (position != UNKNOWN && !decided) {
            decided = keyFrame || findUnit();
        }
        decided |= size == LIMIT;
    }

    boolean decided() {
        return decided;
    }

    Picture picture() {
        return new Picture(keyFrame, time);
    }

    private void readHeader() {
        if (size >= 3 && (data[0] != 0 || data[1] != 0 || data[2] != 1)) {
            keyFrame = false;
            decided = true;
        } else if (size >= PES_HEADER && size >= PES_HEADER + (data[8] & 0xFF)) {
            int length = data[8] & 0xFF;
            position = PES_HEADER + length;
            boolean shown = (data[7] & 0x80) != 0 && length >= TIME_LENGTH;
            boolean decoded = (data[7] & 0xC0) == 0xC0 && length >= 2 * TIME_LENGTH;
            if (shown) {
                // the decoding time is better: it goes on from picture to picture also where the order is different
                time = readTime(PES_HEADER + (decoded ? TIME_LENGTH : 0));
            }
        }
    }

    private long readTime(int at) {
        if ((data[at] & data[at + 2] & data[at + 4] & 1) == 0) {
            return Picture.NO_TIME;
        }
        long high = data[at] >> 1 & 7;
        long middle = (data[at + 1] & 0xFF) << 7 | (data[at + 2] & 0xFF) >> 1;
        long low = (data[at + 3] & 0xFF) << 7 | (data[at + 4] & 0xFF) >> 1;
        return high << 30 | middle << 15 | low;
    }

    /**
     * @return whether there was a unit that decides
     */
    private boolean findUnit() {
        while (position + 3 < size) {
            if (data[position] == 0 && data[position + 1] == 0 && data[position + 2] == 1) {
                int unit = data[position + 3] & 0xFF;
                keyFrame = hevc ? preparesHevc(unit >> 1) : preparesH264(unit & 0x1F);
                if (keyFrame || (hevc ? unit >> 1 < 32 : (unit & 0x1F) < 6)) {
                    return true;
                }
            }
            position++;
        }
        return false;
    }

    /** 5: picture that needs no other one; 7: sequence parameters, which come before such a picture. */
    private static boolean preparesH264(int type) {
        return type == 5 || type == 7;
    }

    /** 16 to 23: pictures that need no other one; 32 and 33: video and sequence parameters. */
    private static boolean preparesHevc(int type) {
        return type >= 16 && type <= 23 || type == 32 || type == 33;
    }
}
