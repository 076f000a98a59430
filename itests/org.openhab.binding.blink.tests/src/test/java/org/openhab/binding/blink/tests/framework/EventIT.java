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
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.addons.blink.hub.api.HubThing;
import org.openhab.binding.blink.cloud.simulator.clip.ClipPlan;
import org.openhab.binding.blink.cloud.simulator.clip.Recording;

/**
 * What happens before the cameras reaches rules and channels, once and at once.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class EventIT extends ClipTest {

    private static final Duration EVENT_INTERVAL_AND_A_CLIP_ON_A_SLOW_MACHINE = Duration.ofSeconds(15 + 2 + 15 + 28);

    @ParameterizedTest
    @ValueSource(longs = { GARDEN_CAMERA, KITCHEN_MINI, DOORBELL })
    void motionIsSeenWithinAnIntervalByEachFamily(long id) {
        HubThing account = watching();
        HubThing device = watched(id);
        Recording motion = blink().motion(EMAIL, id).orElseThrow();
        await().atMost(EVENT_INTERVAL_AND_A_CLIP_ON_A_SLOW_MACHINE).until(() -> device.state("motion"), "ON"::equals);
        awaitLong(device, "motion", "OFF");
        String payload = payload("MOTION", device, motion);
        assertEquals(List.of(payload), device.triggers("event"));
        assertEquals(List.of(payload), account.triggers("event"));
        awaitTime(device, "last-motion", motion.startedAt());
        awaitTime(device, "clip-time", motion.startedAt());
        awaitTime(account, "last-event-time", motion.startedAt());
        awaitState(device, "last-event-type", "MOTION");
        awaitState(device, "detected-objects", "");
        awaitState(device, "clip-source", "CLOUD");
        awaitState(device, "clip-index", "0");
        awaitState(account, "last-event-camera", deviceOf(id).name());
        awaitState(account, "new-clips", "1");
        awaitPicture(device, "motion-image", pictureOf(motion));
        blink().clips().watch(motion.id());
        look();
        awaitState(account, "new-clips", "0");
        assertEquals(List.of(payload), device.triggers("event"));
    }

    @Test
    void aVisitorRings() {
        HubThing account = watching();
        HubThing doorbell = watched(DOORBELL);
        Recording press = blink().press(EMAIL, DOORBELL).orElseThrow();
        await().atMost(EVENT_INTERVAL_AND_A_CLIP_ON_A_SLOW_MACHINE).until(() -> doorbell.state("ringing"),
                "ON"::equals);
        awaitLong(doorbell, "ringing", "OFF");
        String payload = payload("DOORBELL", doorbell, press);
        assertEquals(List.of("PRESSED"), doorbell.triggers("doorbell"));
        assertEquals(List.of(payload), doorbell.triggers("event"));
        assertEquals(List.of(payload), account.triggers("event"));
        awaitTime(doorbell, "last-ring", press.startedAt());
        awaitState(doorbell, "last-event-type", "DOORBELL");
        awaitPicture(doorbell, "ring-image", pictureOf(press));
        assertEquals("OFF", doorbell.state("motion"));
        assertEquals("UNDEF", doorbell.state("last-motion"));
        assertEquals("UNDEF", doorbell.state("motion-image"));
    }

    @ParameterizedTest
    @CsvSource({ "liveview, LIVE_VIEW", "snapshot, SNAPSHOT", "full_moon, CLIP" })
    void whatIsNoMotionIsAnEventButNoMotion(String cause, String type) {
        HubThing account = watching();
        HubThing camera = watched(GARDEN_CAMERA);
        Recording recording = recorded(ClipPlan.of(GARDEN_CAMERA).source(cause));
        look();
        camera.awaitEvents("event", 1);
        account.awaitEvents("event", 1);
        String payload = payload(type, camera, recording);
        assertEquals(List.of(payload), camera.triggers("event"));
        assertEquals(List.of(payload), account.triggers("event"));
        awaitState(camera, "last-event-type", type);
        awaitTime(camera, "clip-time", recording.startedAt());
        assertEquals("OFF", camera.state("motion"));
        assertEquals("UNDEF", camera.state("last-motion"));
        assertEquals("UNDEF", camera.state("motion-image"));
    }

    @Test
    void whatBlinkHasSeenIsTold() {
        watching();
        HubThing camera = watched(GARDEN_CAMERA);
        Recording recording = recorded(ClipPlan.of(GARDEN_CAMERA).detections("vehicle", "person"));
        look();
        camera.awaitEvents("event", 1);
        assertEquals(List.of(payload("PERSON", camera, recording, "vehicle", "person")), camera.triggers("event"));
        awaitState(camera, "last-event-type", "PERSON");
        awaitState(camera, "detected-objects", "vehicle,person");
        awaitTime(camera, "last-motion", recording.startedAt());
    }

    @Test
    void eachCameraHearsOfItsOwnClipsOnly() {
        HubThing account = watching();
        HubThing camera = watched(GARDEN_CAMERA);
        HubThing mini = watched(KITCHEN_MINI);
        Recording ofCamera = recorded(ClipPlan.of(GARDEN_CAMERA).at(ago(9)));
        Recording ofMini = recorded(ClipPlan.of(KITCHEN_MINI).at(ago(8)));
        look();
        camera.awaitEvents("event", 1);
        mini.awaitEvents("event", 1);
        account.awaitEvents("event", 2);
        assertEquals(List.of(payload("MOTION", camera, ofCamera)), camera.triggers("event"));
        assertEquals(List.of(payload("MOTION", mini, ofMini)), mini.triggers("event"));
        assertEquals(List.of(payload("MOTION", camera, ofCamera), payload("MOTION", mini, ofMini)),
                account.triggers("event"));
    }

    @Test
    void twoHundredClipsOnThreePagesAreTwoHundredEventsInOrder() {
        HubThing account = watching();
        HubThing camera = watched(GARDEN_CAMERA);
        blink().scenario().clips().v4PageSize(80);
        int lists = blink().count(LIST);
        List<Recording> burst = blink().burst(EMAIL,
                ClipPlan.of(GARDEN_CAMERA).at(ago(420)).length(Duration.ZERO).uploadDelay(Duration.ZERO), 200,
                Duration.ofSeconds(2));
        look();
        List<String> expected = burst.stream().map(recording -> payload("MOTION", camera, recording)).toList();
        camera.awaitEvents("event", 200);
        account.awaitEvents("event", 200);
        assertNotEquals(lists, blink().count(LIST));
        burst.forEach(recording -> blink().clips().touch(recording.id()));
        look();
        assertEquals(expected, camera.triggers("event"));
        assertEquals(expected, account.triggers("event"));
    }

    @Test
    void aClipThatIsTouchedBeforeWeLookIsOneEvent() {
        watching();
        HubThing camera = watched(GARDEN_CAMERA);
        Recording recording = recorded(ClipPlan.of(GARDEN_CAMERA));
        blink().clips().watch(recording.id());
        blink().clips().touch(recording.id());
        look();
        camera.awaitEvents("event", 1);
        blink().clips().delete(recording.id());
        look();
        assertEquals(List.of(payload("MOTION", camera, recording)), camera.triggers("event"));
    }

    @Test
    void whatHappenedBeforeTheFirstLookIsShownButNotReplayed() {
        Recording recording = recorded(ClipPlan.of(GARDEN_CAMERA).at(ago(60)));
        HubThing account = watching();
        HubThing camera = watched(GARDEN_CAMERA);
        awaitTime(camera, "last-motion", recording.startedAt());
        awaitTime(camera, "clip-time", recording.startedAt());
        awaitPicture(camera, "motion-image", pictureOf(recording));
        look();
        assertEquals(List.of(), camera.triggers("event"));
        assertEquals(List.of(), account.triggers("event"));
        assertEquals("OFF", camera.state("motion"));
    }

    @Test
    void whatIsToldTooLateIsShownButTriggersNothing() {
        HubThing account = watching();
        HubThing camera = watched(GARDEN_CAMERA);
        Recording recording = recorded(ClipPlan.of(GARDEN_CAMERA).at(ago(16 * 60)));
        look();
        awaitTime(camera, "last-motion", recording.startedAt());
        awaitTime(camera, "clip-time", recording.startedAt());
        assertEquals(List.of(), camera.triggers("event"));
        assertEquals(List.of(), account.triggers("event"));
        assertEquals("OFF", camera.state("motion"));
    }

    @Test
    void theClassicListTellsTheSame() {
        blink().scenario().clips().v4Status(404);
        watching();
        HubThing camera = watched(GARDEN_CAMERA);
        Recording recording = recorded(ClipPlan.of(GARDEN_CAMERA));
        look();
        camera.awaitEvents("event", 1);
        assertEquals(List.of(payload("MOTION", camera, recording)), camera.triggers("event"));
        awaitPicture(camera, "motion-image", pictureOf(recording));
    }

    @Test
    void whoExpectsMotionHearsOfItSooner() {
        HubThing account = watching(account().with("eventInterval", 3600));
        HubThing camera = watched(GARDEN_CAMERA);
        assertEquals(true, call(account, "expectMotion", 30));
        Recording recording = recorded(ClipPlan.of(GARDEN_CAMERA));
        camera.awaitEvents("event", 1, EVENT_INTERVAL_AND_A_CLIP_ON_A_SLOW_MACHINE);
        assertEquals(List.of(payload("MOTION", camera, recording)), camera.triggers("event"));
    }

    @Test
    void anOlderClipIsChosenByItsNumberAndANewOneTakesItsPlace() {
        watching();
        HubThing camera = watched(GARDEN_CAMERA);
        Recording first = recorded(ClipPlan.of(GARDEN_CAMERA).at(ago(30)));
        Recording second = recorded(ClipPlan.of(GARDEN_CAMERA).at(ago(20)));
        look();
        awaitTime(camera, "clip-time", second.startedAt());
        String newest = state(camera, "clip-url");
        camera.command("clip-index", "1");
        awaitTime(camera, "clip-time", first.startedAt());
        awaitState(camera, "clip-index", "1");
        assertNotEquals(newest, camera.state("clip-url"));
        camera.command("clip-index", "0");
        awaitTime(camera, "clip-time", second.startedAt());
        camera.command("clip-index", "99");
        awaitTime(camera, "clip-time", first.startedAt());
        awaitState(camera, "clip-index", "1");
        Recording third = recorded(ClipPlan.of(GARDEN_CAMERA));
        look();
        awaitTime(camera, "clip-time", third.startedAt());
        awaitState(camera, "clip-index", "0");
    }
}
