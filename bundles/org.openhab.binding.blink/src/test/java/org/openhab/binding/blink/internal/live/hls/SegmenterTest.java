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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.fixture.TestClock;

/**
 * Where a live view is cut, how long the pieces are and what is said about them.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SegmenterTest {

    private static final long SECOND = 90_000;

    private final TestClock clock = new TestClock();
    private final LiveStream stream = new LiveStream(clock, Streams.KEEP_ALL);
    private final TsWriter writer = new TsWriter();

    private void send() {
        stream.accept(ByteBuffer.wrap(writer.take()));
    }

    private List<Segment> end() {
        send();
        stream.end();
        return Streams.segments(stream);
    }

    @Test
    void eachGroupOfPicturesIsASegment() {
        writer.tables().group(0, 30).group(SECOND, 30).group(2 * SECOND, 30);
        List<Segment> segments = end();
        assertEquals(List.of(1000L, 1000L, 1000L), Streams.durations(segments));
        assertEquals(List.of(0L, 1L, 2L), segments.stream().map(Segment::sequence).toList());
        assertTrue(segments.stream().allMatch(Segment::startsWithKeyFrame));
        assertTrue(segments.stream().noneMatch(Segment::discontinuity));
    }

    @Test
    void eachSegmentBeginsWithTheTablesAndAllCountersGoOn() {
        writer.tables();
        for (int i = 0; i < 20; i++) {
            writer.group(i * SECOND, 30).tables().sound(i * SECOND);
        }
        List<Segment> segments = end();
        assertEquals(20, segments.size());
        for (Segment segment : segments) {
            List<Integer> pids = Streams.pids(segment.bytes());
            assertEquals(List.of(TsPacket.PAT_PID, TsWriter.MAP_PID, TsWriter.VIDEO_PID), pids.subList(0, 3));
            assertEquals(1, pids.stream().filter(pid -> pid == TsWriter.MAP_PID).count(), "written once");
        }
        assertEquals(0, Streams.continuityBreaks(segments.stream().map(Segment::bytes).toList()));
    }

    @Test
    void longTablesAreAtTheHeadWithAllTheirPackets() {
        byte[] map = writer.mapSection(400);
        writer.pat().section(TsWriter.MAP_PID, map).group(0, 30).group(SECOND, 30);
        List<Segment> segments = end();
        for (Segment segment : segments) {
            ProgramTables tables = new ProgramTables(program -> assertArrayEquals(map, program.map()));
            new TsReader(tables::read).accept(ByteBuffer.wrap(segment.bytes()));
            assertTrue(tables.program().isPresent());
        }
        assertEquals(0, Streams.continuityBreaks(segments.stream().map(Segment::bytes).toList()));
    }

    @Test
    void shortGroupsAreCollectedExceptForAFirstSegmentThatComesSoon() {
        writer.tables();
        for (int i = 0; i < 12; i++) {
            writer.group(i * SECOND / 4, 7);
        }
        assertEquals(List.of(500L, 1000L, 1000L, 483L), Streams.durations(end()));
    }

    @Test
    void nothingIsShownBeforeTheFirstKeyFrame() {
        writer.tables().delta(0).sound(0).delta(3000).key(6000).delta(9000);
        List<Segment> segments = end();
        assertEquals(1, segments.size());
        List<Integer> pids = Streams.pids(segments.get(0).bytes());
        assertEquals(List.of(TsPacket.PAT_PID, TsWriter.MAP_PID), pids.subList(0, 2));
        assertTrue(pids.subList(2, pids.size()).stream().allMatch(pid -> pid == TsWriter.VIDEO_PID), "no sound");
        assertEquals(4 + 2, pids.size() - 2, "packets of the key frame and of the picture after it");
    }

    @Test
    void nothingIsShownWithoutTables() {
        writer.group(0, 30).group(SECOND, 30).map().group(2 * SECOND, 30);
        assertEquals(List.of(), end());
        assertTrue(stream.window().firstSegment().isCompletedExceptionally());
    }

    @Test
    void showsFromTheFirstKeyFrameAfterLateTables() {
        writer.group(0, 30).pat().group(SECOND, 15).map().delta(SECOND + 15 * TsWriter.FRAME).group(2 * SECOND, 30);
        assertEquals(List.of(1000L), Streams.durations(end()));
    }

    @Test
    void timesThatStartAgainAtZeroGoOn() {
        long start = (1L << 33) - SECOND / 2;
        writer.tables().group(start, 30).group(start + SECOND, 30).group(start + 2 * SECOND, 30);
        List<Segment> segments = end();
        assertEquals(List.of(1000L, 1000L, 1000L), Streams.durations(segments));
        assertEquals(List.of(false, false, false), Streams.discontinuities(segments));
    }

    @Test
    void aJumpOfTheTimesAtAKeyFrameIsMarked() {
        writer.tables().group(0, 30).group(SECOND, 10).group(500 * SECOND, 30).group(501 * SECOND, 30);
        List<Segment> segments = end();
        assertEquals(List.of(1000L, 333L, 1000L, 1000L), Streams.durations(segments));
        assertEquals(List.of(false, false, true, false), Streams.discontinuities(segments));
    }

    @Test
    void aJumpOfTheTimesBetweenKeyFramesIsShownFromTheNextKeyFrameOn() {
        writer.tables().group(100 * SECOND, 30).group(101 * SECOND, 10).delta(7 * SECOND).sound(7 * SECOND)
                .group(8 * SECOND, 30);
        List<Segment> segments = end();
        assertEquals(List.of(1000L, 333L, 1000L), Streams.durations(segments));
        assertEquals(List.of(false, false, true), Streams.discontinuities(segments));
    }

    @Test
    void aJumpOfTheClockIsMarkedAtTheNextKeyFrame() {
        writer.tables().clock(0).group(0, 30).clock(SECOND).group(SECOND, 10).clock(70 * SECOND)
                .delta(SECOND + 10 * TsWriter.FRAME).group(SECOND + 11 * TsWriter.FRAME, 30);
        List<Segment> segments = end();
        assertEquals(List.of(1000L, 366L, 1000L), Streams.durations(segments));
        assertEquals(List.of(false, false, true), Streams.discontinuities(segments));
    }

    @Test
    void someLostPacketsAreNoDiscontinuity() {
        writer.tables().group(0, 20).lose(3).delta(20 * TsWriter.FRAME).group(SECOND, 30);
        List<Segment> segments = end();
        assertEquals(List.of(1000L, 1000L), Streams.durations(segments));
        assertEquals(List.of(false, false), Streams.discontinuities(segments));
    }

    @Test
    void heavyLossIsMarked() {
        writer.tables().key(0);
        for (int i = 1; i < 30; i++) {
            writer.lose(2).delta(i * TsWriter.FRAME);
        }
        writer.group(SECOND, 30).group(2 * SECOND, 30);
        assertEquals(List.of(false, true, false), Streams.discontinuities(end()));
    }

    @Test
    void otherTablesAreADiscontinuity() {
        writer.tables().group(0, 30).group(SECOND, 12).video(TsWriter.H264, 0x200).tables().group(2 * SECOND, 30)
                .group(3 * SECOND, 30);
        List<Segment> segments = end();
        assertEquals(List.of(1000L, 400L, 1000L, 1000L), Streams.durations(segments));
        assertEquals(List.of(false, false, true, false), Streams.discontinuities(segments));
        assertEquals(0x200, Streams.pids(segments.get(2).bytes()).get(2));
    }

    @Test
    void theSameTablesWithAnotherVersionChangeNothing() {
        writer.tables().group(0, 30).video(TsWriter.H264, TsWriter.VIDEO_PID).tables().group(SECOND, 30);
        assertEquals(List.of(false, false), Streams.discontinuities(end()));
    }

    @Test
    void longGroupsStayWholeUntilTenSeconds() {
        writer.tables().group(0, 30 * 9).group(9 * SECOND, 30 * 21).group(30 * SECOND, 30);
        List<Segment> segments = end();
        assertEquals(List.of(9000L, 10_000L, 10_000L, 1000L, 1000L), Streams.durations(segments));
        assertEquals(List.of(true, true, false, false, true),
                segments.stream().map(Segment::startsWithKeyFrame).toList());
    }

    @Test
    void anEndlessPictureIsCutToo() {
        writer.tables().key(0);
        send();
        byte[] more = new TsWriter().packet(TsWriter.VIDEO_PID, false, false, new byte[184]).take();
        for (int i = 0; i < 2 * StreamLimits.DEFAULT.largest() / TsPacket.SIZE; i++) {
            stream.accept(ByteBuffer.wrap(more));
        }
        Segment first = stream.window().segment(0).orElseThrow();
        assertTrue(first.bytes().length < StreamLimits.DEFAULT.largest() + TsPacket.SIZE);
        assertFalse(stream.window().segment(1).orElseThrow().startsWithKeyFrame());
    }

    @Test
    void withoutTimesItCountsWhenPicturesCome() {
        writer.tables();
        for (int i = 0; i < 90; i++) {
            if (i % 30 == 0) {
                writer.key(TsWriter.NO_TIME);
            } else {
                writer.delta(TsWriter.NO_TIME);
            }
            send();
            clock.advance(Duration.ofMillis(40));
        }
        List<Segment> segments = end();
        assertEquals(List.of(1200L, 1200L), Streams.durations(segments).subList(0, 2));
        assertEquals(List.of(false, false, false), Streams.discontinuities(segments));
    }

    @Test
    void withTimesThatStandStillItCountsWhenPicturesCome() {
        writer.tables();
        for (int i = 0; i < 61; i++) {
            if (i % 30 == 0) {
                writer.key(4711);
            } else {
                writer.delta(4711);
            }
            send();
            clock.advance(Duration.ofMillis(50));
        }
        assertEquals(List.of(1500L, 1500L), Streams.durations(end()).subList(0, 2));
    }

    @Test
    void picturesInAnotherOrderAreNoJump() {
        writer.tables();
        for (int i = 0; i < 4; i++) {
            long start = i * SECOND;
            writer.key(start);
            for (int p = 1; p < 28; p += 3) {
                writer.delta(start + (p + 2) * TsWriter.FRAME).delta(start + p * TsWriter.FRAME)
                        .delta(start + (p + 1) * TsWriter.FRAME);
            }
        }
        List<Segment> segments = end();
        assertEquals(List.of(1000L, 1000L, 1000L), Streams.durations(segments).subList(0, 3));
        assertEquals(List.of(false, false, false, false), Streams.discontinuities(segments));
    }

    @Test
    void theFirstSegmentIsThereAtTheSecondKeyFrame() {
        writer.tables().group(0, 60);
        send();
        assertFalse(stream.window().firstSegment().isDone());
        writer.key(2 * SECOND);
        send();
        assertTrue(stream.window().firstSegment().isDone());
    }

    @Test
    void whatIsLeftIsShownAtTheEnd() {
        writer.tables().group(0, 10);
        send();
        assertEquals(List.of(), Streams.segments(stream));
        assertEquals(List.of(333L), Streams.durations(end()));
    }

    @Test
    void hevcIsPassedOnAndNamed() {
        writer.video(TsWriter.HEVC, TsWriter.VIDEO_PID).tables().group(0, 30).group(SECOND, 30);
        assertEquals(List.of(1000L, 1000L), Streams.durations(end()));
        assertEquals(VideoCodec.HEVC, stream.video().orElseThrow());
    }
}
