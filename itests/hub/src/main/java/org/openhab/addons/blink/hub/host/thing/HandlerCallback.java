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

import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.addons.blink.hub.host.channel.ChannelLinks;
import org.openhab.addons.blink.hub.host.channel.ChannelStates;
import org.openhab.addons.blink.hub.host.config.ConfigurationRules;
import org.openhab.addons.blink.hub.host.description.ThingTypeDescription;
import org.openhab.addons.blink.hub.host.type.TypeRegistry;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.ThingHandlerCallback;
import org.openhab.core.thing.binding.builder.ChannelBuilder;
import org.openhab.core.thing.type.ChannelTypeUID;
import org.openhab.core.types.Command;
import org.openhab.core.types.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What handlers tell and ask their host.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class HandlerCallback implements ThingHandlerCallback {

    private final Logger logger = LoggerFactory.getLogger(HandlerCallback.class);
    private final ThingManager manager;
    private final ThingRegistry registry;
    private final TypeRegistry types;
    private final ThingMaker maker;
    private final ConfigurationRules rules;
    private final ChannelStates states;
    private final ChannelLinks links;

    HandlerCallback(ThingManager manager, ThingRegistry registry, TypeRegistry types, ThingMaker maker,
            ConfigurationRules rules, ChannelStates states, ChannelLinks links) {
        this.manager = manager;
        this.registry = registry;
        this.types = types;
        this.maker = maker;
        this.rules = rules;
        this.states = states;
        this.links = links;
    }

    @Override
    public void stateUpdated(ChannelUID channelUID, State state) {
        if (hasChannel(channelUID)) {
            states.stateUpdated(channelUID, state);
        } else {
            logger.warn("There is no channel {} that could have the state {}", channelUID, state);
        }
    }

    @Override
    public void channelTriggered(Thing thing, ChannelUID channelUID, String event) {
        if (hasChannel(channelUID)) {
            states.triggered(channelUID, event);
        } else {
            logger.warn("There is no channel {} that could trigger {}", channelUID, event);
        }
    }

    private boolean hasChannel(ChannelUID channelUID) {
        Thing thing = registry.get(channelUID.getThingUID());
        return thing != null && thing.getChannel(channelUID) != null;
    }

    /**
     * There are no items that could pass the command on to other things.
     */
    @Override
    public void postCommand(ChannelUID channelUID, Command command) {
        logger.debug("Channel {} posts the command {}", channelUID, command);
    }

    @Override
    public void statusUpdated(Thing thing, ThingStatusInfo status) {
        ThingStatus before = thing.getStatus();
        boolean removed = status.getStatus() == ThingStatus.REMOVED;
        if (!StatusBoard.isInitialized(status.getStatus()) && !removed) {
            throw new IllegalArgumentException("Illegal status " + status.getStatus()
                    + ". Bindings only may set UNKNOWN, ONLINE, OFFLINE or REMOVED.");
        }
        if (removed && before != ThingStatus.REMOVING) {
            throw new IllegalArgumentException(
                    "Illegal status REMOVED. The thing was in state " + before + " and not in REMOVING");
        }
        manager.statusUpdated(thing, status);
    }

    @Override
    public void thingUpdated(Thing thing) {
        registry.update(thing, true);
    }

    @Override
    public void configurationUpdated(Thing thing) {
        manager.configurationUpdated(thing);
    }

    @Override
    public void validateConfigurationParameters(Thing thing, Map<String, Object> configurationParameters) {
        ThingTypeDescription type = types.thingType(thing.getThingTypeUID().getAsString());
        rules.validate(configurationParameters, type == null ? null : type.configUri());
    }

    @Override
    public void validateConfigurationParameters(Channel channel, Map<String, Object> configurationParameters) {
        rules.validate(configurationParameters, types.configUri(channel.getChannelTypeUID()));
    }

    @Override
    public ChannelBuilder createChannelBuilder(ChannelUID channelUID, ChannelTypeUID channelTypeUID) {
        Thing thing = registry.get(channelUID.getThingUID());
        if (thing == null) {
            throw new IllegalArgumentException("There is no thing for channel '" + channelUID + "'");
        }
        return maker.channel(channelUID, channelTypeUID, thing.getThingTypeUID());
    }

    @Override
    public ChannelBuilder editChannel(Thing thing, ChannelUID channelUID) {
        Channel channel = thing.getChannel(channelUID);
        if (channel == null) {
            throw new IllegalArgumentException(
                    "Channel '" + channelUID + "' does not exist for thing '" + thing.getUID() + "'");
        }
        return ChannelBuilder.create(channel);
    }

    @Override
    public boolean isChannelLinked(ChannelUID channelUID) {
        return hasChannel(channelUID) && links.isLinked(channelUID);
    }

    @Override
    public @Nullable Bridge getBridge(ThingUID bridgeUID) {
        return registry.get(bridgeUID) instanceof Bridge bridge ? bridge : null;
    }
}
