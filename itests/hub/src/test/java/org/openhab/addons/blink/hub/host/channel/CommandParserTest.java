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
package org.openhab.addons.blink.hub.host.channel;

import static org.junit.jupiter.api.Assertions.*;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.PercentType;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.library.types.StringType;
import org.openhab.core.types.RefreshType;

/**
 * A text becomes the command that an item of the channel's type would send.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class CommandParserTest {

    @Test
    void eachTypeOfItemHasItsCommands() {
        assertEquals(OnOffType.ON, CommandParser.parse("Switch", "ON"));
        assertEquals(new StringType("NIGHT"), CommandParser.parse("String", "NIGHT"));
        assertEquals(new DecimalType(3), CommandParser.parse("Number", "3"));
        assertEquals(new QuantityType<>("10 min"), CommandParser.parse("Number:Time", "10 min"));
        assertEquals(new DecimalType(10), CommandParser.parse("Number:Time", "10"));
        assertEquals(new PercentType(40), CommandParser.parse("Dimmer", "40"));
        assertEquals(OnOffType.OFF, CommandParser.parse("Dimmer", "OFF"));
    }

    @Test
    void everyChannelCanBeAskedToRefresh() {
        assertEquals(RefreshType.REFRESH, CommandParser.parse("Image", "REFRESH"));
        assertEquals(RefreshType.REFRESH, CommandParser.parse("String", "REFRESH"));
    }

    @Test
    void whatAnItemDoesNotUnderstandIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> CommandParser.parse("Switch", "HALF"));
        assertThrows(IllegalArgumentException.class, () -> CommandParser.parse("Number", "many"));
        assertThrows(IllegalArgumentException.class, () -> CommandParser.parse("Image", "anything"));
    }
}
