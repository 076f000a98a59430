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

import static org.junit.jupiter.api.Assertions.*;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.concurrency.AtOnce;
import org.openhab.binding.blink.internal.fixture.TestClock;

/**
 * Viewers come and go while pictures come and the live view ends: each is told of the end, gets whole packets only, and
 * none is kept.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class LiveStreamInterleavingTest {

    private static final StreamLimits SMALL = new StreamLimits(Duration.ofMillis(100), Duration.ofMillis(100),
            Duration.ofSeconds(1), 1 << 16, 3, 1, 1 << 16, 1 << 14);

    private static byte[][] pictures() {
        TsWriter writer = new TsWriter();
        byte[][] pictures = new byte[12][];
        for (int i = 0; i < pictures.length; i++) {
            pictures[i] = writer.tables().group(90_000L * i, 5).take();
        }
        return pictures;
    }

    /**
     * Reads whatever there is until the end.
     */
    private static class Viewer {
        private final AtomicInteger calls = new AtomicInteger();
        private final RawSubscription subscription;
        private int bytes;

        Viewer(LiveStream stream) {
            subscription = stream.subscribe(calls::incrementAndGet);
        }

        void read() {
            for (Optional<ByteBuffer> part = subscription.poll(); part.isPresent(); part = subscription.poll()) {
                ByteBuffer packets = part.get();
                assertEquals(0, packets.remaining() % TsPacket.SIZE);
                assertEquals(TsPacket.SYNC, packets.get(0));
                bytes += packets.remaining();
            }
        }
    }

    @Test
    void whoeverComesAndGoesIsToldOfTheEndAndNobodyIsKept() {
        byte[][] pictures = pictures();
        AtomicInteger seen = new AtomicInteger();
        try (AtOnce atOnce = new AtOnce()) {
            for (int round = 0; round < AtOnce.ROUNDS; round++) {
                LiveStream stream = new LiveStream(new TestClock(), SMALL);
                List<Viewer> viewers = new CopyOnWriteArrayList<>();
                int end = round % pictures.length;
                atOnce.run(round, () -> {
                    for (int i = 0; i < pictures.length; i++) {
                        stream.accept(ByteBuffer.wrap(pictures[i]));
                        if (i == end) {
                            stream.end();
                        }
                    }
                }, () -> {
                    for (int i = 0; i < 4; i++) {
                        Viewer viewer = new Viewer(stream);
                        viewer.read();
                        viewers.add(viewer);
                    }
                }, () -> {
                    Viewer viewer = new Viewer(stream);
                    viewer.read();
                    viewer.subscription.close();
                    assertTrue(viewer.subscription.ended());
                }, () -> look(stream.window()));
                viewers.forEach(Viewer::read);
                viewers.forEach(viewer -> assertTrue(viewer.subscription.ended(), "told of the end"));
                viewers.forEach(viewer -> assertTrue(viewer.calls.get() > 0, "called"));
                viewers.forEach(viewer -> seen.addAndGet(viewer.bytes));
                assertEquals(0, stream.subscribers());
                assertTrue(stream.window().ended());
                assertTrue(stream.window().playlist(number -> number + ".ts").endsWith("#EXT-X-ENDLIST\n"));
            }
        }
        assertTrue(seen.get() > 0, "somebody has seen something");
    }

    private static void look(SegmentWindow window) {
        long before = 0;
        for (int i = 0; i < 20; i++) {
            String playlist = window.playlist(number -> number + ".ts");
            long first = Long.parseLong(playlist.replaceFirst("(?s).*MEDIA-SEQUENCE:(\\d+).*", "$1"));
            assertTrue(first >= before, "no way back");
            assertTrue(playlist.split("#EXTINF").length - 1 <= SMALL.listed(), playlist);
            assertTrue(window.retainedBytes() <= SMALL.windowBytes() + SMALL.largest());
            before = first;
        }
    }
}
