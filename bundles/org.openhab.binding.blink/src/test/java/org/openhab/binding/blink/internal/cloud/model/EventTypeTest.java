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
package org.openhab.binding.blink.internal.cloud.model;

import static org.junit.jupiter.api.Assertions.*;

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An {@link EventType} is the first word that fits.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class EventTypeTest {

    @ParameterizedTest
    @CsvSource({ "button_press, DOORBELL", "button, DOORBELL", "pir, MOTION", "cv_motion, MOTION",
            "liveview, LIVE_VIEW", "snapshot, SNAPSHOT", "'', CLIP", "moon_phase, CLIP", "pirate, CLIP",
            "press_button, CLIP" })
    void theCauseIsTheWordWhereNothingWasRecognised(String cause, EventType type) {
        assertEquals(type, EventType.of(cause, List.of()));
    }

    @ParameterizedTest
    @CsvSource({ "person, PERSON", "package, PACKAGE", "vehicle, VEHICLE", "animal, ANIMAL" })
    void whatWasSeenSaysMoreThanWhyItWasRecorded(String seen, EventType type) {
        assertEquals(type, EventType.of("cv_motion", List.of(seen)));
        assertEquals(type, EventType.of("liveview", List.of("ghost", seen)));
        assertEquals(type, EventType.of("", List.of(seen)));
    }

    @Test
    void theOrderOfTheListIsNoneOfTheWord() {
        assertEquals(EventType.PERSON, EventType.of("pir", List.of("animal", "vehicle", "package", "person")));
        assertEquals(EventType.PACKAGE, EventType.of("pir", List.of("animal", "vehicle", "package")));
        assertEquals(EventType.VEHICLE, EventType.of("pir", List.of("animal", "vehicle")));
    }

    @Test
    void aPressIsAPressWhoeverPresses() {
        assertEquals(EventType.DOORBELL, EventType.of("button_press", List.of("person", "package")));
    }

    @Test
    void whatNobodyHasSeenYetIsIgnored() {
        assertEquals(EventType.MOTION, EventType.of("pir", List.of("ghost", "")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "liveview", "snapshot", "button_press", "", "unknown" })
    void onlyMotionIsMotion(String cause) {
        assertFalse(EventType.isMotion(cause));
    }
}
