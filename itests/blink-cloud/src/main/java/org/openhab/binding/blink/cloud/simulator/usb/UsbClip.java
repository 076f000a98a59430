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

import java.time.Duration;
import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.clip.Footage;

/**
 * A clip on a USB stick. It says neither which device has recorded it nor why, only how that device is called.
 *
 * @param id its number on the stick
 * @param cameraName letters and digits of the name of the device
 * @param createdAt when the recording began
 * @param writtenAt when it is on the stick
 * @param length how long it is
 * @param footage the clip itself
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record UsbClip(long id, String cameraName, Instant createdAt, Instant writtenAt, Duration length,
        Footage footage) {

    private static final int KILOBYTE = 1024;

    /** Its size as the sync module tells it, in whole kilobytes. */
    public long kilobytes() {
        return (footage.length() + KILOBYTE - 1) / KILOBYTE;
    }

    /** What a sync module makes of the name of a device. Two devices may have the same name then. */
    public static String reduce(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "");
    }
}
