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

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.binding.blink.internal.clip.ClipJson;
import org.openhab.binding.blink.internal.cloud.http.Json;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.cloud.model.ClipSource;
import org.openhab.binding.blink.internal.fixture.CpuTime;
import org.openhab.binding.blink.internal.fixture.TestClock;

import com.google.gson.JsonObject;

/**
 * {@link Archive} keeps clips by camera and day, finds them again, and leaves the files of others alone.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ArchiveTest {

    private static final ArchiveLimits UNLIMITED = ArchiveLimits.of(0, 0);
    private static final String DAY = "FrontDoor/2026-11-22/";
    private static final String STEM = DAY + "20261122_130000_FrontDoor";
    private static final Clip CLIP = Clips.cloud("1", Clips.NOON);

    @TempDir
    private @Nullable Path temporary;

    private final TestClock clock = new TestClock();
    private Path root = Path.of("");
    private Archive archive = archive(UNLIMITED);

    @BeforeEach
    void makeFolder() throws IOException {
        root = Objects.requireNonNull(temporary).toRealPath().resolve("archive");
        archive = archive(UNLIMITED);
    }

    private Archive archive(ArchiveLimits limits) {
        return new Archive(root, limits, () -> ZoneId.of("Europe/Berlin"), clock);
    }

    @Test
    void aClipIsKeptByCameraAndDayWithASidecar() throws IOException {
        keep(CLIP, 5000);

        assertEquals(List.of(STEM + ".json", STEM + ".mp4"), Clips.files(root));
        assertArrayEquals(Clips.mp4(5000), Files.readAllBytes(root.resolve(STEM + ".mp4")));
        assertEquals(Clips.NOON, Files.getLastModifiedTime(root.resolve(STEM + ".mp4")).toInstant());
    }

    @Test
    void theSidecarTellsWhatTheClipIs() throws IOException {
        keep(CLIP, 5000);

        JsonObject json = Json.object(Files.readString(root.resolve(STEM + ".json"))).orElseThrow();

        assertEquals("""
                {"time":"2026-11-22T12:00:00Z","camera":"Front Door","cameraId":7,"family":"CAMERA","networkId":1,\
                "source":"CLOUD","id":"1","cause":"pir","type":"PERSON","objects":["person"],\
                "file":"20261122_130000_FrontDoor.mp4","size":5000,"format":1,"writtenBy":"openHAB Blink binding"}""",
                json.toString());
    }

    @Test
    void theDayIsTheLocalOne() throws IOException {
        keep(Clips.cloud("1", Instant.parse("2026-11-22T23:30:00Z")), 100);

        assertTrue(Files.exists(root.resolve("FrontDoor/2026-11-23/20261123_003000_FrontDoor.mp4")));
    }

    @Test
    void theHourThatComesTwiceLosesNoClip() throws IOException {
        keep(Clips.cloud("1", Instant.parse("2026-10-25T00:30:00Z")), 100);
        keep(Clips.cloud("2", Instant.parse("2026-10-25T01:30:00Z")), 200);

        assertEquals(2, archive.list(Instant.EPOCH, Clips.NOON).size());
        assertEquals(4, Clips.files(root).size());
    }

    @Test
    void aClipIsKeptOnce() throws IOException {
        assertFalse(archive.has(CLIP));
        keep(CLIP, 100);

        assertTrue(archive.has(CLIP));
        assertEquals(Optional.empty(), archive.open(CLIP));
        Clip copy = Clips.clip(ClipSource.LOCAL, "9", 7, "Front Door", Clips.NOON.plusSeconds(5));
        assertTrue(archive.has(copy));
        assertEquals(Optional.empty(), archive.open(copy));
        assertEquals(Optional.empty(), archive(UNLIMITED).open(copy), "after a restart");
    }

    @Test
    void aClipThatIsBeingAddedIsNotAddedTwice() throws IOException {
        try (PartFile file = archive.open(CLIP).orElseThrow()) {
            assertEquals(Optional.empty(), archive.open(CLIP));
            assertFalse(archive.has(CLIP), "not before it is whole");
            file.begin(-1);
        }
        keep(CLIP, 100);

        assertTrue(archive.has(CLIP));
    }

    @Test
    void aClipThatWouldBeRemovedAtOnceIsNotAdded() throws IOException {
        archive = archive(ArchiveLimits.of(30, 0));

        assertEquals(Optional.empty(), archive.open(Clips.cloud("1", Clips.NOON.minus(Duration.ofDays(31)))));
        keep(Clips.cloud("2", Clips.NOON.minus(Duration.ofDays(29))), 100);
    }

    @Test
    void clipsAreListedByTime() throws IOException {
        Clip back = Clips.clip(ClipSource.LOCAL, "3", 8, "Back", Clips.NOON.plusSeconds(30));
        keep(Clips.cloud("2", Clips.NOON.plusSeconds(60)), 100);
        keep(back, 200);
        keep(CLIP, 300);

        for (Archive each : List.of(archive, archive(UNLIMITED))) {
            assertEquals(List.of("1", "3", "2"), ids(each.list(Clips.NOON, Clips.NOON.plusSeconds(60))));
            assertEquals(List.of("3"), ids(each.list(Clips.NOON.plusMillis(1), Clips.NOON.plusSeconds(59))));
            assertEquals(List.of(), ids(each.list(Clips.NOON, Clips.NOON.minusSeconds(1))));
            assertEquals(new ArchivedClip(back, root.resolve("Back/2026-11-22/20261122_130030_Back.mp4"), 200),
                    each.list(Instant.MIN, Instant.MAX).get(1));
        }
    }

    @Test
    void aClipIsFoundUntilItIsTakenAway() throws IOException {
        keep(CLIP, 100);

        assertEquals(Optional.of(root.resolve(STEM + ".mp4")), archive.find(CLIP));
        assertEquals(Optional.empty(), archive.find(Clips.cloud("2", Clips.NOON)));
        Files.delete(root.resolve(STEM + ".mp4"));
        assertEquals(Optional.empty(), archive.find(CLIP));
        assertEquals(List.of(), archive.list(Instant.MIN, Instant.MAX));
    }

    @Test
    void aDownloadThatFailsLeavesNothingBehind() throws IOException {
        try (PartFile file = archive.open(CLIP).orElseThrow()) {
            file.begin(100);
        }
        assertEquals(List.of(), Clips.files(root));

        keep(CLIP, 100);
    }

    @Test
    void aClipThatCannotGetItsNameLeavesNoSidecar() throws IOException {
        PartFile file = archive.open(CLIP).orElseThrow();
        Clips.send(file, Clips.mp4(100));
        Path users = Files.write(root.resolve(STEM + ".mp4"), new byte[] { 9 });

        assertThrows(IOException.class, () -> file.commit(CLIP.time()));

        assertEquals(List.of(STEM + ".mp4"), Clips.files(root));
        assertEquals(1, Files.size(users));
        assertFalse(archive.has(CLIP));
    }

    @Test
    void aSidecarThatCannotBeWrittenKeepsTheClipOut() throws IOException {
        assumeTrue(Files.exists(Path.of("/dev/full")));
        Disk fullForSidecars = file -> file.toString().contains(".json.") ? Clips.FULL.create(file)
                : Disk.REAL.create(file);
        archive = new Archive(root, UNLIMITED, () -> ZoneId.of("Europe/Berlin"), clock, fullForSidecars);
        PartFile file = archive.open(CLIP).orElseThrow();
        Clips.send(file, Clips.mp4(100));

        IOException failure = assertThrows(IOException.class, () -> file.commit(CLIP.time()));

        assertTrue(String.valueOf(failure.getMessage()).endsWith("no space left on device"), failure.getMessage());
        assertEquals(List.of(), Clips.files(root));
        assertFalse(archive.has(CLIP));
    }

    @Test
    void filesOfOthersAreNotReplaced() throws IOException {
        Files.createDirectories(root.resolve(DAY));
        Path clip = Files.write(root.resolve(STEM + ".mp4"), new byte[] { 9 });
        keep(CLIP, 100);
        Clip next = Clips.cloud("2", Clips.NOON.plusSeconds(60));
        Path sidecar = Files.write(root.resolve(DAY + "20261122_130100_FrontDoor.json"), new byte[] { 9 });
        keep(next, 200);

        assertEquals(1, Files.size(clip));
        assertEquals(1, Files.size(sidecar));
        assertEquals(6, Clips.files(root).size());
        assertEquals(List.of("1", "2"), ids(archive(UNLIMITED).list(Instant.MIN, Instant.MAX)));
    }

    @Test
    void aLinkInThePlaceOfAFolderIsNotFollowed() throws IOException {
        Path outside = Files.createDirectories(root.resolveSibling("outside"));
        Files.createDirectories(root);
        Files.createSymbolicLink(root.resolve("FrontDoor"), outside);

        RefusedException refusal = assertThrows(RefusedException.class, () -> archive.open(CLIP));

        assertTrue(String.valueOf(refusal.getMessage()).startsWith("FrontDoor: "), refusal.getMessage());
        assertEquals(List.of(), Clips.files(outside));
    }

    @Test
    void whatACrashHasLeftIsRemovedAtTheNextStart() throws IOException {
        keep(CLIP, 100);
        keep(Clips.cloud("2", Clips.NOON.plusSeconds(60)), 100);
        Files.delete(root.resolve(STEM + ".mp4"));
        Path part = Files.createFile(Leftovers.partOf(root.resolve(STEM + ".mp4")));
        Path users = Files.write(root.resolve(DAY + "20261122_120000_notes.json"),
                "{\"time\":1}".getBytes(StandardCharsets.UTF_8));
        for (Path file : List.of(part, users, root.resolve(STEM + ".json"))) {
            Files.setLastModifiedTime(file, FileTime.from(clock.instant().minus(Duration.ofDays(2))));
        }

        Archive restarted = archive(UNLIMITED);

        assertFalse(restarted.has(CLIP));
        assertEquals(List.of(DAY + "20261122_120000_notes.json", DAY + "20261122_130100_FrontDoor.json",
                DAY + "20261122_130100_FrontDoor.mp4"), Clips.files(root));
    }

    @Test
    void aSidecarWhoseClipIsJustComingStays() throws IOException {
        keep(CLIP, 100);
        Files.delete(root.resolve(STEM + ".mp4"));
        Files.setLastModifiedTime(root.resolve(STEM + ".json"), FileTime.from(clock.instant()));

        assertFalse(archive(UNLIMITED).has(CLIP));

        assertEquals(List.of(STEM + ".json"), Clips.files(root));
    }

    @Test
    void aDiskThatIsNotThereYetIsLookedForAgain() throws IOException {
        keep(CLIP, 100);
        Path away = root.resolveSibling("away");
        Files.move(root, away);
        Archive early = archive(UNLIMITED);
        assertFalse(early.has(CLIP));

        Files.move(away, root);

        assertTrue(early.has(CLIP));
    }

    @Test
    void tenAtOnceKeepEachClipOnce() throws Exception {
        int clips = 40;
        ExecutorService pool = Executors.newFixedThreadPool(10);
        try {
            List<Callable<@Nullable Void>> tasks = new ArrayList<>();
            for (int each = 0; each < 10; each++) {
                tasks.add(() -> {
                    for (int id = 0; id < clips; id++) {
                        Clip clip = Clips.clip(ClipSource.CLOUD, "" + id, id % 4, "Front",
                                Clips.NOON.plusSeconds(id / 4));
                        Optional<PartFile> opened = archive.open(clip);
                        if (opened.isPresent()) {
                            try (PartFile file = opened.get()) {
                                Clips.send(file, Clips.mp4(1000 + id));
                                file.commit(clip.time());
                            }
                        }
                    }
                    return null;
                });
            }
            for (Future<@Nullable Void> task : pool.invokeAll(tasks)) {
                task.get();
            }
        } finally {
            pool.shutdownNow();
        }
        List<ArchivedClip> kept = archive(UNLIMITED).list(Instant.MIN, Instant.MAX);
        assertEquals(clips, kept.size());
        assertEquals(2 * clips, Clips.files(root).size());
        for (ArchivedClip each : kept) {
            assertEquals(1000 + Integer.parseInt(each.clip().id()), each.size());
            assertArrayEquals(Clips.mp4((int) each.size()), Files.readAllBytes(each.file()), "not mixed");
        }
    }

    @Test
    void tenThousandClipsAreReadOnceAndFoundAtOnce() throws IOException {
        Files.createDirectories(root.resolve(DAY));
        for (int id = 0; id < 10_000; id++) {
            Path file = Files.createFile(root.resolve(DAY + "20261122_130000_FrontDoor_" + id + ".mp4"));
            JsonObject json = ClipJson.write(minute(id));
            json.addProperty("file", file.getFileName().toString());
            json.addProperty("size", 0);
            json.addProperty("format", 1);
            json.addProperty("writtenBy", "openHAB Blink binding");
            Files.writeString(Sidecar.of(file), json.toString());
        }

        CpuTime.assertBelow(Duration.ofSeconds(10), () -> assertTrue(archive.has(minute(9_999))));

        CpuTime.assertBelow(Duration.ofSeconds(2), () -> {
            for (int id = 0; id < 10_000; id += 10) {
                assertTrue(archive.find(minute(id)).isPresent());
                assertEquals(10, archive.list(minute(id).time(), minute(id + 9).time()).size());
            }
            assertEquals(10_000, archive.list(Instant.MIN, Instant.MAX).size());
            assertEquals(0, archive.enforce(Clips.NOON));
        });
    }

    private static Clip minute(int id) {
        return Clips.cloud("" + id, Clips.NOON.plusSeconds(60L * id));
    }

    private void keep(Clip clip, int size) throws IOException {
        try (PartFile file = archive.open(clip).orElseThrow()) {
            Clips.send(file, Clips.mp4(size));
            file.commit(clip.time());
        }
        assertTrue(Files.isRegularFile(archive.find(clip).orElseThrow(), LinkOption.NOFOLLOW_LINKS));
    }

    private static List<String> ids(List<ArchivedClip> clips) {
        return clips.stream().map(archived -> archived.clip().id()).toList();
    }
}
