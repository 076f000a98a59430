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
 * A camera with a plug, of the family of the Mini.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class Owl extends Device {

    /** A Mini. */
    public Owl(long id, long networkId, String name) {
        this(id, networkId, name, "G8V1OW0000000001", "owl", true, Family.OWL.well(), true);
    }

    public Owl(long id, long networkId, String name, String serial, String type, boolean enabled, String status,
            boolean thumbnail) {
        super(Family.OWL, id, networkId, name, serial, type, enabled, status, "white");
        thumbnail(thumbnail);
    }

    @Override
    Device copy() {
        return new Owl(id(), networkId(), name()).takeFrom(this);
    }
}
