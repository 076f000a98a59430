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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.fixture.TestClock;

/**
 * A live view as a whole: whatever the network does to it, and however many watch.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class LiveStreamTest {

    private static final long SECOND = 90_000;
    private static final int PACKETS_OF_RELAY = 7;

    private final TestClock clock = new TestClock();

    private static TsWriter threeSeconds() {
        return new TsWriter().tables().group(0, 8).sound(0).group(SECOND, 8).sound(SECOND).group(2 * SECOND, 8);
    }

    private static void assertSameSegments(List<Segment> expected, List<Segment> actual, String message) {
        assertEquals(expected.size(), actual.size(), message);
        for (int i = 0; i < expected.size(); i++) {
            assertArrayEquals(expected.get(i).bytes(), actual.get(i).bytes(), message);
            assertEquals(expected.get(i).duration(), actual.get(i).duration(), message);
        }
    }

    private List<Segment> feed(List<byte[]> pieces) {
        LiveStream stream = new LiveStream(clock, Streams.KEEP_ALL);
        pieces.forEach(piece -> stream.accept(ByteBuffer.wrap(piece)));
        stream.end();
        return Streams.segments(stream);
    }

    @Test
    void isTheSameWhereverItIsTorn() {
        byte[] ts = threeSeconds().take();
        List<Segment> whole = Streams.segments(ts, clock);
        assertEquals(3, whole.size());
        for (int cut = 1; cut < ts.length; cut++) {
            List<Segment> torn = feed(List.of(Arrays.copyOf(ts, cut), Arrays.copyOfRange(ts, cut, ts.length)));
            assertSameSegments(whole, torn, "torn after " + cut + " bytes");
        }
    }

    @Test
    void withoutSoundThePicturesAreCutAsWithIt() {
        byte[] named = new TsWriter().tables().group(0, 8).group(SECOND, 8).group(2 * SECOND, 8).take();
        byte[] unnamed = new TsWriter().withoutSound().tables().group(0, 8).group(SECOND, 8).group(2 * SECOND, 8)
                .take();
        List<Long> withSound = Streams.durations(Streams.segments(threeSeconds().take(), clock));
        assertEquals(withSound, Streams.durations(Streams.segments(named, clock)), "sound that never comes");
        assertEquals(withSound, Streams.durations(Streams.segments(unnamed, clock)), "no sound at all");
    }

    @Test
    void isTheSameInPiecesOfAnySize() {
        byte[] ts = Streams.real();
        List<Segment> whole = Streams.segments(ts, clock);
        assertEquals(List.of(1000L, 1000L, 1000L, 1000L, 1000L, 1000L), Streams.durations(whole));
        for (int size : List.of(1, 2, 187, 188, 189, 1316, 4096)) {
            List<byte[]> pieces = new ArrayList<>();
            for (int at = 0; at < ts.length; at += size) {
                pieces.add(Arrays.copyOfRange(ts, at, Math.min(ts.length, at + size)));
            }
            assertSameSegments(whole, feed(pieces), "pieces of " + size + " bytes");
        }
    }

    @Test
    void eachPacketFromTheFirstKeyFrameOnIsInOneSegment() {
        for (long seed = 1; seed <= 100; seed++) {
            Random random = new Random(seed);
            TsWriter writer = random.nextBoolean() ? new TsWriter() : new TsWriter().unmarked();
            byte[] before = writer.tables().delta(0).sound(0).take();
            long time = TsWriter.FRAME;
            for (int group = 0; group < 12; group++) {
                writer.picture(time, true, random.nextInt(3000), random.nextInt(1000));
                for (int i = random.nextInt(60); i > 0; i--) {
                    time += TsWriter.FRAME;
                    writer.picture(time, false, random.nextInt(900), random.nextInt(200)).sound(time);
                }
                time += TsWriter.FRAME;
                writer.tables();
            }
            byte[] ts = writer.take();
            List<byte[]> pieces = new ArrayList<>(List.of(before));
            for (int at = 0; at < ts.length;) {
                int end = Math.min(ts.length, at + 1 + random.nextInt(4000));
                pieces.add(Arrays.copyOfRange(ts, at, end));
                at = end;
            }
            List<Segment> segments = feed(pieces);
            byte[] shown = segments.stream().map(Segment::bytes).reduce(new byte[0], LiveStreamTest::join);
            assertArrayEquals(withoutTables(ts), withoutTables(shown), "seed " + seed);
            long millis = segments.stream().mapToLong(segment -> segment.duration().toNanos()).sum() / 1_000_000;
            assertEquals((time - TsWriter.FRAME) / Ticks.PER_MILLI, millis, 50, "seed " + seed);
        }
    }

    private static byte[] withoutTables(byte[] ts) {
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        List<Integer> pids = Streams.pids(ts);
        for (int i = 0; i < pids.size(); i++) {
            if (pids.get(i) != TsPacket.PAT_PID && pids.get(i) != TsWriter.MAP_PID) {
                rest.write(ts, i * TsPacket.SIZE, TsPacket.SIZE);
            }
        }
        return rest.toByteArray();
    }

    @Test
    void playsOnWhateverTheNetworkDoes() {
        for (long seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            byte[] ts = damaged(Streams.real(), random);
            LiveStream stream = new LiveStream(clock);
            RawSubscription raw = stream.subscribe(() -> {
            });
            for (int at = 0; at < ts.length;) {
                int end = Math.min(ts.length, at + 1 + random.nextInt(5000));
                stream.accept(ByteBuffer.wrap(ts, at, end - at));
                clock.advance(Duration.ofMillis(random.nextInt(300)));
                assertPlayable(stream, "seed " + seed);
                raw.poll().ifPresent(bytes -> assertEquals(0, bytes.remaining() % TsPacket.SIZE));
                at = end;
            }
            stream.accept(ByteBuffer.wrap(Streams.real()));
            stream.end();
            assertPlayable(stream, "seed " + seed);
            assertTrue(stream.counters().segments() >= 5, "plays again after the damage, seed " + seed);
        }
    }

    /** Bits fall over, bytes are lost, come twice or do not belong there. */
    private static byte[] damaged(byte[] ts, Random random) {
        byte[] damaged = ts.clone();
        int faults = 1 + random.nextInt(40);
        for (int i = 0; i < faults; i++) {
            int from = random.nextInt(damaged.length);
            int to = Math.min(damaged.length, from + 1 + random.nextInt(600));
            byte[] piece = Arrays.copyOfRange(damaged, from, to);
            switch (random.nextInt(4)) {
                case 0:
                    damaged[from] ^= (byte) (1 << random.nextInt(8));
                    break;
                case 1:
                    damaged = join(Arrays.copyOf(damaged, from), Arrays.copyOfRange(damaged, to, damaged.length));
                    break;
                case 2:
                    damaged = join(join(Arrays.copyOf(damaged, to), piece),
                            Arrays.copyOfRange(damaged, to, damaged.length));
                    break;
                default:
                    random.nextBytes(piece);
                    System.arraycopy(piece, 0, damaged, from, piece.length);
                    break;
            }
        }
        return damaged;
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    private static void assertPlayable(LiveStream stream, String message) {
        String playlist = stream.window().playlist(sequence -> "/" + sequence);
        for (String line : playlist.split("\n")) {
            if (line.startsWith("/")) {
                Segment segment = stream.window().segment(Long.parseLong(line.substring(1))).orElseThrow();
                List<Integer> pids = Streams.pids(segment.bytes());
                assertEquals(TsPacket.PAT_PID, pids.get(0), message);
                assertEquals(0, segment.bytes().length % TsPacket.SIZE, message);
                assertTrue(segment.duration().compareTo(Duration.ofSeconds(13)) < 0, message);
                for (int at = 0; at < segment.bytes().length; at += TsPacket.SIZE) {
                    assertEquals(TsPacket.SYNC, segment.bytes()[at], message);
                }
            }
        }
        assertTrue(stream.window().retainedBytes() <= StreamLimits.DEFAULT.windowBytes(), message);
    }

    @Test
    void garbageGivesNothingAndThrowsNothing() {
        for (long seed = 1; seed <= 20; seed++) {
            Random random = new Random(seed);
            LiveStream stream = new LiveStream(clock);
            byte[] garbage = new byte[200_000];
            random.nextBytes(garbage);
            for (int at = 0; at < garbage.length && seed % 2 == 0; at += TsPacket.SIZE) {
                garbage[at] = TsPacket.SYNC;
                garbage[at + 1] = 0;
            }
            stream.accept(ByteBuffer.wrap(garbage));
            stream.end();
            assertEquals(0, stream.counters().segments(), "seed " + seed);
            assertEquals(seed % 2 == 0, stream.counters().packets() > 1000, "seed " + seed);
        }
    }

    @Test
    void anHourNeedsNoMoreMemoryThanAMinute() {
        LiveStream stream = new LiveStream(clock);
        RawSubscription asleep = stream.subscribe(() -> {
        });
        RawSubscription awake = stream.subscribe(() -> {
        });
        TsWriter writer = new TsWriter().tables();
        long afterAMinute = 0;
        for (int second = 0; second < 3600; second++) {
            writer.key(second * SECOND);
            for (int frame = 1; frame < 15; frame++) {
                writer.picture(second * SECOND + frame * 6000, false, 4000, 0);
            }
            feedAsRelayDoes(stream, writer.sound(second * SECOND).tables().take(), awake);
            clock.advance(Duration.ofSeconds(1));
            if (second == 60) {
                afterAMinute = stream.counters().retainedBytes();
            }
        }
        StreamCounters counters = stream.counters();
        assertEquals(3599, counters.segments());
        assertTrue(counters.segmentBytes() > 200_000_000, "sent " + counters.segmentBytes());
        assertTrue(afterAMinute > 0 && counters.retainedBytes() <= afterAMinute + 100_000,
                () -> "kept " + counters.retainedBytes());
        assertTrue(asleep.lostBytes() > 200_000_000 && awake.lostBytes() == 0);
    }

    private static void feedAsRelayDoes(LiveStream stream, byte[] ts, RawSubscription awake) {
        int size = PACKETS_OF_RELAY * TsPacket.SIZE;
        for (int at = 0; at < ts.length; at += size) {
            stream.accept(ByteBuffer.wrap(ts, at, Math.min(size, ts.length - at)));
            boolean isEmpty = false;
            while (!isEmpty) {
                isEmpty = awake.poll().isEmpty();
            }
        }
    }

    @Test
    void twentyViewersShareOneCopyOfEachSegment() {
        LiveStream stream = new LiveStream(clock);
        byte[] ts = Streams.real();
        stream.accept(ByteBuffer.wrap(ts));
        stream.end();
        Set<Integer> copies = new HashSet<>();
        for (int viewer = 0; viewer < 20; viewer++) {
            for (int i = 0; i < 6; i++) {
                copies.add(System.identityHashCode(stream.window().segment(i).orElseThrow().bytes()));
            }
        }
        StreamCounters counters = stream.counters();
        assertEquals(6, copies.size());
        assertEquals(ts.length / TsPacket.SIZE, counters.packets());
        assertEquals(6, counters.segments());
        assertEquals(counters.segmentBytes(), stream.window().retainedBytes());
        assertEquals(90, counters.pictures());
        assertEquals(6, counters.keyFrames());
        assertEquals(List.of(0L, 0L, 0L, 0L), List.of(counters.skippedBytes(), counters.syncLosses(),
                counters.continuityBreaks(), counters.damagedTables()));
    }

    @Test
    void nothingComesAfterTheEnd() {
        LiveStream stream = new LiveStream(clock);
        stream.accept(ByteBuffer.wrap(threeSeconds().take()));
        stream.end();
        stream.end();
        long segments = stream.counters().segments();
        ByteBuffer more = ByteBuffer.wrap(threeSeconds().take());
        stream.accept(more);
        assertFalse(more.hasRemaining());
        assertEquals(segments, stream.counters().segments());
        assertTrue(stream.window().playlist(Long::toString).endsWith("#EXT-X-ENDLIST\n"));
    }

    @Test
    void mayBeEndedByTheFirstViewerThatSeesIt() {
        LiveStream stream = new LiveStream(clock, Streams.KEEP_ALL);
        CompletableFuture<Void> end = stream.window().firstSegment().thenRun(stream::end);
        stream.accept(ByteBuffer.wrap(threeSeconds().take()));
        assertTrue(end.isDone());
        assertTrue(stream.window().ended());
        assertEquals(List.of(0L, 1L, 2L), Streams.segments(stream).stream().map(Segment::sequence).toList());
    }

    @Test
    void isEndedByTheThreadThatBringsItWhenThatIsBusy() throws InterruptedException {
        LiveStream stream = new LiveStream(clock);
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        stream.subscribe(() -> {
            busy.countDown();
            assertDoesNotThrow(() -> asked.await(60, TimeUnit.SECONDS));
        });
        Thread feeder = new Thread(() -> stream.accept(ByteBuffer.wrap(threeSeconds().take())));
        feeder.start();
        assertTrue(busy.await(60, TimeUnit.SECONDS));
        stream.end();
        assertFalse(stream.window().ended(), "nobody waits for the other");
        asked.countDown();
        feeder.join();
        assertTrue(stream.window().ended());
        assertEquals(0, stream.subscribers());
    }

    @Test
    void isWatchedByManyThreadsWhileItComes() throws InterruptedException {
        LiveStream stream = new LiveStream(clock);
        List<CompletableFuture<Long>> viewers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            viewers.add(CompletableFuture.supplyAsync(() -> watch(stream)));
        }
        TsWriter writer = new TsWriter().tables();
        for (int second = 0; second < 300; second++) {
            feedAsRelayDoes(stream, writer.group(second * SECOND, 30).take(), stream.subscribe(() -> {
            }));
        }
        stream.end();
        for (CompletableFuture<Long> viewer : viewers) {
            assertEquals(299, viewer.join());
        }
    }

    /** @return number of the last segment */
    private static long watch(LiveStream stream) {
        long last = -1;
        boolean ended;
        do {
            ended = stream.window().ended();
            String[] lines = stream.window().playlist(Long::toString).split("\n");
            for (String line : lines) {
                if (!line.startsWith("#")) {
                    long sequence = Long.parseLong(line);
                    stream.window().segment(sequence).ifPresent(segment -> assertEquals(sequence, segment.sequence()));
                    last = Math.max(last, sequence);
                }
            }
            stream.counters();
        } while (!ended);
        return last;
    }
}
