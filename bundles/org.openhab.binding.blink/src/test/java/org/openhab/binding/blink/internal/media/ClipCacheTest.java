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
package org.openhab.binding.blink.internal.media;

import static org.junit.jupiter.api.Assertions.*;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.openhab.binding.blink.internal.fixture.Futures.failure;
import static org.openhab.binding.blink.internal.fixture.Futures.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.binding.blink.internal.cloud.http.BodyReceiver;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.fixture.TestClock;

/**
 * {@link ClipCache} loads a clip once and keeps it for a while.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ClipCacheTest {

    private static final Clip CLIP = clip("1");

    @TempDir
    private @Nullable Path temporary;

    private final TestClock clock = new TestClock();
    private final List<String> loaded = new ArrayList<>();
    private Path folder = Path.of("");
    private ClipCache cache = cache(1_000_000, 100);

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Objects.requireNonNull(temporary).toRealPath().resolve(".cache");
        cache = cache(1_000_000, 100);
    }

    private ClipCache cache(long bytes, int clips) {
        return new ClipCache(folder, bytes, clips, clock);
    }

    @Test
    void aClipIsLoadedOnce() throws IOException {
        Path file = get("1");

        assertArrayEquals(Clips.mp4(1000), Files.readAllBytes(file));
        assertEquals(file, get("1"));
        assertEquals(List.of("1"), loaded);
        assertEquals(1, Clips.files(folder).size());
    }

    @Test
    void aClipIsStillThereAfterARestart() throws IOException {
        Path file = get("1");
        cache = cache(1_000_000, 100);

        assertEquals(file, get("1"));
        assertEquals(List.of("1"), loaded);
    }

    @Test
    void whoComesWhileAClipIsLoadedWaitsForIt() throws IOException {
        CompletableFuture<String> download = new CompletableFuture<>();
        List<BodyReceiver> receivers = new ArrayList<>();
        CompletableFuture<Path> first = cache.get(CLIP, receiver -> {
            receivers.add(receiver);
            return download;
        });
        CompletableFuture<Path> second = cache.get(CLIP, receiver -> fail("loaded twice"));
        CompletableFuture<Path> gone = cache.get(CLIP, receiver -> fail("loaded twice"));
        gone.cancel(true);
        assertFalse(first.isDone());

        Clips.send(receivers.get(0), Clips.mp4(1000));
        download.complete("done");

        assertEquals(result(first), result(second));
        assertTrue(Files.exists(result(first)));
    }

    @Test
    void aFailureIsNotKept() throws IOException {
        IOException broken = new IOException("broken");
        CompletableFuture<Path> failed = cache.get(CLIP, receiver -> CompletableFuture.failedFuture(broken));

        assertSame(broken, failure(IOException.class, failed));
        assertEquals(List.of(), Clips.files(folder));
        assertTrue(Files.exists(get("1")));
    }

    @Test
    void anInterruptedDownloadLeavesNothingBehind() throws IOException {
        CompletableFuture<Path> failed = cache.get(CLIP, receiver -> {
            assertDoesNotThrow(() -> receiver.begin(1000));
            return CompletableFuture.failedFuture(new IOException("broken"));
        });

        failure(IOException.class, failed);
        assertEquals(List.of(), Clips.files(folder));
    }

    @Test
    void whatIsNoClipIsNotKept() throws IOException {
        CompletableFuture<Path> failed = cache.get(CLIP, receiver -> send(receiver, new byte[1000]));

        failure(DiskException.class, failed);
        assertEquals(List.of(), Clips.files(folder));
        assertTrue(Files.exists(get("1")));
    }

    @Test
    void aMistakeWhileLoadingEndsTheWait() {
        IllegalStateException mistake = new IllegalStateException("mistake");
        CompletableFuture<Path> failed = cache.get(CLIP, receiver -> {
            throw mistake;
        });

        assertSame(mistake, failure(IllegalStateException.class, failed));
    }

    @Test
    void aFullDiskIsTold() throws IOException {
        assumeTrue(Files.exists(Path.of("/dev/full")));
        cache = new ClipCache(folder, 1_000_000, 100, clock, Clips.FULL);

        DiskException failure = failure(DiskException.class,
                cache.get(CLIP, receiver -> send(receiver, Clips.mp4(1000))));

        assertTrue(String.valueOf(failure.getMessage()).endsWith("no space left on device"), failure.getMessage());
        assertEquals(List.of(), Clips.files(folder));
    }

    @Test
    void aFileInThePlaceOfTheFolderIsTold() throws IOException {
        Files.createFile(folder);

        failure(IOException.class, cache.get(CLIP, receiver -> fail("loaded in vain")));
        Files.delete(folder);
        assertTrue(Files.exists(get("1")));
    }

    @Test
    void whatWasNotUsedForLongestGoesWhenThereAreTooMany() throws IOException {
        cache = cache(1_000_000, 3);
        Path one = get("1");
        Path two = get("2");
        get("3");
        get("1");
        get("4");

        assertTrue(Files.exists(one));
        assertFalse(Files.exists(two));
        assertEquals(3, Clips.files(folder).size());
        get("2");
        assertEquals(List.of("1", "2", "3", "4", "2"), loaded);
    }

    @Test
    void whatWasNotUsedForLongestGoesWhenItIsTooMuch() throws IOException {
        cache = cache(3500, 100);
        for (String id : List.of("1", "2", "3", "4", "5")) {
            get(id);
        }

        assertEquals(3, Clips.files(folder).size());
        get("3");
        assertEquals(5, loaded.size());
    }

    @Test
    void aRestartRemembersWhatWasUsedLast() throws IOException {
        Path one = get("1");
        Path two = get("2");
        Path three = get("3");
        get("1");
        cache = cache(1_000_000, 2);

        get("1");

        assertTrue(Files.exists(one));
        assertFalse(Files.exists(two));
        assertTrue(Files.exists(three));
    }

    @Test
    void theNewestClipStaysHoweverLargeItIs() throws IOException {
        cache = cache(10, 100);
        get("1");
        Path two = get("2");

        assertTrue(Files.exists(two));
        assertEquals(1, Clips.files(folder).size());
    }

    @Test
    void onlyItsOwnFilesAreRemoved() throws IOException {
        Files.createDirectories(folder);
        Path users = Files.write(folder.resolve("mine.mp4"), new byte[5000]);
        Path link = Files.createSymbolicLink(folder.resolve("0".repeat(32) + ".mp4"), users);
        Path fresh = Files.createFile(Leftovers.partOf(folder.resolve("fresh.mp4")));
        Path old = Files.createFile(Leftovers.partOf(folder.resolve("old.mp4")));
        Files.setLastModifiedTime(old, FileTime.from(clock.instant().minus(Duration.ofDays(2))));
        cache = cache(10, 1);
        get("1");
        get("2");

        assertTrue(Files.exists(users));
        assertTrue(Files.isSymbolicLink(link));
        assertTrue(Files.exists(fresh));
        assertFalse(Files.exists(old));
        cache.clear();
        assertEquals(3, Clips.files(folder).size());
    }

    @Test
    void aClipThatIsTakenAwayIsLoadedAgain() throws IOException {
        Files.delete(get("1"));
        assertTrue(Files.exists(get("1")));
        assertEquals(List.of("1", "1"), loaded);

        Files.delete(get("1"));
        Files.delete(folder);
        assertTrue(Files.exists(get("1")));
    }

    @Test
    void aClipThatIsDeletedAtBlinkIsDeletedHereToo() throws IOException {
        Path file = get("1");
        Path other = get("2");

        cache.remove(CLIP);
        cache.remove(clip("3"));

        assertFalse(Files.exists(file));
        assertTrue(Files.exists(other));
        get("1");
        assertEquals(List.of("1", "2", "1"), loaded);
    }

    @Test
    void aClipThatIsDeletedWhileItIsLoadedIsNotKept() throws IOException {
        CompletableFuture<String> download = new CompletableFuture<>();
        CompletableFuture<Path> loading = cache.get(CLIP,
                receiver -> send(receiver, Clips.mp4(1000)).thenCompose(sent -> download));

        cache.remove(CLIP);
        download.complete("done");

        failure(DiskException.class, loading);
        assertEquals(List.of(), Clips.files(folder));
        assertTrue(Files.exists(get("1")), "whoever asks again, asks Blink");
    }

    @Test
    void nothingIsLeftOfAClearedCache() throws IOException {
        CompletableFuture<String> download = new CompletableFuture<>();
        get("1");
        get("2");
        CompletableFuture<Path> loading = cache.get(clip("3"), receiver -> download);

        cache.clear();
        download.complete("done");

        assertTrue(loading.isCompletedExceptionally());
        assertFalse(Files.exists(folder));
        cache.clear();
        cache.remove(CLIP);
        assertFalse(Files.exists(folder), "there is no need for it");
    }

    private Path get(String id) {
        clock.advance(Duration.ofSeconds(1));
        return result(cache.get(clip(id), receiver -> {
            loaded.add(id);
            return send(receiver, Clips.mp4(1000));
        }));
    }

    private static CompletableFuture<String> send(BodyReceiver receiver, byte[] body) {
        try {
            Clips.send(receiver, body);
            return CompletableFuture.completedFuture("done");
        } catch (IOException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static Clip clip(String id) {
        return Clips.cloud(id, Clips.NOON);
    }
}
