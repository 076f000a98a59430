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

import java.time.Instant;
import java.util.Collections;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.model.Camera;
import org.openhab.binding.blink.internal.cloud.model.DeviceDetails;
import org.openhab.binding.blink.internal.cloud.model.Network;
import org.openhab.core.types.State;

/**
 * The states of one camera's channels. As long as Blink tells the same of it, they are the very same: nothing is made
 * anew in each poll, and comparing them costs nothing.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class CameraStates {

    private @Nullable Told last;
    private Map<String, State> states = Map.of();

    private record Told(Camera camera, @Nullable Network network, DeviceDetails details, @Nullable Instant lastClip) {
    }

    /**
     * See {@link CameraChannels#of}.
     *
     * @return the states by channel id
     */
    public synchronized Map<String, State> of(Camera camera, @Nullable Network network, DeviceDetails details,
            @Nullable Instant lastClip) {
        Told now = new Told(camera, network, details, lastClip);
        if (!now.equals(last)) {
            states = Collections.unmodifiableMap(CameraChannels.of(camera, network, details, lastClip));
            last = now;
        }
        return states;
    }
}
