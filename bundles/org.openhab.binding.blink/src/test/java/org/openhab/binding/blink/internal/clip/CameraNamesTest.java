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
import static org.openhab.binding.blink.internal.fixture.Recordings.cloud;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.fixture.Recordings;
import org.openhab.binding.blink.internal.fixture.TestClock;

/**
 * {@link CameraNames} are what users write when they want the clips of some cameras.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class CameraNamesTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = { "", " ", ",", " , ,", "all", "ALL", " All ", "all,all" })
    void nothingAndAllAreAll(@Nullable String list) {
        assertTrue(isOf(list, "Garage"));
        assertTrue(isOf(list, ""));
    }

    @ParameterizedTest
    @CsvSource({ "Garage, Garage", "garage, GARAGE", "'Front Door,Garage', Garage",
            "' Front Door , Garage', front door", "',Garage,', Garage", "Küche, KÜCHE", "Garage, ' Garage '",
            "🐕 Hof, 🐕 hof" })
    void namesAreTakenInAnyCase(String list, String camera) {
        assertTrue(isOf(list, camera));
    }

    @ParameterizedTest
    @CsvSource({ "Garage, Front", "'Front Door', FrontDoor", "Gar, Garage", "Garage, Gar", "'all,Front', Garage",
            "Garage;Front, Front" })
    void anyOtherCameraIsLeftOut(String list, String camera) {
        assertFalse(isOf(list, camera));
    }

    private static boolean isOf(@Nullable String list, String camera) {
        return CameraNames.of(list).test(Recordings.of(cloud("1", TestClock.START), DeviceFamily.CAMERA, 1, camera));
    }
}
