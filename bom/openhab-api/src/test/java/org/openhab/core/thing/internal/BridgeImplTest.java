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
package org.openhab.core.thing.internal;

import static org.junit.jupiter.api.Assertions.*;
import static org.mockito.Mockito.mock;

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.BridgeHandler;
import org.openhab.core.thing.binding.ThingHandler;
import org.openhab.core.thing.binding.builder.ThingBuilder;

/**
 * A bridge knows the things below it.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class BridgeImplTest {

    private final ThingTypeUID camera = new ThingTypeUID("blink", "camera");
    private final BridgeImpl bridge = new BridgeImpl(new ThingTypeUID("blink", "account"),
            new ThingUID("blink:account:home"));

    @Test
    void thingsComeAndGo() {
        Thing thing = ThingBuilder.create(camera, new ThingUID(camera, bridge.getUID(), "door")).build();

        bridge.addThing(thing);
        assertEquals(List.of(thing), bridge.getThings());
        assertSame(thing, bridge.getThing(thing.getUID()));

        bridge.removeThing(thing);
        assertEquals(List.of(), bridge.getThings());
    }

    @Test
    void onlyABridgeHandlerIsItsHandler() {
        BridgeHandler handler = mock(BridgeHandler.class);

        bridge.setHandler(handler);
        assertSame(handler, bridge.getHandler());

        bridge.setHandler(mock(ThingHandler.class));
        assertNull(bridge.getHandler());
    }

    @Test
    void theTextOfABridgeSaysSo() {
        assertTrue(bridge.toString().contains("Bridge=True"));
    }
}
