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
package org.openhab.binding.blink.internal.channel;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.types.State;

/**
 * Compares states as they are compared for each channel in each poll. Quantities compare by what they measure, which
 * converts both to Kelvin and the like with 34 digits; of those in one unit the numbers are enough, and
 * Blink's numbers have no more digits than a double.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class SameState {

    private SameState() {
    }

    /**
     * @return whether they are equal
     */
    public static boolean is(State state, @Nullable State other) {
        if (state instanceof QuantityType<?> one && other instanceof QuantityType<?> two
                && one.getUnit().equals(two.getUnit())) {
            return one.doubleValue() == two.doubleValue();
        }
        return state.equals(other);
    }
}
