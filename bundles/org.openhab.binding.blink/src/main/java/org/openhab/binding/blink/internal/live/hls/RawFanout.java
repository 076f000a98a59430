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

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The raw stream for any number of readers: each packet is copied once for all of them, and not at all when there are
 * none. One thread brings the stream; readers come and go on others.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class RawFanout implements StreamSink {

    /** Keeps the pieces small when much comes at once. */
    private static final int LARGEST_CHUNK = 64 * 1024;

    private final int queueBytes;
    private final List<RawSubscription> readers = new CopyOnWriteArrayList<>();
    private final TableWriter tables = new TableWriter();
    private final PacketBuffer collected = new PacketBuffer();
    private boolean keyFrameFirst;
    private boolean playable;
    private volatile boolean ended;
    private volatile long bytes;

    RawFanout(int queueBytes) {
        this.queueBytes = queueBytes;
    }

    /**
     * @param ready called when there is something to read after there was nothing; must return soon
     */
    RawSubscription subscribe(Runnable ready) {
        RawSubscription reader = new RawSubscription(queueBytes, ready, readers::remove);
        readers.add(reader);
        if (ended) {
            end();
        }
        return reader;
    }

    @Override
    public void program(Program program) {
        flush();
        tables.describe(program);
        playable = false;
    }

    @Override
    public void picture(Picture picture) {
        if (picture.keyFrame()) {
            flush();
            playable = true;
            if (!readers.isEmpty()) {
                keyFrameFirst = true;
                collected.add(tables.next());
            }
        }
    }

    @Override
    public void clockJump() {
        // players notice it from the packets
    }

    @Override
    public void loss() {
        // players notice it from the packets
    }

    @Override
    public void packet(byte[] data, int offset) {
        if (playable && !readers.isEmpty()) {
            collected.add(data, offset);
            if (collected.size() >= LARGEST_CHUNK) {
                flush();
            }
        }
    }

    /**
     * Gives the readers what has come since the last time.
     */
    void flush() {
        if (collected.size() > 0) {
            RawChunk chunk = new RawChunk(collected.take(), keyFrameFirst);
            bytes += chunk.bytes().length;
            readers.forEach(reader -> reader.offer(chunk));
        }
        keyFrameFirst = false;
    }

    /**
     * Tells all readers that nothing more will come.
     */
    void end() {
        ended = true;
        dismiss();
    }

    /**
     * Tells all readers of now that nothing more will come for them.
     */
    void dismiss() {
        for (RawSubscription reader : readers) {
            reader.end();
            readers.remove(reader);
        }
    }

    int readers() {
        return readers.size();
    }

    /**
     * @return how many bytes have been copied
     */
    long bytes() {
        return bytes;
    }

    /**
     * @return how many bytes are in memory; what several readers wait for counts several times
     */
    long retainedBytes() {
        return collected.capacity() + readers.stream().mapToLong(RawSubscription::queuedBytes).sum();
    }
}
