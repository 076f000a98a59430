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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.home.Device;

/**
 * The same measurements in other units: what the homescreen tells in bars, the details tell in dBm and volts.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class Sensors {

    private static final int[] WIFI_DBM = { -92, -85, -77, -69, -60, -48 };
    private static final int[] LFR_DBM = { -115, -105, -96, -87, -78, -67 };

    private Sensors() {
    }

    /** 0 to 3. */
    static int batteryBars(Device device) {
        return switch (device.battery()) {
            case "ok" -> 3;
            case "low" -> 1;
            default -> 0;
        };
    }

    /** In hundredths of a volt. */
    static int batteryVoltage(Device device) {
        return switch (device.battery()) {
            case "ok" -> 160;
            case "low" -> 124;
            default -> 110;
        };
    }

    static int wifiDbm(int bars) {
        return WIFI_DBM[bars];
    }

    /** Of the link between camera and sync module. */
    static int lfrDbm(Device device) {
        return LFR_DBM[device.lfr()];
    }
}
