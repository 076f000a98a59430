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

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How a live view is cut and how much of it is kept.
 *
 * @param target segments are cut at the first key frame after this time
 * @param firstTarget the same for the first segment, so that playing can begin soon
 * @param longest segments without a key frame are cut after this time
 * @param largest segments without a key frame are cut after so many bytes
 * @param listed so many segments are in the playlist
 * @param kept so many segments are still there for players that have read an older playlist
 * @param windowBytes all segments together have at most so many bytes; the newest one stays in any case
 * @param queueBytes so many bytes wait for one reader of the raw stream
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record StreamLimits(Duration target, Duration firstTarget, Duration longest, int largest, int listed, int kept,
        int windowBytes, int queueBytes) {

    /**
     * For cameras with about 1.5 Mbit/s: about six seconds in the playlist, five seconds for a slow reader.
     */
    public static final StreamLimits DEFAULT = new StreamLimits(Duration.ofMillis(950), Duration.ofMillis(400),
            Duration.ofSeconds(10), 4 << 20, 6, 3, 16 << 20, 1 << 20);
}
