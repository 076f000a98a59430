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
package org.openhab.binding.blink.internal.channel;

import static org.junit.jupiter.api.Assertions.*;

import java.time.Instant;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.cloud.model.Camera;
import org.openhab.binding.blink.internal.cloud.model.DeviceDetails;
import org.openhab.binding.blink.internal.cloud.model.Network;
import org.openhab.binding.blink.internal.fixture.Homes;
import org.openhab.core.types.State;

/**
 * {@link CameraStates} are always those of what Blink has told last, and made anew only when that differs.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class CameraStatesTest {

    private static final Network ARMED = new Network(Homes.NETWORK, "Home", true, null);
    private static final Network DISARMED = new Network(Homes.NETWORK, "Home", false, null);

    private final CameraStates states = new CameraStates();

    private Map<String, State> of(boolean enabled, @Nullable Network network, @Nullable Instant lastClip) {
        Camera camera = Homes.camera(enabled, null);
        Map<String, State> now = states.of(camera, network, DeviceDetails.NONE, lastClip);
        assertEquals(CameraChannels.of(camera, network, DeviceDetails.NONE, lastClip), now);
        return now;
    }

    @Test
    void whatIsToldAgainIsNotMadeAnew() {
        Map<String, State> first = of(true, ARMED, Instant.EPOCH);
        assertSame(first, of(true, ARMED, Instant.EPOCH));
    }

    @Test
    void whateverChangesIsSeen() {
        Map<String, State> first = of(true, ARMED, null);
        assertNotEquals(first, of(false, ARMED, null));
        assertNotEquals(first, of(true, DISARMED, null));
        assertNotEquals(first, of(true, null, null));
        assertNotEquals(first, of(true, ARMED, Instant.EPOCH));
        assertEquals(first, of(true, ARMED, null));
    }
}
