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
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.fixture.TestClock;

/**
 * {@link ArchiveLimits} are enforced oldest first, on the files of the archive and no others.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ArchiveLimitsTest {

    private static final Instant NOW = Clips.NOON;

    @TempDir
    private @Nullable Path temporary;

    private Path root = Path.of("");

    @BeforeEach
    void makeFolder() throws IOException {
        root = Objects.requireNonNull(temporary).toRealPath().resolve("archive");
    }

    @Test
    void clipsThatAreTooOldAreRemovedWithTheirSidecarsAndEmptyFolders() throws IOException {
        fill();

        assertEquals(2, archive(ArchiveLimits.of(2, 0)).enforce(NOW));

        assertEquals(List.of("3", "4"), left());
        assertEquals(4, Clips.files(root).size());
        assertFalse(Files.exists(root.resolve("FrontDoor/2026-11-18")));
        assertTrue(Files.isDirectory(root.resolve("FrontDoor")));
    }

    @Test
    void clipsThatAreTooManyAreRemovedOldestFirst() throws IOException {
        fill();

        assertEquals(1, archive(new ArchiveLimits(0, 3999)).enforce(NOW));
        assertEquals(List.of("2", "3", "4"), left());
        assertEquals(0, archive(new ArchiveLimits(0, 3000)).enforce(NOW));
        assertEquals(1, archive(new ArchiveLimits(0, 2999)).enforce(NOW));
        assertEquals(List.of("3", "4"), left());
    }

    @Test
    void nothingIsRemovedWithoutLimits() throws IOException {
        fill();

        assertEquals(0, archive(ArchiveLimits.of(0, 0)).enforce(NOW.plus(Duration.ofDays(9999))));

        assertEquals(4, left().size());
    }

    @Test
    void gigabytesAreThoseOfDisks() {
        assertEquals(new ArchiveLimits(30, 10_000_000_000L), ArchiveLimits.of(30, 10));
    }

    @Test
    void theArchiveItselfStaysWhenTheLastClipIsGone() throws IOException {
        fill();

        assertEquals(4, archive(ArchiveLimits.of(1, 0)).enforce(NOW.plus(Duration.ofDays(9))));

        assertTrue(Files.isDirectory(root));
        try (Stream<Path> left = Files.list(root)) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void limitsHoldForClipsThatWereJustAdded() throws IOException {
        Archive archive = archive(new ArchiveLimits(0, 1500));
        keep(archive, Clips.cloud("1", NOW.minusSeconds(60)));
        keep(archive, Clips.cloud("2", NOW));

        assertEquals(1, archive.enforce(NOW));
        assertEquals(0, archive.enforce(NOW));

        assertFalse(archive.has(Clips.cloud("1", NOW.minusSeconds(60))));
        assertEquals(List.of("2"), left());
    }

    @Test
    void filesOfOthersStayAndKeepTheirFolders() throws IOException {
        fill();
        Path day = root.resolve("FrontDoor/2026-11-18");
        Path clip = Files.write(day.resolve("20261118_090000_FrontDoor.mp4"), new byte[5000]);
        Path notes = Files.write(day.resolve("notes.txt"), new byte[5000]);
        Path json = Files.writeString(day.resolve("20261118_090000_Other.json"), "{\"writtenBy\":\"me\",\"size\":1}");
        Path empty = Files.createDirectories(root.resolve("Empty/2026-01-01"));

        assertEquals(4, archive(new ArchiveLimits(0, 1)).enforce(NOW));

        for (Path each : List.of(clip, notes, json, empty)) {
            assertTrue(Files.exists(each), each.toString());
        }
        assertEquals(3, Clips.files(root).size());
    }

    @Test
    void aClipThatSomebodyHasReplacedIsNoLongerOfTheArchive() throws IOException {
        fill();
        Archive archive = archive(ArchiveLimits.of(1, 0));
        assertEquals(4, archive.list(Instant.MIN, Instant.MAX).size());
        Path cut = Files.write(file("18", "120000"), new byte[] { 9 });
        Path sidecar = Files.writeString(Sidecar.of(file("19", "120000")), "{}");

        assertEquals(2, archive.enforce(NOW.plus(Duration.ofDays(9))));

        assertTrue(Files.exists(cut));
        assertTrue(Files.exists(sidecar));
        assertTrue(Files.exists(file("19", "120000")));
        assertEquals(0, archive.enforce(NOW.plus(Duration.ofDays(9))));
    }

    @Test
    void linksAreNeitherFollowedNorRemoved() throws IOException {
        fill();
        Path outside = root.resolveSibling("outside");
        Files.move(root.resolve("FrontDoor/2026-11-18"), outside);
        Files.createSymbolicLink(root.resolve("FrontDoor/2026-11-18"), outside);
        Path victim = Files.move(file("19", "120000"), root.resolveSibling("victim"));
        Files.createSymbolicLink(file("19", "120000"), victim);

        assertEquals(2, archive(ArchiveLimits.of(1, 0)).enforce(NOW.plus(Duration.ofDays(9))));

        assertTrue(Files.isSymbolicLink(root.resolve("FrontDoor/2026-11-18")));
        assertEquals(2, Clips.files(outside).size());
        assertTrue(Files.isSymbolicLink(file("19", "120000")));
        assertTrue(Files.isRegularFile(victim, LinkOption.NOFOLLOW_LINKS));
    }

    @Test
    void aFolderThatBecomesALinkIsLeftAlone() throws IOException {
        fill();
        Archive archive = archive(ArchiveLimits.of(1, 0));
        assertEquals(4, archive.list(Instant.MIN, Instant.MAX).size());
        Path outside = root.resolveSibling("outside");
        Files.move(root.resolve("FrontDoor/2026-11-18"), outside);
        Files.createSymbolicLink(root.resolve("FrontDoor/2026-11-18"), outside);

        assertEquals(3, archive.enforce(NOW.plus(Duration.ofDays(9))));

        assertEquals(2, Clips.files(outside).size());
    }

    @Test
    void aFolderIntoWhichAClipIsJustComingStays() throws IOException {
        Archive archive = archive(new ArchiveLimits(0, 10));
        keep(archive, Clips.cloud("1", NOW));
        try (PartFile coming = archive.open(Clips.cloud("2", NOW.plusSeconds(60))).orElseThrow()) {
            assertEquals(1, archive.enforce(NOW));

            Clips.send(coming, Clips.mp4(1000));
            coming.commit(NOW.plusSeconds(60));
        }
        assertEquals(List.of("2"), left());
    }

    /** One clip of 1000 bytes on each of four days. */
    private void fill() throws IOException {
        Archive archive = archive(ArchiveLimits.of(0, 0));
        for (int day = 1; day <= 4; day++) {
            keep(archive, Clips.cloud("" + day, NOW.minus(Duration.ofDays(5 - day))));
        }
    }

    private Path file(String day, String time) {
        return root.resolve("FrontDoor/2026-11-" + day + "/202611" + day + "_" + time + "_FrontDoor.mp4");
    }

    private List<String> left() {
        return archive(ArchiveLimits.of(0, 0)).list(Instant.MIN, Instant.MAX).stream()
                .map(archived -> archived.clip().id()).toList();
    }

    private Archive archive(ArchiveLimits limits) {
        return new Archive(root, limits, () -> ZoneOffset.UTC, new TestClock());
    }

    private static void keep(Archive archive, Clip clip) throws IOException {
        try (PartFile file = archive.open(clip).orElseThrow()) {
            Clips.send(file, Clips.mp4(1000));
            file.commit(clip.time());
        }
    }
}
