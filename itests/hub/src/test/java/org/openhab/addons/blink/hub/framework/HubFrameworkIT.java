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

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.addons.blink.hub.api.HubThing;
import org.openhab.addons.blink.hub.api.NewThing;
import org.openhab.binding.sample.SampleAddOn;

/**
 * The framework starts with everything that an add-on needs.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class HubFrameworkIT {

    @Test
    void allBundlesAreActive(@TempDir Path folder) throws IOException, HubStartException {
        try (HubFramework hub = HubFramework.start(HubOptions.in(folder).addOn(SampleAddOn.jarIn(folder)))) {
            assertEquals(List.of(), hub.inactiveBundles());
            HubThing gate = hub.addThing(NewThing.of("sample:gate", "main").with("owner", "me").with("key", "x"));
            gate.awaitText("offline.pin-sent");
            gate.configure("pin", "1234");
            gate.awaitStatus("ONLINE");
        }
    }
}
