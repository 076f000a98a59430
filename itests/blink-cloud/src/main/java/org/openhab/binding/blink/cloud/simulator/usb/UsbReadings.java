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
package org.openhab.binding.blink.cloud.simulator.usb;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What the cloud has read from the USB sticks of all sync modules.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class UsbReadings {

    private final Map<ModuleKey, UsbReading> readings = new HashMap<>();

    public synchronized UsbReading of(long accountId, long moduleId) {
        ModuleKey key = new ModuleKey(accountId, moduleId);
        UsbReading known = readings.get(key);
        UsbReading reading = known == null ? new UsbReading() : known;
        readings.put(key, reading);
        return reading;
    }

    public synchronized void clear() {
        readings.clear();
    }

    /**
     * The sync modules of different customers may have the same id.
     *
     * @author Blink for openHAB contributors - Initial contribution
     */
    private record ModuleKey(long accountId, long moduleId) {
    }
}
