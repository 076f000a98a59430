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
package org.openhab.binding.blink.tests.framework;

import static org.awaitility.Awaitility.await;

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeEach;
import org.openhab.addons.blink.hub.api.HubThing;
import org.openhab.binding.blink.cloud.simulator.home.Device;

/**
 * A customer whose devices do at once what they are told, and what they have for a user.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public abstract class DeviceTest extends HomeTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    @BeforeEach
    void hurry() {
        blink().scenario().commands().duration(Duration.ofSeconds(1));
    }

    /** The user adds the account and this device, which is online then. */
    protected final HubThing device(long id) {
        online();
        HubThing device = addDevice(id);
        device.awaitStatus("ONLINE");
        return device;
    }

    protected final Device atBlink(long id) {
        return blink().home(EMAIL).device(id);
    }

    /** Channels of settings and lights come when the device has told what it has. */
    protected static void awaitSoon(HubThing thing, String channel, String state) {
        await(channel + " " + state).atMost(LONG)
                .until(() -> thing.hasChannel(channel) && state.equals(thing.state(channel)));
    }
}
