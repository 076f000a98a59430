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
package org.openhab.addons.blink.hub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.awaitility.Awaitility;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.addons.blink.hub.api.HubThing;
import org.openhab.addons.blink.hub.api.NewThing;
import org.openhab.addons.blink.hub.framework.HubFramework;
import org.openhab.addons.blink.hub.framework.HubOptions;
import org.openhab.addons.blink.hub.framework.HubStartException;
import org.openhab.binding.sample.SampleAddOn;

/**
 * Starts the hub with the sample add-on in the place of the real one.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class SampleHub {

    /** A gate that is ONLINE as soon as someone has typed the PIN 1234. */
    public static final NewThing GATE = NewThing.of("sample:gate", "main").with("owner", "me").with("key", "secret");

    private SampleHub() {
    }

    public static HubOptions optionsIn(Path folder) throws IOException {
        Path jars = Files.createDirectories(folder.resolve("jars"));
        return HubOptions.in(folder.resolve("hub")).addOn(SampleAddOn.jarIn(jars));
    }

    public static HubFramework startIn(Path folder) throws IOException, HubStartException {
        // What waits for something else than a thing is as patient as what waits for a thing.
        Awaitility.setDefaultTimeout(HubThing.PATIENCE);
        return HubFramework.start(optionsIn(folder));
    }

    /**
     * A gate that is ONLINE.
     */
    public static HubThing openGate(HubFramework hub) {
        HubThing gate = hub.addThing(GATE.with("pin", "1234"));
        gate.awaitStatus("ONLINE");
        return gate;
    }

    /**
     * Brings the hub to where it began.
     */
    public static void removeThings(HubFramework hub) {
        hub.host().things().forEach(HubThing::forceRemove);
    }

    /**
     * A lamp at the gate.
     */
    public static NewThing lamp(int number) {
        return NewThing.of("sample:lamp", "sample:gate:main", "lamp" + number).with("number", number);
    }
}
