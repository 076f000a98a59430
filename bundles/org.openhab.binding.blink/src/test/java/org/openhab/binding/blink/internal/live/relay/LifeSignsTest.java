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
package org.openhab.binding.blink.internal.live.relay;

import static org.junit.jupiter.api.Assertions.*;

import java.util.HexFormat;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;

/**
 * {@link LifeSigns} look as relays know them.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class LifeSignsTest {

    @Test
    void keepAlivesCountUpAndHaveNoContent() {
        LifeSigns signs = new LifeSigns();

        assertEquals("0a0000000100000000", HexFormat.of().formatHex(Packets.bytes(signs.keepAlive())));
        assertEquals("0a0000000200000000", HexFormat.of().formatHex(Packets.bytes(signs.keepAlive())));
    }

    @Test
    void statisticsSayThatNothingIsLateOrLost() {
        assertEquals("12000003e800000018" + "00".repeat(24),
                HexFormat.of().formatHex(Packets.bytes(LifeSigns.statistics())));
    }
}
