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
package org.openhab.binding.blink.internal.account;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.error.UnexpectedAnswerException;
import org.openhab.binding.blink.internal.live.hls.LiveStream;
import org.openhab.binding.blink.internal.live.hls.PlaylistReader;

/**
 * The live pictures of one camera, for any number of viewers: one connection to Blink, from its start to its end.
 * Thread-safe.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class LiveView {

    /** A viewer who asks for nothing so long has gone. */
    private static final Duration GONE = Duration.ofSeconds(20);

    private static final int MOST_READERS = 100;

    private final String id;
    private final Clock clock;
    private final LiveStream stream;
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicInteger lastReader = new AtomicInteger();
    private final Map<Integer, PlaylistReader> readers = new LinkedHashMap<>();
    private final Map<Integer, Instant> lastSeen = new ConcurrentHashMap<>();
    private volatile @Nullable Instant lastWatched;
    private volatile String reason = "";

    /**
     * @param id names it to viewers; nobody can guess it
     * @param clock tells the time
     */
    LiveView(String id, Clock clock) {
        this.id = id;
        this.clock = clock;
        this.stream = new LiveStream(clock);
    }

    /**
     * @return names it to viewers
     */
    public String id() {
        return id;
    }

    /**
     * @return what viewers are given
     */
    public LiveStream stream() {
        return stream;
    }

    void onPictures(ByteBuffer ts) {
        stream.accept(ts);
    }

    /**
     * Somebody has just asked for something of it.
     */
    public void watched() {
        lastWatched = clock.instant();
    }

    /**
     * A player begins to read the playlist.
     *
     * @return its number, by which {@link #reader} knows it
     */
    public int join() {
        int number = lastReader.incrementAndGet();
        lastSeen.put(number, clock.instant());
        return number;
    }

    /**
     * @param number of a player; one that has not read for long may have been forgotten, and begins anew
     * @return reads the playlist for it
     */
    public PlaylistReader reader(int number) {
        lastSeen.put(number, clock.instant());
        synchronized (readers) {
            PlaylistReader reader = Objects.requireNonNullElseGet(readers.remove(number),
                    () -> new PlaylistReader(stream.window(), clock));
            readers.put(number, reader);
            if (readers.size() > MOST_READERS) {
                Integer oldest = readers.keySet().iterator().next();
                readers.remove(oldest);
                lastSeen.remove(oldest);
            }
            return reader;
        }
    }

    /**
     * @return whether there were viewers, and all have gone
     */
    boolean isAbandoned() {
        Instant last = lastWatched;
        if (stream.subscribers() > 0) {
            lastWatched = clock.instant();
            return false;
        }
        return last != null && clock.instant().isAfter(last.plus(GONE));
    }

    /**
     * @return how many look, or did so lately
     */
    public int viewers() {
        Instant oldest = clock.instant().minus(GONE);
        lastSeen.values().removeIf(seen -> seen.isBefore(oldest));
        return lastSeen.size() + stream.subscribers();
    }

    /**
     * @return completes with the first segment that can be played; fails when it ends before
     */
    public CompletableFuture<LiveView> playable() {
        return stream.window().firstSegment().handle((segment, failure) -> {
            if (failure != null) {
                throw new CompletionException(
                        new UnexpectedAnswerException("live view", 0, reason.isEmpty() ? "it has ended" : reason));
            }
            return this;
        });
    }

    /**
     * @return whether it has ended
     */
    public boolean isOver() {
        return over.get();
    }

    /**
     * @param why why it has ended, for the log
     * @return whether that is news
     */
    boolean end(String why) {
        if (!over.compareAndSet(false, true)) {
            return false;
        }
        reason = why;
        stream.end();
        return true;
    }
}
