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
package org.openhab.binding.blink.internal.live.relay;

import java.nio.ByteBuffer;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Takes apart what a relay sends: headers of 9 bytes (type, sequence, length), each with a payload of that length. The
 * pieces may be cut anywhere. Keeps nothing but a header that has not come as a whole.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class PacketReader {

    static final int HEADER = 9;
    static final int LARGEST_PAYLOAD = 1 << 20;
    static final int VIDEO = 0x00;
    /** Its header carries format and flags where others carry sequence and length, and nothing follows. */
    static final int AUDIO_CONFIGURATION = 0x0C;

    private static final int TYPE_MASK = 0xFF;
    private static final int LENGTH_AT = 5;

    private final Consumer<ByteBuffer> video;
    private final RelayCounters counters;
    private final ByteBuffer header = ByteBuffer.allocate(HEADER);
    private boolean isVideo;
    private int left;
    private boolean desynchronised;

    /**
     * @param video gets the payload of pictures and sound as it comes, read-only, valid during the call only
     * @param counters counts what comes
     */
    PacketReader(Consumer<ByteBuffer> video, RelayCounters counters) {
        this.video = video;
        this.counters = counters;
    }

    /**
     * @param chunk the next bytes; left empty unless this ends here
     * @return whether it can go on; once false, it stays so and nothing is taken any more
     */
    boolean read(ByteBuffer chunk) {
        if (!desynchronised) {
            counters.addBytes(chunk.remaining());
        }
        while (!desynchronised && chunk.hasRemaining()) {
            if (left > 0) {
                readPayload(chunk);
            } else {
                readHeader(chunk);
            }
        }
        return !desynchronised;
    }

    private void readPayload(ByteBuffer chunk) {
        int size = Math.min(left, chunk.remaining());
        int end = chunk.position() + size;
        left -= size;
        if (isVideo) {
            counters.addVideoBytes(size);
            video.accept(chunk.asReadOnlyBuffer().limit(end));
        }
        chunk.position(end);
    }

    private void readHeader(ByteBuffer chunk) {
        int end = chunk.position() + Math.min(header.remaining(), chunk.remaining());
        header.put(chunk.duplicate().limit(end));
        chunk.position(end);
        if (!header.hasRemaining()) {
            int type = header.get(0) & TYPE_MASK;
            int length = type == AUDIO_CONFIGURATION ? 0 : header.getInt(LENGTH_AT);
            header.clear();
            desynchronised = length < 0 || length > LARGEST_PAYLOAD;
            if (!desynchronised) {
                counters.addPacket(type);
                isVideo = type == VIDEO;
                left = length;
            }
        }
    }
}
