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
package org.openhab.binding.blink.tests.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.addons.blink.hub.api.HubThing;
import org.openhab.binding.blink.cloud.simulator.clip.ClipPlan;
import org.openhab.binding.blink.cloud.simulator.clip.Footage;
import org.openhab.binding.blink.cloud.simulator.clip.Recording;
import org.openhab.binding.blink.cloud.simulator.scenario.Break;
import org.openhab.binding.blink.cloud.simulator.scenario.Fault;

/**
 * What cannot be saved or may not be saved leaves nothing behind, and nothing that is there is harmed.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class RefusedFileIT extends ClipTest {

    private static final String DEVICES = "/dev";
    private static final String DOWNLOADS = "GET /api/*/media/*";

    private HubThing camera() {
        HubThing camera = watched(GARDEN_CAMERA);
        HUB.expectWarning("saveVideo of " + camera.uid() + " wrote nothing");
        return camera;
    }

    private Recording recordedAndSeen(ClipPlan plan) {
        Recording recording = recorded(plan);
        look();
        awaitTime(HUB.host().thing(deviceUid()), "clip-time", recording.startedAt());
        return recording;
    }

    private String deviceUid() {
        return device(accountUid, deviceOf(GARDEN_CAMERA)).uid();
    }

    @Test
    void whatIsOutsideOfTheAllowedFoldersIsNotTouched() throws IOException {
        Path allowed = Files.createDirectories(folder.resolve("allowed"));
        Path treasure = Files.writeString(folder.resolve("treasure.mp4"), "gold");
        Files.createSymbolicLink(allowed.resolve("out"), folder);
        Files.createSymbolicLink(allowed.resolve("file.mp4"), treasure);
        Files.createDirectories(allowed.resolve("folder.mp4"));
        Files.writeString(allowed.resolve("file"), "no folder");
        HubThing account = watching(account().with("saveFolders",
                List.of(allowed.toString(), DEVICES, folder.resolve("missing").toString())));
        HubThing camera = camera();
        Recording recording = recordedAndSeen(ClipPlan.of(GARDEN_CAMERA));
        HUB.expectWarning("saveClips saved nothing");
        HUB.expectWarning("saveAllClips saved nothing");
        for (String refused : List.of("../garden.mp4", "today/../../garden.mp4", treasure.toString(),
                allowed.resolve("out/garden.mp4").toString(), allowed.resolve("folder.mp4").toString(),
                allowed.resolve("file/garden.mp4").toString(), allowed.toString(), "/proc/garden.mp4",
                DEVICES + "/full", DEVICES + "/null", folder.resolve("missing/garden.mp4").toString(), "", "/",
                "a\0b.mp4", "a".repeat(300) + ".mp4")) {
            assertEquals(false, call(camera, "saveVideo", refused), refused);
        }
        for (String refused : List.of("..", folder.toString(), allowed.resolve("out").toString(),
                allowed.resolve("file").toString(), "/", DEVICES + "/full", "a\0b", "a".repeat(300))) {
            assertEquals(0, call(camera, "saveClips", refused), refused);
            assertEquals(0, call(account, "saveAllClips", refused, ago(3600).toString()), refused);
        }
        assertEquals("gold", Files.readString(treasure));
        assertEquals(Set.of("allowed/file", "allowed/file.mp4", "treasure.mp4"), files(folder));
        assertFalse(Files.isRegularFile(Path.of(DEVICES, "null")));
        assertEquals(0, blink().count(DOWNLOAD), "nothing is loaded that cannot be saved");
        assertEquals(true, call(camera, "saveVideo", allowed.resolve("garden.mp4").toString()));
        assertIsClip(recording, allowed.resolve("garden.mp4"));
    }

    @Test
    void aLinkInPlaceOfTheFileIsNotFollowed() throws IOException {
        Files.createDirectories(clipFolder());
        Path treasure = Files.writeString(folder.resolve("treasure.mp4"), "gold");
        Files.createSymbolicLink(clipFolder().resolve("garden.mp4"), treasure);
        watching();
        HubThing camera = camera();
        recordedAndSeen(ClipPlan.of(GARDEN_CAMERA));
        assertEquals(false, call(camera, "saveVideo", "garden.mp4"));
        assertEquals("gold", Files.readString(treasure));
    }

    private static Stream<Fault> faults() {
        Fault fault = Fault.on(DOWNLOADS);
        return Stream.of(fault.breaks(Break.DURING_BODY).carriedOut(), fault.breaks(Break.BEFORE_HEADERS),
                fault.announcedLength(5_000_000), fault.htmlPage(200, "Back soon"),
                fault.body("video/mp4", "<h1>Sorry</h1>"), fault.body("video/mp4", ""), fault.status(404),
                fault.status(503), fault.status(429));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void anInterruptedDownloadLeavesNothingBehindAndWorksLater(Fault fault) throws IOException {
        watching();
        HubThing camera = camera();
        HUB.expectWarning("saveClips has not saved all clips");
        Recording recording = recordedAndSeen(ClipPlan.of(GARDEN_CAMERA));
        long number = blink().fault(fault);
        assertEquals(false, call(camera, "saveVideo", "garden.mp4"));
        assertEquals(0, call(camera, "saveClips", "garden"));
        assertEquals(Set.of(), files(clipFolder()));
        blink().faults().remove(number);
        assertEquals(true, call(camera, "saveVideo", "garden.mp4"));
        assertEquals(1, call(camera, "saveClips", "garden"));
        assertIsClip(recording, clipFolder().resolve("garden.mp4"));
        assertIsClip(recording, clipFolder().resolve("garden").resolve(fileName(recording)));
        assertEquals(2, files(clipFolder()).size());
    }

    @Test
    void aFileThatIsThereOutlivesAnInterruptedDownload() throws IOException {
        watching();
        HubThing camera = camera();
        Recording first = recordedAndSeen(ClipPlan.of(GARDEN_CAMERA).at(ago(30)));
        assertEquals(true, call(camera, "saveVideo", "garden.mp4"));
        recordedAndSeen(ClipPlan.of(GARDEN_CAMERA));
        blink().fault(Fault.on(DOWNLOADS).breaks(Break.DURING_BODY).carriedOut());
        assertEquals(false, call(camera, "saveVideo", "garden.mp4"));
        assertIsClip(first, clipFolder().resolve("garden.mp4"));
        assertEquals(Set.of("garden.mp4"), files(clipFolder()));
    }

    @Test
    void whatIsNoClipIsNotSavedAsOne() throws IOException {
        watching();
        HubThing camera = camera();
        recordedAndSeen(ClipPlan.of(GARDEN_CAMERA)
                .footage(Footage.of("This is certainly no film.".getBytes(StandardCharsets.UTF_8))));
        assertEquals(false, call(camera, "saveVideo", "garden.mp4"));
        assertEquals(Set.of(), files(clipFolder()));
    }

    @Test
    void aFullOrReadOnlyDiskIsToldAndKeepsNothing() throws IOException, InterruptedException {
        Path small = Files.createDirectories(folder.resolve("small"));
        assumeTrue(mount("-t", "tmpfs", "-o", "size=64k", "tmpfs", small.toString()), "needs the right to mount");
        try {
            watching(account().with("saveFolders", List.of(small.toString())));
            HubThing camera = camera();
            recordedAndSeen(ClipPlan.of(GARDEN_CAMERA).at(ago(30)).footage(Footage.named("street")));
            HUB.expectWarning("saveClips has not saved all clips");
            String file = small.resolve("garden.mp4").toString();
            assertEquals(false, call(camera, "saveVideo", file));
            assertEquals(0, call(camera, "saveClips", small.toString()));
            assertEquals(Set.of(), files(small));
            assertEquals(true, call(camera, "saveVideo", "garden.mp4"), "elsewhere there is room");
            Recording tiny = recordedAndSeen(ClipPlan.of(GARDEN_CAMERA).footage(Footage.named("hall")));
            assertEquals(true, call(camera, "saveVideo", file));
            assertIsClip(tiny, small.resolve("garden.mp4"));
            assertTrue(mount("-o", "remount,ro", small.toString()));
            assertEquals(false, call(camera, "saveVideo", small.resolve("other.mp4").toString()));
            assertEquals(false, call(camera, "saveVideo", file));
            assertEquals(0, call(camera, "saveClips", small.toString()));
            assertIsClip(tiny, small.resolve("garden.mp4"));
            assertEquals(Set.of("garden.mp4"), files(small));
        } finally {
            run("umount", small.toString());
        }
    }

    private static boolean mount(String... arguments) throws IOException, InterruptedException {
        return run(Stream.concat(Stream.of("mount"), Stream.of(arguments)).toArray(String[]::new));
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            return process.waitFor(Duration.ofSeconds(60).toSeconds(), TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            // There is no such program on this system.
            return false;
        }
    }
}
