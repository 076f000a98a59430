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

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.types.State;
import org.openhab.core.types.UnDefType;

/**
 * {@link SameState} says what the states themselves say.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SameStateTest {

    @Test
    void statesAreTheSameWhereTheyAreEqual() {
        List<State> states = List.of(QuantityType.valueOf("68 °F"), QuantityType.valueOf("68.0 °F"),
                QuantityType.valueOf("69 °F"), QuantityType.valueOf("20 °C"), QuantityType.valueOf("1 min"),
                QuantityType.valueOf("60 s"), QuantityType.valueOf("60 min"), new DecimalType(68), OnOffType.ON,
                OnOffType.OFF, UnDefType.UNDEF);
        for (State one : states) {
            for (State other : states) {
                assertEquals(one.equals(other), SameState.is(one, other), () -> one + " and " + other);
            }
            assertEquals(false, SameState.is(one, null));
        }
    }
}
