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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Cuts the program at key frames. Nothing is shown before the first one, or between a jump of time or a change of the
 * tables and the next one, where a discontinuity is marked. Damage that is worse than some lost packets is marked too.
 * <p>
 * The first segment is short, so that it is complete at the key frame after the first one in nearly all streams.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class Segmenter implements StreamSink {

    /** So many gaps in one segment are no accident of the network any more. */
    private static final int MANY_LOSSES = 8;
    private static final Duration SHORTEST = Duration.ofMillis(1);

    private final Clock clock;
    private final StreamLimits limits;
    private final SegmentWindow window;
    private final TableWriter tables = new TableWriter();
    private final PacketBuffer collected = new PacketBuffer();
    private final Timeline timeline = new Timeline();
    private boolean open;
    private boolean startsWithKeyFrame;
    private boolean discontinuity;
    private boolean clockJumped;
    private int losses;
    private long start;
    private volatile long segments;
    private volatile long bytes;

    /**
     * @param clock says when something has come
     * @param limits where to cut
     * @param window gets the segments
     */
    Segmenter(Clock clock, StreamLimits limits, SegmentWindow window) {
        this.clock = clock;
        this.limits = limits;
        this.window = window;
    }

    @Override
    public void program(Program program) {
        close(timeline.next());
        discontinuity = segments > 0;
        tables.describe(program);
    }

    @Override
    public void picture(Picture picture) {
        boolean jumped = timeline.advance(picture.time(), clock.millis());
        long now = timeline.position();
        boolean tornApart = jumped || picture.keyFrame() && (clockJumped || losses >= MANY_LOSSES);
        if (tornApart) {
            close(now);
            discontinuity = segments > 0;
        }
        if (picture.keyFrame() && (!open || elapsed(now).compareTo(target()) >= 0)) {
            close(now);
            open(now, true);
        } else if (open && elapsed(now).compareTo(limits.longest()) >= 0) {
            close(now);
            open(now, false);
        }
    }

    private Duration target() {
        return segments == 0 ? limits.firstTarget() : limits.target();
    }

    private Duration elapsed(long now) {
        // a tick is 100000 / 9 ns
        return Duration.ofNanos((now - start) * 100_000 / 9);
    }

    @Override
    public void clockJump() {
        clockJumped = true;
    }

    @Override
    public void loss() {
        losses++;
    }

    @Override
    public void packet(byte[] data, int offset) {
        if (open) {
            collected.add(data, offset);
            if (collected.size() >= limits.largest()) {
                long now = timeline.position();
                close(now);
                open(now, false);
            }
        }
    }

    private void open(long now, boolean keyFrame) {
        open = true;
        start = now;
        startsWithKeyFrame = keyFrame;
        if (keyFrame) {
            clockJumped = false;
            losses = 0;
        }
        collected.add(tables.next());
    }

    private void close(long now) {
        if (!open) {
            return;
        }
        open = false;
        Duration duration = elapsed(now);
        Segment segment = new Segment(segments, collected.take(),
                duration.compareTo(SHORTEST) < 0 ? SHORTEST : duration, discontinuity, startsWithKeyFrame);
        discontinuity = false;
        segments++;
        bytes += segment.bytes().length;
        window.add(segment);
    }

    /**
     * Shows what is left.
     */
    void end() {
        close(timeline.next());
    }

    /**
     * @return how many segments were made; may be asked by all threads, as all that follows
     */
    long segments() {
        return segments;
    }

    long bytes() {
        return bytes;
    }

    long retainedBytes() {
        return collected.capacity();
    }
}
