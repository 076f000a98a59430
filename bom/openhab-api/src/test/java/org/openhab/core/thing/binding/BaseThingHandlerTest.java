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
package org.openhab.core.thing.binding;

import static org.junit.jupiter.api.Assertions.*;
import static org.mockito.Mockito.*;

import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.types.RefreshType;

/**
 * What a handler tells its base arrives at openHAB as with the real one.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class BaseThingHandlerTest extends CameraHandlerFixture {

    @Test
    void aStatusGoesToOpenHabWithReasonAndText() {
        handler.updateStatus(ThingStatus.OFFLINE, ThingStatusDetail.COMMUNICATION_ERROR, "@text/offline.down");

        verify(callback).statusUpdated(thing,
                new ThingStatusInfo(ThingStatus.OFFLINE, ThingStatusDetail.COMMUNICATION_ERROR, "@text/offline.down"));
    }

    @Test
    void nothingArrivesAfterTheCallbackIsTakenAway() {
        handler.setCallback(null);

        handler.updateStatus(ThingStatus.OFFLINE);
        handler.updateState("armed", OnOffType.ON);
        handler.triggerChannel("event", "{}");
        handler.postCommand("armed", OnOffType.ON);
        handler.updateProperty("vendor", "Blink");
        handler.updateThing(handler.editThing().withLabel("Door").build());
        handler.handleConfigurationUpdate(Map.of("interval", 600));

        verifyNoInteractions(callback);
        assertNull(handler.getBridge());
        assertFalse(handler.isLinked("armed"));
        assertNull(handler.getCallback());
        assertEquals(new CameraConfig().interval, handler.getConfigAs(CameraConfig.class).interval);
        assertEquals(ONLINE, thing.getStatusInfo());
    }

    @Test
    void statesCommandsAndTriggersGoToTheChannel() {
        handler.updateState("armed", OnOffType.ON);
        handler.postCommand("armed", OnOffType.OFF);
        handler.triggerChannel("armed", "PRESSED");
        handler.triggerChannel("armed");
        handler.triggerChannel(ARMED);

        verify(callback).stateUpdated(ARMED, OnOffType.ON);
        verify(callback).postCommand(ARMED, OnOffType.OFF);
        verify(callback).channelTriggered(thing, ARMED, "PRESSED");
        verify(callback, times(2)).channelTriggered(thing, ARMED, "");
    }

    @Test
    void aLinkedChannelIsAskedForItsState() {
        handler.channelLinked(ARMED);
        handler.channelUnlinked(ARMED);

        assertEquals(List.of("armed " + RefreshType.REFRESH), handler.calls);
    }

    @Test
    void openHabKnowsLinksAndBridge() {
        Bridge bridge = mock(Bridge.class);
        when(callback.isChannelLinked(ARMED)).thenReturn(true);
        when(callback.getBridge(HOME)).thenReturn(bridge);

        assertTrue(handler.isLinked("armed"));
        assertFalse(handler.isLinked("motion"));
        assertSame(bridge, handler.getBridge());
    }

    @Test
    void aThingWithoutBridgeHasNone() {
        thing.setBridgeUID(null);

        assertNull(handler.getBridge());
    }

    @Test
    void aRemovedThingIsRemovedAtOnce() {
        handler.handleRemoval();

        assertEquals(ThingStatus.REMOVED, thing.getStatus());
    }

    @Test
    void aBridgeThatGoesOfflineTakesTheThingWithIt() {
        handler.bridgeStatusChanged(new ThingStatusInfo(ThingStatus.OFFLINE, ThingStatusDetail.NONE, null));

        assertEquals(new ThingStatusInfo(ThingStatus.OFFLINE, ThingStatusDetail.BRIDGE_OFFLINE, null),
                thing.getStatusInfo());

        handler.bridgeStatusChanged(ONLINE);

        assertEquals(ONLINE, thing.getStatusInfo());
    }

    @Test
    void aBridgeThatComesBackDoesNotHealOtherTroubles() {
        handler.updateStatus(ThingStatus.OFFLINE, ThingStatusDetail.CONFIGURATION_ERROR);

        handler.bridgeStatusChanged(ONLINE);

        assertEquals(ThingStatusDetail.CONFIGURATION_ERROR, thing.getStatusInfo().getStatusDetail());
    }

    @Test
    void aHandlerIsInitializedWhileItIsOnlineOfflineOrUnknown() {
        for (ThingStatus status : ThingStatus.values()) {
            boolean initialized = List.of(ThingStatus.ONLINE, ThingStatus.OFFLINE, ThingStatus.UNKNOWN)
                    .contains(status);

            handler.updateStatus(status);

            assertEquals(initialized, handler.isInitialized(), status.name());
        }
    }
}
