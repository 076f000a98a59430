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
package org.openhab.binding.blink.internal.handler;

import static org.junit.jupiter.api.Assertions.*;
import static org.mockito.ArgumentMatchers.*;
import static org.mockito.Mockito.*;
import static org.openhab.binding.blink.internal.BlinkBindingConstants.*;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.fixture.Futures;
import org.openhab.binding.blink.internal.fixture.Homes;
import org.openhab.binding.blink.internal.fixture.TestClock;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.StringType;
import org.openhab.core.types.UnDefType;

/**
 * The {@link NetworkHandler} shows a network and its sync module, and arms it.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class NetworkHandlerTest extends NetworkHandlerFixture {

    @Test
    void aNetworkIsShownWithItsSyncModule() {
        tell(true, Homes.module("online", 3, TestClock.START));

        assertEquals("ONLINE", openhab.status());
        assertEquals(OnOffType.ON, openhab.state(CHANNEL_ARMED));
        assertEquals(OnOffType.ON, openhab.state(CHANNEL_SYNC_MODULE_ONLINE));
        assertEquals("2", String.valueOf(openhab.state(CHANNEL_WIFI_SIGNAL)));
        assertNotNull(handler.getThing().getChannel(CHANNEL_LAST_HEARTBEAT));
        assertEquals(Map.of("serialNumber", "SM-SERIAL", "firmwareVersion", "16.0.14", "modelId", "sm2"),
                handler.getThing().getProperties());
    }

    @Test
    void aNetworkWithoutSyncModuleHasNoChannelsForIt() {
        tell(false, null);

        assertEquals("ONLINE", openhab.status());
        assertEquals(OnOffType.OFF, openhab.state(CHANNEL_ARMED));
        assertEquals(2, handler.getThing().getChannels().size());
    }

    @Test
    void aSyncModuleThatIsGoneIsUnknown() {
        tell(true, Homes.module("online", 3, TestClock.START));
        tell(true, null);

        assertEquals(UnDefType.UNDEF, openhab.state(CHANNEL_SYNC_MODULE_ONLINE));
        assertEquals(UnDefType.UNDEF, openhab.state(CHANNEL_LAST_HEARTBEAT));
        assertNotNull(handler.getThing().getChannel(CHANNEL_SYNC_MODULE_ONLINE), "it may be linked");
    }

    @Test
    void aSyncModuleThatIsOfflineTakesTheNetworkAlong() {
        tell(true, Homes.module("offline", 0, null));

        assertEquals("OFFLINE COMMUNICATION_ERROR @text/offline.sync-module", openhab.status());
        assertEquals(OnOffType.OFF, openhab.state(CHANNEL_SYNC_MODULE_ONLINE));
        tell(true, Homes.module("online", 3, null));
        assertEquals("ONLINE", openhab.status());
    }

    @Test
    void aNetworkThatHasLeftIsGoneAndMayComeBack() {
        handler.onHome(Homes.home(TestClock.START, List.of(), List.of(), List.of()));
        assertEquals("OFFLINE GONE @text/offline.gone", openhab.status());

        tell(null, null);

        assertEquals("ONLINE", openhab.status());
        assertEquals(UnDefType.UNDEF, openhab.state(CHANNEL_ARMED));
    }

    @Test
    void armingThatFailsPutsTheOldStateBack() {
        tell(false, null);
        handler.handleCommand(openhab.channel(CHANNEL_ARMED), OnOffType.ON);
        assertEquals(List.of(OnOffType.OFF), openhab.states(CHANNEL_ARMED), "nothing is guessed");

        order.complete(CommandResult.UNREACHABLE);

        assertEquals(List.of(OnOffType.OFF, OnOffType.OFF), openhab.states(CHANNEL_ARMED));
    }

    @Test
    void theActionTellsWhetherBlinkShowsItAsWanted() {
        CompletableFuture<Boolean> armed = handler.arm(true);
        assertFalse(armed.isDone());

        order.complete(CommandResult.CONFIRMED);

        assertTrue(Futures.result(armed));
    }

    @Test
    void anyOtherEndIsNone() {
        order.complete(CommandResult.NOT_CONFIRMED);

        assertFalse(Futures.result(handler.arm(false)));
    }

    @Test
    void anythingButOnAndOffIsNoCommand() {
        handler.handleCommand(openhab.channel(CHANNEL_ARMED), new StringType("ON"));

        verify(openhab.session, never()).order(any());
    }
}
