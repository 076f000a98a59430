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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What a device understands. Told by the array of the homescreen in which the device came, never by its type: a type
 * that nobody has seen yet still works.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public enum DeviceFamily {
    /** Battery cameras of a sync module: Indoor, Outdoor, XT, XT2, Outdoor 4. */
    CAMERA("cameras"),
    /** Minis and wired floodlight cameras. */
    OWL("owls"),
    /** Video doorbells. */
    DOORBELL("doorbells");

    private final String array;

    DeviceFamily(String array) {
        this.array = array;
    }

    /**
     * @return the name of the array, which is part of the addresses of owls and doorbells too
     */
    public String array() {
        return array;
    }
}
