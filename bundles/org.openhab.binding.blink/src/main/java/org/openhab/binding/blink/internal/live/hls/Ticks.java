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
 * Times of MPEG-TS: 90000 ticks a second in 33 bits, which start again after 26.5 hours.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class Ticks {

    static final long PER_MILLI = 90;

    private static final long RANGE = 1L << 33;
    /** Without decoding times, pictures that need later ones go back by some frames. */
    private static final long BACK = 1000 * PER_MILLI;
    private static final long AHEAD = 2000 * PER_MILLI;

    private Ticks() {
    }

    /**
     * @return how much later the second time is; negative when it is earlier
     */
    static long between(long earlier, long later) {
        long difference = later - earlier & RANGE - 1;
        return difference >= RANGE / 2 ? difference - RANGE : difference;
    }

    /**
     * @return the time so much later
     */
    static long plus(long time, long difference) {
        return time + difference & RANGE - 1;
    }

    /**
     * @return whether no running clock makes such a step
     */
    static boolean isJump(long difference) {
        return difference < -BACK || difference > AHEAD;
    }
}
