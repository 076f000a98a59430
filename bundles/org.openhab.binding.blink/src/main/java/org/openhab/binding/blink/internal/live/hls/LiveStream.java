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

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * One live view for any number of viewers: MPEG-TS goes in, segments for HTTP Live Streaming and the raw stream come
 * out. One thread brings the stream, and nothing here waits for a viewer. All other methods may be called by all
 * threads, also by those that are called from here.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class LiveStream {

    private final ReentrantLock feeding = new ReentrantLock();
    private final SegmentWindow window;
    private final RawFanout fanout;
    private final Segmenter segmenter;
    private final TsDemuxer demuxer;
    private final TsReader reader;
    private volatile boolean endAsked;
    private boolean ended;

    /**
     * @param clock says when something has come, for streams that do not tell the time
     */
    public LiveStream(Clock clock) {
        this(clock, StreamLimits.DEFAULT);
    }

    /**
     * @param clock says when something has come, for streams that do not tell the time
     * @param limits how the stream is cut and how much of it is kept
     */
    public LiveStream(Clock clock, StreamLimits limits) {
        window = new SegmentWindow(limits);
        fanout = new RawFanout(limits.queueBytes());
        segmenter = new Segmenter(clock, limits, window);
        demuxer = new TsDemuxer(List.of(segmenter, fanout));
        reader = new TsReader(demuxer);
    }

    /**
     * Takes more of the stream, torn anywhere; whatever it is, nothing is thrown. Ignored after the end.
     *
     * @param ts is read to its limit and not kept
     */
    public void accept(ByteBuffer ts) {
        feeding.lock();
        try {
            if (endAsked) {
                ts.position(ts.limit());
            } else {
                reader.accept(ts);
                fanout.flush();
            }
        } finally {
            feeding.unlock();
        }
        endIfAsked();
    }

    /**
     * @return the segments for viewers
     */
    public SegmentWindow window() {
        return window;
    }

    /**
     * @param ready called when there is something to read after there was nothing; must return soon
     * @return the raw stream from the next key frame on; ended at once when the live view has ended
     */
    public RawSubscription subscribe(Runnable ready) {
        return fanout.subscribe(ready);
    }

    /**
     * @return how many read the raw stream
     */
    public int subscribers() {
        return fanout.readers();
    }

    /**
     * Ends the raw streams of all who read now; the live view goes on.
     */
    public void dismissReaders() {
        fanout.dismiss();
    }

    /**
     * @return how the pictures are coded, as soon as the stream has told
     */
    public Optional<VideoCodec> video() {
        return demuxer.program().flatMap(Program::videoCodec);
    }

    /**
     * Shows what is left and ends the playlist and the raw streams. Never waits: when the stream is being brought right
     * now, the thread that does so ends it.
     */
    public void end() {
        endAsked = true;
        endIfAsked();
    }

    private void endIfAsked() {
        // whoever holds the lock looks here again after having given it back
        if (endAsked && !feeding.isHeldByCurrentThread() && feeding.tryLock()) {
            try {
                if (!ended) {
                    ended = true;
                    demuxer.end();
                    segmenter.end();
                    window.end();
                    fanout.flush();
                    fanout.end();
                }
            } finally {
                feeding.unlock();
            }
        }
    }

    /**
     * @return what has happened until now
     */
    public StreamCounters counters() {
        return new StreamCounters(reader.packets(), reader.skippedBytes(), reader.syncLosses(),
                demuxer.continuityBreaks(), demuxer.damagedPackets(), demuxer.damagedTables(), demuxer.pictures(),
                demuxer.keyFrames(), segmenter.segments(), segmenter.bytes(), fanout.bytes(),
                window.retainedBytes() + reader.retainedBytes() + demuxer.retainedBytes() + segmenter.retainedBytes()
                        + fanout.retainedBytes());
    }
}
