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
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.*;
import static org.openhab.binding.blink.internal.fixture.Recordings.*;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.account.ClipFiles.Permit;
import org.openhab.binding.blink.internal.account.ClipFiles.SaveJob;
import org.openhab.binding.blink.internal.clip.ClipBook;
import org.openhab.binding.blink.internal.cloud.error.NotStoredException;
import org.openhab.binding.blink.internal.cloud.error.UnexpectedAnswerException;
import org.openhab.binding.blink.internal.cloud.error.UnreachableException;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.fixture.Futures;
import org.openhab.binding.blink.internal.fixture.Homes;
import org.openhab.binding.blink.internal.fixture.MemoryStorage;
import org.openhab.binding.blink.internal.fixture.Recordings;
import org.openhab.binding.blink.internal.fixture.TestClock;
import org.openhab.binding.blink.internal.fixture.Videos;
import org.openhab.binding.blink.internal.media.ArchivedClip;
import org.openhab.binding.blink.internal.media.BrokenClipException;
import org.openhab.binding.blink.internal.media.ClipSaver;
import org.openhab.binding.blink.internal.media.Journal;
import org.openhab.binding.blink.internal.media.RefusedException;
import org.openhab.binding.blink.internal.media.SaveFolders;

/**
 * {@link ClipFiles} save whole clips, each once, and say what stands in the way.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ClipFilesTest {

    private static final Instant NOON = TestClock.START;
    private static final DeviceFamily CAMERA = DeviceFamily.CAMERA;
    private static final UnreachableException CUT = new UnreachableException("cut", true, null);

    @TempDir
    private @Nullable Path temporary;

    private final TestClock clock = new TestClock();
    private final AccountClips clips = mock(AccountClips.class);
    private final MemoryStorage storage = new MemoryStorage();
    private final List<String> loaded = new ArrayList<>();
    private final Map<String, Queue<CompletableFuture<@Nullable Void>>> failures = new HashMap<>();
    private final Map<String, byte[]> odd = new HashMap<>();
    private final List<String> progress = new ArrayList<>();
    private final Executor atOnce = Runnable::run;

    @BeforeEach
    void blink() {
        when(clips.freshen()).thenReturn(CompletableFuture.completedFuture(true));
        when(clips.download(any(), any(), any())).thenAnswer(call -> {
            String id = call.getArgument(0, Clip.class).id();
            synchronized (loaded) {
                loaded.add(id);
            }
            Queue<CompletableFuture<@Nullable Void>> next = failures.get(id);
            CompletableFuture<@Nullable Void> failure = next == null ? null : next.poll();
            return failure != null ? failure
                    : Videos.send(call.getArgument(2), odd.getOrDefault(id, Videos.of("clip " + id)));
        });
    }

    @Test
    void theNewestClipIsSavedWithItsTime() throws IOException {
        knows(cloud("1", NOON.minusSeconds(60)), cloud("2", NOON.minusSeconds(30)),
                Recordings.of(cloud("3", NOON), DeviceFamily.OWL, Homes.CAMERA, "Mini"));

        assertEquals("2",
                Futures.result(files().saveNewest(CAMERA, Homes.CAMERA, "garden/newest.mp4", Permit.ALWAYS)).id());

        Path file = folder().resolve("garden/newest.mp4");
        assertEquals("clip 2", textOf(file));
        assertEquals(NOON.minusSeconds(30), Files.getLastModifiedTime(file).toInstant());
        assertEquals(List.of("garden/newest.mp4"), Videos.files(folder()));
    }

    @Test
    void aFileIsReplacedByTheNewestClip() throws IOException {
        knows(cloud("1", NOON.minusSeconds(60)));
        Futures.result(files().saveNewest(CAMERA, Homes.CAMERA, "newest.mp4", Permit.ALWAYS));
        knows(cloud("1", NOON.minusSeconds(60)), cloud("2", NOON));
        Futures.result(files().saveNewest(CAMERA, Homes.CAMERA, "newest.mp4", Permit.ALWAYS));
        Futures.result(files().saveNewest(CAMERA, Homes.CAMERA, "newest.mp4", Permit.ALWAYS));

        assertEquals("clip 2", textOf(folder().resolve("newest.mp4")));
        assertEquals(List.of("newest.mp4"), Videos.files(folder()));
    }

    @Test
    void anInterruptedDownloadLeavesTheFileOfBefore() throws IOException {
        Files.writeString(folder().resolve("newest.mp4"), "before");
        knows(cloud("1", NOON));
        fails("1", CUT);

        assertEquals(CUT, Futures.failure(UnreachableException.class,
                files().saveNewest(CAMERA, Homes.CAMERA, "newest.mp4", Permit.ALWAYS)));
        assertEquals("before", Files.readString(folder().resolve("newest.mp4")));
        assertEquals(List.of("newest.mp4"), Videos.files(folder()));
    }

    @Test
    void whatIsNoClipIsNotSaved() {
        knows(cloud("1", NOON));
        odd.put("1", "<html>Sign in</html>".getBytes(StandardCharsets.UTF_8));

        Futures.failure(BrokenClipException.class,
                files().saveNewest(CAMERA, Homes.CAMERA, "newest.mp4", Permit.ALWAYS));
        assertEquals(List.of(), Videos.files(folder()));
    }

    @Test
    void whatMayNotBeSavedAnyMoreWhenItIsHereIsNotSaved() {
        knows(cloud("1", NOON.minusSeconds(60)), cloud("2", NOON));
        Permit permit = () -> {
            if (!loaded.isEmpty()) {
                throw new IOException("not now");
            }
        };

        Futures.failure(IOException.class, files().saveNewest(CAMERA, Homes.CAMERA, "newest.mp4", permit));
        SaveJob recent = files().saveRecent(CAMERA, Homes.CAMERA, "clips", permit);
        assertEquals(0, Futures.result(recent.result()));
        SaveJob one = files().saveOne(cloud("2", NOON), "clips", permit);
        assertEquals(0, Futures.result(one.result()));

        assertEquals("not now", recent.problem().orElseThrow().getMessage());
        assertEquals("not now", one.problem().orElseThrow().getMessage());
        assertEquals(List.of("2", "1", "2"), loaded, "who may save none tries no others");
        assertEquals(List.of(), Videos.files(folder()));
    }

    @Test
    void aClipOfTheArchiveIsSavedWithoutBlink() throws IOException {
        byte[] content = Videos.of("clip " + "x".repeat(200_000));
        ArchivedClip kept = new ArchivedClip(cloud("1", NOON), Files.write(folder().resolve("kept.mp4"), content),
                content.length);
        SaveJob job = files().saveKept(kept, "clips", Permit.ALWAYS);

        assertEquals(1, Futures.result(job.result()));
        Path saved = folder().resolve("clips/20261122_120000_Garage.mp4");
        assertArrayEquals(content, Files.readAllBytes(saved));
        assertEquals(NOON, Files.getLastModifiedTime(saved).toInstant());
        assertEquals(0, Futures.result(files().saveOne(cloud("1", NOON), "clips", Permit.ALWAYS).result()));
        assertEquals(List.of(), loaded, "also when Blink still has it");

        Files.delete(kept.file());
        SaveJob late = files().saveKept(kept, "later", Permit.ALWAYS);
        assertEquals(0, Futures.result(late.result()));
        assertEquals("the clip is no longer in the archive", late.problem().orElseThrow().getMessage());
    }

    @Test
    void withoutAClipNothingIsSaved() {
        knows();

        Futures.failure(UnexpectedAnswerException.class,
                files().saveNewest(CAMERA, Homes.CAMERA, "newest.mp4", Permit.ALWAYS));
        assertEquals(List.of(), Videos.files(folder()));
    }

    @Test
    void whenBlinkIsDownWhatIsKnownIsTried() {
        when(clips.freshen()).thenReturn(CompletableFuture.completedFuture(false));
        knows(cloud("1", NOON));

        assertEquals("1", Futures.result(files().saveNewest(CAMERA, Homes.CAMERA, "newest.mp4", Permit.ALWAYS)).id());
    }

    @ParameterizedTest
    @ValueSource(strings = { "../newest.mp4", "/etc/newest.mp4", "", "a/../../b.mp4", "\u0000" })
    void aPlaceThatIsNotAllowedIsRefusedBeforeBlinkIsAsked(String file) {
        knows(cloud("1", NOON));

        Futures.failure(RefusedException.class, files().saveNewest(CAMERA, Homes.CAMERA, file, Permit.ALWAYS));
        if (!file.isEmpty()) {
            Futures.failure(RefusedException.class,
                    files().saveRecent(CAMERA, Homes.CAMERA, file, Permit.ALWAYS).result());
        }
        verify(clips, never()).download(any(), any(), any());
    }

    @Test
    void theClipsOfTheLastHourAreSavedOnceTheOldestFirst() {
        knows(cloud("3", NOON), cloud("2", NOON.minusSeconds(60)), cloud("1", NOON.minusSeconds(3599)),
                cloud("0", NOON.minusSeconds(3600)));

        assertEquals(3, Futures.result(files().saveRecent(CAMERA, Homes.CAMERA, "clips", Permit.ALWAYS).result()));
        assertEquals(List.of("1", "2", "3"), loaded);
        assertEquals(List.of("clips/20261122_110001_Garage.mp4", "clips/20261122_115900_Garage.mp4",
                "clips/20261122_120000_Garage.mp4"), Videos.files(folder()));

        assertEquals(0, Futures.result(files().saveRecent(CAMERA, Homes.CAMERA, "clips", Permit.ALWAYS).result()));
        assertEquals(3, loaded.size(), "also after a restart");
        assertEquals(3, Futures.result(files().saveRecent(CAMERA, Homes.CAMERA, "elsewhere", Permit.ALWAYS).result()));
    }

    @Test
    void allClipsAreSavedAndTheProgressIsTold() {
        knowsSince(10);
        SaveJob job = saveAll("all");

        assertEquals(10, Futures.result(job.result()));
        assertEquals("1/10 2/10 3/10 4/10 5/10 6/10 7/10 8/10 9/10 10/10 over 10/10", String.join(" ", progress));
        assertEquals(10, job.saved());
        assertTrue(job.problem().isEmpty());
    }

    @Test
    void onlyTheClipsThatAreWantedAreSaved() {
        when(clips.since(NOON)).thenReturn(CompletableFuture
                .completedFuture(List.of(cloud("1", NOON), Recordings.of(cloud("2", NOON), CAMERA, 5, "Front"))));

        assertEquals(1, Futures.result(files().saveAll(NOON, clip -> clip.cameraName().equals("Front"), "all", job -> {
        }).result()));
        assertEquals(List.of("2"), loaded);
    }

    @Test
    void whatWasSavedIsSkipped() {
        knowsSince(4);
        saveAll("all");
        knowsSince(6);
        loaded.clear();
        SaveJob job = saveAll("all");

        assertEquals(2, Futures.result(job.result()));
        assertEquals(List.of("c4", "c5"), loaded);
        assertEquals(6, job.done());
    }

    @Test
    void aJobThatWasStoppedGoesOnFromThere() {
        knowsSince(5);
        SaveJob job = files().saveAll(NOON, clip -> true, "all", one -> {
            if (one.done() == 2) {
                one.stop();
            }
        });
        assertEquals(2, Futures.result(job.result()));
        assertEquals(5, job.total());

        assertEquals(3, Futures.result(saveAll("all").result()));
        assertEquals(List.of("c0", "c1", "c2", "c3", "c4"), loaded);
    }

    @Test
    void threeFailuresInARowEndTheJob() {
        knowsSince(10);
        for (String id : List.of("c2", "c3", "c5", "c6", "c7")) {
            fails(id, CUT);
        }
        SaveJob job = saveAll("all");

        assertEquals(3, Futures.result(job.result()), "c0, c1, c4");
        assertEquals(8, job.done());
        assertEquals("cut", job.problem().map(IOException::getMessage).orElse(""));
        assertEquals("over 8/10", progress.get(progress.size() - 1));
        assertEquals(7, Futures.result(saveAll("all").result()), "the next job saves the rest");
    }

    @Test
    void oneBrokenClipDoesNotStandInTheWayOfTheOthers() {
        knowsSince(5);
        odd.put("c1", new byte[0]);
        odd.put("c3", "<html>".getBytes(StandardCharsets.UTF_8));
        SaveJob job = saveAll("all");

        assertEquals(3, Futures.result(job.result()));
        assertEquals(List.of("c0", "c1", "c2", "c3", "c4"), loaded);
        assertTrue(job.problem().isPresent());
        assertEquals(3, Videos.files(folder()).size(), "nothing is left of the broken ones");
    }

    @Test
    void aDiskThatIsFullEndsTheJobAtOnce() {
        knowsSince(5);
        fails("c1", new NotStoredException(new IOException("No space left on device")));
        SaveJob job = saveAll("all");

        assertEquals(1, Futures.result(job.result()));
        assertEquals(List.of("c0", "c1"), loaded);
        assertEquals("No space left on device", job.problem().map(IOException::getMessage).orElse(""));
    }

    @Test
    void aFolderThatGoesAwayEndsTheJobAtOnce() throws IOException {
        knowsSince(5);
        doAnswer(call -> {
            loaded.add(call.getArgument(0, Clip.class).id());
            Files.deleteIfExists(folder().resolve("all"));
            return Videos.send(call.getArgument(2), Videos.of("x"));
        }).when(clips).download(any(), any(), any());
        SaveJob job = saveAll("all");

        assertEquals(0, Futures.result(job.result()));
        assertEquals(List.of("c0"), loaded);
    }

    @Test
    void aListThatFailsIsNoJob() {
        when(clips.since(any())).thenReturn(CompletableFuture.failedFuture(new CompletionException(CUT)));
        SaveJob job = saveAll("all");

        assertEquals(CUT, Futures.failure(UnreachableException.class, job.result()));
        assertEquals(List.of("over 0/0"), progress);
    }

    @Test
    void withoutClipsAJobEndsAtOnce() {
        knowsSince(0);

        assertEquals(0, Futures.result(saveAll("all").result()));
        assertEquals(List.of("over 0/0"), progress);
    }

    @Test
    void aMistakeOfOursLeavesNobodyWaiting() {
        knowsSince(3);
        fails("c1", new IllegalStateException("ours"));
        SaveJob job = saveAll("all");
        assertEquals(1, Futures.result(job.result()));
        assertTrue(job.problem().isPresent());

        when(clips.since(any())).thenReturn(CompletableFuture.failedFuture(new IllegalStateException("ours")));
        Futures.failure(IOException.class, saveAll("all").result());
    }

    @Test
    void tenJobsAtOnceMixNothing() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            knowsSince(40);
            ClipFiles files = files(threads);
            List<SaveJob> jobs = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                jobs.add(files.saveAll(NOON, clip -> true, i % 2 == 0 ? "even" : "own" + i, job -> {
                }));
            }
            int even = 0;
            for (int i = 0; i < 10; i++) {
                int saved = jobs.get(i).result().get(60, TimeUnit.SECONDS);
                assertTrue(jobs.get(i).problem().isEmpty(), String.valueOf(jobs.get(i).problem()));
                even += i % 2 == 0 ? saved : 0;
                assertTrue(i % 2 == 0 || saved == 40);
            }
            assertEquals(40, even, "each clip once");
        } finally {
            threads.shutdown();
            assertTrue(threads.awaitTermination(60, TimeUnit.SECONDS));
        }
        List<String> saved = Videos.files(folder());
        assertEquals(6 * 40, saved.size());
        for (String file : saved) {
            Path path = folder().resolve(file);
            long second = Duration.between(NOON, Files.getLastModifiedTime(path).toInstant()).toSeconds();
            assertEquals("clip c" + second, textOf(path), file);
        }
    }

    private SaveJob saveAll(String folder) {
        progress.clear();
        return files().saveAll(NOON, clip -> true, folder,
                job -> progress.add((job.result().isDone() ? "over " : "") + job.done() + "/" + job.total()));
    }

    private void knows(Clip... known) {
        ClipBook book = book(clock, known);
        when(clips.book()).thenReturn(book);
    }

    private void knowsSince(int number) {
        List<Clip> all = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            all.add(cloud("c" + i, NOON.plusSeconds(i)));
        }
        when(clips.since(any())).thenReturn(CompletableFuture.completedFuture(all));
    }

    private void fails(String id, Exception failure) {
        Queue<CompletableFuture<@Nullable Void>> next = failures.getOrDefault(id, new ArrayDeque<>());
        next.add(CompletableFuture.failedFuture(new CompletionException(failure)));
        failures.put(id, next);
    }

    private ClipFiles files() {
        return files(atOnce);
    }

    private ClipFiles files(Executor disk) {
        return new ClipFiles(clips, new SaveFolders(folder(), List.of()),
                new ClipSaver(new Journal(storage, "blink:account:home"), () -> ZoneOffset.UTC, clock), clock, disk);
    }

    private static String textOf(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        return text.substring(text.indexOf("clip "));
    }

    private Path folder() {
        return Objects.requireNonNull(temporary);
    }
}
