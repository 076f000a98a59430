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
package org.openhab.core.thing.binding.builder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.internal.ThingImpl;

/**
 * Builds a thing, or a copy of one with changes.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class ThingBuilder {

    protected final ThingUID thingUID;
    protected final ThingTypeUID thingTypeUID;
    private final List<Channel> channels = new ArrayList<>();
    private Map<String, String> properties = Map.of();
    private @Nullable Configuration configuration;
    private @Nullable String label;
    private @Nullable String location;
    private @Nullable ThingUID bridgeUID;

    protected ThingBuilder(ThingTypeUID thingTypeUID, ThingUID thingUID) {
        this.thingUID = thingUID;
        this.thingTypeUID = thingTypeUID;
    }

    public static ThingBuilder create(ThingTypeUID thingTypeUID, String thingId) {
        return create(thingTypeUID, new ThingUID(thingTypeUID, thingId));
    }

    public static ThingBuilder create(ThingTypeUID thingTypeUID, ThingUID thingUID) {
        return new ThingBuilder(thingTypeUID, thingUID);
    }

    /**
     * Begins with everything that the thing has but its handler and status. The configuration is not copied.
     */
    public static ThingBuilder create(Thing thing) {
        return create(thing.getThingTypeUID(), thing.getUID()).like(thing);
    }

    ThingBuilder like(Thing thing) {
        return withBridge(thing.getBridgeUID()).withChannels(thing.getChannels())
                .withConfiguration(thing.getConfiguration()).withLabel(thing.getLabel())
                .withLocation(thing.getLocation()).withProperties(thing.getProperties());
    }

    public ThingBuilder withLabel(@Nullable String label) {
        this.label = label;
        return this;
    }

    public ThingBuilder withLocation(@Nullable String location) {
        this.location = location;
        return this;
    }

    public ThingBuilder withBridge(@Nullable ThingUID bridgeUID) {
        this.bridgeUID = bridgeUID;
        return this;
    }

    public ThingBuilder withConfiguration(Configuration configuration) {
        this.configuration = configuration;
        return this;
    }

    public ThingBuilder withProperty(String key, String value) {
        Map<String, String> extended = new HashMap<>(properties);
        extended.put(key, value);
        return withProperties(extended);
    }

    public ThingBuilder withProperties(Map<String, String> properties) {
        this.properties = properties;
        return this;
    }

    /**
     * Adds a channel to those that are there.
     *
     * @throws IllegalArgumentException if it belongs to another thing or is there already
     */
    public ThingBuilder withChannel(Channel channel) {
        List<Channel> extended = new ArrayList<>(channels);
        extended.add(channel);
        return withChannels(extended);
    }

    public ThingBuilder withChannels(Channel... channels) {
        return withChannels(List.of(channels));
    }

    /**
     * Puts these channels in place of those that are there.
     *
     * @throws IllegalArgumentException if one belongs to another thing, or two are the same
     */
    public ThingBuilder withChannels(List<Channel> channels) {
        Set<ChannelUID> seen = new HashSet<>();
        for (Channel channel : channels) {
            ChannelUID channelUID = channel.getUID();
            if (!thingUID.equals(channelUID.getThingUID())) {
                throw new IllegalArgumentException(
                        "Channel UID '" + channelUID + "' does not match thing UID '" + thingUID + "'");
            }
            if (!seen.add(channelUID)) {
                throw new IllegalArgumentException("Duplicate channels " + channelUID);
            }
        }
        this.channels.clear();
        this.channels.addAll(channels);
        return this;
    }

    public ThingBuilder withoutChannel(ChannelUID channelUID) {
        channels.removeIf(channel -> channel.getUID().equals(channelUID));
        return this;
    }

    public ThingBuilder withoutChannels(Channel... channels) {
        return withoutChannels(List.of(channels));
    }

    public ThingBuilder withoutChannels(List<Channel> channels) {
        channels.forEach(channel -> withoutChannel(channel.getUID()));
        return this;
    }

    public Thing build() {
        ThingImpl thing = new ThingImpl(thingTypeUID, thingUID);
        populate(thing);
        return thing;
    }

    void populate(ThingImpl thing) {
        thing.setLabel(label);
        thing.setLocation(location);
        thing.setBridgeUID(bridgeUID);
        channels.forEach(thing::addChannel);
        thing.setProperties(properties);
        Configuration configuration = this.configuration;
        if (configuration != null) {
            thing.setConfiguration(configuration);
        }
    }
}
