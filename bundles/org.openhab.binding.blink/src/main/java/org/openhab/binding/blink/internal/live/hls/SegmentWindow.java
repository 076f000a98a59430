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

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongFunction;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The newest segments of a live view, for any number of viewers: one copy of each, and never more than the limits
 * allow. May be used by all threads.
 * <p>
 * RFC 8216 wants {@code EXT-X-TARGETDURATION} to stay as it is. Here it grows, and never shrinks, with the longest
 * segment so far: how long segments are is decided by the camera, whose key frames they begin with, and nobody knows
 * beforehand. A fixed value would have to be large enough for every camera, and players that do not heed
 * {@code EXT-X-START} begin three target durations before the end: all of them would be that much later. One that is
 * too small would break the rule that no segment is longer.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class SegmentWindow {

    private static final long HALF_SECOND_IN_MILLIS = 500;

    private final StreamLimits limits;
    private final Deque<Segment> listed = new ArrayDeque<>();
    private final Deque<Segment> left = new ArrayDeque<>();
    private final CompletableFuture<Segment> first = new CompletableFuture<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private long next;
    private long discontinuities;
    private long targetSeconds = 1;
    private long bytes;
    private boolean ended;

    /**
     * A playlist.
     *
     * @param newest the number of the newest segment; -1 when there is none yet
     */
    record Listing(String text, long newest) {
    }

    /** Somebody who waits until there is a segment. */
    private record Waiting(long sequence, CompletableFuture<@Nullable Void> turn) {
    }

    SegmentWindow(StreamLimits limits) {
        this.limits = limits;
    }

    /**
     * Shows one more segment, unless the stream has ended.
     */
    void add(Segment segment) {
        List<Waiting> served;
        synchronized (this) {
            if (ended) {
                return;
            }
            listed.add(segment);
            next = segment.sequence() + 1;
            bytes += segment.bytes().length;
            // RFC 8216 compares the duration rounded to the nearest second
            targetSeconds = Math.max(targetSeconds, segment.duration().plusMillis(HALF_SECOND_IN_MILLIS).toSeconds());
            slide();
            served = waiting.stream().filter(one -> one.sequence <= segment.sequence()).toList();
            waiting.removeAll(served);
        }
        first.complete(segment);
        served.forEach(one -> one.turn.complete(null));
    }

    private void slide() {
        while (listed.size() > limits.listed()) {
            unlist();
        }
        while (left.size() > limits.kept()) {
            forget();
        }
        while (bytes > limits.windowBytes() && listed.size() + left.size() > 1) {
            if (left.isEmpty()) {
                unlist();
            }
            forget();
        }
    }

    private void unlist() {
        Segment segment = listed.remove();
        if (segment.discontinuity()) {
            discontinuities++;
        }
        left.add(segment);
    }

    private void forget() {
        bytes -= left.remove().bytes().length;
    }

    /**
     * @param uri where a segment is, by its number; relative to the playlist
     * @return the playlist of now; without segments before the first one is there
     */
    public String playlist(LongFunction<String> uri) {
        return list(uri).text();
    }

    /**
     * @param uri where a segment is, by its number; relative to the playlist
     * @return the playlist of now, and what the newest segment in it is
     */
    Listing list(LongFunction<String> uri) {
        List<Segment> segments;
        long after;
        long gone;
        long target;
        boolean over;
        synchronized (this) {
            segments = new ArrayList<>(listed);
            after = next;
            gone = discontinuities;
            target = targetSeconds;
            over = ended;
        }
        return new Listing(MediaPlaylist.write(segments, after, gone, target, over, uri), after - 1);
    }

    /**
     * @return a segment of the playlist of now or of one shortly before
     */
    public synchronized Optional<Segment> segment(long sequence) {
        for (Deque<Segment> segments : List.of(listed, left)) {
            for (Segment segment : segments) {
                if (segment.sequence() == sequence) {
                    return Optional.of(segment);
                }
            }
        }
        return Optional.empty();
    }

    /**
     * @return completes with the first segment as soon as it can be played, on the thread that brings the stream;
     *         exceptionally with a {@link java.util.concurrent.CancellationException} when the stream ends before
     */
    public CompletableFuture<Segment> firstSegment() {
        return first.copy();
    }

    /**
     * @return completes as soon as there is or was that segment, or none will come any more, on the thread that brings
     *         the stream
     */
    CompletableFuture<@Nullable Void> reaches(long sequence) {
        synchronized (this) {
            if (!ended && sequence >= next) {
                Waiting one = new Waiting(sequence, new CompletableFuture<>());
                waiting.add(one);
                return one.turn;
            }
        }
        return CompletableFuture.completedFuture(null);
    }

    /**
     * Nothing will be added any more; what is there can still be played.
     */
    void end() {
        List<Waiting> served;
        synchronized (this) {
            ended = true;
            served = List.copyOf(waiting);
            waiting.clear();
        }
        first.cancel(false);
        served.forEach(one -> one.turn.complete(null));
    }

    /**
     * @return whether no more segments will come
     */
    public synchronized boolean ended() {
        return ended;
    }

    /**
     * @return how many bytes all segments have that are in memory
     */
    public synchronized long retainedBytes() {
        return bytes;
    }
}
