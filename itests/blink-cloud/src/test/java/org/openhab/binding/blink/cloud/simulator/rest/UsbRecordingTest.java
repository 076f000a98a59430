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
package org.openhab.binding.blink.cloud.simulator.rest;

import static org.junit.jupiter.api.Assertions.*;
import static org.openhab.binding.blink.cloud.simulator.client.TestCloud.*;
import static org.openhab.binding.blink.cloud.simulator.rest.UsbReader.*;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.cloud.simulator.BlinkCloud;
import org.openhab.binding.blink.cloud.simulator.account.Plan;
import org.openhab.binding.blink.cloud.simulator.client.TestCloud;
import org.openhab.binding.blink.cloud.simulator.clip.ClipPlan;
import org.openhab.binding.blink.cloud.simulator.control.Control;
import org.openhab.binding.blink.cloud.simulator.home.Network;
import org.openhab.binding.blink.cloud.simulator.home.Owl;
import org.openhab.binding.blink.cloud.simulator.usb.UsbClip;
import org.openhab.binding.blink.cloud.simulator.usb.UsbStick;

/**
 * Where recordings go: to the cloud, to the USB stick, or to both.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class UsbRecordingTest {

    private static final long CAMERA = 400001;
    private static final long OWL = 500001;
    private static final long DOORBELL = 600001;

    @AutoClose
    private final BlinkCloud cloud = TestCloud.start();
    private final Control control = cloud.control();
    private final Signed bob = Signed.in(cloud);
    private UsbStick stick = UsbStick.empty();

    @BeforeEach
    void insert() {
        stick = control.usb().insert(BOB, MODULE);
        control.account(BOB).plan(Plan.NONE);
    }

    @Test
    void motionIsOnTheStickAsSoonAsItIsRecorded() {
        Duration length = control.motion(BOB, CAMERA).orElseThrow().length();
        control.advance(length.minusSeconds(1));
        assertEquals(List.of(), onStick());
        control.advance(Duration.ofSeconds(1));
        UsbClip clip = onStick().get(0);
        assertEquals("FrontGarage " + NOW, clip.cameraName() + " " + clip.createdAt());
        assertEquals(List.of(), control.clips(BOB));
        var listed = new UsbReader(cloud, bob).readManifest().getAsJsonArray("clips").get(0).getAsJsonObject();
        assertEquals("FrontGarage", listed.get("camera_name").getAsString());
    }

    @Test
    void everyFamilyRecordsToTheStick() {
        control.press(BOB, DOORBELL);
        control.motion(BOB, OWL);
        control.advance(Duration.ofMinutes(1));
        assertEquals(List.of("DoorBell", "LivingRoom"), onStick().stream().map(UsbClip::cameraName).toList());
    }

    @Test
    void aClipThatAClientHasAskedForIsOnTheStick() {
        bob.post("/network/200001/camera/400001/clip").expect(200);
        control.advance(Duration.ofMinutes(1));
        assertEquals(List.of("FrontGarage"), onStick().stream().map(UsbClip::cameraName).toList());
    }

    @Test
    void withASubscriptionClipsGoToTheCloudOnly() {
        control.account(BOB).plan(Plan.PLUS);
        control.motion(BOB, CAMERA);
        control.advance(Duration.ofDays(1));
        assertEquals(List.of(), onStick());
        assertEquals(1, control.clips(BOB).size());
    }

    @Test
    void aSubscriptionForOneDeviceLeavesTheOthersToTheStick() {
        control.account(BOB).plan(Plan.basic(CAMERA));
        control.motion(BOB, CAMERA);
        control.motion(BOB, OWL);
        control.advance(Duration.ofMinutes(1));
        assertEquals(List.of("LivingRoom"), onStick().stream().map(UsbClip::cameraName).toList());
        assertEquals(CAMERA, control.clips(BOB).get(0).recording().device().id());
    }

    @Test
    void aBackupBringsAClipOfTheCloudToTheStickLater() {
        control.account(BOB).plan(Plan.PLUS);
        stick.backup(true);
        control.scenario().usb().backupDelay(Duration.ofMinutes(10)).backupShift(Duration.ofSeconds(-9));
        Duration length = control.motion(BOB, CAMERA).orElseThrow().length();
        control.advance(length.plusMinutes(10).minusSeconds(1));
        assertEquals(List.of(), onStick());
        control.advance(Duration.ofSeconds(1));
        assertEquals(NOW.minusSeconds(9), onStick().get(0).createdAt());
        assertEquals(NOW, control.clips(BOB).get(0).recording().startedAt());
        assertEquals(control.clips(BOB).get(0).recording().footage(), onStick().get(0).footage());
    }

    @ParameterizedTest
    @ValueSource(strings = { "memory_full", "format_required", "unavailable", "unmounted", "incompatible" })
    void aStickThatIsNotActiveTakesNothing(String state) {
        stick.state(state);
        control.motion(BOB, CAMERA);
        stick.state("active");
        control.advance(Duration.ofMinutes(1));
        assertEquals(List.of(), onStick());
    }

    @Test
    void aDeviceInASystemWithoutSyncModuleIsLost() {
        control.home(BOB).add(new Network(200009, "Hut", "Europe/Berlin", true)).add(new Owl(500009, 200009, "Mini"));
        assertTrue(control.motion(BOB, 500009).isPresent());
        control.advance(Duration.ofMinutes(1));
        assertEquals(List.of(), onStick());
        assertEquals(List.of(), control.clips(BOB));
    }

    @Test
    void picturesAreNotWrittenToTheStick() {
        control.record(BOB, ClipPlan.of(CAMERA).type("photo"));
        control.record(BOB, ClipPlan.of(CAMERA).at(Instant.parse("2026-11-20T08:00:00Z")));
        assertEquals(List.of(Instant.parse("2026-11-20T08:00:00Z")),
                onStick().stream().map(UsbClip::createdAt).toList());
    }

    @Test
    void aClipOnTheStickKeepsTheNameOfItsTime() {
        control.motion(BOB, CAMERA);
        control.home(BOB).device(CAMERA).name("Drive");
        control.advance(Duration.ofMinutes(1));
        assertEquals("FrontGarage", onStick().get(0).cameraName());
    }

    private List<UsbClip> onStick() {
        return stick.clips(control.now());
    }
}
