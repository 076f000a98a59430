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
package org.openhab.addons.blink.hub.host.thing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.addons.blink.hub.host.channel.ChannelLinks;
import org.openhab.addons.blink.hub.host.channel.ChannelStates;
import org.openhab.addons.blink.hub.host.config.ConfigurationRules;
import org.openhab.addons.blink.hub.host.type.TypeRegistry;
import org.openhab.core.storage.Storage;
import org.openhab.core.storage.StorageService;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.binding.ThingHandler;
import org.openhab.core.thing.binding.ThingHandlerCallback;
import org.openhab.core.thing.binding.ThingHandlerFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that each thing has a handler as long as its add-on is there and nobody has disabled it.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@Component(service = ThingManager.class)
@NonNullByDefault
public class ThingManager implements ThingListener {

    private final Logger logger = LoggerFactory.getLogger(ThingManager.class);
    private final List<ThingHandlerFactory> factories = new CopyOnWriteArrayList<>();
    private final SafeCaller safeCaller = new SafeCaller(SafeCaller.LIMIT);
    private final Runnable typesChanged = this::typesChanged;
    private final ThingRegistry registry;
    private final TypeRegistry types;
    private final StatusBoard statuses;
    private final ChannelStates states;
    private final Storage<String> disabled;
    private final HandlerNotifier notifier;
    private final HandlerLifecycle lifecycle;
    private final ThingHandlerCallback callback;

    @Activate
    public ThingManager(@Reference ThingRegistry registry, @Reference TypeRegistry types, @Reference ThingMaker maker,
            @Reference ConfigurationRules rules, @Reference StatusBoard statuses, @Reference ChannelStates states,
            @Reference ChannelLinks links, @Reference StorageService storageService) {
        this.registry = registry;
        this.types = types;
        this.statuses = statuses;
        this.states = states;
        disabled = storageService.getStorage("thing_status_storage");
        notifier = new HandlerNotifier(registry, links);
        lifecycle = new HandlerLifecycle(registry, types, rules, statuses, notifier, safeCaller);
        callback = new HandlerCallback(this, registry, types, maker, rules, states, links);
    }

    /**
     * Begins when the factories are known that are there already.
     */
    @Activate
    public void activate() {
        registry.addListener(this);
        types.onChange(typesChanged);
    }

    @Deactivate
    public void deactivate() {
        types.forget(typesChanged);
        registry.removeListener(this);
        safeCaller.close();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addFactory(ThingHandlerFactory factory) {
        factories.add(factory);
        registry.all().forEach(this::begin);
    }

    public void removeFactory(ThingHandlerFactory factory) {
        factories.remove(factory);
        registry.all().stream().filter(thing -> factory.equals(lifecycle.factoryOf(thing)))
                .forEach(thing -> lifecycle.end(thing, ThingStatusDetail.HANDLER_MISSING_ERROR));
    }

    private void typesChanged() {
        registry.all().forEach(this::begin);
    }

    private void begin(Thing thing) {
        if (thing.getHandler() != null) {
            return;
        }
        ThingHandlerFactory factory = factories.stream()
                .filter(candidate -> candidate.supportsThingType(thing.getThingTypeUID())).findFirst().orElse(null);
        if (!isEnabled(thing)) {
            statuses.set(thing, ThingStatus.UNINITIALIZED, ThingStatusDetail.DISABLED);
        } else if (factory == null) {
            statuses.set(thing, ThingStatus.UNINITIALIZED, ThingStatusDetail.HANDLER_MISSING_ERROR,
                    "Handler factory not found");
        } else if (types.thingType(thing.getThingTypeUID().getAsString()) == null) {
            statuses.set(thing, ThingStatus.UNINITIALIZED, ThingStatusDetail.NOT_YET_READY);
        } else {
            lifecycle.begin(thing, factory, callback);
        }
    }

    @Override
    public void thingAdded(Thing thing) {
        begin(thing);
    }

    @Override
    public void thingRemoving(Thing thing) {
        statuses.set(thing, ThingStatus.REMOVING, ThingStatusDetail.NONE);
        notifier.removal(thing);
    }

    @Override
    public void thingRemoved(Thing thing, boolean forGood) {
        ThingHandlerFactory factory = lifecycle.factoryOf(thing);
        lifecycle.end(thing, ThingStatusDetail.HANDLER_MISSING_ERROR);
        if (forGood) {
            disabled.remove(thing.getUID().getAsString());
            states.forget(thing.getUID());
            if (factory != null) {
                safeCaller.call("removing thing '" + thing.getUID() + "'", () -> factory.removeThing(thing.getUID()));
            }
        }
    }

    @Override
    public void thingUpdated(Thing before, Thing now, boolean byHandler) {
        ThingHandler handler = now.getHandler();
        if (byHandler) {
            now.getChannels().stream().filter(channel -> before.getChannel(channel.getUID()) == null)
                    .forEach(channel -> notifier.channelLinked(now, channel));
        } else if (handler == null) {
            begin(now);
        } else if (StatusBoard.isInitialized(now.getStatus()) || now.getStatus() == ThingStatus.INITIALIZING) {
            lifecycle.exclusively(now, () -> lifecycle.handOver(now, handler));
        } else {
            logger.debug("Replacing uninitialized handler for updated thing '{}'", now.getUID());
            lifecycle.end(now, ThingStatusDetail.HANDLER_MISSING_ERROR);
            begin(now);
        }
    }

    /**
     * The handler has said how its thing fares.
     */
    void statusUpdated(Thing thing, ThingStatusInfo status) {
        ThingStatusInfo before = statuses.setUnlessRemoving(thing, status);
        if (before.getStatus() == ThingStatus.REMOVING && status.getStatus() != ThingStatus.REMOVED) {
            if (status.getStatus() == ThingStatus.ONLINE) {
                notifier.removal(thing);
            }
            return;
        }
        if (status.getStatus() == ThingStatus.REMOVED) {
            notifier.later(() -> registry.forceRemove(thing.getUID()));
            return;
        }
        boolean justInitialized = before.getStatus() == ThingStatus.INITIALIZING;
        if (thing instanceof Bridge bridge) {
            if (justInitialized) {
                bridge.getThings().forEach(child -> notifier.later(() -> begin(child)));
            } else if (!status.equals(before)) {
                notifier.bridgeStatusChanged(bridge, status);
            }
        }
        if (justInitialized) {
            if (thing.getBridgeUID() != null) {
                notifier.childInitialized(thing);
            }
            notifier.channelsLinked(thing);
        }
    }

    /**
     * The handler has taken over a new configuration although it was not initialized, and may be now.
     */
    void configurationUpdated(Thing thing) {
        if (!StatusBoard.isInitialized(thing.getStatus())) {
            lifecycle.initialize(thing);
        }
    }

    public boolean isEnabled(Thing thing) {
        return !disabled.containsKey(thing.getUID().getAsString());
    }

    public void enable(Thing thing) {
        disabled.remove(thing.getUID().getAsString());
        begin(thing);
    }

    public void disable(Thing thing) {
        disabled.put(thing.getUID().getAsString(), "");
        lifecycle.end(thing, ThingStatusDetail.DISABLED);
        statuses.set(thing, ThingStatus.UNINITIALIZED, ThingStatusDetail.DISABLED);
    }

    /**
     * Someone has linked an item to a channel.
     */
    public void linked(Thing thing, Channel channel) {
        notifier.channelLinked(thing, channel);
    }

    /**
     * Someone has taken the item away from a channel.
     */
    public void unlinked(Thing thing, Channel channel) {
        notifier.channelUnlinked(thing, channel);
    }

    /**
     * Does something with a handler that may take its time.
     *
     * @return false if there is none that could do it
     */
    public boolean tell(Thing thing, String what, Consumer<ThingHandler> call) {
        ThingHandler handler = thing.getHandler();
        if (handler == null || !StatusBoard.isInitialized(thing.getStatus())) {
            return false;
        }
        safeCaller.callLater(what, () -> call.accept(handler));
        return true;
    }
}
