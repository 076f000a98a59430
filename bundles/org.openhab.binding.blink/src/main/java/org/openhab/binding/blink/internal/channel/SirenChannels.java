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

import static org.openhab.binding.blink.internal.BlinkBindingConstants.*;

import java.time.Instant;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.model.Siren;
import org.openhab.core.types.State;

/**
 * The channels of a siren.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class SirenChannels {

    private SirenChannels() {
    }

    /**
     * @param siren the siren
     * @param sounding whether it sounds
     * @return the states by channel id
     */
    public static Map<String, State> of(Siren siren, State sounding) {
        return Map.of(CHANNEL_SIREN, sounding, CHANNEL_ONLINE, States.flag(siren.online()));
    }

    /**
     * Whether it sounds, Blink does not tell, but it stops by itself when the time is over for which it was asked to.
     *
     * @param end when that is; null when nobody has asked here
     * @param now the time
     * @return the state of the channel {@code siren}
     */
    public static State sounding(@Nullable Instant end, Instant now) {
        return States.flag(end == null ? null : Boolean.valueOf(now.isBefore(end)));
    }
}
