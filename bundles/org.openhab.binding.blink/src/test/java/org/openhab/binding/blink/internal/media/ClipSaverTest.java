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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.cloud.model.ClipSource;
import org.openhab.binding.blink.internal.fixture.MemoryStorage;
import org.openhab.binding.blink.internal.fixture.TestClock;

/**
 * {@link ClipSaver} saves each clip once, and loses and mixes none.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ClipSaverTest {

    private static final String NAME = "20261122_130000_FrontDoor.mp4";
    private static final Clip CLIP = Clips.cloud("1", Clips.NOON);

    @TempDir
    private @Nullable Path temporary;

    private final MemoryStorage storage = new MemoryStorage();
    private final TestClock clock = new TestClock();
    private Path path = Path.of("");
    private SaveFolder folder = new SaveFolder(Path.of(""), Disk.REAL, new CutClips());
    private ClipSaver saver = restarted();

    @BeforeEach
    void makeFolder() throws IOException {
        path = Objects.requireNonNull(temporary).toRealPath();
        folder = new SaveFolder(path, Disk.REAL, new CutClips());
    }

    private ClipSaver restarted() {
        return new ClipSaver(new Journal(storage, "blink:account:home"), () -> ZoneId.of("Europe/Berlin"), clock);
    }

    @Test
    void aClipIsSavedUnderItsLocalTimeAndCamera() throws IOException {
        assertTrue(save(CLIP));

        assertEquals(List.of(NAME), Clips.files(path));
        assertEquals(Clips.NOON, Files.getLastModifiedTime(path.resolve(NAME)).toInstant());
    }

    @Test
    void aClipIsNotSavedAgain() throws IOException {
        save(CLIP);

        assertFalse(save(CLIP));
        saver = restarted();
        assertFalse(save(CLIP), "after a restart");
        Files.delete(path.resolve(NAME));
        assertFalse(save(CLIP), "after a rule has moved it");
        assertFalse(save(Clips.clip(ClipSource.LOCAL, "9", 7, "Front Door", Clips.NOON.plusSeconds(4))),
                "from the other storage");
        assertEquals(List.of(), Clips.files(path));
    }

    @Test
    void aClipIsSavedInEachFolder() throws IOException {
        save(CLIP);
        folder = new SaveFolder(Files.createDirectory(path.resolve("other")), Disk.REAL, new CutClips());

        assertTrue(save(CLIP));
        assertEquals(List.of(NAME, "other/" + NAME), Clips.files(path));
    }

    @Test
    void aDownloadThatFailsIsTriedAgain() throws IOException {
        try (PartFile file = saver.open(folder, CLIP).orElseThrow()) {
            file.begin(100);
        }
        assertEquals(List.of(), Clips.files(path));

        assertTrue(save(CLIP));
    }

    @Test
    void aClipThatIsBeingSavedIsNotSavedTwice() throws IOException {
        try (PartFile file = saver.open(folder, CLIP).orElseThrow()) {
            assertEquals(Optional.empty(), saver.open(folder, CLIP));
            Clips.send(file, Clips.mp4(100));
            file.commit(CLIP.time());
        }
        assertEquals(List.of(NAME), Clips.files(path));
    }

    @Test
    void camerasWithTheSameNameInTheSameSecondHaveAFileEach() throws IOException {
        Clip other = Clips.clip(ClipSource.CLOUD, "2", 8, "Front-Door", Clips.NOON.plusMillis(300));
        try (PartFile first = saver.open(folder, CLIP).orElseThrow();
                PartFile second = saver.open(folder, other).orElseThrow()) {
            Clips.send(first, Clips.mp4(1000));
            Clips.send(second, Clips.mp4(2000));
            second.commit(other.time());
            first.commit(CLIP.time());
        }
        Clip third = Clips.clip(ClipSource.CLOUD, "3", 9, "FRONT DOOR", Clips.NOON);
        assertTrue(save(third));

        List<String> files = Clips.files(path);
        assertEquals(3, files.size());
        assertEquals(1000, Files.size(path.resolve(NAME)));
        assertTrue(
                files.stream().filter(name -> !name.equals(NAME))
                        .allMatch(name -> name.matches("20261122_130000_(FrontDoor|FRONTDOOR)_[0-9a-f]{8}\\.mp4")),
                files.toString());
        saver = restarted();
        assertFalse(save(CLIP));
        assertFalse(save(other));
        assertFalse(save(third));
    }

    @Test
    void theHourThatComesTwiceLosesNoClip() throws IOException {
        assertTrue(save(Clips.cloud("1", Instant.parse("2026-10-25T00:30:00Z"))));
        assertTrue(save(Clips.cloud("2", Instant.parse("2026-10-25T01:30:00Z"))));

        assertEquals(2, Clips.files(path).size());
    }

    @Test
    void theFilesTellWhatWasSavedWhenTheJournalIsLost() throws IOException {
        Clip other = Clips.clip(ClipSource.CLOUD, "2", 8, "Front Door", Clips.NOON);
        save(CLIP);
        save(other);
        storage.getKeys().forEach(storage::remove);
        saver = restarted();

        assertFalse(save(other));
        assertFalse(save(CLIP));
        assertEquals(2, Clips.files(path).size());
        assertEquals(2, storage.getKeys().size(), "the journal is written anew");
    }

    @Test
    void aFileOfSomebodyElseIsKept() throws IOException {
        Path users = Files.write(path.resolve(NAME), new byte[] { 9 });
        Files.setLastModifiedTime(users, FileTime.from(Clips.NOON.plusSeconds(3)));

        assertTrue(save(CLIP));

        assertEquals(1, Files.size(users));
        assertEquals(2, Clips.files(path).size());
    }

    @Test
    void aFolderOrALinkInTheWayIsKept() throws IOException {
        Files.createDirectory(path.resolve(NAME));
        assertTrue(save(CLIP));
        Clip next = Clips.cloud("2", Clips.NOON.plusSeconds(60));
        Path link = Files.createSymbolicLink(path.resolve("20261122_130100_FrontDoor.mp4"), path.resolve("victim"));

        assertTrue(save(next));

        assertTrue(Files.isSymbolicLink(link));
        assertFalse(Files.exists(path.resolve("victim")));
        assertEquals(3, Clips.files(path).size());
    }

    @Test
    void whenAllNamesAreTakenThatIsTold() throws IOException {
        Files.createDirectory(path.resolve(NAME));
        for (int attempt = 0; attempt < 10; attempt++) {
            Files.createDirectory(path.resolve(ClipNames.ownFileName(CLIP, ZoneId.of("Europe/Berlin"), attempt)));
        }

        IOException failure = assertThrows(IOException.class, () -> saver.open(folder, CLIP));
        assertTrue(String.valueOf(failure.getMessage()).contains(NAME), failure.getMessage());
    }

    @Test
    void whatACrashHasLeftIsRemoved() throws IOException {
        Path part = Files.createFile(Leftovers.partOf(path.resolve(NAME)));
        Files.setLastModifiedTime(part, FileTime.from(clock.instant().minus(Duration.ofDays(2))));

        assertTrue(save(CLIP));

        assertEquals(List.of(NAME), Clips.files(path));
    }

    @Test
    void tenAtOnceSaveEachClipOnce() throws Exception {
        int savers = 10;
        int clips = 50;
        ExecutorService pool = Executors.newFixedThreadPool(savers);
        try {
            CountDownLatch together = new CountDownLatch(savers);
            List<Callable<Integer>> tasks = new ArrayList<>();
            for (int each = 0; each < savers; each++) {
                tasks.add(() -> {
                    together.countDown();
                    together.await();
                    int saved = 0;
                    for (int id = 0; id < clips; id++) {
                        // Five cameras of one name record at the same second.
                        Clip clip = Clips.clip(ClipSource.CLOUD, "" + id, id % 5, "Front",
                                Clips.NOON.plusSeconds(id / 5));
                        saved += save(clip, 1000 + id) ? 1 : 0;
                    }
                    return saved;
                });
            }
            int saved = 0;
            for (Future<Integer> task : pool.invokeAll(tasks)) {
                saved += task.get();
            }
            assertEquals(clips, saved);
        } finally {
            pool.shutdownNow();
        }
        List<Long> sizes = new ArrayList<>();
        for (String file : Clips.files(path)) {
            byte[] content = Files.readAllBytes(path.resolve(file));
            assertArrayEquals(Clips.mp4(content.length), content, "not mixed");
            sizes.add((long) content.length);
        }
        assertEquals(clips, sizes.stream().distinct().count());
        assertEquals(clips, sizes.size());
    }

    private boolean save(Clip clip) throws IOException {
        return save(clip, 5000);
    }

    private boolean save(Clip clip, int size) throws IOException {
        Optional<PartFile> opened = saver.open(folder, clip);
        if (opened.isEmpty()) {
            return false;
        }
        try (PartFile file = opened.get()) {
            Clips.send(file, Clips.mp4(size));
            file.commit(clip.time());
        }
        return true;
    }
}
