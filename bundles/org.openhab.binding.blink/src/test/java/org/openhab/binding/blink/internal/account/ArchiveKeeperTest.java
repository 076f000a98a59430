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
package org.openhab.binding.blink.internal.account;

import static org.junit.jupiter.api.Assertions.*;
import static org.mockito.ArgumentMatchers.*;
import static org.mockito.Mockito.*;
import static org.openhab.binding.blink.internal.fixture.Recordings.*;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.blink.internal.clip.ClipBook;
import org.openhab.binding.blink.internal.clip.ClipEvent;
import org.openhab.binding.blink.internal.cloud.error.UnexpectedAnswerException;
import org.openhab.binding.blink.internal.cloud.error.UnreachableException;
import org.openhab.binding.blink.internal.cloud.http.BodyReceiver;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.fixture.TestClock;
import org.openhab.binding.blink.internal.fixture.Videos;
import org.openhab.binding.blink.internal.media.Archive;
import org.openhab.binding.blink.internal.media.ArchiveLimits;

/**
 * The {@link ArchiveKeeper} brings each clip into the archive once, however often that fails at first.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ArchiveKeeperTest {

    private static final Instant NOON = TestClock.START;
    private static final UnreachableException CUT = new UnreachableException("cut", true, null);

    @TempDir
    private @Nullable Path temporary;

    private final TestClock clock = new TestClock();
    private final AccountClips clips = mock(AccountClips.class);
    private final List<String> loaded = new ArrayList<>();
    private final Deque<CompletableFuture<@Nullable Void>> answers = new ArrayDeque<>();
    private @Nullable BodyReceiver receiver;

    @BeforeEach
    void blink() {
        when(clips.download(any(), any(), any())).thenAnswer(call -> {
            loaded.add(call.getArgument(0, Clip.class).id());
            receiver = call.getArgument(2);
            return answers.isEmpty() ? Videos.send(call.getArgument(2), Videos.of(call.getArgument(0, Clip.class).id()))
                    : answers.remove();
        });
    }

    @Test
    void eachClipIsKeptOnceTheOldestFirst() {
        ArchiveKeeper keeper = keeper(ArchiveMode.ALL);
        ClipBook book = book(clock, cloud("2", NOON), cloud("1", NOON.minusSeconds(60)));
        keeper.onClips(book);
        keeper.onClips(book);

        assertEquals(List.of("1", "2"), loaded);
        assertEquals(2, kept());
    }

    @Test
    void anEventIsEnough() {
        ArchiveKeeper keeper = keeper(ArchiveMode.ALL);
        ClipBook book = book(clock, cloud("1", NOON));
        when(clips.book()).thenReturn(book);
        keeper.onEvent(new ClipEvent(cloud("1", NOON), false));
        keeper.onEvent(new ClipEvent(cloud("not in the book", NOON), true));
        keeper.onClips(book(clock));

        assertEquals(List.of("1"), loaded);
    }

    @ParameterizedTest
    @CsvSource({ "OFF, ''", "CLOUD, 'cloud,both'", "LOCAL, '300-both,300-usb'", "ALL, 'cloud,both,300-usb'" })
    void whatIsKeptIsChosen(ArchiveMode mode, String expected) {
        keeper(mode).onClips(book(clock, cloud("cloud", NOON.minusSeconds(300)), cloud("both", NOON.minusSeconds(200)),
                local("300-both", NOON.minusSeconds(200)), local("300-usb", NOON.minusSeconds(100))));

        assertEquals(expected, String.join(",", loaded));
    }

    @Test
    void whatFailsIsTriedAgainLessAndLessOften() {
        ArchiveKeeper keeper = keeper(ArchiveMode.ALL);
        ClipBook book = book(clock, cloud("1", NOON));
        for (int i = 0; i < 40; i++) {
            answers.add(CompletableFuture.failedFuture(new CompletionException(CUT)));
        }
        List<Integer> minutes = new ArrayList<>();
        for (int minute = 0; minute < 60 * 8; minute++) {
            int before = loaded.size();
            keeper.onClips(book);
            if (loaded.size() > before) {
                minutes.add(minute);
            }
            clock.advance(Duration.ofMinutes(1));
        }

        assertEquals(List.of(0, 1, 3, 7, 15, 31, 63, 127, 191, 255, 319, 383, 447), minutes);
        assertEquals(List.of(), Videos.files(folder()), "nothing is left behind");
    }

    @Test
    void aClipThatIsKeptAtLastIsKeptOnce() {
        ArchiveKeeper keeper = keeper(ArchiveMode.ALL);
        ClipBook book = book(clock, cloud("1", NOON));
        answers.add(CompletableFuture.failedFuture(CUT));
        keeper.onClips(book);
        keeper.onClips(book);
        assertEquals(1, loaded.size(), "not at once");
        clock.advance(Duration.ofMinutes(1));
        keeper.onClips(book);
        keeper.onClips(book);

        assertEquals(2, loaded.size());
        assertEquals(1, kept());
    }

    @Test
    void oneClipThatFailsDoesNotHoldUpTheOthers() {
        ArchiveKeeper keeper = keeper(ArchiveMode.ALL);
        answers.add(CompletableFuture.failedFuture(CUT));
        keeper.onClips(book(clock, cloud("1", NOON.minusSeconds(60)), cloud("2", NOON)));

        assertEquals(List.of("1", "2"), loaded);
        assertEquals(1, kept());
    }

    @Test
    void aClipThatIsGoneIsGivenUpAfterAQuarterOfAnHour() {
        ArchiveKeeper keeper = keeper(ArchiveMode.ALL);
        ClipBook book = book(clock, cloud("1", NOON));
        for (int time = 0; time < 10; time++) {
            answers.add(gone());
        }
        for (int minute = 0; minute < 16; minute++) {
            keeper.onClips(book);
            clock.advance(Duration.ofMinutes(1));
        }
        assertEquals(5, loaded.size());
        for (int hour = 0; hour < 20; hour++) {
            keeper.onClips(book);
            clock.advance(Duration.ofHours(1));
        }

        assertEquals(5, loaded.size());
        assertEquals(0, kept());
    }

    @Test
    void aClipThatIsNotThereYetIsKeptWhenItIs() {
        ArchiveKeeper keeper = keeper(ArchiveMode.ALL);
        ClipBook book = book(clock, cloud("1", NOON));
        for (int time = 0; time < 4; time++) {
            answers.add(gone());
        }
        for (int minute = 0; minute < 16; minute++) {
            keeper.onClips(book);
            clock.advance(Duration.ofMinutes(1));
        }

        assertEquals(1, kept());
    }

    private static CompletableFuture<@Nullable Void> gone() {
        return CompletableFuture
                .failedFuture(new CompletionException(new UnexpectedAnswerException("clip", 404, "gone")));
    }

    @Test
    void aClipThatNeverComesIsGivenUpAfterThirtyTries() {
        ArchiveKeeper keeper = keeper(ArchiveMode.ALL);
        ClipBook book = book(clock, cloud("1", NOON));
        for (int hour = 0; hour < 100; hour++) {
            answers.add(CompletableFuture.failedFuture(CUT));
            keeper.onClips(book);
            clock.advance(Duration.ofHours(2));
        }

        assertEquals(30, loaded.size());
    }

    @Test
    void aClipThatBlinkItselfHasWithoutItsEndIsKeptAfterAQuarterOfAnHour() {
        ArchiveKeeper keeper = keeper(ArchiveMode.ALL);
        ClipBook book = book(clock, cloud("1", NOON));
        byte[] cut = ByteBuffer.allocate(60).put(Videos.of("")).putInt(100)
                .put("mdat".getBytes(StandardCharsets.US_ASCII)).array();
        doAnswer(call -> {
            loaded.add(call.getArgument(0, Clip.class).id());
            return Videos.send(call.getArgument(2), cut);
        }).when(clips).download(any(), any(), any());
        List<Integer> minutes = new ArrayList<>();
        for (int minute = 0; minute < 60 * 8; minute++) {
            int before = loaded.size();
            keeper.onClips(book);
            if (loaded.size() > before) {
                minutes.add(minute);
            }
            clock.advance(Duration.ofMinutes(1));
        }

        assertEquals(List.of(0, 1, 3, 7, 15), minutes);
        assertEquals(1, kept());
    }

    @Test
    void oneClipIsLoadedAtATime() {
        ArchiveKeeper keeper = keeper(ArchiveMode.ALL);
        CompletableFuture<@Nullable Void> first = new CompletableFuture<>();
        answers.add(first);
        ClipBook book = book(clock, cloud("1", NOON.minusSeconds(60)), cloud("2", NOON));
        keeper.onClips(book);
        keeper.onClips(book);
        assertEquals(List.of("1"), loaded);

        Videos.send(Objects.requireNonNull(receiver), Videos.of("1"));
        first.complete(null);

        assertEquals(List.of("1", "2"), loaded);
        assertEquals(2, kept());
    }

    @Test
    void aRestartCostsNothing() {
        ClipBook book = book(clock, cloud("1", NOON.minusSeconds(60)), cloud("2", NOON));
        keeper(ArchiveMode.ALL).onClips(book);
        loaded.clear();

        keeper(ArchiveMode.ALL).onClips(book);

        assertEquals(List.of(), loaded);
        assertEquals(2, kept());
    }

    @Test
    void whatComesAfterTheEndLeavesNothingOpen() {
        ArchiveKeeper keeper = keeper(ArchiveMode.ALL);
        CompletableFuture<@Nullable Void> first = new CompletableFuture<>();
        answers.add(first);
        keeper.onClips(book(clock, cloud("1", NOON.minusSeconds(60)), cloud("2", NOON)));
        keeper.close();
        first.completeExceptionally(CUT);
        keeper.onClips(book(clock, cloud("3", NOON)));

        assertEquals(List.of("1"), loaded);
        assertEquals(List.of(), Videos.files(folder()));
    }

    @Test
    void theLimitsAreKeptAfterEachClip() {
        ArchiveKeeper keeper = new ArchiveKeeper(clips,
                new Archive(folder(), new ArchiveLimits(0, 60), () -> ZoneOffset.UTC, clock), ArchiveMode.ALL, clock,
                Runnable::run);
        List<Long> counts = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Clip clip = cloud("c" + i, NOON.plusSeconds(i));
            keeper.onClips(book(clock, clip));
            counts.add(kept());
        }

        assertEquals(List.of(1L, 2L, 2L, 2L, 2L, 2L), counts, "each has 26 bytes");
        assertEquals(6, loaded.size());
    }

    @Test
    void whatGrowsOldLeavesWithoutANewClip() {
        ArchiveKeeper keeper = new ArchiveKeeper(clips,
                new Archive(folder(), new ArchiveLimits(1, 0), () -> ZoneOffset.UTC, clock), ArchiveMode.ALL, clock,
                Runnable::run);
        keeper.onClips(book(clock, cloud("1", NOON)));
        assertEquals(1, kept());
        clock.advance(Duration.ofHours(25));
        keeper.onClips(book(clock));

        assertEquals(List.of(), Videos.files(folder()));
    }

    @Test
    void aDiskThatIsNotThereIsTriedAgain() throws IOException {
        Files.writeString(folder().resolve("archive"), "a file in the way");
        ArchiveKeeper keeper = new ArchiveKeeper(clips,
                new Archive(folder().resolve("archive"), new ArchiveLimits(0, 0), () -> ZoneOffset.UTC, clock),
                ArchiveMode.ALL, clock, Runnable::run);
        ClipBook book = book(clock, cloud("1", NOON));
        keeper.onClips(book);
        assertEquals(List.of(), loaded);
        Files.delete(folder().resolve("archive"));
        clock.advance(Duration.ofMinutes(1));
        keeper.onClips(book);

        assertEquals(List.of("1"), loaded);
        assertEquals(1, kept());
    }

    private ArchiveKeeper keeper(ArchiveMode mode) {
        return new ArchiveKeeper(clips, new Archive(folder(), new ArchiveLimits(30, 0), () -> ZoneOffset.UTC, clock),
                mode, clock, Runnable::run);
    }

    private long kept() {
        return Videos.files(folder()).stream().filter(file -> file.endsWith(".mp4")).count();
    }

    private Path folder() {
        return Objects.requireNonNull(temporary);
    }
}
