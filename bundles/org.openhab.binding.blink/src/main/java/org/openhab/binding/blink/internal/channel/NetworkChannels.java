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
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.model.LocalStorage;
import org.openhab.binding.blink.internal.cloud.model.Network;
import org.openhab.binding.blink.internal.cloud.model.SyncModule;
import org.openhab.core.library.types.StringType;
import org.openhab.core.library.unit.Units;
import org.openhab.core.types.State;
import org.openhab.core.types.UnDefType;

/**
 * The channels of a network.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class NetworkChannels {

    private NetworkChannels() {
    }

    /**
     * @param network the network
     * @param module its sync module, null when it has none
     * @param storage the USB storage of the sync module, null when it has none or nothing is known of it
     * @return the states by channel id
     */
    public static Map<String, State> of(Network network, @Nullable SyncModule module, @Nullable LocalStorage storage) {
        Map<String, State> states = new LinkedHashMap<>();
        states.put(CHANNEL_ARMED, States.flag(network.armed()));
        // Without a sync module these are unknown, also where there was one.
        states.put(CHANNEL_SYNC_MODULE_ONLINE, States.flag(module == null ? null : module.online()));
        states.put(CHANNEL_WIFI_SIGNAL, States.signalStrength(module == null ? null : module.wifiBars()));
        states.put(CHANNEL_LAST_HEARTBEAT, States.time(module == null ? null : module.lastHeartbeat()));
        String storageState = storage == null ? null : storage.state();
        // Of a storage that is not there, Blink tells that nothing is used.
        LocalStorage readable = storage != null && LocalStorage.isReadable(storageState) ? storage : null;
        states.put(CHANNEL_LOCAL_STORAGE_STATUS, storageState == null ? UnDefType.UNDEF : new StringType(storageState));
        states.put(CHANNEL_LOCAL_STORAGE_USED,
                States.quantity(readable == null ? null : readable.used(), Units.PERCENT));
        states.put(CHANNEL_LOCAL_STORAGE_FULL, States.flag(readable == null ? null : readable.full()));
        return states;
    }
}
