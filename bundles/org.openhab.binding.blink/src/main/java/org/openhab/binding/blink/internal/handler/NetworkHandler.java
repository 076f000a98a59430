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

import static org.openhab.binding.blink.internal.BlinkBindingConstants.CHANNEL_ARMED;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.AccountSession;
import org.openhab.binding.blink.internal.action.NetworkActions;
import org.openhab.binding.blink.internal.channel.NetworkChannels;
import org.openhab.binding.blink.internal.cloud.model.Home;
import org.openhab.binding.blink.internal.cloud.model.LocalStorage;
import org.openhab.binding.blink.internal.cloud.model.Network;
import org.openhab.binding.blink.internal.cloud.model.SyncModule;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.binding.ThingHandlerService;
import org.openhab.core.types.Command;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A network: what is armed and disarmed together, with its sync module if it has one.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class NetworkHandler extends DeviceHandler {

    private static final Duration STORAGE_INTERVAL = Duration.ofHours(6);
    private static final Duration STORAGE_RETRY = Duration.ofMinutes(10);

    private final Logger logger = LoggerFactory.getLogger(NetworkHandler.class);

    private final Clock clock;
    private volatile long networkId;
    private volatile @Nullable LocalStorage storage;
    private volatile @Nullable String storageWord;
    private volatile Instant storageDue = Instant.MIN;

    /**
     * @param thing the thing
     * @param clock tells the time
     * @param texts gives the text of a key in the language of openHAB
     */
    public NetworkHandler(Thing thing, Clock clock, UnaryOperator<String> texts) {
        super(thing, OptionalChannels.OF_NETWORK, texts);
        this.clock = clock;
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
        storage = null;
        storageWord = null;
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
        return order(home -> home.networks().arm(networkId, on)).thenApply(result -> {
            if (!result.isConfirmed()) {
                logger.info("{} was not {}: {}", getThing().getUID(), on ? "armed" : "disarmed", result.reason());
            }
            return result.isConfirmed();
        });
    }

    @Override
    protected void show(Home home) {
        Optional<Network> network = home.network(networkId);
        if (network.isEmpty()) {
            updateStatus(ThingStatus.OFFLINE, ThingStatusDetail.GONE, StatusText.of("offline.gone"));
            return;
        }
        SyncModule module = home.syncModuleOf(networkId).orElse(null);
        if (module != null) {
            Map<String, @Nullable String> properties = new LinkedHashMap<>();
            properties.put(Thing.PROPERTY_SERIAL_NUMBER, module.serial());
            properties.put(Thing.PROPERTY_FIRMWARE_VERSION, module.firmware());
            properties.put(Thing.PROPERTY_MODEL_ID, module.type());
            showProperties(properties);
        }
        askForStorage(module);
        showStates(NetworkChannels.of(network.get(), module, storage));
        if (module != null && Boolean.FALSE.equals(module.online())) {
            updateStatus(ThingStatus.OFFLINE, ThingStatusDetail.COMMUNICATION_ERROR,
                    StatusText.of("offline.sync-module"));
        } else {
            updateStatus(ThingStatus.ONLINE);
        }
    }

    /**
     * How the USB storage is, only a call of its own tells; it is made now and then, and when something has changed.
     */
    private void askForStorage(@Nullable SyncModule module) {
        String word = module == null ? null : module.localStorage();
        AccountSession session = session();
        if (module == null || word == null || session == null) {
            storage = null;
            storageWord = null;
            return;
        }
        if (word.equals(storageWord) && clock.instant().isBefore(storageDue)) {
            return;
        }
        storageWord = word;
        storageDue = clock.instant().plus(STORAGE_INTERVAL);
        session.devices().localStorage(module).whenComplete((answer, failure) -> {
            if (module.networkId() != networkId) {
                // The answer is for the network of a configuration before this one.
                return;
            }
            if (failure == null) {
                storage = answer.state() == null ? new LocalStorage(word, answer.used(), answer.full()) : answer;
                showAgain();
            } else {
                logger.debug("Nothing is known of the USB storage of {}: {}", getThing().getUID(),
                        failure.getMessage());
                storageDue = clock.instant().plus(STORAGE_RETRY);
            }
        });
    }

    @Override
    protected void carryOut(String channelId, Command command) {
        if (CHANNEL_ARMED.equals(channelId) && command instanceof OnOffType wanted) {
            orderForChannel(channelId, home -> home.networks().arm(networkId, wanted == OnOffType.ON));
        }
    }
}
