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

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.addons.blink.hub.api.HubThing;
import org.openhab.binding.blink.cloud.simulator.clip.ClipPlan;
import org.openhab.binding.blink.cloud.simulator.clip.Recording;
import org.openhab.binding.blink.cloud.simulator.home.Camera;
import org.openhab.binding.blink.cloud.simulator.log.LoggedRequest;

/**
 * Clips of the cloud are recorded, saved where the user wants, and deleted.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SaveClipIT extends ClipTest {

    private static final long HOUR = 3600;

    private Recording garden(long secondsAgo) {
        return recorded(ClipPlan.of(GARDEN_CAMERA).at(ago(secondsAgo)));
    }

    private List<String> downloads() {
        return blink().requests().stream().map(LoggedRequest::path)
                .filter(path -> path.endsWith(".mp4") || path.endsWith("/video/contents")).toList();
    }

    @Test
    void theNewestClipIsSavedAndReplacesAnOlderOne() throws IOException {
        watching();
        HubThing camera = watched(GARDEN_CAMERA);
        garden(60);
        Recording second = garden(30);
        assertEquals(true, call(camera, "saveVideo", "today/garden.mp4"));
        assertIsClip(second, clipFolder().resolve("today/garden.mp4"));
        Recording third = garden(1);
        look();
        assertEquals(true, call(camera, "saveVideo", clipFolder().resolve("today/garden.mp4").toString()));
        assertIsClip(third, clipFolder().resolve("today/garden.mp4"));
        assertEquals(Set.of("today/garden.mp4"), files(clipFolder()));
        assertEquals(2, downloads().size());
    }

    @Test
    void theClipsOfTheLastHourAreSavedOnce() throws IOException {
        watching();
        HubThing camera = watched(GARDEN_CAMERA);
        List<Recording> recent = List.of(garden(HOUR - 120), garden(60), garden(30));
        garden(HOUR + 60);
        recorded(ClipPlan.of(KITCHEN_MINI).at(ago(45)));
        assertEquals(3, call(camera, "saveClips", "garden"));
        Set<String> names = new HashSet<>();
        for (Recording recording : recent) {
            assertIsClip(recording, clipFolder().resolve("garden").resolve(fileName(recording)));
            names.add("garden/" + fileName(recording));
        }
        assertEquals(names, files(clipFolder()));
        assertEquals(0, call(camera, "saveClips", "garden"));
        assertEquals(3, downloads().size());
        Recording next = garden(1);
        look();
        assertEquals(1, call(camera, "saveClips", "garden"));
        assertIsClip(next, clipFolder().resolve("garden").resolve(fileName(next)));
        assertEquals(4, files(clipFolder()).size());
    }

    @Test
    void allClipsSinceADateAreSavedFromAllPages() throws IOException {
        Camera yard = new Camera(400007, HOUSE, "Hof & Tür 2");
        blink().home(EMAIL).add(yard);
        blink().scenario().clips().v4PageSize(3);
        HubThing account = watching();
        recorded(ClipPlan.of(GARDEN_CAMERA).at(ago(50 * HOUR)));
        Set<String> expected = new HashSet<>();
        List<Recording> wanted = List.of(garden(40 * HOUR), garden(30 * HOUR), garden(HOUR), garden(10),
                recorded(ClipPlan.of(KITCHEN_MINI).at(ago(20 * HOUR))), recorded(ClipPlan.of(yard.id()).at(ago(40))));
        wanted.forEach(recording -> expected.add(fileName(recording)));
        assertTrue(expected.stream().anyMatch(name -> name.endsWith("_HofTür2.mp4")));
        String since = DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm", Locale.ROOT)
                .format(ago(45 * HOUR).atZone(ZoneId.systemDefault()));
        assertEquals(6, call(account, "saveAllClips", "all", since));
        assertEquals(expected, files(clipFolder().resolve("all")));
        for (Recording recording : wanted) {
            assertIsClip(recording, clipFolder().resolve("all").resolve(fileName(recording)));
        }
        assertEquals(0, call(account, "saveAllClips", "all", since));
        assertEquals(6, downloads().size());
    }

    @Test
    void allClipsOfTheNamedCamerasAreSaved() throws IOException {
        HubThing account = watching();
        Recording garden = garden(26 * HOUR);
        Recording kitchen = recorded(ClipPlan.of(KITCHEN_MINI).at(ago(100)));
        recorded(ClipPlan.of(SHED_MINI).at(ago(90)));
        String since = ago(27 * HOUR).toString();
        assertEquals(2, call(account, "saveAllClips", "some", since, "Kitchen, Garden"));
        assertEquals(Set.of(fileName(garden), fileName(kitchen)), files(clipFolder().resolve("some")));
        assertIsClip(kitchen, clipFolder().resolve("some").resolve(fileName(kitchen)));
        assertEquals(0, call(account, "saveAllClips", "some", since, "Nobody"));
        HUB.expectWarning("the day before yesterday is no date");
        assertEquals(0, call(account, "saveAllClips", "some", "the day before yesterday"));
    }

    @Test
    void savingAllClipsCanBeInterruptedAndGoesOnWhereItStopped() throws IOException {
        HubThing account = watching();
        Set<String> names = new HashSet<>();
        for (int i = 1; i <= 5; i++) {
            names.add(fileName(garden(i * 60)));
        }
        Path all = clipFolder().resolve("all");
        String since = ago(HOUR).toString();
        long slow = slowAfterTwo();
        CompletableFuture<@Nullable Object> interrupted = account.call("saveAllClips", "all", since);
        account.awaitText("online.saving");
        await().until(() -> files(all).stream().filter(names::contains).count() >= 2);
        assertTrue(interrupted.cancel(true));
        account.awaitStatus("the job has ended", status -> status.is("ONLINE") && status.key().isEmpty(),
                HubThing.PATIENCE);
        blink().faults().remove(slow);
        int before = files(all).size();
        assertTrue(before >= 2 && before < 5 && names.containsAll(files(all)), () -> "saved " + before);
        assertEquals(5 - before, call(account, "saveAllClips", "all", since));
        assertEquals(names, files(all));
        assertEquals(5, downloads().size());
        account.awaitStatus("saving has ended", status -> status.is("ONLINE") && status.key().isEmpty(),
                HubThing.PATIENCE);
    }

    @Test
    void aClipIsDeletedByTheIdThatTheTriggerTells() throws IOException {
        watching();
        HubThing camera = watched(GARDEN_CAMERA);
        HubThing mini = watched(KITCHEN_MINI);
        Recording kept = garden(60);
        Recording deleted = garden(30);
        assertEquals(true, call(camera, "saveVideo", "garden.mp4"));
        String id = Long.toString(deleted.id());
        assertTrue(camera.awaitEvents("event", 2).get(1).payload().contains("\"clip\":\"" + id + '"'));
        assertEquals(false, call(mini, "deleteClip", id), "the clip of another camera");
        assertEquals(false, call(camera, "deleteClip", "1234"));
        assertEquals(true, call(camera, "deleteClip", id));
        assertTrue(blink().clips().clip(deleted.id()).deleted());
        awaitTime(camera, "clip-time", kept.startedAt());
        assertIsClip(deleted, clipFolder().resolve("garden.mp4"));
        assertEquals(true, call(camera, "deleteClip", id), "it is gone already");
        assertEquals(2, camera.triggers("event").size());
    }

    @ParameterizedTest
    @ValueSource(longs = { GARDEN_CAMERA, KITCHEN_MINI, DOORBELL })
    void aClipIsRecordedByEachFamilyAndIsNoMotion(long id) {
        watching();
        HubThing device = watched(id);
        Instant before = ago(2);
        assertEquals(true, call(device, "record"));
        device.awaitEvents("event", 1, Duration.ofSeconds(90));
        Recording recording = blink().clips(EMAIL).get(0).recording();
        assertTrue(recording.startedAt().isAfter(before));
        assertEquals(List.of(payload("SNAPSHOT", device, recording)), device.triggers("event"));
        awaitTime(device, "clip-time", recording.startedAt());
        assertEquals("OFF", device.state("motion"));
        device.command("record-clip", "ON");
        await().atMost(Duration.ofSeconds(60)).until(() -> blink().clips(EMAIL).size() == 2);
        awaitLong(device, "record-clip", "OFF");
    }

    @Test
    void withoutAClipThereIsNothingToSave() throws IOException {
        watching();
        HubThing camera = watched(GARDEN_CAMERA);
        HUB.expectWarning("saveVideo of " + camera.uid() + " wrote nothing");
        assertEquals(false, call(camera, "saveVideo", "garden.mp4"));
        assertEquals(0, call(camera, "saveClips", "garden"));
        assertEquals(Set.of(), files(clipFolder()));
    }
}
