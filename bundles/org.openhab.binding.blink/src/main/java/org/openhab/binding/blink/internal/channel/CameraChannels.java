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

import static org.openhab.binding.blink.internal.BlinkBindingConstants.*;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.model.Camera;
import org.openhab.binding.blink.internal.cloud.model.DeviceDetails;
import org.openhab.binding.blink.internal.cloud.model.Network;
import org.openhab.binding.blink.internal.cloud.model.Thumbnail;
import org.openhab.core.library.unit.ImperialUnits;
import org.openhab.core.library.unit.Units;
import org.openhab.core.types.State;

/**
 * The channels of a camera, a Mini or a doorbell, except those of its pictures.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class CameraChannels {

    private CameraChannels() {
    }

    /**
     * @param camera the camera
     * @param network its network, null when Blink does not list it
     * @param details what only its configuration tells
     * @param lastClip when its last clip began, null when there is none
     * @return the states by channel id
     */
    public static Map<String, State> of(Camera camera, @Nullable Network network, DeviceDetails details,
            @Nullable Instant lastClip) {
        Map<String, State> states = new HashMap<>();
        Camera.Signals signals = camera.signals();
        states.put(CHANNEL_MOTION_DETECTION, States.flag(camera.enabled()));
        states.put(CHANNEL_DETECTION_ACTIVE, States.flag(isDetecting(camera, network)));
        states.put(CHANNEL_LOW_BATTERY, States.flag(camera.batteryLow()));
        states.put(CHANNEL_BATTERY_VOLTAGE, States.quantity(details.batteryVoltage(), Units.VOLT));
        states.put(CHANNEL_TEMPERATURE, States.quantity(temperature(camera, details), ImperialUnits.FAHRENHEIT));
        states.put(CHANNEL_WIFI_SIGNAL, States.signalStrength(signals.wifiBars()));
        states.put(CHANNEL_SYNC_MODULE_SIGNAL, States.signalStrength(signals.syncModuleBars()));
        states.put(CHANNEL_WIFI_RSSI, States.quantity(details.wifiRssi(), Units.DECIBEL_MILLIWATTS));
        states.put(CHANNEL_SYNC_MODULE_RSSI, States.quantity(details.syncModuleRssi(), Units.DECIBEL_MILLIWATTS));
        states.put(CHANNEL_HIGH_USAGE, States.flag(camera.highUsage()));
        states.put(CHANNEL_LAST_SEEN, States.time(lastSeen(camera, details, lastClip)));
        return states;
    }

    /**
     * @return the temperature in degrees Fahrenheit; null when the camera measures none
     */
    public static @Nullable Double temperature(Camera camera, DeviceDetails details) {
        Double inHome = camera.signals().temperature();
        return inHome == null ? details.temperature() : inHome;
    }

    /** Whether a motion would be recorded: everything that can prevent it is known and does not. */
    private static @Nullable Boolean isDetecting(Camera camera, @Nullable Network network) {
        Boolean armed = network == null ? null : network.armed();
        Boolean enabled = camera.enabled();
        if (camera.isOffline() || Boolean.TRUE.equals(camera.isSnoozed()) || Boolean.FALSE.equals(armed)
                || Boolean.FALSE.equals(enabled)) {
            return false;
        }
        return armed == null || enabled == null ? null : Boolean.TRUE;
    }

    private static @Nullable Instant lastSeen(Camera camera, DeviceDetails details, @Nullable Instant lastClip) {
        Thumbnail thumbnail = camera.thumbnail();
        Instant picture = thumbnail == null ? null : thumbnail.time().orElse(null);
        return later(later(picture, details.signalsAt()), lastClip);
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }
}
