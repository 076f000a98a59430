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
package org.openhab.binding.blink.cloud.simulator.scenario;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How the cloud deals with lights and sirens.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class EquipmentScenario {

    private volatile boolean lightsTold = true;
    private volatile boolean newLightPath;
    private volatile boolean singleSirenSilenced;

    /** Whether configurations tell which lights are on. */
    public boolean lightsTold() {
        return lightsTold;
    }

    public EquipmentScenario lightsTold(boolean on) {
        lightsTold = on;
        return this;
    }

    /** Whether the lights of cameras are at the address that apps use since 2026, too. */
    public boolean newLightPath() {
        return newLightPath;
    }

    public EquipmentScenario newLightPath(boolean on) {
        newLightPath = on;
        return this;
    }

    /** Whether one siren can be silenced, and not only all of a system. */
    public boolean singleSirenSilenced() {
        return singleSirenSilenced;
    }

    public EquipmentScenario singleSirenSilenced(boolean on) {
        singleSirenSilenced = on;
        return this;
    }

    void copyFrom(EquipmentScenario other) {
        lightsTold = other.lightsTold;
        newLightPath = other.newLightPath;
        singleSirenSilenced = other.singleSirenSilenced;
    }
}
