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
package org.openhab.binding.sample;

import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.config.discovery.AbstractThingHandlerDiscoveryService;
import org.openhab.core.config.discovery.DiscoveryResultBuilder;
import org.openhab.core.thing.ThingUID;

/**
 * Finds two lamps at each gate.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class LampDiscovery extends AbstractThingHandlerDiscoveryService<GateHandler> {

    public LampDiscovery() {
        super(GateHandler.class, Set.of(SampleHandlerFactory.LAMP), 0);
    }

    @Override
    protected void startScan() {
        ThingUID bridge = thingHandler.getThing().getUID();
        for (int number = 1; number <= 2; number++) {
            thingDiscovered(
                    DiscoveryResultBuilder.create(new ThingUID(SampleHandlerFactory.LAMP, bridge, "lamp" + number))
                            .withBridge(bridge).withProperties(thingHandler.lamp(number))
                            .withRepresentationProperty("number").withLabel("Lamp " + number).build());
        }
    }
}
