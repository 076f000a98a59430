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

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.addons.blink.hub.SampleHub;
import org.openhab.addons.blink.hub.api.ChannelView;
import org.openhab.addons.blink.hub.api.HubThing;
import org.openhab.addons.blink.hub.api.Option;
import org.openhab.addons.blink.hub.api.TriggerEvent;
import org.openhab.addons.blink.hub.framework.HubFramework;
import org.openhab.addons.blink.hub.framework.HubStartException;

/**
 * Channels have states, take commands and trigger.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChannelsIT {

    private @NonNullByDefault({}) HubFramework hub;
    private @NonNullByDefault({}) HubThing gate;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, HubStartException {
        hub = SampleHub.startIn(folder);
    }

    @AfterAll
    void end() {
        hub.close();
    }

    @BeforeEach
    void openGate() {
        gate = SampleHub.openGate(hub);
    }

    @AfterEach
    void removeThings() {
        SampleHub.removeThings(hub);
    }

    @Test
    void aLinkedChannelIsAskedForItsStateAtTheStart() {
        await().until(() -> "OFF".equals(gate.state("open")));
    }

    @Test
    void aCommandReachesTheHandler() {
        gate.command("open", "ON");
        await().until(() -> "ON".equals(gate.state("open")));
        await().until(() -> gate.triggers("bell").equals(List.of("PRESSED")));
    }

    @Test
    void whatAChannelTriggersIsKeptWithItsTime() {
        Instant before = Instant.now();
        gate.command("open", "ON");
        TriggerEvent event = gate.awaitEvents("bell", 1).get(0);
        assertEquals(new TriggerEvent(event.time(), gate.uid(), "bell", "PRESSED"), event);
        assertFalse(event.time().isBefore(before));
        gate.command("open", "OFF");
        List<TriggerEvent> both = gate.awaitEvents("bell", 2);
        assertEquals(both, hub.host().lastEvents(10));
        assertEquals(both.subList(1, 2), hub.host().lastEvents(1));
        assertEquals(List.of(), gate.events("open"));
    }

    @Test
    void whatAThingHasTriggeredGoesWithIt() {
        gate.command("open", "ON");
        gate.awaitEvents("bell", 1);
        gate.forceRemove();
        assertEquals(List.of(), hub.host().lastEvents(10));
    }

    @Test
    void whoWaitsInVainIsToldWhatThereWasInstead() {
        gate.awaitState("open", "OFF");
        String events = assertThrows(IllegalStateException.class, () -> gate.awaitEvents("bell", 1, Duration.ZERO))
                .getMessage();
        assertEquals("Channel sample:gate:main:bell has not triggered 1 times after 0 s but []", events);
        String state = assertThrows(IllegalStateException.class,
                () -> gate.awaitState("open", "ON", "ON"::equals, Duration.ZERO)).getMessage();
        assertEquals("Channel open of sample:gate:main is not ON after 0 s but OFF", state);
    }

    @Test
    void whatAChannelDoesNotUnderstandIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> gate.command("open", "HALF"));
        assertThrows(IllegalArgumentException.class, () -> gate.command("bell", "PRESSED"));
        assertThrows(NoSuchElementException.class, () -> gate.command("window", "ON"));
    }

    @Test
    void channelsAreDescribedWithTheirStateAsPeopleReadIt() {
        await().until(() -> gate.state("mode") != null);
        ChannelView mode = view("mode");
        assertEquals("Mode of the Gate", mode.label());
        assertEquals("DAY", mode.state());
        assertEquals("Day", mode.stateLabel());
        assertEquals(List.of(new Option("DAY", "Day"), new Option("NIGHT", "Night")), mode.options());
        assertTrue(mode.readOnly());
        assertTrue(mode.advanced());
        assertTrue(view("bell").trigger());
        assertEquals("Number:Dimensionless", view("level").itemType());
        assertEquals("Level", view("level").label());
    }

    @Test
    void aHandlerMayAddChannelsWhichComeWithTheBridgesChildren() {
        HubThing lamp = hub.addThing(SampleHub.lamp(1));
        lamp.awaitStatus("ONLINE");
        assertTrue(gate.hasChannel("level"));
        gate.disable();
        lamp.awaitStatus("UNINITIALIZED");
    }

    private ChannelView view(String id) {
        return Objects.requireNonNull(
                gate.channels().stream().filter(channel -> channel.id().equals(id)).findFirst().orElseThrow());
    }
}
