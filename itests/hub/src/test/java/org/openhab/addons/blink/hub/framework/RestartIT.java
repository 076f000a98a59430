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
package org.openhab.addons.blink.hub.framework;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.addons.blink.hub.SampleHub;
import org.openhab.addons.blink.hub.api.HubThing;
import org.openhab.addons.blink.hub.api.NewThing;
import org.openhab.addons.blink.hub.api.Proposal;

/**
 * What openHAB would know after a restart, the hub knows too, and no more.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class RestartIT {

    private static final String LAMP_1 = "sample:lamp:main:lamp1";
    private static final String LAMP_2 = "sample:lamp:main:lamp2";

    @TempDir
    Path folder = Path.of("");

    @Test
    void managedThingsAreThereAgainWithAllThatTheyKnew() throws IOException, HubStartException {
        HubFramework before = SampleHub.startIn(folder);
        HubThing gate = SampleHub.openGate(before);
        Map<String, Object> configuration = gate.configuration();
        HubThing disabled = before.addThing(NewThing.of("sample:gate", "old").with("owner", "me").with("key", "x"));
        disabled.disable();
        gate.unlink("open");
        try (HubFramework after = before.restart()) {
            HubThing again = after.thing(gate.uid());
            again.awaitStatus("ONLINE");
            assertTrue(again.editable());
            assertEquals(configuration, again.configuration());
            assertEquals("4711", again.properties().get("serialNumber"));
            assertTrue(again.hasChannel("level"));
            assertFalse(again.isLinked("open"));
            assertTrue(again.isLinked("mode"));
            after.thing(disabled.uid()).awaitStatus("UNINITIALIZED", "DISABLED");
        }
    }

    @Test
    void thingsFromAFileAreGoneUnlessTheFileIsRead() throws IOException, HubStartException {
        HubFramework before = SampleHub.startIn(folder);
        HubThing gate = before.addThingFromFile(SampleHub.GATE);
        gate.awaitText("offline.pin-sent");
        try (HubFramework after = before.restart()) {
            assertFalse(after.thing(gate.uid()).exists());
        }
    }

    @Test
    void whatSomebodyHasHiddenStaysHidden() throws IOException, HubStartException {
        HubFramework before = SampleHub.startIn(folder);
        SampleHub.openGate(before);
        before.host().scan("sample");
        await().until(() -> found(before).equals(List.of(LAMP_1, LAMP_2)));
        before.host().ignore(LAMP_1);
        assertEquals(List.of(LAMP_2), found(before));
        try (HubFramework after = before.restart()) {
            after.thing(SampleHub.GATE.uid()).awaitStatus("ONLINE");
            after.host().scan("sample");
            await().until(() -> found(after).equals(List.of(LAMP_2)));
            assertThrows(IllegalArgumentException.class, () -> after.host().accept(LAMP_1, null));
        }
    }

    private static List<String> found(HubFramework hub) {
        return hub.host().inbox().stream().map(Proposal::thing).toList();
    }
}
