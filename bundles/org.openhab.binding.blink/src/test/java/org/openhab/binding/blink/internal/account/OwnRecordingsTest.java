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
package org.openhab.binding.blink.internal.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.fixture.TestClock;

/**
 * {@link OwnRecordings} keep apart what moved and what a rule has recorded.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class OwnRecordingsTest {

    private static final DeviceFamily CAMERA = DeviceFamily.CAMERA;

    private final TestClock clock = new TestClock();
    private final OwnRecordings recordings = new OwnRecordings(clock);

    @ParameterizedTest
    @CsvSource({ "-5001, ''", "-5000, snapshot", "0, snapshot", "39999, snapshot", "40000, snapshot", "40001, ''" })
    void aClipFromTheOrderToTheEndIsOurs(long millis, String cause) {
        record();

        assertEquals(cause, recordings.cause(CAMERA, 7, TestClock.START.plusMillis(millis)));
    }

    @Test
    void otherCamerasSeeForThemselves() {
        record();

        assertEquals("", recordings.cause(CAMERA, 8, TestClock.START));
        assertEquals("", recordings.cause(DeviceFamily.OWL, 7, TestClock.START));
    }

    @Test
    void aRecordingIsRememberedForADay() {
        record();
        clock.advance(Duration.ofHours(23));
        recordings.add(CAMERA, 8, clock.instant());
        assertEquals("snapshot", recordings.cause(CAMERA, 7, TestClock.START));
        clock.advance(Duration.ofHours(2));
        recordings.add(CAMERA, 9, clock.instant());

        assertEquals("", recordings.cause(CAMERA, 7, TestClock.START));
    }

    private void record() {
        clock.advance(Duration.ofSeconds(40));
        recordings.add(CAMERA, 7, TestClock.START);
    }
}
