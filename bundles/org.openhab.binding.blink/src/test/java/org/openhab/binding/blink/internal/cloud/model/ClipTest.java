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

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A {@link Clip} says what it shows, also where USB storage does not tell.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ClipTest {

    @ParameterizedTest
    @CsvSource({ "CLOUD, pir, MOTION, true", "CLOUD, cv_motion, MOTION, true", "CLOUD, '', CLIP, false",
            "CLOUD, unknown, CLIP, false", "CLOUD, liveview, LIVE_VIEW, false", "CLOUD, snapshot, SNAPSHOT, false",
            "LOCAL, '', MOTION, true", "LOCAL, pir, MOTION, true", "LOCAL, unknown, CLIP, false",
            "LOCAL, liveview, LIVE_VIEW, false" })
    void whatLandsOnUsbStorageByItselfIsMotion(ClipSource source, String cause, EventType type, boolean motion) {
        Clip clip = clip(source, cause, List.of(), DeviceFamily.CAMERA);

        assertEquals(type, clip.type());
        assertEquals(motion, clip.isMotion());
        assertFalse(clip.isPress());
    }

    @Test
    void aPressIsNoMotion() {
        Clip clip = clip(ClipSource.CLOUD, "button_press", List.of("person"), DeviceFamily.DOORBELL);

        assertEquals(EventType.DOORBELL, clip.type());
        assertTrue(clip.isPress());
        assertFalse(clip.isMotion());
    }

    @Test
    void aPersonIsStillMotion() {
        Clip clip = clip(ClipSource.LOCAL, "", List.of("person"), DeviceFamily.CAMERA);

        assertEquals(EventType.PERSON, clip.type());
        assertTrue(clip.isMotion());
    }

    @Test
    void aNumberIsUniqueInAFamilyOnly() {
        Clip clip = clip(ClipSource.CLOUD, "pir", List.of(), DeviceFamily.OWL);

        assertTrue(clip.isOf(DeviceFamily.OWL, 400001));
        assertFalse(clip.isOf(DeviceFamily.CAMERA, 400001));
        assertFalse(clip.isOf(DeviceFamily.OWL, 400002));
    }

    @Test
    void aClipOfAnUnknownCameraIsOfNone() {
        Clip clip = clip(ClipSource.LOCAL, "", List.of(), null);

        for (DeviceFamily family : DeviceFamily.values()) {
            assertFalse(clip.isOf(family, 400001));
        }
    }

    @Test
    void whatWasSeenDoesNotChangeAfterwards() {
        List<String> seen = new ArrayList<>(List.of("person"));
        Clip clip = clip(ClipSource.CLOUD, "pir", seen, DeviceFamily.CAMERA);

        seen.clear();

        assertEquals(List.of("person"), clip.objects());
    }

    private static Clip clip(ClipSource source, String cause, List<String> objects, @Nullable DeviceFamily family) {
        return new Clip(source, "1", 200001, family, 400001, "Garage", Instant.EPOCH, cause, objects, null, "");
    }
}
