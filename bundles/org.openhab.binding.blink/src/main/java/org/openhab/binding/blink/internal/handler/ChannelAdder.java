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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.handler.OptionalChannels.OptionalChannel;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.binding.ThingHandlerCallback;
import org.openhab.core.thing.binding.builder.ChannelBuilder;
import org.openhab.core.types.State;

/**
 * Makes the channels that a thing gets once Blink reports a value for them.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ChannelAdder {

    private final OptionalChannels optional;
    private final UnaryOperator<String> texts;

    /**
     * @param optional the channels that not every thing has
     * @param texts the text of a key in the language of openHAB
     */
    ChannelAdder(OptionalChannels optional, UnaryOperator<String> texts) {
        this.optional = optional;
        this.texts = texts;
    }

    /**
     * @param thing the thing
     * @param callback knows what a channel of a type looks like; null while openHAB does not want the thing to change
     * @param states what Blink has just told
     * @return all channels that the thing shall have; empty when it has them
     */
    Optional<List<Channel>> with(Thing thing, @Nullable ThingHandlerCallback callback, Map<String, State> states) {
        return with(thing, callback, optional.missingOf(thing, states));
    }

    /**
     * @param thing the thing
     * @param callback knows what a channel of a type looks like; null while openHAB does not want the thing to change
     * @param channelId a channel that the thing shall have although there is no value for it yet
     * @return all channels that the thing shall have; empty when it has them
     */
    Optional<List<Channel>> with(Thing thing, @Nullable ThingHandlerCallback callback, String channelId) {
        return with(thing, callback, optional.missingOf(thing, channelId));
    }

    private Optional<List<Channel>> with(Thing thing, @Nullable ThingHandlerCallback callback,
            List<OptionalChannel> missing) {
        if (missing.isEmpty() || callback == null) {
            return Optional.empty();
        }
        List<Channel> channels = new ArrayList<>(thing.getChannels());
        missing.forEach(channel -> channels.add(channel(thing, callback, channel)));
        return Optional.of(channels);
    }

    private Channel channel(Thing thing, ThingHandlerCallback callback, OptionalChannel channel) {
        ChannelBuilder builder = callback.createChannelBuilder(new ChannelUID(thing.getUID(), channel.id()),
                channel.type());
        if (channel.labelled()) {
            builder.withLabel(texts.apply("channel." + channel.id() + ".label"));
        }
        return builder.build();
    }
}
