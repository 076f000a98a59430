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
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.fixture.TestClock;

/**
 * When players get the next playlist.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class PlaylistReaderTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final TestClock clock = new TestClock();
    private final SegmentWindow window = new SegmentWindow(StreamLimits.DEFAULT);
    private final PlaylistReader reader = new PlaylistReader(window, clock);
    private long sequence;

    private void add() {
        window.add(new Segment(sequence++, new byte[188], SECOND, false, true));
    }

    private CompletableFuture<String> ask() {
        return reader.next(number -> "piece" + number);
    }

    private static List<String> pieces(CompletableFuture<String> playlist) {
        assertTrue(playlist.isDone(), "answered");
        return playlist.join().lines().filter(line -> !line.startsWith("#")).toList();
    }

    @Test
    void aPlayerGetsTheFirstSegmentAsSoonAsItIsThere() {
        CompletableFuture<String> playlist = ask();
        assertFalse(playlist.isDone());
        add();
        assertEquals(List.of("piece0"), pieces(playlist));
    }

    @Test
    void aPlayerGetsTheNextSegmentAsSoonAsItIsThere() {
        add();
        assertEquals(List.of("piece0"), pieces(ask()));
        clock.advance(SECOND);
        CompletableFuture<String> playlist = ask();
        assertFalse(playlist.isDone(), "there is nothing new");
        add();
        assertEquals(List.of("piece0", "piece1"), pieces(playlist));
    }

    @Test
    void aPlayerThatComesLateGetsAtOnceWhatThereIs() {
        add();
        assertEquals(List.of("piece0"), pieces(ask()));
        clock.advance(SECOND);
        add();
        add();
        assertEquals(List.of("piece0", "piece1", "piece2"), pieces(ask()));
    }

    @Test
    void aPlayerThatWantsSecondsInReserveWaitsUntilThereIsEnough() {
        add();
        assertEquals(List.of("piece0"), pieces(ask()));
        clock.advance(Duration.ofMillis(300));
        CompletableFuture<String> playlist = ask();
        add();
        assertFalse(playlist.isDone(), "pictures would stand still again soon");
        add();
        assertEquals(List.of("piece0", "piece1", "piece2"), pieces(playlist));
        CompletableFuture<String> next = ask();
        add();
        assertEquals(4, pieces(next).size(), "afterwards one by one");
    }

    @Test
    void oneThatIsGivenNothingNewIsNeverAnsweredTwice() {
        CompletableFuture<String> first = ask();
        CompletableFuture<String> second = ask();
        add();
        assertEquals(pieces(first), pieces(second), "both have asked before");
        CompletableFuture<String> third = ask();
        assertFalse(third.isDone());
    }

    @Test
    void everyPlayerHasItsOwnPace() {
        add();
        pieces(ask());
        assertEquals(List.of("piece0"), pieces(new PlaylistReader(window, clock).next(number -> "piece" + number)));
    }

    @Test
    void theEndIsToldAtOnce() {
        add();
        pieces(ask());
        CompletableFuture<String> waiting = ask();
        window.end();
        assertTrue(waiting.join().endsWith("#EXT-X-ENDLIST\n"));
        assertTrue(ask().join().endsWith("#EXT-X-ENDLIST\n"), "as often as it is asked for");
    }

    @Test
    void anEndBeforeTheFirstPictureIsToldToo() {
        CompletableFuture<String> waiting = ask();
        window.end();
        assertTrue(waiting.join().endsWith("#EXT-X-ENDLIST\n"));
    }

    @Test
    void noSegmentIsMissedWhileManyAreAdded() throws InterruptedException {
        List<String> seen = new CopyOnWriteArrayList<>();
        CountDownLatch begun = new CountDownLatch(1);
        Thread player = new Thread(() -> {
            begun.countDown();
            for (String text = ask().join(); !text.contains("ENDLIST"); text = ask().join()) {
                text.lines().filter(line -> !line.startsWith("#") && !seen.contains(line)).forEach(seen::add);
                clock.advance(SECOND);
            }
        });
        player.start();
        begun.await();
        for (int i = 0; i < 2000; i++) {
            int before = i;
            add();
            // The window is six segments long; nobody can catch up who is slower.
            while (seen.size() < before - 2) {
                Thread.yield();
            }
        }
        window.end();
        player.join();
        assertTrue(seen.size() >= 1997, "seen " + seen.size());
        for (int i = 0; i < seen.size(); i++) {
            assertEquals("piece" + i, seen.get(i));
        }
    }
}
