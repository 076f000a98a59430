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
package org.openhab.core.config.discovery;

import static org.junit.jupiter.api.Assertions.*;
import static org.mockito.Mockito.mock;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.core.thing.binding.BridgeHandler;
import org.openhab.core.thing.binding.ThingHandler;

/**
 * A discovery service of a bridge works as long as the handler of the bridge.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class AbstractThingHandlerDiscoveryServiceTest {

    private static class AccountDiscovery extends AbstractThingHandlerDiscoveryService<BridgeHandler> {
        private final List<String> calls = new ArrayList<>();

        AccountDiscovery() {
            super(BridgeHandler.class, 5);
        }

        @Override
        protected void startScan() {
            calls.add("scan");
        }

        @Override
        protected void startBackgroundDiscovery() {
            calls.add("start");
        }

        @Override
        protected void stopBackgroundDiscovery() {
            calls.add("stop");
        }
    }

    private final AccountDiscovery service = new AccountDiscovery();

    @Test
    void theHandlerMustBeOfTheRightClass() {
        BridgeHandler handler = mock(BridgeHandler.class);

        service.setThingHandler(handler);

        assertSame(handler, service.getThingHandler());
        assertSame(handler, service.thingHandler);
        assertThrows(IllegalArgumentException.class, () -> service.setThingHandler(mock(ThingHandler.class)));
    }

    @Test
    void theBackgroundIsSearchedFromInitializeToDispose() {
        service.activate(null);
        assertEquals(List.of(), service.calls);

        service.initialize();
        service.dispose();
        service.deactivate();

        assertEquals(List.of("start", "stop"), service.calls);
    }

    @Test
    void aServiceWithoutBackgroundSearchesWhenAsked() {
        service.activate(Map.of("background", false));

        service.initialize();
        service.dispose();
        service.startScan((ScanListener) null);

        assertEquals(List.of("scan"), service.calls);
    }

    @Test
    void theUserSwitchesTheBackgroundOffAndOn() {
        service.modified(Map.of("background", false));
        service.modified(Map.of("background", true));

        assertEquals(List.of("stop", "start"), service.calls);
    }
}
