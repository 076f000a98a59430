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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.addons.blink.hub.api.NewThing;
import org.openhab.addons.blink.hub.host.config.ConfigurationRules;
import org.openhab.addons.blink.hub.host.description.ChannelTypeDescription;
import org.openhab.addons.blink.hub.host.description.ThingTypeDescription;
import org.openhab.addons.blink.hub.host.description.ThingTypeDescription.ChannelDefinition;
import org.openhab.addons.blink.hub.host.text.DescriptionTexts;
import org.openhab.addons.blink.hub.host.type.TypeRegistry;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.builder.BridgeBuilder;
import org.openhab.core.thing.binding.builder.ChannelBuilder;
import org.openhab.core.thing.binding.builder.ThingBuilder;
import org.openhab.core.thing.type.AutoUpdatePolicy;
import org.openhab.core.thing.type.ChannelKind;
import org.openhab.core.thing.type.ChannelTypeUID;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes things and channels out of their types.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@Component(service = ThingMaker.class)
@NonNullByDefault
public class ThingMaker {

    private final Logger logger = LoggerFactory.getLogger(ThingMaker.class);
    private final TypeRegistry types;
    private final ConfigurationRules rules;
    private final DescriptionTexts texts;

    @Activate
    public ThingMaker(@Reference TypeRegistry types, @Reference ConfigurationRules rules,
            @Reference DescriptionTexts texts) {
        this.types = types;
        this.rules = rules;
        this.texts = texts;
    }

    /**
     * A thing with the channels, properties and defaults of its type.
     *
     * @throws IllegalArgumentException if its type is unknown or its UID is not valid
     */
    public Thing make(NewThing wanted) {
        ThingTypeDescription type = types.thingType(wanted.type());
        if (type == null) {
            throw new IllegalArgumentException("There is no thing type " + wanted.type());
        }
        ThingUID uid = new ThingUID(wanted.uid());
        Configuration configuration = new Configuration(
                ConfigurationRules.withoutEmpty(rules.normalize(wanted.configuration(), type.configUri())));
        rules.complete(configuration, type.configUri());
        String label = wanted.label() == null ? texts.thingType(types.owner(type.uid()), type, List.of()).label()
                : wanted.label();
        return builder(type.bridge(), new ThingTypeUID(wanted.type()), uid).withLabel(label)
                .withBridge(wanted.bridge() == null ? null : new ThingUID(String.valueOf(wanted.bridge())))
                .withConfiguration(configuration).withProperties(type.properties()).withChannels(channels(type, uid))
                .build();
    }

    static ThingBuilder builder(boolean bridge, ThingTypeUID type, ThingUID uid) {
        return bridge ? BridgeBuilder.create(type, uid) : ThingBuilder.create(type, uid);
    }

    private List<Channel> channels(ThingTypeDescription type, ThingUID uid) {
        List<Channel> channels = new ArrayList<>();
        for (ChannelDefinition definition : type.channels()) {
            ChannelTypeDescription channelType = types.channelType(definition.type());
            if (channelType == null) {
                logger.warn("Could not create channel '{}', because channel type '{}' could not be found.",
                        definition.id(), definition.type());
            } else {
                channels.add(channel(new ChannelUID(uid, definition.id()), channelType, type.uid(), definition)
                        .withProperties(definition.properties()).build());
            }
        }
        return channels;
    }

    /**
     * A channel of a type, to be changed as one likes.
     *
     * @throws IllegalArgumentException if the type is unknown
     */
    public ChannelBuilder channel(ChannelUID uid, ChannelTypeUID typeUid, ThingTypeUID thingType) {
        ChannelTypeDescription type = types.channelType(typeUid.getAsString());
        if (type == null) {
            throw new IllegalArgumentException("Channel type '" + typeUid + "' is not known");
        }
        return channel(uid, type, thingType.getAsString(), null);
    }

    private ChannelBuilder channel(ChannelUID uid, ChannelTypeDescription type, String thingType,
            @Nullable ChannelDefinition definition) {
        Bundle owner = types.owner(thingType);
        String policy = definition == null || definition.autoUpdatePolicy() == null ? type.autoUpdatePolicy()
                : definition.autoUpdatePolicy();
        ChannelBuilder channel = ChannelBuilder.create(uid, type.itemType()).withType(new ChannelTypeUID(type.uid()))
                .withKind(type.trigger() ? ChannelKind.TRIGGER : ChannelKind.STATE).withDefaultTags(type.tags())
                .withLabel(texts.channelLabel(owner, thingType, definition, type))
                .withAutoUpdatePolicy(AutoUpdatePolicy.parse(policy));
        String description = texts.channelDescription(owner, thingType, definition, type);
        if (!description.isEmpty()) {
            channel.withDescription(description);
        }
        if (type.configUri() != null) {
            Configuration configuration = new Configuration(Map.of());
            rules.complete(configuration, type.configUri());
            channel.withConfiguration(configuration);
        }
        return channel;
    }
}
