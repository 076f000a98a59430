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
package org.openhab.addons.blink.hub.host.discovery;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.addons.blink.hub.SampleHub;
import org.openhab.addons.blink.hub.api.HubThing;
import org.openhab.addons.blink.hub.api.Proposal;
import org.openhab.addons.blink.hub.framework.HubFramework;
import org.openhab.addons.blink.hub.framework.HubStartException;

/**
 * What the add-on finds is in the inbox until someone decides.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InboxIT {

    private static final String LAMP_1 = "sample:lamp:main:lamp1";
    private static final String LAMP_2 = "sample:lamp:main:lamp2";

    private @NonNullByDefault({}) HubFramework hub;

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
        SampleHub.openGate(hub);
    }

    @AfterEach
    void removeThings() {
        SampleHub.removeThings(hub);
    }

    private void scan() {
        assertEquals(1, hub.host().scan("sample"));
    }

    private List<String> found() {
        return hub.host().inbox().stream().map(Proposal::thing).toList();
    }

    @Test
    void aScanFillsTheInbox() {
        scan();
        await().until(() -> found().equals(List.of(LAMP_1, LAMP_2)));
        Proposal first = hub.host().inbox().get(0);
        assertEquals("Lamp 1", first.label());
        assertEquals("sample:lamp", first.type());
        assertEquals("sample:gate:main", first.bridge());
        assertEquals("number", first.representation());
    }

    @Test
    void anAcceptedProposalBecomesAThingWithWhatWasProposed() {
        scan();
        await().until(() -> found().size() == 2);
        HubThing lamp = hub.host().accept(LAMP_1, null);
        lamp.awaitStatus("ONLINE");
        assertEquals("Lamp 1", lamp.label());
        assertEquals(new BigDecimal(1), lamp.configuration().get("number"));
        assertEquals("L1", lamp.properties().get("serialNumber"));
        assertEquals(List.of(LAMP_2), found());
    }

    @Test
    void aThingThatIsThereUnderAnotherNameIsNotProposed() {
        hub.addThing(SampleHub.lamp(1));
        scan();
        await().until(() -> found().equals(List.of(LAMP_2)));
    }

    @Test
    void whatWasFoundThroughABridgeGoesWithIt() {
        scan();
        await().until(() -> found().size() == 2);
        hub.thing("sample:gate:main").forceRemove();
        assertEquals(List.of(), found());
    }

    @Test
    void nobodyIsAskedForABindingThatIsNotThere() {
        assertEquals(0, hub.host().scan("blink"));
    }
}
