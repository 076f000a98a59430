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
package org.openhab.binding.blink.internal.clip;

import static org.junit.jupiter.api.Assertions.*;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.blink.internal.cloud.model.Camera;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.cloud.model.Home;
import org.openhab.binding.blink.internal.fixture.Homes;
import org.openhab.binding.blink.internal.fixture.TestClock;

/**
 * The {@link CameraFinder} finds the camera of a clip, or admits that it may be another one.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class CameraFinderTest {

    private static final long OTHER_NETWORK = 999;

    @ParameterizedTest
    @CsvSource({ "Front Door, FrontDoor", "Front-Door #2!, FrontDoor2", "Küche, Kche", "Café 🐕 Hof, CafHof",
            "Garage, Garage", "O'Brien's, OBriens", "a_b, ab", "Front Door, Front Door", "Küche, Küche" })
    void aNameIsFoundInItsReducedForm(String name, String listed) {
        assertEquals(List.of(name), found(listed, name, "Something else"));
    }

    @ParameterizedTest
    @CsvSource({ "FrontDoor, frontdoor", "Front Door, FRONTDOOR" })
    void theCaseCountsOnlyWhereItHelps(String name, String listed) {
        assertEquals(List.of(name), found(listed, name, "Something else"));
        assertEquals(List.of("Front"), found("Front", "Front", "front"));
        assertEquals(List.of("front"), found("front", "Front", "front"));
        assertEquals(List.of("Front", "front"), found("FRONT", "Front", "front"));
    }

    @Test
    void camerasWhoseNamesAreTheSameWithoutBlanksAreNotMixedUp() {
        assertEquals(List.of("Front Door", "Front-Door"), found("FrontDoor", "Front Door", "Front-Door"));
        assertEquals(List.of("Front Door", "FrontDoor"), found("FrontDoor", "Front Door", "FrontDoor"),
                "a list that leaves blanks out means either");
        assertEquals(List.of("Garage", "Garage"), found("Garage", "Garage", "Garage"));
    }

    @Test
    void aListThatKeepsBlanksMeansOneOfThem() {
        assertEquals(List.of("Front Door"), found("Front Door", "Front Door", "FrontDoor"));
        assertEquals(List.of("Küche"), found("Küche", "Küche", "Kche"));
    }

    @Test
    void namesOfWhichNothingIsLeftAreNotMixedUp() {
        assertEquals(List.of("🐕"), found("", "🐕", "Garage"));
        assertEquals(List.of("🐕", "玄関"), found("", "🐕", "玄関"));
        assertEquals(List.of(), found("", "Garage"));
    }

    @Test
    void anUnknownNameIsNoCamera() {
        assertEquals(List.of(), found("Attic", "Garage", "Front"));
        assertEquals(List.of(), found("Gar", "Garage"));
    }

    @Test
    void aCameraOfAnotherNetworkIsAnother() {
        Home home = home(camera(DeviceFamily.CAMERA, 1, "Garage", "catalina"));

        assertEquals(List.of(), CameraFinder.byReducedName(home, OTHER_NETWORK, "Garage"));
        assertEquals(Optional.empty(), CameraFinder.byId(home, OTHER_NETWORK, 1, "catalina"));
    }

    @Test
    void aNumberThatOnlyOneFamilyHasIsEnough() {
        Home home = home(camera(DeviceFamily.CAMERA, 1, "Garage", "catalina"),
                camera(DeviceFamily.OWL, 2, "Mini", "owl"));

        assertEquals("Mini", byId(home, 2, null));
        assertEquals("Garage", byId(home, 1, "a type nobody has seen"));
        assertNull(byId(home, 3, "owl"));
    }

    @Test
    void ofANumberThatTwoFamiliesHaveTheModelDecides() {
        Home home = home(camera(DeviceFamily.CAMERA, 1, "Garage", "catalina"),
                camera(DeviceFamily.OWL, 1, "Mini", "owl"), camera(DeviceFamily.DOORBELL, 1, "Door", null));

        assertEquals("Garage", byId(home, 1, "catalina"));
        assertEquals("Mini", byId(home, 1, "owl"));
        assertNull(byId(home, 1, "lotus"));
        assertNull(byId(home, 1, null), "nobody knows which one");
    }

    private static @Nullable String byId(Home home, long id, @Nullable String type) {
        return CameraFinder.byId(home, Homes.NETWORK, id, type).map(Camera::name).orElse(null);
    }

    private static List<String> found(String listed, String... names) {
        long[] id = { 0 };
        Home home = home(Arrays.stream(names).map(name -> camera(DeviceFamily.CAMERA, ++id[0], name, "catalina"))
                .toArray(Camera[]::new));
        return CameraFinder.byReducedName(home, Homes.NETWORK, listed).stream().map(Camera::name).toList();
    }

    private static Home home(Camera... cameras) {
        return Homes.with(TestClock.START, cameras);
    }

    private static Camera camera(DeviceFamily family, long id, String name, @Nullable String type) {
        return new Camera(family, id, Homes.NETWORK, name, type, null, null, true, "done", null, null, false, null,
                null, Camera.Signals.NONE);
    }
}
