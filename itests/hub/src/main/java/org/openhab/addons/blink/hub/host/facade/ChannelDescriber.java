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
package org.openhab.addons.blink.hub.host.facade;

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.addons.blink.hub.api.ChannelView;
import org.openhab.addons.blink.hub.api.Option;
import org.openhab.addons.blink.hub.api.Picture;
import org.openhab.addons.blink.hub.api.TriggerEvent;
import org.openhab.addons.blink.hub.host.description.ChannelTypeDescription;
import org.openhab.addons.blink.hub.host.description.ThingTypeDescription;
import org.openhab.addons.blink.hub.host.description.ThingTypeDescription.ChannelDefinition;
import org.openhab.core.library.types.RawType;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.type.ChannelKind;
import org.openhab.core.thing.type.ChannelTypeUID;
import org.openhab.core.types.State;
import org.osgi.framework.Bundle;

/**
 * Describes the channels of things as people see them.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class ChannelDescriber {

    private final ThingServices services;

    ChannelDescriber(ThingServices services) {
        this.services = services;
    }

    ChannelView describe(Thing thing, Channel channel) {
        String thingType = thing.getThingTypeUID().getAsString();
        ChannelUID uid = channel.getUID();
        ChannelTypeUID typeUid = channel.getChannelTypeUID();
        ChannelTypeDescription type = typeUid == null ? null : services.types.channelType(typeUid.getAsString());
        Bundle owner = services.types.owner(thingType);
        List<Option> options = type == null ? List.of() : services.texts.stateOptions(owner, type);
        List<TriggerEvent> events = services.states.events(uid);
        State state = services.states.state(uid);
        Picture picture = picture(state);
        String itemType = channel.getAcceptedItemType();
        return new ChannelView(uid.getId(), typeUid == null ? "" : typeUid.getAsString(),
                label(thingType, channel, type, owner), description(thingType, channel, type, owner),
                itemType == null ? "" : itemType, channel.getKind() == ChannelKind.TRIGGER,
                type != null && type.readOnly(), type != null && type.advanced(), services.links.isLinked(uid),
                state == null ? null : state.toString(), state == null ? null : label(state.toString(), options),
                picture == null ? null : picture.version(),
                events.isEmpty() ? null : events.get(events.size() - 1).payload(), options);
    }

    static @Nullable Picture picture(@Nullable State state) {
        return state instanceof RawType raw && raw.getMimeType().startsWith("image/")
                ? new Picture(raw.getMimeType(), raw.getBytes())
                : null;
    }

    /**
     * The label in the present language. What a handler has chosen itself stays.
     */
    private String label(String thingType, Channel channel, @Nullable ChannelTypeDescription type,
            @Nullable Bundle owner) {
        ChannelDefinition definition = definition(thingType, channel);
        String own = channel.getLabel();
        if (own != null && (type == null || definition == null)) {
            return own;
        }
        return type == null ? channel.getUID().getId()
                : services.texts.channelLabel(owner, thingType, definition, type);
    }

    private String description(String thingType, Channel channel, @Nullable ChannelTypeDescription type,
            @Nullable Bundle owner) {
        String own = channel.getDescription();
        return type == null ? own == null ? "" : own
                : services.texts.channelDescription(owner, thingType, definition(thingType, channel), type);
    }

    private @Nullable ChannelDefinition definition(String thingType, Channel channel) {
        ThingTypeDescription type = services.types.thingType(thingType);
        return type == null ? null
                : type.channels().stream().filter(known -> known.id().equals(channel.getUID().getId())).findFirst()
                        .orElse(null);
    }

    private static String label(String state, List<Option> options) {
        for (Option option : options) {
            if (option.value().equals(state)) {
                return option.label();
            }
        }
        return state;
    }
}
