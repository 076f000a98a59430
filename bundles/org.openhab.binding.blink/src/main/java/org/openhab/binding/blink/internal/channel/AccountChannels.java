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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.model.Home;
import org.openhab.binding.blink.internal.cloud.model.Network;
import org.openhab.core.library.unit.Units;
import org.openhab.core.types.State;

/**
 * The channels of the account that a home tells.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class AccountChannels {

    private AccountChannels() {
    }

    /**
     * @return the states by channel id
     */
    public static Map<String, State> of(Home home) {
        Map<String, State> states = new LinkedHashMap<>();
        states.put(CHANNEL_ARMED, States.flag(allArmed(home.networks())));
        states.put(CHANNEL_API_UPDATE_REQUIRED, States.flag(home.updateRequired()));
        states.put(CHANNEL_CLOUD_STORAGE_USED, States.quantity(home.storageUsed(), Units.PERCENT));
        return states;
    }

    /** One network that is not armed decides; without that, one that is unknown does. */
    private static @Nullable Boolean allArmed(List<Network> networks) {
        List<@Nullable Boolean> armed = networks.stream().map(Network::armed).toList();
        if (armed.contains(Boolean.FALSE)) {
            return false;
        }
        return armed.isEmpty() || armed.stream().anyMatch(Objects::isNull) ? null : Boolean.TRUE;
    }
}
