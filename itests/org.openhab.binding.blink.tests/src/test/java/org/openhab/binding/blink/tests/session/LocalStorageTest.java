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
package org.openhab.binding.blink.tests.session;

import static org.junit.jupiter.api.Assertions.*;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.cloud.simulator.clip.ClipPlan;
import org.openhab.binding.blink.cloud.simulator.clip.Recording;
import org.openhab.binding.blink.cloud.simulator.home.Camera;
import org.openhab.binding.blink.cloud.simulator.home.Network;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.cloud.model.ClipSource;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.cloud.model.EventType;
import org.openhab.binding.blink.tests.support.HeardClips.Heard;

/**
 * Events of clips that are on USB storage only.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class LocalStorageTest extends LocalStorageFixture {

    /** What a sync module needs to say what is on its storage, and we to ask it. */
    private static final Duration MANIFEST_TIME = Duration.ofSeconds(5);

    @ParameterizedTest
    @ValueSource(ints = { 30, 60, 120 })
    void motionIsHeardWithinOneIntervalAfterItWasWritten(int seconds) {
        account.localStorageInterval = Duration.ofSeconds(seconds);
        online();
        for (int offset = 0; offset < 4; offset++) {
            account.heard.clear();
            account.live(Duration.ofSeconds(17));
            Recording recording = motion();
            account.live(Duration.ofMinutes(4));
            Heard heard = account.heard.only();
            Duration wait = Duration.between(recording.endedAt(), heard.at());
            assertTrue(wait.compareTo(account.localStorageInterval.plus(MANIFEST_TIME)) <= 0, () -> "after " + wait);
            Clip clip = heard.clip();
            assertEquals(EventType.MOTION, clip.type());
            assertEquals(ClipSource.LOCAL, clip.source());
            assertEquals(DeviceFamily.CAMERA, clip.family());
            assertEquals(GARAGE, clip.cameraId());
            assertEquals("Front Garage", clip.cameraName());
            assertEquals(recording.startedAt(), clip.time());
            assertFalse(heard.late());
        }
    }

    @Test
    void aBurstOnUsbIsHeardInOrderAndOnceAlsoAfterARestart() {
        account.localStorageInterval = Duration.ofMinutes(10);
        online();
        blink.burst(EMAIL, ClipPlan.of(GARAGE), 100, Duration.ofSeconds(2));
        account.live(Duration.ofMinutes(11));
        List<Instant> times = account.heard.events().stream().map(heard -> heard.clip().time()).toList();
        assertEquals(100, times.size());
        assertEquals(times.stream().sorted().toList(), times);
        account.restart();
        account.live(Duration.ofMinutes(11));
        account.powerCut();
        account.live(Duration.ofMinutes(11));
        assertEquals(100, account.heard.ids().size());
    }

    @Test
    void nothingIsHeardOfWhatWasOnTheStickBeforeTheFirstStart() {
        for (int hour = 0; hour < 30; hour++) {
            onUsb("Front Garage", time.now().minus(Duration.ofHours(hour)));
        }
        online();
        account.live(Duration.ofMinutes(10));
        assertEquals(List.of(), account.heard.events());
        assertEquals(24, book().of(DeviceFamily.CAMERA, GARAGE).size(), "those of a day are known");
    }

    @Test
    void whatWasRecordedWhileOpenHabWasOffIsHeardLateAndOnce() {
        online();
        account.live(MINUTE);
        account.dispose();
        blink.burst(EMAIL, ClipPlan.of(GARAGE).at(time.now().plusSeconds(60)), 10, Duration.ofMinutes(15));
        time.advance(Duration.ofHours(3));
        account.restart();
        account.live(Duration.ofMinutes(5));
        assertEquals(10, account.heard.events().size());
        assertTrue(account.heard.events().stream().allMatch(Heard::late));
    }

    @ParameterizedTest
    @ValueSource(strings = { "Jane's door #1", "Küche – innen", "front-garage_2" })
    void aCameraIsFoundByTheLettersAndDigitsOfItsName(String name) {
        blink.home(EMAIL).device(GARAGE).name(name);
        online();
        motion();
        account.live(Duration.ofMinutes(2));
        Clip clip = account.heard.only().clip();
        assertEquals(GARAGE, clip.cameraId());
        assertEquals(name, clip.cameraName());
    }

    @ParameterizedTest
    @CsvSource({ "Front Door, FrontDoor", "Front Door, Front-Door", "Front-Door, FrontDoor!" })
    void twoCamerasWhoseNamesAreTheSameOnUsbAreNotMixedUp(String one, String other) {
        blink.home(EMAIL).device(GARAGE).name(one);
        blink.home(EMAIL).add(new Camera(400002, NETWORK, other));
        online();
        motion();
        account.live(Duration.ofMinutes(2));
        blink.motion(EMAIL, 400002).orElseThrow();
        account.live(Duration.ofMinutes(2));
        assertEquals(2, account.heard.events().size());
        account.heard.events().forEach(heard -> {
            assertNull(heard.clip().family());
            assertEquals(0, heard.clip().cameraId());
            assertEquals("FrontDoor", heard.clip().cameraName());
        });
    }

    @Test
    void theSameNameInAnotherNetworkIsNoCollision() {
        blink.home(EMAIL).add(new Network(200002, "Barn", "Europe/Berlin", true))
                .add(new Camera(400002, 200002, "Front Garage"));
        online();
        motion();
        account.live(Duration.ofMinutes(2));
        assertEquals(GARAGE, account.heard.only().clip().cameraId());
    }

    @Test
    void whatWeHaveRecordedOurselvesIsNoMotion() {
        online();
        account.live(MINUTE);
        Instant askedAt = time.now();
        record(ClipPlan.of(GARAGE));
        account.live(Duration.ofSeconds(5));
        account.session().clips().recorded(DeviceFamily.CAMERA, GARAGE, askedAt);
        account.live(Duration.ofMinutes(2));
        Clip own = account.heard.only().clip();
        assertEquals(EventType.SNAPSHOT, own.type());
        assertFalse(own.isMotion());
        motion();
        account.live(Duration.ofMinutes(2));
        assertEquals(List.of(EventType.SNAPSHOT, EventType.MOTION), account.heard.types());
    }
}
