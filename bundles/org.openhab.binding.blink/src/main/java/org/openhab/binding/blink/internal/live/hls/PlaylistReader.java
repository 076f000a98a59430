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

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongFunction;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * One player that reads the playlist again and again. It is answered as soon as there is something new for it: the
 * first time with the first segment, afterwards with the next one. So nobody asks in vain, and nobody waits longer than
 * needed.
 * <p>
 * Chromium's own player asks again at once until it has seconds in reserve, and gives up when the second answer has
 * nothing new. Who asks so soon has got to wait until there is enough for pictures that move without a pause.
 * <p>
 * May be used by all threads.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class PlaylistReader {

    /** Sooner than any player that waits for the next segment. */
    private static final Duration AT_ONCE = Duration.ofMillis(400);
    private static final int ENOUGH = 3;
    private static final int NOTHING = -1;

    private final SegmentWindow window;
    private final Clock clock;
    private long told = NOTHING;
    private Instant answered = Instant.MIN;

    /**
     * @param window has the segments
     * @param clock tells the time
     */
    public PlaylistReader(SegmentWindow window, Clock clock) {
        this.window = window;
        this.clock = clock;
    }

    /**
     * @param uri where a segment is, by its number; relative to the playlist
     * @return the playlist, once it has something that the one before did not have, or has ended
     */
    public CompletableFuture<String> next(LongFunction<String> uri) {
        return window.reaches(wanted()).thenApply(now -> answer(uri));
    }

    private synchronized long wanted() {
        boolean again = told != NOTHING && clock.instant().isBefore(answered.plus(AT_ONCE));
        return again ? Math.max(told + 1, ENOUGH - 1) : told + 1;
    }

    private synchronized String answer(LongFunction<String> uri) {
        SegmentWindow.Listing listing = window.list(uri);
        told = listing.newest();
        answered = clock.instant();
        return listing.text();
    }
}
