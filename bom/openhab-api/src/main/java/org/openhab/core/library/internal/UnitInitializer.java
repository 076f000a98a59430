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
package org.openhab.core.library.internal;

import java.util.List;

import javax.measure.spi.SystemOfUnits;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.library.unit.ImperialUnits;
import org.openhab.core.library.unit.SIUnits;
import org.openhab.core.library.unit.Units;

/**
 * Sees to it that the names of openHAB's units are known before the first one is read or written.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class UnitInitializer {

    private static final List<SystemOfUnits> SYSTEMS = List.of(SIUnits.getInstance(), ImperialUnits.getInstance(),
            Units.getInstance());

    private UnitInitializer() {
    }

    /**
     * @return how many systems of units are known from now on
     */
    public static int init() {
        return SYSTEMS.size();
    }
}
