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
package org.openhab.addons.blink.benchmarks.figure;

import java.time.Duration;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How much is measured.
 *
 * @param cameras numbers of cameras
 * @param pollCameras numbers of cameras of which one homescreen is processed
 * @param times how often what is not the same each time is measured
 * @param span how long what happens in an hour is watched, in virtual time
 * @param window how long live views are watched each time, in real time
 * @param idle how long an idle account is watched each time, in real time; a whole interval or more
 * @param events how many events there are
 * @param clip how large a clip is, in bytes
 * @param largeClip how large a very large clip is, in bytes
 * @param viewers numbers of viewers
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record Scale(List<Integer> cameras, List<Integer> pollCameras, int times, Duration span, Duration window,
        Duration idle, int events, long clip, long largeClip, List<Integer> viewers) {

    private static final long MEGABYTE = 1 << 20;

    /** The report: half an hour. */
    public static final Scale FULL = new Scale(List.of(1, 10, 40, 200), List.of(1, 10, 40, 200, 1000), 5,
            Duration.ofHours(1), Duration.ofSeconds(8), Duration.ofSeconds(60), 20, 256 * MEGABYTE, 1024 * MEGABYTE,
            List.of(1, 10, 50));

    /** Whether all of it works: the figures mean nothing. */
    public static final Scale TINY = new Scale(List.of(1, 2), List.of(1, 2), 1, Duration.ofMinutes(3),
            Duration.ofSeconds(2), Duration.ofSeconds(2), 1, MEGABYTE, 2 * MEGABYTE, List.of(1, 2));
}
