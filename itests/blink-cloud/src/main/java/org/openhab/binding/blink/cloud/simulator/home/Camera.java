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
package org.openhab.binding.blink.cloud.simulator.home;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A battery camera behind a sync module.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class Camera extends Device {

    /** An Outdoor of 2020. */
    public Camera(long id, long networkId, String name) {
        this(id, networkId, name, "G8T1CA0000000001", "catalina", true, Family.CAMERA.well(), "ok", 68, true);
    }

    public Camera(long id, long networkId, String name, String serial, String type, boolean enabled, String status,
            String battery, int temperature, boolean thumbnail) {
        super(Family.CAMERA, id, networkId, name, serial, type, enabled, status, "black");
        battery(battery).temperature(temperature).thumbnail(thumbnail);
    }

    @Override
    Device copy() {
        return new Camera(id(), networkId(), name()).takeFrom(this);
    }
}
