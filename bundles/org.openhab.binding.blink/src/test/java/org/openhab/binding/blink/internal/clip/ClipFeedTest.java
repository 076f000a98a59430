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
package org.openhab.binding.blink.internal.clip;

import static org.junit.jupiter.api.Assertions.*;
import static org.openhab.binding.blink.internal.fixture.Recordings.*;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.fixture.MemoryClipStore;
import org.openhab.binding.blink.internal.fixture.TestClock;

/**
 * The {@link ClipFeed} makes one event of each recording, in order, also over restarts.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ClipFeedTest {

    private static final long ACCOUNT = 123456;
    private static final Instant NOON = TestClock.START;

    private final TestClock clock = new TestClock();
    private final CountingStore store = new CountingStore();
    private final List<String> told = new ArrayList<>();
    private boolean closed;
    private ClipFeed feed = begin(ACCOUNT);

    private static class CountingStore extends MemoryClipStore {
        private int writes;

        @Override
        public synchronized void save(ClipMemory memory) {
            writes++;
            // What is kept is text: what the text loses must not be missed.
            super.save(ClipMemoryJson.read(ClipMemoryJson.write(memory)).orElseThrow());
        }
    }

    /** Writes down what it is told. */
    private class Diary implements ClipListener {
        @Override
        public void onEvent(ClipEvent event) {
            told.add(event.clip().id() + (event.late() ? " late" : ""));
        }

        @Override
        public void onClips(ClipBook book) {
            told.add("=" + book.all().size());
        }
    }

    @Test
    void nothingIsAnEventThatWasThereBeforeTheFirstLook() {
        assertEquals(0, look(seen(cloud("1", NOON)), seen(cloud("2", NOON.minusSeconds(60)))));
        assertEquals(0, usb("300-", local("300-1", NOON.minusSeconds(600))));

        assertEquals(List.of("=2", "=3"), told);
    }

    @Test
    void whatComesLaterIsOneEventHoweverOftenItIsShown() {
        look();
        told.clear();

        assertEquals(1, look(seen(cloud("1", NOON))));
        assertEquals(0, look(seen(cloud("1", NOON))));
        assertEquals(0, look(watched(cloud("1", NOON))));
        assertEquals(0, look(deleted(cloud("1", NOON))));
        assertEquals(0, look());

        assertEquals(List.of("1", "=1", "=1", "=1", "=1", "=1"), told);
    }

    @Test
    void whatARuleHearsOfIsStoredBeforeSoThatACrashDoesNotDoubleIt() {
        look();
        List<Boolean> stored = new ArrayList<>();
        feed.add(new Diary() {
            @Override
            public void onEvent(ClipEvent event) {
                stored.add(store.load().sources().values().stream()
                        .anyMatch(seen -> seen.times().containsKey(event.clip().id())));
            }
        });

        look(seen(cloud("1", NOON)), seen(cloud("2", NOON.minusSeconds(1))));

        assertEquals(List.of(true, true), stored);
    }

    @Test
    void eventsComeInTheOrderOfTheRecordings() {
        look();
        told.clear();
        List<Sighting> burst = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            burst.add(seen(cloud("c" + i, NOON.minusMillis(1000 - i))));
            expected.add("c" + i);
        }
        expected.add("=200");
        Collections.shuffle(burst, new Random(7));

        assertEquals(200, look(burst.toArray(Sighting[]::new)));
        assertEquals(expected, told);
    }

    @Test
    void theFirstSourceTellsAndTheSecondDoesNot() {
        look();
        usb("300-");
        told.clear();

        assertEquals(1, usb("300-", local("300-1", NOON)));
        assertEquals(0, look(seen(cloud("1", NOON.plusSeconds(5)))));
        assertEquals(1, look(seen(cloud("2", NOON.plusSeconds(60)))));
        assertEquals(0, usb("300-", local("300-1", NOON), local("300-2", NOON.plusSeconds(55))));

        assertEquals(List.of("300-1", "=1", "=1", "2", "=2", "=2"), told);
    }

    @Test
    void whatIsOlderThanAQuarterOfAnHourIsLate() {
        look();
        told.clear();

        look(seen(cloud("just", NOON.minus(Duration.ofMinutes(15)))),
                seen(cloud("late", NOON.minus(Duration.ofMinutes(15)).minusMillis(1))));

        assertEquals(List.of("late late", "just", "=2"), told);
    }

    @Test
    void whatIsOlderThanTheFirstLookWentIsNoNews() {
        look();
        told.clear();

        assertEquals(0, look(seen(cloud("old", NOON.minus(Duration.ofHours(25))))));
    }

    @Test
    void aRestartLosesNothingAndRepeatsNothing() {
        look(seen(cloud("before", NOON.minusSeconds(60))));
        look(seen(cloud("1", NOON)));
        told.clear();

        clock.advance(Duration.ofMinutes(5));
        feed = begin(ACCOUNT);
        assertEquals(NOON, feed.lookedUntil());
        look(seen(cloud("before", NOON.minusSeconds(60))), seen(cloud("1", NOON)),
                seen(cloud("2", NOON.plusSeconds(120))));

        assertEquals(List.of("2", "=3"), told);
    }

    @Test
    void afterARestartTheSameRecordingOnUsbIsStillNoSecondEvent() {
        look();
        usb("300-");
        look(seen(cloud("1", NOON.plusMillis(900))));
        told.clear();

        clock.advance(Duration.ofMinutes(2));
        feed = begin(ACCOUNT);
        assertEquals(0, usb("300-", local("300-1", NOON.plusSeconds(10))));

        assertEquals(List.of("=1"), told);
    }

    @Test
    void afterARestartTheNewestOfEachCameraIsKnownAtOnce() {
        look(seen(cloud("1", NOON.minus(Duration.ofDays(30)))));
        feed = begin(ACCOUNT);

        assertEquals(1, feed.book().all().size());
        assertEquals("1", feed.book().all().get(0).clip().id());
    }

    @Test
    void anotherAccountBeginsWithNothing() {
        look(seen(cloud("1", NOON)));
        told.clear();

        feed.begin(ACCOUNT + 1);

        assertTrue(feed.hasBegun());
        assertEquals(Instant.EPOCH, feed.lookedUntil());
        assertFalse(feed.isKnown(ClipFeed.CLOUD, "1", NOON));
        assertEquals(List.of(), feed.book().all(), "the clips of the account before are not its clips");
        assertEquals(0, look(seen(cloud("9", NOON))), "its first look");
        assertEquals(List.of("=1"), told);
    }

    @Test
    void afterARestartWithAnotherAccountNothingOfTheOldOneIsKnown() {
        look(seen(cloud("1", NOON)));
        feed = begin(ACCOUNT + 1);

        assertEquals(List.of(), feed.book().all());
        assertEquals(Instant.EPOCH, feed.lookedUntil());
    }

    @Test
    void theSameAccountDoesNotBeginAgain() {
        look();
        look(seen(cloud("1", NOON)));
        told.clear();

        feed.begin(ACCOUNT);

        assertEquals(0, look(seen(cloud("1", NOON))));
        assertEquals(1, look(seen(cloud("2", NOON))));
    }

    @Test
    void whoIsClosedInTheMiddleLeavesTheRestToTheNext() {
        look();
        told.clear();
        feed.add(new ClipListener() {
            @Override
            public void onEvent(ClipEvent event) {
                closed |= event.clip().id().equals("2");
            }

            @Override
            public void onClips(ClipBook book) {
                assertTrue(closed);
            }
        });
        Sighting[] three = { seen(cloud("1", NOON)), seen(cloud("2", NOON.plusSeconds(20))),
                seen(cloud("3", NOON.plusSeconds(40))) };
        clock.advance(Duration.ofMinutes(1));
        look(three);
        assertEquals(List.of("1", "2"), told.subList(0, 2));
        assertFalse(told.contains("3"));
        assertTrue(feed.book().find("3").isEmpty());

        told.clear();
        closed = false;
        feed = begin(ACCOUNT);
        assertEquals(NOON, feed.lookedUntil(), "what was not told has to be asked for again");
        look(three);

        assertEquals(List.of("3", "=3"), told);
    }

    @Test
    void aListenerThatFailsCostsTheOthersNothing() {
        feed = new ClipFeed(store, clock, () -> closed);
        feed.begin(ACCOUNT);
        feed.add(new ClipListener() {
            @Override
            public void onEvent(ClipEvent event) {
                throw new IllegalStateException("a mistake of ours");
            }

            @Override
            public void onClips(ClipBook book) {
                throw new IllegalStateException("another one");
            }
        });
        feed.add(new Diary());
        look();
        told.clear();

        look(seen(cloud("1", NOON)), seen(cloud("2", NOON)));

        assertEquals(List.of("1", "2", "=2"), told);
    }

    @Test
    void whoListensNoMoreIsToldNothing() {
        Diary late = new Diary();
        feed.add(late);
        assertTrue(feed.has(late));
        feed.remove(late);
        assertFalse(feed.has(late));
        look();

        assertEquals(List.of("=0"), told);
    }

    @Test
    void onlyNewsAreWorthAWrite() {
        look(seen(cloud("1", NOON)));
        int before = store.writes;
        for (int i = 0; i < 19; i++) {
            clock.advance(Duration.ofSeconds(30));
            look(seen(cloud("1", NOON)), watched(cloud("1", NOON)));
        }
        assertEquals(before, store.writes, "nothing has happened for 9.5 minutes");

        look(seen(cloud("2", clock.instant())));
        assertEquals(before + 1, store.writes);
    }

    @Test
    void nowAndThenIsWrittenHowFarTheLooksHaveCome() {
        look();
        int before = store.writes;
        for (int i = 0; i < 120; i++) {
            clock.advance(Duration.ofSeconds(30));
            look();
        }

        assertTrue(store.writes - before <= 6, store.writes - before + " writes in an hour");
        assertTrue(store.writes - before >= 5, store.writes - before + " writes in an hour");
        assertFalse(Instant.ofEpochSecond(store.load().lookedUntil())
                .isBefore(clock.instant().minus(Duration.ofMinutes(11))));
    }

    @Test
    void aLookWithAnOldTimeDoesNotGoBack() {
        look();
        feed.takeCloud(List.of(), NOON.minusSeconds(3600));

        assertEquals(NOON, feed.lookedUntil());
    }

    @Test
    void whatWeHaveDeletedIsToldAndKept() {
        Clip clip = cloud("1", NOON);
        look(seen(clip));
        told.clear();

        feed.deleted(clip);

        assertEquals(List.of("=1"), told);
        assertEquals(0, feed.book().unwatched(NOON));
        feed = begin(ACCOUNT);
        assertEquals(0, feed.book().unwatched(NOON));
    }

    @Test
    void twoModulesAreTwoSources() {
        usb("300-", local("300-1", NOON));
        told.clear();

        assertEquals(0, usb("301-", local("301-1", NOON.minusSeconds(60))), "its first look");
        assertEquals(1, usb("300-", local("300-1", NOON), local("300-2", NOON.plusSeconds(60))));
        assertEquals(1, usb("301-", local("301-1", NOON.minusSeconds(60)), local("301-2", NOON.plusSeconds(90))));

        assertEquals(List.of("=2", "300-2", "=3", "301-2", "=4"), told);
    }

    @Test
    void aClockThatWasAheadAtTheFirstLookHidesNothingLater() {
        clock.advance(Duration.ofDays(400));
        feed.takeCloud(List.of(), NOON);
        feed.takeLocal("300-", List.of());
        clock.advance(Duration.ofDays(-400));
        told.clear();

        assertEquals(1, look(seen(cloud("1", NOON.plusSeconds(10)))));
        assertEquals(1, usb("300-", local("300-2", NOON.plusSeconds(60))));
    }

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void aCopyThatAppearsAfterTheClipItselfIsGoneAndForgottenIsNoEvent(boolean cloudFirst) {
        look();
        usb("300-");
        Clip newest = cloud("9", NOON.plusSeconds(3600));
        if (cloudFirst) {
            look(seen(cloud("1", NOON)), seen(newest));
        } else {
            usb("300-", local("300-1", NOON));
            look(seen(newest));
        }
        clock.advance(Duration.ofHours(2));
        feed = begin(ACCOUNT);

        assertEquals(0, cloudFirst ? usb("300-", local("300-1", NOON.plusSeconds(3)))
                : look(seen(cloud("1", NOON.plusSeconds(3)))));
        assertEquals(1, usb("300-", local("300-2", NOON.plusSeconds(60))), "another one is an event");
    }

    private int look(Sighting... sightings) {
        return feed.takeCloud(Arrays.asList(sightings), clock.instant());
    }

    private int usb(String prefix, Clip... clips) {
        List<Sighting> sightings = new ArrayList<>();
        for (Clip clip : clips) {
            sightings.add(seen(clip));
        }
        return feed.takeLocal(prefix, sightings);
    }

    private ClipFeed begin(long account) {
        ClipFeed next = new ClipFeed(store, clock, () -> closed);
        next.add(new Diary());
        next.begin(account);
        return next;
    }

    @Test
    void whatWeHaveDeletedStaysSoThoughTheSyncModuleShowsItForAWhile() {
        Clip clip = local("300-1", NOON);
        usb("300-", clip);
        feed.deleted(clip);
        clock.advance(Duration.ofMinutes(2));
        usb("300-", clip);
        assertTrue(feed.book().find("300-1").flatMap(BookedClip::download).isEmpty());
        assertEquals(0, feed.book().unwatched(clock.instant()));

        usb("300-");
        clock.advance(Duration.ofMinutes(15));
        usb("300-", clip);
        assertTrue(feed.book().find("300-1").flatMap(BookedClip::download).isPresent(), "the stick was restored");
    }
}
