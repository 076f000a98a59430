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
package org.openhab.binding.blink.internal.handler;

import static org.junit.jupiter.api.Assertions.*;
import static org.mockito.ArgumentMatchers.*;
import static org.mockito.Mockito.*;
import static org.openhab.binding.blink.internal.fixture.Recordings.*;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.binding.blink.internal.account.AccountClips;
import org.openhab.binding.blink.internal.account.ArchiveMode;
import org.openhab.binding.blink.internal.clip.BookedClip;
import org.openhab.binding.blink.internal.clip.ClipBook;
import org.openhab.binding.blink.internal.clip.ClipListener;
import org.openhab.binding.blink.internal.cloud.error.UnreachableException;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.fixture.Futures;
import org.openhab.binding.blink.internal.fixture.MemoryStorage;
import org.openhab.binding.blink.internal.fixture.TestClock;
import org.openhab.binding.blink.internal.fixture.Videos;
import org.openhab.binding.blink.internal.media.ArchiveLimits;
import org.openhab.binding.blink.internal.media.Journal;

/**
 * {@link AccountMedia} have the file of a clip: from the archive, else from the cache, else from Blink.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class AccountMediaTest {

    private static final Clip CLIP = cloud("1", TestClock.START);

    @TempDir
    private @Nullable Path temporary;

    private final TestClock clock = new TestClock();
    private final AccountClips clips = mock(AccountClips.class);
    private final List<ClipListener> listeners = new ArrayList<>();
    private final List<String> loaded = new ArrayList<>();

    @BeforeEach
    void blink() {
        when(clips.find(any())).thenReturn(Optional.empty());
        doAnswer(call -> listeners.add(call.getArgument(0))).when(clips).addListener(any());
        doAnswer(call -> listeners.remove(call.getArgument(0))).when(clips).removeListener(any());
        when(clips.download(any(), any(), any())).thenAnswer(call -> {
            String id = call.getArgument(0, Clip.class).id();
            loaded.add(id);
            return Videos.send(call.getArgument(2), Videos.of("clip " + id));
        });
    }

    @Test
    void aClipInTheArchiveIsNotLoadedAgain() throws Exception {
        AccountMedia media = media("home", ArchiveMode.ALL);
        ClipBook book = book(clock, CLIP);
        listeners.get(0).onClips(book);
        assertEquals(List.of("1"), loaded);

        Path file = Futures.result(media.fileOf(CLIP));

        assertEquals(List.of("1"), loaded);
        assertArrayEquals(Videos.of("clip 1"), Files.readAllBytes(file));
        assertFalse(file.toString().contains(".cache"), file.toString());
    }

    @Test
    void aRecordingIsFoundByTheIdOfEitherOfItsClips() throws Exception {
        Clip copy = local("300001-1-1", TestClock.START.plusSeconds(2));
        AccountMedia media = media("home", ArchiveMode.ALL);
        listeners.get(0).onClips(book(clock, copy));
        BookedClip both = book(clock, copy, CLIP).find("1").orElseThrow();
        when(clips.find("1")).thenReturn(Optional.of(both));

        assertEquals(copy.id(), Futures.result(media.archived("1")).orElseThrow().clip().id());
        assertArrayEquals(Videos.of("clip " + copy.id()), Files.readAllBytes(Futures.result(media.fileOf(CLIP))));
        assertEquals(List.of(copy.id()), loaded, "what is kept is not loaded once more");
        assertEquals(Optional.empty(), Futures.result(media.archived("2")));
    }

    @Test
    void anyOtherClipIsLoadedOnce() throws Exception {
        AccountMedia media = media("home", ArchiveMode.ALL);

        Path file = Futures.result(media.fileOf(CLIP));
        assertEquals(file, Futures.result(media.fileOf(CLIP)));

        assertEquals(List.of("1"), loaded);
        assertArrayEquals(Videos.of("clip 1"), Files.readAllBytes(file));
        assertTrue(file.startsWith(folder().resolve(".cache/home")), file.toString());
    }

    @Test
    void whatIsLoadedIsWrittenInAThreadForTheDiskAndNotWhereItsLastByteCame() {
        CompletableFuture<@Nullable Void> end = new CompletableFuture<>();
        doAnswer(call -> Videos.send(call.getArgument(2), Videos.of("clip 1")).thenCompose(sent -> end)).when(clips)
                .download(any(), any(), any());
        Deque<Runnable> disk = new ArrayDeque<>();
        CompletableFuture<Path> file = media("home", ArchiveMode.OFF, disk::add).fileOf(CLIP);
        while (!disk.isEmpty()) {
            disk.remove().run();
        }

        end.complete(null);
        assertFalse(file.isDone());
        disk.remove().run();

        assertTrue(Files.exists(Futures.result(file)));
    }

    @Test
    void whatLeavesTheArchiveByHandIsLoaded() throws Exception {
        AccountMedia media = media("home", ArchiveMode.ALL);
        listeners.get(0).onClips(book(clock, CLIP));
        Files.delete(Futures.result(media.fileOf(CLIP)));

        assertTrue(Files.exists(Futures.result(media.fileOf(CLIP))));
        assertEquals(List.of("1", "1"), loaded);
    }

    @Test
    void withoutArchiveNothingIsKept() {
        media("home", ArchiveMode.OFF);

        assertEquals(List.of(), listeners);
        assertEquals(List.of(), Videos.files(folder()));
    }

    @Test
    void twoAccountsInOneFolderDoNotShareTheirCache() {
        Path own = Futures.result(media("home", ArchiveMode.OFF).fileOf(CLIP));
        Path other = Futures.result(media("other", ArchiveMode.OFF).fileOf(CLIP));

        assertNotEquals(own, other);
        assertEquals(2, loaded.size());
    }

    @Test
    void aClipThatIsDeletedForGoodIsNotOnThisDiskEither() {
        AccountMedia media = media("home", ArchiveMode.OFF);
        Path file = Futures.result(media.fileOf(CLIP));
        Clip copy = local("usb-1", CLIP.time());
        Path fileOfCopy = Futures.result(media.fileOf(copy));
        Path other = Futures.result(media.fileOf(cloud("2", TestClock.START)));
        ClipBook book = book(clock, CLIP, copy);
        when(clips.find("1")).thenReturn(book.find("1"));
        CompletableFuture<Boolean> deleted = new CompletableFuture<>();
        when(clips.delete("1")).thenReturn(deleted);
        CompletableFuture<Boolean> result = media.delete("1");
        assertTrue(Files.exists(file), "Blink has it yet");

        deleted.complete(true);

        assertTrue(Futures.result(result));
        assertFalse(Files.exists(file));
        assertFalse(Files.exists(fileOfCopy));
        assertTrue(Files.exists(other));
    }

    @Test
    void aClipThatBlinkDoesNotDeleteStays() {
        AccountMedia media = media("home", ArchiveMode.OFF);
        Path file = Futures.result(media.fileOf(CLIP));
        ClipBook book = book(clock, CLIP);
        when(clips.find("1")).thenReturn(book.find("1"));
        when(clips.delete("1")).thenReturn(CompletableFuture.completedFuture(false));

        assertFalse(Futures.result(media.delete("1")));

        assertTrue(Files.exists(file));
    }

    @Test
    void aClipThatCannotBeLoadedLeavesNothing() {
        doReturn(CompletableFuture.failedFuture(new UnreachableException("cut", true, null))).when(clips)
                .download(any(), any(), any());

        assertTrue(media("home", ArchiveMode.ALL).fileOf(CLIP).isCompletedExceptionally());
        assertEquals(List.of(), Videos.files(folder()));
    }

    @Test
    void afterTheEndNothingIsArchived() {
        AccountMedia media = media("home", ArchiveMode.ALL);
        ClipListener keeper = listeners.get(0);
        media.close();
        assertEquals(List.of(), listeners);

        keeper.onClips(book(clock, CLIP));

        assertEquals(List.of(), loaded);
    }

    private AccountMedia media(String id, ArchiveMode mode) {
        return media(id, mode, Runnable::run);
    }

    private AccountMedia media(String id, ArchiveMode mode, Executor disk) {
        return new AccountMedia(id, new AccountFolders(folder(), List.of(), mode, ArchiveLimits.of(30, 10)), clips,
                new Journal(new MemoryStorage(), "blink:account:" + id), () -> ZoneOffset.UTC, clock, clock, disk);
    }

    private Path folder() {
        return Objects.requireNonNull(temporary);
    }
}
