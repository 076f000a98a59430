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
 * A piece of a live view that plays by itself: tables first, then the pictures and the sound.
 *
 * @param sequence its number; the first one of a stream is 0
 * @param bytes MPEG-TS, shared by all viewers: not to be changed
 * @param duration how long it plays
 * @param discontinuity whether its times do not continue those of the segment before
 * @param startsWithKeyFrame false for the rest of pictures that were too long for one segment
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record Segment(long sequence, byte[] bytes, Duration duration, boolean discontinuity,
        boolean startsWithKeyFrame) {
}
