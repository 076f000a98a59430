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
package org.openhab.binding.blink.internal.channel;

import static org.junit.jupiter.api.Assertions.*;
import static org.openhab.binding.blink.internal.BlinkBindingConstants.*;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

import javax.measure.Unit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhab.binding.blink.internal.cloud.model.Camera;
import org.openhab.binding.blink.internal.cloud.model.DeviceDetails;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.cloud.model.Network;
import org.openhab.binding.blink.internal.cloud.model.Thumbnail;
import org.openhab.core.library.types.DateTimeType;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.library.unit.ImperialUnits;
import org.openhab.core.library.unit.SIUnits;
import org.openhab.core.library.unit.Units;
import org.openhab.core.types.State;
import org.openhab.core.types.UnDefType;

/**
 * {@link CameraChannels} shows what Blink tells of a camera, a Mini or a doorbell, and guesses nothing.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class CameraChannelsTest {

    private static final Network ARMED = new Network(1, "Home", true, null);
    private static final Set<String> ALL = Set.of(CHANNEL_MOTION_DETECTION, CHANNEL_DETECTION_ACTIVE,
            CHANNEL_LOW_BATTERY, CHANNEL_BATTERY_VOLTAGE, CHANNEL_TEMPERATURE, CHANNEL_WIFI_SIGNAL,
            CHANNEL_SYNC_MODULE_SIGNAL, CHANNEL_WIFI_RSSI, CHANNEL_SYNC_MODULE_RSSI, CHANNEL_HIGH_USAGE,
            CHANNEL_LAST_SEEN);

    @ParameterizedTest
    @EnumSource(DeviceFamily.class)
    void aDeviceThatTellsEverythingHasItAllShown(DeviceFamily family) {
        Camera camera = new Camera(family, 4, 1, "Garage", null, null, null, true, "done", "low", true, false, null,
                new Thumbnail("/t.jpg?ts=1764000000"), new Camera.Signals(3, 5, 68.0));
        DeviceDetails details = new DeviceDetails(1.65, -61, -74, 10.0, "mac", Instant.ofEpochSecond(1764000001));

        Map<String, State> states = CameraChannels.of(camera, ARMED, details, null);

        assertEquals(ALL, states.keySet());
        assertEquals(OnOffType.ON, states.get(CHANNEL_MOTION_DETECTION));
        assertEquals(OnOffType.ON, states.get(CHANNEL_DETECTION_ACTIVE));
        assertEquals(OnOffType.ON, states.get(CHANNEL_LOW_BATTERY));
        assertQuantity(1.65, Units.VOLT, states.get(CHANNEL_BATTERY_VOLTAGE));
        assertQuantity(68, ImperialUnits.FAHRENHEIT, states.get(CHANNEL_TEMPERATURE));
        assertQuantity(20, SIUnits.CELSIUS, states.get(CHANNEL_TEMPERATURE));
        assertEquals(new DecimalType(4), states.get(CHANNEL_WIFI_SIGNAL));
        assertEquals(new DecimalType(2), states.get(CHANNEL_SYNC_MODULE_SIGNAL));
        assertQuantity(-61, Units.DECIBEL_MILLIWATTS, states.get(CHANNEL_WIFI_RSSI));
        assertQuantity(-74, Units.DECIBEL_MILLIWATTS, states.get(CHANNEL_SYNC_MODULE_RSSI));
        assertEquals(OnOffType.ON, states.get(CHANNEL_HIGH_USAGE));
        assertEquals(new DateTimeType(Instant.ofEpochSecond(1764000001)), states.get(CHANNEL_LAST_SEEN));
    }

    @ParameterizedTest
    @EnumSource(DeviceFamily.class)
    void ofADeviceThatTellsNothingNothingIsKnown(DeviceFamily family) {
        Map<String, State> states = CameraChannels.of(camera(family, null, null, null), null, DeviceDetails.NONE, null);

        assertEquals(ALL, states.keySet());
        states.forEach((channel, state) -> assertEquals(UnDefType.UNDEF, state, channel));
    }

    @ParameterizedTest
    @CsvSource({ "true, true, done, false, ON", "true, true, online, false, ON", "true, true, , false, ON",
            "true, true, , , ON", "true, true, unheard-of, false, ON", "false, true, done, false, OFF",
            "true, false, done, false, OFF", "true, true, offline, false, OFF", "true, true, done, true, OFF",
            ", true, done, false, UNDEF", "true, , done, false, UNDEF", ", , done, false, UNDEF",
            ", false, done, false, OFF", "false, , done, false, OFF", ", true, offline, false, OFF",
            "true, , done, true, OFF", "false, false, offline, true, OFF" })
    void detectionIsActiveWhenNothingPreventsIt(@Nullable Boolean armed, @Nullable Boolean enabled,
            @Nullable String status, @Nullable Boolean snoozed, String expected) {
        Camera camera = camera(DeviceFamily.CAMERA, enabled, status, snoozed);

        State state = CameraChannels.of(camera, new Network(1, "Home", armed, null), DeviceDetails.NONE, null)
                .get(CHANNEL_DETECTION_ACTIVE);

        assertEquals(expected, String.valueOf(state));
    }

    @Test
    void withoutItsNetworkNobodyKnowsWhetherDetectionIsActive() {
        Camera camera = camera(DeviceFamily.CAMERA, true, "done", false);

        assertEquals(UnDefType.UNDEF,
                CameraChannels.of(camera, null, DeviceDetails.NONE, null).get(CHANNEL_DETECTION_ACTIVE));
    }

    @ParameterizedTest
    @CsvSource({ "ok, OFF", "low, ON", "unknown, UNDEF", "'', UNDEF", ", UNDEF", "OK, UNDEF" })
    void aBatteryIsLowOrNotOrNobodyKnows(@Nullable String battery, String expected) {
        Camera camera = new Camera(DeviceFamily.CAMERA, 4, 1, "Garage", null, null, null, null, null, battery, null,
                null, null, null, Camera.Signals.NONE);

        assertEquals(expected,
                String.valueOf(CameraChannels.of(camera, ARMED, DeviceDetails.NONE, null).get(CHANNEL_LOW_BATTERY)));
    }

    @Test
    void aTemperatureOfTheDetailsFillsTheGap() {
        Camera doorbell = camera(DeviceFamily.DOORBELL, true, "done", false);

        assertQuantity(59, ImperialUnits.FAHRENHEIT,
                CameraChannels.of(doorbell, ARMED, new DeviceDetails(null, null, null, 59.0, null, null), null)
                        .get(CHANNEL_TEMPERATURE));
    }

    @ParameterizedTest
    @CsvSource({ "1764000000, 1764000001, 1764000001", "1764000002, 1764000001, 1764000002", "1764000000, , 1764000000",
            ", 1764000001, 1764000001" })
    void lastSeenIsTheNewestSign(@Nullable Long picture, @Nullable Long signals, long expected) {
        Camera camera = new Camera(DeviceFamily.CAMERA, 4, 1, "Garage", null, null, null, null, null, null, null, null,
                null, picture == null ? null : new Thumbnail("/t.jpg?ts=" + picture), Camera.Signals.NONE);
        DeviceDetails details = new DeviceDetails(null, null, null, null, null,
                signals == null ? null : Instant.ofEpochSecond(signals));

        assertEquals(new DateTimeType(Instant.ofEpochSecond(expected)),
                CameraChannels.of(camera, ARMED, details, null).get(CHANNEL_LAST_SEEN));
    }

    private static Camera camera(DeviceFamily family, @Nullable Boolean enabled, @Nullable String status,
            @Nullable Boolean snoozed) {
        return new Camera(family, 4, 1, "Garage", null, null, null, enabled, status, null, null, snoozed, null, null,
                Camera.Signals.NONE);
    }

    private static void assertQuantity(double value, Unit<?> unit, @Nullable State state) {
        QuantityType<?> quantity = assertInstanceOf(QuantityType.class, state);
        QuantityType<?> converted = quantity.toUnit(unit);
        assertEquals(value, converted == null ? Double.NaN : converted.doubleValue(), 0.001);
    }
}
