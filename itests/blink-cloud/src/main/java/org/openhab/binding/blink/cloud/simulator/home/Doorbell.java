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
 * A video doorbell.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class Doorbell extends Device {

    public Doorbell(long id, long networkId, String name) {
        this(id, networkId, name, "G8T1LO0000000001", "lotus", true, Family.DOORBELL.well(), "ok", true);
    }

    public Doorbell(long id, long networkId, String name, String serial, String type, boolean enabled, String status,
            String battery, boolean thumbnail) {
        super(Family.DOORBELL, id, networkId, name, serial, type, enabled, status, "black");
        battery(battery).thumbnail(thumbnail);
    }

    @Override
    Device copy() {
        return new Doorbell(id(), networkId(), name()).takeFrom(this);
    }
}
