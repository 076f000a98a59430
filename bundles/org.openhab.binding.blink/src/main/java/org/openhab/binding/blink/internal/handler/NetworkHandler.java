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
package org.openhab.binding.blink.internal.handler;

import static org.openhab.binding.blink.internal.BlinkBindingConstants.CHANNEL_SNOOZE;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.action.NetworkActions;
import org.openhab.binding.blink.internal.channel.NetworkChannels;
import org.openhab.binding.blink.internal.cloud.model.Home;
import org.openhab.binding.blink.internal.cloud.model.Network;
import org.openhab.binding.blink.internal.cloud.model.SyncModule;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.binding.ThingHandlerService;
import org.openhab.core.types.Command;

/**
 * A network: what is armed and disarmed together, with its sync module if it has one.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class NetworkHandler extends DeviceHandler {

    private final Clock clock;
    private volatile long networkId;
    private volatile NetworkParts parts;

    /**
     * @param thing the thing
     * @param clock tells how much time has passed
     * @param texts gives the text of a key in the language of openHAB
     */
    public NetworkHandler(Thing thing, Clock clock, UnaryOperator<String> texts) {
        super(thing, OptionalChannels.OF_NETWORK, texts);
        this.clock = clock;
        this.parts = parts();
    }

    private NetworkParts parts() {
        return new NetworkParts(networkId, new DeviceThing(this, output -> parts.isFor(output)), clock);
    }

    /**
     * Configuration of a network as openHAB fills it in.
     */
    public static class NetworkConfiguration {
        public long networkId;
    }

    @Override
    protected @Nullable String configure() {
        networkId = getConfigAs(NetworkConfiguration.class).networkId;
        parts = parts();
        return networkId > 0 ? null : "offline.config.network-id";
    }

    @Override
    public Collection<Class<? extends ThingHandlerService>> getServices() {
        return Set.of(NetworkActions.class);
    }

    /**
     * Arms or disarms the network.
     *
     * @return whether Blink shows it as wanted
     */
    public CompletableFuture<Boolean> arm(boolean on) {
        return ordered(on ? "armed" : "disarmed", parts.arm(on));
    }

    /**
     * Puts all programs of the network in force, or out of it.
     *
     * @return whether Blink shows them as wanted; false also when there are none
     */
    public CompletableFuture<Boolean> schedule(boolean on) {
        return ordered(on ? "put under its programs" : "freed from its programs", parts.schedule(on));
    }

    /**
     * Mutes the notifications of the network.
     *
     * @param minutes how long; 0 ends it
     * @return whether Blink has done it
     */
    public CompletableFuture<Boolean> snooze(int minutes) {
        return ordered(minutes > 0 ? "snoozed" : "unsnoozed", parts.snooze.order(minutes));
    }

    @Override
    public void onRefresh() {
        NetworkParts current = parts;
        current.storage.onRefresh();
        current.programs.onRefresh();
    }

    @Override
    protected void show(Home home) {
        Optional<Network> network = home.network(networkId);
        if (network.isEmpty()) {
            updateStatus(ThingStatus.OFFLINE, ThingStatusDetail.GONE, StatusText.of("offline.gone"));
            return;
        }
        NetworkParts current = parts;
        SyncModule module = home.syncModuleOf(networkId).orElse(null);
        if (module != null) {
            Map<String, @Nullable String> properties = new LinkedHashMap<>();
            properties.put(Thing.PROPERTY_SERIAL_NUMBER, module.serial());
            properties.put(Thing.PROPERTY_FIRMWARE_VERSION, module.firmware());
            properties.put(Thing.PROPERTY_MODEL_ID, module.type());
            showProperties(properties);
        }
        current.storage.onModule(module, session());
        current.programs.onHome(session());
        showStates(NetworkChannels.of(network.get(), module, current.storage.known(), current.programs.known()));
        // Of a network, Blink tells neither whether nor for how long it is muted.
        showStates(Map.of(CHANNEL_SNOOZE, current.snooze.onHome(null, null)));
        if (module != null && Boolean.FALSE.equals(module.online())) {
            updateStatus(ThingStatus.OFFLINE, ThingStatusDetail.COMMUNICATION_ERROR,
                    StatusText.of("offline.sync-module"));
        } else {
            updateStatus(ThingStatus.ONLINE);
        }
    }

    @Override
    protected void carryOut(String channelId, Command command) {
        parts.onCommand(channelId, command);
    }
}
