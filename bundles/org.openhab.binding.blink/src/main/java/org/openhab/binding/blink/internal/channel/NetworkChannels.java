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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.model.LocalStorage;
import org.openhab.binding.blink.internal.cloud.model.Network;
import org.openhab.binding.blink.internal.cloud.model.Program;
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
     * @param programs its programs, null when nothing is known of them
     * @return the states by channel id
     */
    public static Map<String, State> of(Network network, @Nullable SyncModule module, @Nullable LocalStorage storage,
            @Nullable List<Program> programs) {
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
        states.put(CHANNEL_SAVE_LIVE_VIEW, States.flag(network.saveLiveView()));
        states.put(CHANNEL_SCHEDULE_ENABLED, States.flag(programs == null ? null : isScheduled(programs)));
        return states;
    }

    /**
     * One program in force is enough: the network will be armed and disarmed by it.
     *
     * @return null without any program
     */
    private static @Nullable Boolean isScheduled(List<Program> programs) {
        if (programs.stream().anyMatch(program -> Boolean.TRUE.equals(program.enabled()))) {
            return true;
        }
        return programs.stream().anyMatch(program -> program.enabled() != null) ? Boolean.FALSE : null;
    }
}
