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

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.fixture.TestClock;
import org.openhab.binding.blink.internal.fuzz.Bounded;
import org.openhab.binding.blink.internal.fuzz.FuzzTest;
import org.openhab.binding.blink.internal.fuzz.Mutations;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Whatever a camera sends, a live view shows whole packets or nothing, needs a bounded amount of memory, and does not
 * depend on where the stream was torn.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class TsFuzzTest extends FuzzTest {

    private static final byte[] REAL = Streams.real();
    private static final int PIECE = 400 * TsPacket.SIZE;

    private static byte[] stream(long noise) {
        Random random = new Random(noise);
        int from = TsPacket.SIZE * random.nextInt(Math.max(1, (REAL.length - PIECE) / TsPacket.SIZE));
        byte[] piece = random.nextInt(3) == 0 ? Arrays.copyOf(REAL, PIECE)
                : Arrays.copyOfRange(REAL, from, from + PIECE);
        if (random.nextInt(10) == 0) {
            random.nextBytes(piece);
            for (int at = 0; at < piece.length; at += TsPacket.SIZE) {
                piece[at] = TsPacket.SYNC;
                piece[at + 1] &= 0x41;
            }
        }
        byte[] changed = piece;
        for (int i = random.nextInt(8); i > 0; i--) {
            changed = random.nextInt(3) == 0 ? headers(changed, random) : Mutations.bytes(changed, random);
        }
        return changed;
    }

    /** Where it hurts: in the first bytes of packets, of tables and of pictures. */
    private static byte[] headers(byte[] stream, Random random) {
        byte[] changed = stream.clone();
        for (int i = 0; i < 6 && changed.length >= TsPacket.SIZE; i++) {
            int packet = TsPacket.SIZE * random.nextInt(changed.length / TsPacket.SIZE);
            changed[packet + 1 + random.nextInt(24)] = (byte) random.nextInt(256);
        }
        return changed;
    }

    /**
     * What a live view has shown.
     */
    private record Shown(List<Segment> segments, byte[] raw, StreamCounters counters) {
    }

    private static Shown show(byte[] ts, StreamLimits limits, Random cuts) {
        LiveStream stream = new LiveStream(new TestClock(), limits);
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        RawSubscription viewer = stream.subscribe(() -> {
        });
        long most = 0;
        for (int from = 0; from < ts.length;) {
            int to = Math.min(ts.length, from + 1 + cuts.nextInt(1 << cuts.nextInt(14)));
            ByteBuffer part = ByteBuffer.wrap(ts, from, to - from);
            stream.accept(part);
            assertFalse(part.hasRemaining());
            most = Math.max(most, stream.counters().retainedBytes());
            for (Optional<ByteBuffer> chunk = viewer.poll(); chunk.isPresent(); chunk = viewer.poll()) {
                byte[] bytes = new byte[chunk.get().remaining()];
                chunk.get().get(bytes);
                raw.writeBytes(bytes);
            }
            from = to;
        }
        stream.end();
        assertTrue(viewer.ended() || viewer.poll().isPresent());
        assertTrue(stream.window().playlist(number -> number + ".ts").endsWith("#EXT-X-ENDLIST\n"));
        assertTrue(most <= (limits.windowBytes() < 1 << 24 ? limits.windowBytes() : ts.length) + (9L << 20),
                "retained " + most);
        return new Shown(Streams.segments(stream), raw.toByteArray(), stream.counters());
    }

    private static void checkPackets(byte[] packets) {
        assertEquals(0, packets.length % TsPacket.SIZE, "whole packets");
        for (int at = 0; at < packets.length; at += TsPacket.SIZE) {
            assertEquals(TsPacket.SYNC, packets[at]);
        }
    }

    private static void checkStream(byte[] ts, long noise) {
        Shown shown = show(ts, Streams.KEEP_ALL, new Random(noise));
        long sequence = 0;
        for (Segment segment : shown.segments) {
            checkPackets(segment.bytes());
            assertEquals(sequence++, segment.sequence());
            assertFalse(segment.duration().isNegative() || segment.duration().isZero());
            assertTrue(segment.duration().compareTo(Streams.KEEP_ALL.longest().multipliedBy(2)) < 0,
                    segment.duration()::toString);
            assertEquals(List.of(TsPacket.PAT_PID), Streams.pids(segment.bytes()).subList(0, 1), "playable by itself");
        }
        checkPackets(shown.raw);
        Shown again = show(ts, Streams.KEEP_ALL, new Random(~noise));
        // Where packets are lost, it may be noticed at the next one or at the one after it.
        if (shown.counters.syncLosses() == 0 && again.counters.syncLosses() == 0) {
            assertEquals(shown.segments.size(), again.segments.size(), "however it is torn");
            for (int i = 0; i < shown.segments.size(); i++) {
                assertArrayEquals(shown.segments.get(i).bytes(), again.segments.get(i).bytes(), "however it is torn");
            }
        }
        assertEquals(ts.length,
                shown.counters.packets() * TsPacket.SIZE + shown.counters.skippedBytes() + rest(ts, shown.counters),
                "each byte is a packet's, or skipped, or the rest");
        show(ts, new StreamLimits(Duration.ofMillis(100), Duration.ofMillis(100), Duration.ofMillis(500), 4096, 3, 1,
                1 << 16, 1 << 14), new Random(noise));
    }

    private static long rest(byte[] ts, StreamCounters counters) {
        long rest = ts.length - counters.packets() * TsPacket.SIZE - counters.skippedBytes();
        assertTrue(rest >= 0 && rest < 3 * TsPacket.SIZE, () -> "left over: " + rest);
        return rest;
    }

    @Property
    void anyStreamIsShownInWholePacketsOrNotAtAll(@ForAll("noise") long noise) {
        byte[] ts = stream(noise);
        Bounded.run("stream " + noise, 40 * ts.length, () -> checkStream(ts, noise));
    }

    @Example
    void whatOnceMadeAReaderFailIsShownOrSkipped() {
        replay("ts", input -> checkStream(input, 1));
    }
}
