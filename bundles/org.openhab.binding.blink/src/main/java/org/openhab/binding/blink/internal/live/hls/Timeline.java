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
 * Turns the times of pictures into one line that only goes on: times that start again after 26.5 hours continue, after
 * a jump the next picture comes one picture later, and where pictures have no time, it is when they arrive.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class Timeline {

    private long position;
    private long frame;
    private long arrival;
    private long lastGiven = Picture.NO_TIME;
    private long last = Picture.NO_TIME;
    private boolean begun;

    /**
     * @param time of the next picture, in ticks modulo 2^33, or {@link Picture#NO_TIME}
     * @param arrivalMillis when it came
     * @return whether the time does not continue the time before
     */
    boolean advance(long time, long arrivalMillis) {
        long waited = begun ? Math.max(0, arrivalMillis - arrival) * Ticks.PER_MILLI : 0;
        arrival = arrivalMillis;
        begun = true;
        // a clock that stands still is none
        boolean given = time != Picture.NO_TIME && time != lastGiven;
        if (!given || last == Picture.NO_TIME) {
            position += waited;
            if (given) {
                last = time;
                lastGiven = time;
            } else if (last != Picture.NO_TIME) {
                last = Ticks.plus(last, waited);
            }
            return false;
        }
        long step = Ticks.between(last, time);
        last = time;
        lastGiven = time;
        if (Ticks.isJump(step)) {
            position += frame;
            return true;
        }
        position += step;
        frame = Math.max(0, step);
        return false;
    }

    /**
     * @return where the newest picture is, in ticks
     */
    long position() {
        return position;
    }

    /**
     * @return where the picture after the newest one will be, in ticks
     */
    long next() {
        return position + frame;
    }
}
