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
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.cloud.model.ClipSource;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.fixture.MemoryStorage;
import org.openhab.binding.blink.internal.fixture.TestClock;
import org.openhab.binding.blink.internal.fuzz.Bounded;
import org.openhab.binding.blink.internal.fuzz.FuzzTest;
import org.openhab.binding.blink.internal.fuzz.Mutations;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Whatever cameras are called and whatever lies in the folders, files stay in their folder, have names that every
 * system knows, and are whole.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class MediaFuzzTest extends FuzzTest {

    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul", "conin$", "conout$", "clock$", "com0",
            "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt0", "lpt1", "lpt2", "lpt3",
            "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");
    private static final List<String> NAMES = List.of("Garage", "CON", "nul", "Aux", "Com1", "LPT9", "prn.", "C O N",
            "Küche", "Straße", "ガレージ", "🐈", "..", ".", "/", "a/b", "C:\\x", "CONIN$", "-rf", "~", "%2e%2e", "İ", "ﬁ",
            "é".repeat(200), "字".repeat(200), "𝔸".repeat(100), "x".repeat(400), "\u200b", "\u202e", "\ud800", "");
    private static final List<String> PATHS = List.of("a.mp4", "sub/a.mp4", "../a.mp4", "/etc/passwd", "/tmp/a",
            "a/../b", "./a", "a//b", "", ".", "..", "/", "a\u0000b", "link/a.mp4", "link/../a", "CON", "x".repeat(300),
            "file:///a", "\\a", "a/", "out", "dead/a");

    private static Path temp = Path.of("target", "fuzz-media");
    private static Path home = temp;
    private static Path outside = temp;
    private static String sidecar = "";

    @BeforeContainer
    static void folders() throws IOException {
        temp = Files.createTempDirectory("blink-fuzz").toRealPath();
        home = Files.createDirectory(temp.resolve("home"));
        outside = Files.createDirectory(temp.resolve("outside"));
        Files.createSymbolicLink(home.resolve("link"), outside);
        Files.createSymbolicLink(home.resolve("out"), outside.resolve("file"));
        Files.createSymbolicLink(home.resolve("dead"), temp.resolve("nowhere"));
        sidecar = newSidecar();
    }

    @AfterContainer
    static void noFolders() throws IOException {
        delete(temp);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(path);
            }
        }
    }

    private static List<String> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.map(Path::toString).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String camera(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> Mutations.hostile(random);
            case 1 -> Mutations.noise(random);
            default -> NAMES.get(random.nextInt(NAMES.size()));
        };
    }

    /** Any time that a clip may have: its year has four digits in each time zone. */
    private static Instant time(Random random) {
        Instant first = Instant.parse("0001-01-02T00:00:00Z");
        long span = Duration.between(first, Instant.parse("9999-12-30T23:59:59Z")).toSeconds();
        return switch (random.nextInt(4)) {
            case 0 -> first;
            case 1 -> first.plusSeconds(span);
            default -> first.plusSeconds(Math.floorMod(random.nextLong(), span));
        };
    }

    private static Clip clip(Random random) {
        return new Clip(ClipSource.values()[random.nextInt(ClipSource.values().length)], Mutations.hostile(random),
                200001, DeviceFamily.CAMERA, 400001, camera(random), time(random), "pir", List.of(), null, "");
    }

    private static void checkName(String name, int longest) {
        assertFalse(name.isEmpty() || name.startsWith(".") || name.endsWith(".") || name.endsWith(" "), name);
        assertTrue(name.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || "._-".indexOf(c) >= 0), name);
        assertTrue(name.getBytes(StandardCharsets.UTF_8).length <= longest, name);
        String stem = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
        assertFalse(DEVICES.contains(stem.toLowerCase(Locale.ROOT)), () -> "a device of Windows: " + name);
        assertEquals(1, Path.of(name).getNameCount());
    }

    private static void checkNames(Clip clip, ZoneId zone) {
        checkName(ClipNames.camera(clip), 100);
        checkName(ClipNames.fileName(clip, zone), 160);
        checkName(ClipNames.ownFileName(clip, zone, 3), 160);
        String day = ClipNames.day(clip.time(), zone);
        assertTrue(day.matches("\\d{4}-\\d{2}-\\d{2}"), () -> "a day that the archive finds again: " + day);
        assertTrue(ClipNames.fileName(clip, zone).matches("\\d{8}_\\d{6}_.+\\.mp4"));
    }

    @Property
    void aClipHasANameThatEverySystemKnowsWhateverItsCameraIsCalled(@ForAll("noise") long noise) {
        Random random = new Random(noise);
        Clip clip = clip(random);
        Bounded.run(clip.cameraName(), clip.cameraName().length(),
                () -> checkNames(clip, ZoneOffset.ofHours(random.nextInt(37) - 18)));
    }

    @Property
    void anyOtherNameOfACameraIsOneOfAFileToo(@ForAll String camera) {
        checkNames(new Clip(ClipSource.CLOUD, "1", 1, null, 0, camera, TestClock.START, "", List.of(), null, ""),
                ZoneOffset.UTC);
    }

    private static void checkPlace(String name) {
        SaveFolders folders = new SaveFolders(home, List.of());
        List<String> before = files(outside);
        try {
            folders.write(name, new byte[] { 1, 2, 3 });
        } catch (IOException e) {
            assertTrue(String.valueOf(e.getMessage()).length() < 300, "a message for people");
        }
        try (PartFile file = folders.folder("").open(name, PartFile.NOBODY)) {
            assertEquals(home, file.target().getParent());
        } catch (IOException e) {
            assertTrue(String.valueOf(e.getMessage()).length() < 300, "a message for people");
        }
        assertEquals(before, files(outside), "nothing outside");
        assertTrue(files(home).stream().noneMatch(file -> file.endsWith(".part")), "no partial file is left");
    }

    @Property
    void whateverARuleNamesNothingIsWrittenElsewhere(@ForAll("noise") long noise) {
        Random random = new Random(noise);
        String seed = PATHS.get(random.nextInt(PATHS.size()));
        String name = switch (random.nextInt(4)) {
            case 0 -> Mutations.hostile(random);
            case 1 -> seed;
            case 2 -> seed + "/" + PATHS.get(random.nextInt(PATHS.size()));
            default -> Mutations.text(Mutations.bytes(Mutations.bytes(seed), random));
        };
        Bounded.run(name, 4000, () -> checkPlace(name));
    }

    // bodies

    private static void checkBody(byte[] body, Random cuts) {
        ByteBuffer head = ByteBuffer.allocate(Mp4.HEAD);
        head.put(body, 0, Math.min(Mp4.HEAD, body.length));
        boolean mp4 = Mp4.isMp4(head);
        Path target = home.resolve("body.mp4");
        PartFile part = new PartFile(target, PartFile.Content.CLIP, PartFile.Existing.KEEP, PartFile.NOBODY, Disk.REAL);
        try (part) {
            part.begin(cuts.nextBoolean() ? -1 : body.length + cuts.nextInt(2));
            for (int from = 0; from < body.length;) {
                int to = Math.min(body.length, from + 1 + cuts.nextInt(20));
                part.receive(ByteBuffer.wrap(body, from, to - from));
                from = to;
            }
            part.commit();
            assertTrue(mp4);
            assertArrayEquals(body, Files.readAllBytes(target));
        } catch (IOException e) {
            assertFalse(Files.exists(target), "no half file");
        }
        try {
            Files.deleteIfExists(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        boolean whole = Jpeg.isWhole(body);
        assertTrue(!whole || body[0] == (byte) 0xFF && body[body.length - 1] == (byte) 0xD9);
    }

    @Property
    void anyBodyIsAWholeClipOrNoFileAtAll(@ForAll("noise") long noise) {
        Random random = new Random(noise);
        byte[] body = Mutations.bytes(Clips.mp4(64), random);
        Bounded.run("body " + noise, body.length, () -> checkBody(body, random));
    }

    // what lies there

    private static void checkSidecar(String text) {
        try {
            Path folder = Files.createDirectories(home.resolve("archive/Garage/2026-11-22"));
            Path clip = folder.resolve("20261122_120000_Garage.mp4");
            Files.write(clip, new byte[100]);
            Files.write(Sidecar.of(clip), Mutations.bytes(text));
            Archive archive = new Archive(home.resolve("archive"), ArchiveLimits.of(30, 1), () -> ZoneOffset.UTC,
                    Clock.fixed(TestClock.START, ZoneOffset.UTC));
            List<ArchivedClip> found = archive.list(Instant.MIN, Instant.MAX);
            assertTrue(found.size() <= 1);
            found.forEach(archived -> assertEquals(clip, archived.file()));
            found.forEach(archived -> assertEquals(100, archived.size()));
            archive.enforce(TestClock.START.plus(Duration.ofDays(365)));
            boolean removed = !Files.exists(clip);
            assertTrue(!removed || !found.isEmpty(), "only what is of the archive is removed");
            delete(home.resolve("archive"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String newSidecar() {
        try {
            Path folder = Files.createDirectories(home.resolve("seed"));
            ArchivedClip archived = new ArchivedClip(
                    new Clip(ClipSource.CLOUD, "1", 200001, DeviceFamily.CAMERA, 400001, "Garage",
                            Instant.parse("2026-11-22T12:00:00Z"), "pir", List.of("person"), null, ""),
                    folder.resolve("20261122_120000_Garage.mp4"), 100);
            Sidecar.write(archived, Disk.REAL);
            String text = Files.readString(Sidecar.of(archived.file()));
            delete(folder);
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Property
    void anySidecarIsOneOfTheArchiveOrIsLeftAlone(@ForAll("noise") long noise) {
        String text = noise % 5 == 0 ? sidecar : text(noise, sidecar);
        Bounded.run(text, text.length(), () -> checkSidecar(text));
    }

    private static void checkJournal(List<String> lines) {
        MemoryStorage storage = new MemoryStorage();
        for (int i = 0; i < lines.size(); i++) {
            storage.put("home/saved/" + i, lines.get(i));
        }
        Journal journal = new Journal(storage, "home");
        Clip clip = new Clip(ClipSource.CLOUD, "77", 200001, DeviceFamily.CAMERA, 400001, "Garage",
                Instant.parse("2026-11-22T13:00:00Z"), "pir", List.of(), null, "");
        Path folder = Path.of("/clips");
        boolean known = journal.isSaved(folder, clip);
        journal.saved(folder, clip, "77.mp4");
        assertTrue(journal.isSaved(folder, clip));
        assertTrue(new Journal(storage, "home").isSaved(folder, clip), "also after a restart");
        assertTrue(known || storage.getKeys().size() <= lines.size() + 1);
        journal.clear();
        assertEquals(List.of(), List.copyOf(storage.getKeys()));
    }

    @Property
    void anyLineOfTheJournalIsReadOrDropped(@ForAll("noise") long noise) {
        String line = "{\"time\":\"2026-11-22T12:00:00Z\",\"camera\":\"Garage\",\"cameraId\":400001,\"family\":\"CAMERA\","
                + "\"networkId\":200001,\"source\":\"CLOUD\",\"id\":\"1\",\"cause\":\"pir\",\"type\":\"MOTION\","
                + "\"objects\":[],\"folder\":\"/clips\",\"file\":\"20261122_120000_Garage.mp4\"}";
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            lines.add(text(noise + i, line));
        }
        Bounded.run(lines.toString(), lines.toString().length(), () -> checkJournal(lines));
    }

    @Example
    void whatOnceMadeAReaderFailIsReadOrLeftAlone() {
        replay("media", input -> {
            String text = Mutations.text(input).strip();
            checkNames(new Clip(ClipSource.CLOUD, text, 1, null, 0, text, TestClock.START, "", List.of(), null, ""),
                    ZoneOffset.UTC);
            checkPlace(text);
            checkBody(input, new Random(1));
            checkSidecar(text);
            checkJournal(List.of(text));
        });
    }
}
