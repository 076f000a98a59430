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
package org.openhab.addons.blink.hub.host.thing;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.addons.blink.hub.SampleHub;
import org.openhab.addons.blink.hub.api.HubThing;
import org.openhab.addons.blink.hub.api.NewThing;
import org.openhab.addons.blink.hub.api.Status;
import org.openhab.addons.blink.hub.framework.HubFramework;
import org.openhab.addons.blink.hub.framework.HubStartException;

/**
 * The host treats things and their handlers as openHAB does.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThingLifecycleIT {

    private @NonNullByDefault({}) HubFramework hub;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, HubStartException {
        hub = SampleHub.startIn(folder);
    }

    @AfterAll
    void end() {
        hub.close();
    }

    @AfterEach
    void removeThings() {
        SampleHub.removeThings(hub);
    }

    @Test
    void aNewThingIsInitializedAndTellsWhatIsMissing() {
        HubThing gate = hub.addThing(NewThing.of("sample:gate", "new").with("owner", "me").with("key", "secret"));
        Status status = gate.awaitText("offline.pin-sent");
        assertEquals("OFFLINE", status.status());
        assertEquals("CONFIGURATION_PENDING", status.detail());
        assertEquals(List.of("…12", "@text/channel.sms"), status.arguments());
        assertEquals("A PIN was sent to …12 by text message.", status.text());
        assertEquals(List.of("INITIALIZING", "UNKNOWN", "OFFLINE"),
                gate.statusHistory().stream().map(Status::status).toList());
    }

    @Test
    void defaultsAreThereBeforeTheHandlerLooks() {
        HubThing gate = hub.addThing(SampleHub.GATE);
        assertEquals(new BigDecimal(60), gate.configuration().get("interval"));
        assertEquals("Sample", gate.properties().get("vendor"));
    }

    @Test
    void aChangedConfigurationInitializesTheHandlerAnew() {
        HubThing gate = hub.addThing(SampleHub.GATE);
        gate.awaitText("offline.pin-sent");
        gate.configure("pin", "1234");
        gate.awaitStatus("ONLINE");
        assertEquals("", gate.configuration().get("pin"));
        assertEquals("4711", gate.properties().get("serialNumber"));
    }

    @Test
    void anUnchangedConfigurationDoesNotDisturbTheHandler() {
        HubThing gate = SampleHub.openGate(hub);
        int before = gate.statusHistory().size();
        gate.configure("owner", "me");
        assertEquals(before, gate.statusHistory().size());
    }

    @Test
    void savingAgainDoesDisturbIt() {
        HubThing gate = SampleHub.openGate(hub);
        int before = gate.statusHistory().size();
        gate.saveAgain();
        gate.awaitStatus("ONLINE");
        assertEquals(List.of("UNKNOWN", "ONLINE"), gate.statusHistory().subList(before, gate.statusHistory().size())
                .stream().map(Status::status).toList());
    }

    @Test
    void aParameterCanBeEmptied() {
        HubThing gate = SampleHub.openGate(hub);
        Map<String, @Nullable Object> emptied = new HashMap<>();
        emptied.put("key", null);
        gate.configure(emptied);
        gate.awaitText("offline.no-key");
    }

    @Test
    void aValueThatIsNotAllowedIsRefusedAndChangesNothing() {
        HubThing gate = SampleHub.openGate(hub);
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class,
                () -> gate.configure("interval", 5));
        assertEquals("{interval=The value must not be less than 30.}", refused.getMessage());
        gate.configure("interval", 0);
        gate.awaitStatus("ONLINE");
    }

    @Test
    void aThingWithoutARequiredParameterIsNotInitialized() {
        HubThing gate = hub.addThing(NewThing.of("sample:gate", "main"));
        assertTrue(gate.status().is("UNINITIALIZED", "HANDLER_CONFIGURATION_PENDING"), gate.toString());
        gate.configure(Map.of("owner", "me", "key", "secret"));
        gate.awaitText("offline.pin-sent");
    }

    @Test
    void aThingWaitsForItsBridgeAndFollowsIt() {
        HubThing lamp = hub.addThing(SampleHub.lamp(1));
        assertTrue(lamp.status().is("UNINITIALIZED", "BRIDGE_UNINITIALIZED"), lamp.toString());
        HubThing gate = hub.addThing(SampleHub.GATE);
        lamp.awaitStatus("OFFLINE", "BRIDGE_OFFLINE");
        gate.configure("pin", "1234");
        lamp.awaitStatus("ONLINE");
        gate.disable();
        lamp.awaitStatus("UNINITIALIZED", "BRIDGE_UNINITIALIZED");
        gate.enable();
        lamp.awaitStatus("ONLINE");
        gate.remove();
        lamp.awaitStatus("UNINITIALIZED", "HANDLER_MISSING_ERROR");
    }

    @Test
    void aThingThatItsHandlerHasChangedInTheLastMomentGetsAnotherHandler() {
        HubThing gate = SampleHub.openGate(hub);
        HubThing lamp = hub.addThing(SampleHub.lamp(7));
        lamp.awaitStatus("ONLINE");
        gate.disable();
        assertTrue(lamp.status().is("UNINITIALIZED", "BRIDGE_UNINITIALIZED"), lamp.toString());
        gate.enable();
        lamp.awaitStatus("ONLINE");
    }

    @Test
    void aThingThatNeedsABridgeSaysSo() {
        HubThing lamp = hub.addThing(NewThing.of("sample:lamp", "lonely").with("number", 1));
        assertTrue(lamp.status().is("UNINITIALIZED", "HANDLER_CONFIGURATION_PENDING"), lamp.toString());
        assertTrue(lamp.status().text().contains("bridge"), lamp.toString());
    }

    @Test
    void aHandlerThatFailsLeavesItsReason() {
        SampleHub.openGate(hub);
        HubThing lamp = hub.addThing(SampleHub.lamp(8));
        Status status = lamp.awaitStatus("UNINITIALIZED", "HANDLER_INITIALIZING_ERROR");
        assertEquals("number 8 has no socket", status.text());
    }

    @Test
    void aThingIsRemovedWhenItsHandlerHasLetGo() {
        HubThing gate = SampleHub.openGate(hub);
        gate.remove();
        await().until(() -> !gate.exists());
        assertTrue(gate.statusHistory().stream().anyMatch(status -> status.is("REMOVED")));
        assertThrows(NoSuchElementException.class, gate::status);
        HubThing again = hub.addThing(SampleHub.GATE);
        again.awaitText("offline.pin-sent");
    }

    @Test
    void aThingFromAFileChangesWithTheFileAndGoesAtOnce() {
        HubThing gate = hub.addThingFromFile(SampleHub.GATE.with("pin", "1234"));
        gate.awaitStatus("ONLINE");
        assertEquals("", gate.configuration().get("pin"));
        hub.addThingFromFile(SampleHub.GATE.with("pin", "1234").with("owner", "you"));
        gate.awaitStatus("ONLINE");
        assertEquals("you", gate.configuration().get("owner"));
        gate.remove();
        assertFalse(gate.exists());
    }

    @Test
    void thereIsOneThingOfAUid() {
        hub.addThing(SampleHub.GATE);
        assertThrows(IllegalArgumentException.class, () -> hub.addThing(SampleHub.GATE));
        assertThrows(IllegalArgumentException.class, () -> hub.addThingFromFile(SampleHub.GATE));
        assertThrows(IllegalArgumentException.class, () -> hub.addThing(NewThing.of("sample:door", "x")));
    }

    @Test
    void waitingInVainTellsWhatHappenedInstead() {
        HubThing gate = hub.addThing(SampleHub.GATE);
        gate.awaitText("offline.pin-sent");
        IllegalStateException vain = assertThrows(IllegalStateException.class,
                () -> gate.awaitStatus("green", status -> status.is("GREEN"), Duration.ofMillis(100)));
        assertTrue(String.valueOf(vain.getMessage()).contains("A PIN was sent"), vain.getMessage());
    }

    @Test
    void aHundredStartsLeaveNothingBehind() {
        HubThing gate = SampleHub.openGate(hub);
        int services = hub.host().footprint().services().size();
        for (int i = 0; i < 100; i++) {
            gate.disable();
            gate.enable();
        }
        gate.awaitStatus("ONLINE");
        assertEquals(services, hub.host().footprint().services().size());
        assertEquals(List.of("sample-main"), hub.host().footprint().httpClients());
        gate.disable();
        await().until(() -> hub.host().footprint().tasks().getOrDefault("thingHandler", 0) == 0);
        assertEquals(List.of(), hub.host().footprint().httpClients());
        gate.enable(); // who removes a disabled thing does not reach its factory, in openHAB neither
    }
}
