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

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;

/**
 * The playlist as players read it, and which segments there are.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SegmentWindowTest {

    private final SegmentWindow window = new SegmentWindow(limits(3, 2, 10_000));
    private long sequence;

    private static StreamLimits limits(int listed, int kept, int bytes) {
        return new StreamLimits(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(10), 5000, listed,
                kept, bytes, 1000);
    }

    private Segment add(long millis, boolean discontinuity) {
        return add(millis, discontinuity, 188);
    }

    private Segment add(long millis, boolean discontinuity, int size) {
        Segment segment = new Segment(sequence++, new byte[size], Duration.ofMillis(millis), discontinuity, true);
        window.add(segment);
        return segment;
    }

    private String playlist() {
        return window.playlist(number -> "seg" + number + ".ts");
    }

    @Test
    void isAPlaylistAlreadyBeforeTheFirstSegment() {
        assertEquals("""
                #EXTM3U
                #EXT-X-VERSION:3
                #EXT-X-TARGETDURATION:1
                #EXT-X-MEDIA-SEQUENCE:0
                #EXT-X-DISCONTINUITY-SEQUENCE:0
                """, playlist());
    }

    @Test
    void asksPlayersToBeginTwoSegmentsBeforeTheEdge() {
        add(1000, false);
        add(1001, false);
        add(966, false);
        assertEquals("""
                #EXTM3U
                #EXT-X-VERSION:3
                #EXT-X-TARGETDURATION:1
                #EXT-X-MEDIA-SEQUENCE:0
                #EXT-X-DISCONTINUITY-SEQUENCE:0
                #EXT-X-SERVER-CONTROL:CAN-BLOCK-RELOAD=YES
                #EXT-X-START:TIME-OFFSET=-1.967
                #EXTINF:1.000,
                seg0.ts
                #EXTINF:1.001,
                seg1.ts
                #EXTINF:0.966,
                seg2.ts
                """, playlist());
    }

    @Test
    void countsSegmentsAndDiscontinuitiesThatHaveLeft() {
        add(1000, false);
        add(1000, true);
        add(1000, false);
        add(1000, true);
        assertEquals("""
                #EXTM3U
                #EXT-X-VERSION:3
                #EXT-X-TARGETDURATION:1
                #EXT-X-MEDIA-SEQUENCE:1
                #EXT-X-DISCONTINUITY-SEQUENCE:0
                #EXT-X-SERVER-CONTROL:CAN-BLOCK-RELOAD=YES
                #EXT-X-START:TIME-OFFSET=-2.000
                #EXT-X-DISCONTINUITY
                #EXTINF:1.000,
                seg1.ts
                #EXTINF:1.000,
                seg2.ts
                #EXT-X-DISCONTINUITY
                #EXTINF:1.000,
                seg3.ts
                """, playlist());
        add(1000, false);
        assertTrue(playlist().contains("#EXT-X-MEDIA-SEQUENCE:2\n#EXT-X-DISCONTINUITY-SEQUENCE:1\n"), playlist());
    }

    @Test
    void endsForPlayersThatPlayItToTheEnd() {
        add(1000, false);
        add(400, false);
        window.end();
        assertEquals("""
                #EXTM3U
                #EXT-X-VERSION:3
                #EXT-X-TARGETDURATION:1
                #EXT-X-MEDIA-SEQUENCE:0
                #EXT-X-DISCONTINUITY-SEQUENCE:0
                #EXTINF:1.000,
                seg0.ts
                #EXTINF:0.400,
                seg1.ts
                #EXT-X-ENDLIST
                """, playlist());
        add(1000, false);
        assertFalse(playlist().contains("seg2"), "nothing comes after the end");
        assertTrue(window.ended());
    }

    @Test
    void theTargetDurationIsThatOfTheLongestSegmentEver() {
        add(1499, false);
        assertTrue(playlist().contains("#EXT-X-TARGETDURATION:1\n"));
        add(1500, false);
        assertTrue(playlist().contains("#EXT-X-TARGETDURATION:2\n"));
        add(9999, false);
        assertTrue(playlist().contains("#EXT-X-TARGETDURATION:10\n"));
        for (int i = 0; i < 10; i++) {
            add(1000, false);
        }
        assertTrue(playlist().contains("#EXT-X-TARGETDURATION:10\n"));
    }

    /** Changes the language of the computer, because that is what must not matter. */
    @Test
    @SuppressWarnings("PMD.SetDefaultLocale")
    void numbersAreWrittenForPlayersInAllLanguages() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            add(1234, false);
            assertTrue(playlist().contains("#EXTINF:1.234,\n"), playlist());
            Locale.setDefault(Locale.GERMANY);
            assertTrue(playlist().contains("#EXTINF:1.234,\n"), playlist());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void segmentsStayForPlayersWithAnOlderPlaylist() {
        for (int i = 0; i < 7; i++) {
            add(1000, false);
        }
        assertTrue(playlist().contains("#EXT-X-MEDIA-SEQUENCE:4\n"));
        assertTrue(window.segment(0).isEmpty());
        assertTrue(window.segment(1).isEmpty());
        for (int i = 2; i < 7; i++) {
            assertEquals(i, window.segment(i).orElseThrow().sequence());
        }
        assertTrue(window.segment(7).isEmpty());
        assertTrue(window.segment(-1).isEmpty());
        assertEquals(5 * 188, window.retainedBytes());
    }

    @Test
    void allViewersGetTheSameBytes() {
        Segment segment = add(1000, false);
        assertSame(segment.bytes(), window.segment(0).orElseThrow().bytes());
        assertSame(window.segment(0).orElseThrow(), window.segment(0).orElseThrow());
    }

    @Test
    void largeSegmentsLeaveEarlier() {
        for (int i = 0; i < 5; i++) {
            add(1000, i == 0, 4000);
        }
        assertEquals(8000, window.retainedBytes());
        assertTrue(window.segment(2).isEmpty());
        assertTrue(playlist().contains("#EXT-X-MEDIA-SEQUENCE:3\n#EXT-X-DISCONTINUITY-SEQUENCE:1\n"), playlist());
        add(1000, false, 20_000);
        assertEquals(20_000, window.retainedBytes(), "the newest one stays in any case");
        assertTrue(playlist().contains("seg5.ts"));
    }

    @Test
    void tellsWhenPlayingCanBegin() {
        CompletableFuture<Segment> first = window.firstSegment();
        assertFalse(first.isDone());
        Segment segment = add(1000, false);
        add(1000, false);
        assertSame(segment, first.join());
        window.end();
        assertSame(segment, window.firstSegment().join());
    }

    @Test
    void tellsWhenThereWillBeNothingToPlay() {
        CompletableFuture<Segment> first = window.firstSegment();
        window.end();
        CompletionException e = assertThrows(CompletionException.class, first::join);
        assertInstanceOf(CancellationException.class, e.getCause());
    }

    @Test
    void oneViewerCannotTellTheOthersThatPlayingCanBegin() {
        window.firstSegment().cancel(false);
        assertFalse(window.firstSegment().isDone());
    }
}
