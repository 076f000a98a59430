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
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.builder.ChannelBuilder;
import org.openhab.core.thing.type.AutoUpdatePolicy;
import org.openhab.core.thing.type.ChannelKind;
import org.openhab.core.thing.type.ChannelTypeUID;

import com.google.gson.JsonObject;

/**
 * A managed thing as it lies on disk.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class StoredThing {

    private @Nullable String uid;
    private @Nullable String type;
    private boolean bridge;
    private @Nullable String label;
    private @Nullable String location;
    private @Nullable String bridgeUid;
    private @Nullable JsonObject configuration;
    private @Nullable Map<String, String> properties;
    private @Nullable List<StoredChannel> channels;

    /** A channel as it lies on disk, because handlers may have added some. */
    static class StoredChannel {
        private @Nullable String uid;
        private @Nullable String type;
        private @Nullable String itemType;
        private @Nullable ChannelKind kind;
        private @Nullable String label;
        private @Nullable String description;
        private @Nullable Set<String> tags;
        private @Nullable Map<String, String> properties;
        private @Nullable JsonObject configuration;
        private @Nullable AutoUpdatePolicy autoUpdatePolicy;

        static StoredChannel of(Channel channel) {
            StoredChannel stored = new StoredChannel();
            ChannelTypeUID type = channel.getChannelTypeUID();
            stored.uid = channel.getUID().getAsString();
            stored.type = type == null ? null : type.getAsString();
            stored.itemType = channel.getAcceptedItemType();
            stored.kind = channel.getKind();
            stored.label = channel.getLabel();
            stored.description = channel.getDescription();
            stored.tags = channel.getDefaultTags();
            stored.properties = channel.getProperties();
            stored.configuration = StoredConfiguration.write(channel.getConfiguration());
            stored.autoUpdatePolicy = channel.getAutoUpdatePolicy();
            return stored;
        }

        Channel toChannel() {
            ChannelBuilder channel = ChannelBuilder.create(new ChannelUID(present(uid)), itemType)
                    .withKind(present(kind)).withDefaultTags(present(tags)).withProperties(present(properties))
                    .withConfiguration(StoredConfiguration.read(present(configuration)))
                    .withAutoUpdatePolicy(autoUpdatePolicy);
            String storedType = type;
            if (storedType != null) {
                channel.withType(new ChannelTypeUID(storedType));
            }
            String storedLabel = label;
            if (storedLabel != null) {
                channel.withLabel(storedLabel);
            }
            String storedDescription = description;
            if (storedDescription != null) {
                channel.withDescription(storedDescription);
            }
            return channel.build();
        }
    }

    static StoredThing of(Thing thing) {
        StoredThing stored = new StoredThing();
        ThingUID hangsOn = thing.getBridgeUID();
        stored.uid = thing.getUID().getAsString();
        stored.type = thing.getThingTypeUID().getAsString();
        stored.bridge = thing instanceof Bridge;
        stored.label = thing.getLabel();
        stored.location = thing.getLocation();
        stored.bridgeUid = hangsOn == null ? null : hangsOn.getAsString();
        stored.configuration = StoredConfiguration.write(thing.getConfiguration());
        stored.properties = thing.getProperties();
        stored.channels = thing.getChannels().stream().map(StoredChannel::of).toList();
        return stored;
    }

    Thing toThing() {
        String hangsOn = bridgeUid;
        return ThingMaker.builder(bridge, new ThingTypeUID(present(type)), new ThingUID(present(uid))).withLabel(label)
                .withLocation(location).withBridge(hangsOn == null ? null : new ThingUID(hangsOn))
                .withConfiguration(StoredConfiguration.read(present(configuration))).withProperties(present(properties))
                .withChannels(present(channels).stream().map(StoredChannel::toChannel).toList()).build();
    }

    private static <T> T present(@Nullable T value) {
        return Objects.requireNonNull(value, "A stored thing lacks what every thing has");
    }
}
