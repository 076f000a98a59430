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
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.binding.blink.internal.media.PartFile.Content;
import org.openhab.binding.blink.internal.media.PartFile.Existing;
import org.openhab.binding.blink.internal.media.PartFile.Observer;

/**
 * {@link PartFile} brings a clip to the disk as a whole, or leaves nothing behind.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class PartFileTest {

    private static final byte[] CLIP = Clips.mp4(100_000);
    private static final byte[] BEFORE = { 9 };

    @TempDir
    private @Nullable Path temporary;

    private Path folder = Path.of("");
    private Path target = Path.of("");
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Objects.requireNonNull(temporary).toRealPath();
        target = folder.resolve("front.mp4");
    }

    @Test
    void aClipAppearsAsAWholeWithItsTime() throws IOException {
        PartFile file = clip();
        Clips.send(file, CLIP);
        assertFalse(Files.exists(target), "not before it is whole");

        assertEquals(target, file.commit(Clips.NOON));
        file.close();

        assertArrayEquals(CLIP, Files.readAllBytes(target));
        assertEquals(Clips.NOON, Files.getLastModifiedTime(target).toInstant());
        assertEquals(List.of("front.mp4"), Clips.files(folder));
        assertEquals(List.of("whole 100000", "committed", "closed true"), told);
    }

    @Test
    void anOlderFileIsReplacedInOneStep() throws IOException {
        Files.write(target, BEFORE);
        try (PartFile file = clip()) {
            Clips.send(file, CLIP);
            assertArrayEquals(BEFORE, Files.readAllBytes(target));
            file.commit(Clips.NOON);
        }

        assertArrayEquals(CLIP, Files.readAllBytes(target));
    }

    @Test
    void anOlderFileIsKeptWhereItMayNotBeReplaced() throws IOException {
        PartFile file = file(Content.CLIP, Existing.KEEP, Disk.REAL);
        Clips.send(file, CLIP);
        Files.write(target, BEFORE);

        assertFails("somebody else has made a file", () -> file.commit(Clips.NOON));

        assertArrayEquals(BEFORE, Files.readAllBytes(target));
        assertEquals(List.of("front.mp4"), Clips.files(folder));
    }

    @Test
    void aDownloadThatIsRepeatedBeginsAnew() throws IOException {
        try (PartFile file = clip()) {
            file.begin(500_000);
            file.receive(ByteBuffer.wrap(Clips.mp4(200_000)));
            Clips.send(file, CLIP);
            file.commit(Clips.NOON);
        }

        assertArrayEquals(CLIP, Files.readAllBytes(target));
        assertEquals(List.of("front.mp4"), Clips.files(folder));
    }

    @Test
    void aClipOfUnknownLengthIsTakenAsItIs() throws IOException {
        try (PartFile file = clip()) {
            file.begin(-1);
            // The file type comes in two parts.
            file.receive(ByteBuffer.wrap(CLIP, 0, 6));
            file.receive(ByteBuffer.wrap(CLIP, 6, CLIP.length - 6).asReadOnlyBuffer());
            file.commit(Clips.NOON);
        }

        assertArrayEquals(CLIP, Files.readAllBytes(target));
    }

    @Test
    void anInterruptedDownloadLeavesNothingBehind() throws IOException {
        PartFile file = clip();
        file.begin(CLIP.length);
        file.receive(ByteBuffer.wrap(CLIP, 0, 5000));
        assertEquals(1, Clips.files(folder).size());

        file.close();
        file.close();

        assertEquals(List.of(), Clips.files(folder));
        assertEquals(List.of("closed false"), told);
    }

    @Test
    void whatComesAfterTheEndIsNotWritten() throws IOException {
        PartFile file = clip();
        file.begin(CLIP.length);
        file.close();

        assertFails("given up", () -> file.receive(ByteBuffer.wrap(CLIP)));
        assertFails("given up", () -> file.begin(CLIP.length));
        assertFails("given up", () -> file.commit(Clips.NOON));
        assertEquals(List.of(), Clips.files(folder));
        assertEquals(List.of("closed false"), told);
    }

    @Test
    void aClipThatIsTooShortIsNone() throws IOException {
        PartFile file = clip();
        file.begin(CLIP.length);
        file.receive(ByteBuffer.wrap(CLIP, 0, CLIP.length - 1));

        assertFails("only 99999 of 100000 bytes", () -> file.commit(Clips.NOON));
        assertEquals(List.of(), Clips.files(folder));
    }

    @Test
    void aClipThatIsTooLongIsNone() throws IOException {
        PartFile file = clip();
        file.begin(CLIP.length - 1);

        assertFails("longer than the 99999 bytes", () -> file.receive(ByteBuffer.wrap(CLIP)));
        assertEquals(List.of(), Clips.files(folder));
    }

    @Test
    void anEndlessClipIsNotBegun() throws IOException {
        PartFile file = clip();

        assertFails("larger than", () -> file.begin(PartFile.LARGEST + 1));
        assertEquals(List.of(), Clips.files(folder));
    }

    @Test
    void anErrorPageIsNoClip() throws IOException {
        Files.write(target, BEFORE);
        PartFile file = clip();
        Clips.send(file, "{\"message\":\"Media not found\"}".getBytes(StandardCharsets.US_ASCII));

        assertFails("no MP4", () -> file.commit(Clips.NOON));
        assertArrayEquals(BEFORE, Files.readAllBytes(target), "the clip of before stays");
        assertEquals(List.of("front.mp4"), Clips.files(folder));
    }

    @Test
    void aClipWithoutItsEndIsNotKeptAlthoughAsManyBytesCameAsWereAnnounced() throws IOException {
        byte[] whole = ByteBuffer.allocate(1000).put(Clips.mp4(24)).putInt(976)
                .put("mdat".getBytes(StandardCharsets.US_ASCII)).array();
        PartFile cut = clip();
        Clips.send(cut, Arrays.copyOf(whole, 500));
        assertFails("without its end", () -> cut.commit(Clips.NOON));
        assertEquals(List.of(), Clips.files(folder));

        try (PartFile again = clip()) {
            Clips.send(again, whole);
            again.commit(Clips.NOON);
        }
        assertArrayEquals(whole, Files.readAllBytes(target));
    }

    @Test
    void aClipThatComesWithoutItsEndAgainAndAgainIsAllThatThereIs() throws IOException {
        byte[] cut = Arrays.copyOf(withoutItsEnd(1), 500);
        CutClips cuts = new CutClips();
        for (int time = 1; time < CutClips.ENOUGH; time++) {
            PartFile file = clip(cuts);
            Clips.send(file, cut);
            assertFails("without its end", () -> file.commit(Clips.NOON));
        }
        assertEquals(List.of(), Clips.files(folder));

        try (PartFile file = clip(cuts)) {
            Clips.send(file, cut);
            file.commit(Clips.NOON);
        }
        assertArrayEquals(cut, Files.readAllBytes(target));
    }

    @Test
    void aClipThatIsStillGrowingIsNotAllThatThereIs() throws IOException {
        CutClips cuts = new CutClips();
        for (int time = 0; time < 3 * CutClips.ENOUGH; time++) {
            int length = 500 + time / (CutClips.ENOUGH - 1);
            PartFile file = clip(cuts);
            Clips.send(file, Arrays.copyOf(withoutItsEnd(1), length));
            assertFails("without its end", () -> file.commit(Clips.NOON));
        }
    }

    @Test
    void otherBytesOfTheSameLengthAreNotTheSame() throws IOException {
        CutClips cuts = new CutClips();
        for (int time = 0; time < 2 * CutClips.ENOUGH; time++) {
            PartFile file = clip(cuts);
            Clips.send(file, Arrays.copyOf(withoutItsEnd(time), 500));
            assertFails("without its end", () -> file.commit(Clips.NOON));
        }
    }

    @Test
    void whereNoLengthIsAnnouncedNobodyKnowsWhetherAllCame() throws IOException {
        CutClips cuts = new CutClips();
        for (int time = 0; time < 2 * CutClips.ENOUGH; time++) {
            PartFile file = clip(cuts);
            file.begin(-1);
            file.receive(ByteBuffer.wrap(withoutItsEnd(1), 0, 500));
            assertFails("without its end", () -> file.commit(Clips.NOON));
        }
    }

    /** 1,000 bytes, of which some must be missing. */
    private static byte[] withoutItsEnd(int filling) {
        byte[] clip = ByteBuffer.allocate(1000).put(Clips.mp4(24)).putInt(977)
                .put("mdat".getBytes(StandardCharsets.US_ASCII)).array();
        Arrays.fill(clip, 32, clip.length, (byte) filling);
        return clip;
    }

    private PartFile clip(CutClips cuts) {
        return new PartFile(target, Content.CLIP, Existing.REPLACE, PartFile.NOBODY, Disk.REAL, cuts);
    }

    @Test
    void nothingIsNoClip() throws IOException {
        assertFails("nothing was received", () -> clip().commit(Clips.NOON));
        PartFile empty = clip();
        empty.begin(0);
        assertFails("no MP4", () -> empty.commit(Clips.NOON));
        assertEquals(List.of(), Clips.files(folder));
    }

    @Test
    void aDiskThatRunsFullIsTold() throws IOException {
        assumeTrue(Files.exists(Path.of("/dev/full")));
        Files.write(target, BEFORE);
        PartFile file = file(Content.CLIP, Existing.REPLACE, Clips.FULL);
        file.begin(CLIP.length);

        assertFails("front.mp4: no space left on device", () -> file.receive(ByteBuffer.wrap(CLIP)));
        assertEquals(List.of("front.mp4"), Clips.files(folder));
        assertArrayEquals(BEFORE, Files.readAllBytes(target));
    }

    @Test
    void aDiskThatCannotBeWrittenToIsTold() throws IOException {
        assertFails("front.mp4: read-only file system",
                () -> failing(new FileSystemException("/some/folder/front.mp4", null, "Read-only file system"))
                        .begin(1));
        assertFails("front.mp4: no permission",
                () -> failing(new AccessDeniedException("/some/folder/front.mp4")).begin(1));
        assertFails("front.mp4: cannot be written (FileSystemException)",
                () -> failing(new FileSystemException("front.mp4")).begin(1));
        assertEquals(List.of(), Clips.files(folder));
    }

    @Test
    void anInterruptWhileWritingLeavesNothingBehind() throws IOException {
        PartFile file = clip();
        file.begin(CLIP.length);
        Thread.currentThread().interrupt();
        try {
            assertFails("interrupted", () -> file.receive(ByteBuffer.wrap(CLIP)));
        } finally {
            assertTrue(Thread.interrupted());
        }
        assertEquals(List.of(), Clips.files(folder));
    }

    @Test
    void aFolderThatIsTakenAwayIsTold() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        target = inner.resolve("front.mp4");
        PartFile file = clip();
        Files.delete(inner);

        assertFails("the folder is gone", () -> file.begin(1));
        assertEquals(List.of(), Clips.files(folder));
    }

    @Test
    void aFolderThatBecomesALinkIsNotFollowed() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Path outside = Files.createDirectory(folder.resolve("outside"));
        target = inner.resolve("front.mp4");
        PartFile file = clip();
        Files.delete(inner);
        Files.createSymbolicLink(inner, outside);

        assertThrows(RefusedException.class, () -> file.begin(1));
        assertEquals(List.of("inner"), Clips.files(folder));
    }

    @Test
    void whatComesInTheWayMeanwhileIsNotReplaced() throws IOException {
        Path victim = Files.write(folder.resolve("victim"), BEFORE);
        PartFile overLink = clip();
        Clips.send(overLink, CLIP);
        Files.createSymbolicLink(target, victim);
        assertThrows(RefusedException.class, () -> overLink.commit(Clips.NOON));
        Files.delete(target);

        PartFile overFolder = clip();
        Clips.send(overFolder, CLIP);
        Files.createDirectory(target);
        assertThrows(RefusedException.class, () -> overFolder.commit(Clips.NOON));

        assertEquals(List.of("victim"), Clips.files(folder));
        assertArrayEquals(BEFORE, Files.readAllBytes(victim));
    }

    @Test
    void whoObjectsToAWholeClipIsHeard() throws IOException {
        Observer objecting = new Observer() {
            @Override
            public void whole(long size) throws IOException {
                throw new DiskException("no sidecar");
            }
        };
        PartFile file = new PartFile(target, Content.CLIP, Existing.REPLACE, objecting, Disk.REAL);
        Clips.send(file, CLIP);

        assertFails("no sidecar", () -> file.commit(Clips.NOON));
        assertEquals(List.of(), Clips.files(folder));
    }

    private PartFile clip() {
        return file(Content.CLIP, Existing.REPLACE, Disk.REAL);
    }

    private PartFile failing(IOException failure) {
        return file(Content.CLIP, Existing.REPLACE, file -> {
            throw failure;
        });
    }

    private PartFile file(Content content, Existing existing, Disk disk) {
        return new PartFile(target, content, existing, new Observer() {
            @Override
            public void whole(long size) {
                told.add("whole " + size);
            }

            @Override
            public void committed() {
                told.add("committed");
            }

            @Override
            public void closed(boolean committed) {
                told.add("closed " + committed);
            }
        }, disk);
    }

    private static void assertFails(String reason, Executable call) {
        String message = String.valueOf(assertThrows(DiskException.class, call).getMessage());
        assertTrue(message.contains(reason), message);
    }
}
