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
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One reader of the raw stream: an answer that ends when the live view does. It begins with the tables and a key frame.
 * When the reader is slower than the camera, the pictures until a later key frame are left out.
 * <p>
 * {@link #poll()} never waits. Once it has returned nothing, the callback is called as soon as there is something, or
 * when the stream has ended; so a servlet polls while it can write, and otherwise waits for one of the two events.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class RawSubscription implements AutoCloseable {

    private final Logger logger = LoggerFactory.getLogger(RawSubscription.class);
    private final Deque<RawChunk> queue = new ArrayDeque<>();
    private final int limit;
    private final Runnable ready;
    private final Consumer<RawSubscription> onClose;
    private int queued;
    private long lostBytes;
    private boolean waitsForKeyFrame = true;
    private boolean waitsForCall = true;
    private boolean ended;

    RawSubscription(int limit, Runnable ready, Consumer<RawSubscription> onClose) {
        this.limit = limit;
        this.ready = ready;
        this.onClose = onClose;
    }

    /**
     * Keeps more of the stream for the reader when there is room.
     */
    void offer(RawChunk chunk) {
        int size = chunk.bytes().length;
        synchronized (this) {
            if (ended || !takes(chunk, size)) {
                return;
            }
            queue.add(chunk);
            queued += size;
        }
        call();
    }

    private boolean takes(RawChunk chunk, int size) {
        if (waitsForKeyFrame) {
            // half empty, or the reader would lose the next pictures too
            waitsForKeyFrame = !chunk.startsWithKeyFrame() || queued > limit / 2;
        } else {
            waitsForKeyFrame = queued + size > limit && !queue.isEmpty();
        }
        if (waitsForKeyFrame) {
            lostBytes += size;
        }
        return !waitsForKeyFrame;
    }

    /**
     * Nothing more will come; what waits can still be read.
     */
    void end() {
        synchronized (this) {
            ended = true;
        }
        call();
    }

    private void call() {
        synchronized (this) {
            if (!waitsForCall) {
                return;
            }
            waitsForCall = false;
        }
        try {
            ready.run();
        } catch (RuntimeException e) {
            // the fault of one reader must not reach the others
            logger.debug("Reader of the raw stream is left out", e);
            close();
        }
    }

    /**
     * @return the next packets, or nothing for now; see {@link #ended()}
     */
    public synchronized Optional<ByteBuffer> poll() {
        if (queue.isEmpty()) {
            waitsForCall = !ended;
            return Optional.empty();
        }
        RawChunk chunk = queue.remove();
        queued -= chunk.bytes().length;
        return Optional.of(ByteBuffer.wrap(chunk.bytes()).asReadOnlyBuffer());
    }

    /**
     * @return whether all has been read and nothing more will come
     */
    public synchronized boolean ended() {
        return ended && queue.isEmpty();
    }

    /**
     * @return how many bytes were left out, those before the first key frame too
     */
    public synchronized long lostBytes() {
        return lostBytes;
    }

    /**
     * @return how many bytes wait for the reader
     */
    synchronized int queuedBytes() {
        return queued;
    }

    /**
     * The reader has gone.
     */
    @Override
    public void close() {
        synchronized (this) {
            ended = true;
            waitsForCall = false;
            queue.clear();
            queued = 0;
        }
        onClose.accept(this);
    }
}
