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

import java.time.Duration;
import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What only a device's own configuration tells. Whatever may be null is what Blink does not tell of this one.
 *
 * @param batteryVoltage in volts
 * @param wifiRssi strength of the Wi-Fi signal in dBm
 * @param syncModuleRssi strength of the link to the sync module in dBm
 * @param temperature in degrees Fahrenheit
 * @param macAddress the hardware address
 * @param signalsAt when it last measured its signals
 * @param settings what can be set on it
 * @param light whether its light is on
 * @param lightTime after which time its light goes off by itself
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record DeviceDetails(@Nullable Double batteryVoltage, @Nullable Integer wifiRssi,
        @Nullable Integer syncModuleRssi, @Nullable Double temperature, @Nullable String macAddress,
        @Nullable Instant signalsAt, DeviceSettings settings, @Nullable Boolean light, @Nullable Duration lightTime) {

    /** Nothing is known yet. */
    public static final DeviceDetails NONE = new DeviceDetails(null, null, null, null, null, null);

    /**
     * A device on which nothing can be set.
     */
    public DeviceDetails(@Nullable Double batteryVoltage, @Nullable Integer wifiRssi, @Nullable Integer syncModuleRssi,
            @Nullable Double temperature, @Nullable String macAddress, @Nullable Instant signalsAt) {
        this(batteryVoltage, wifiRssi, syncModuleRssi, temperature, macAddress, signalsAt, DeviceSettings.NONE, null,
                null);
    }
}
