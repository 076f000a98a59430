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

import static org.openhab.binding.blink.internal.BlinkBindingConstants.*;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.thing.DefaultSystemChannelTypeProvider;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.type.ChannelTypeUID;
import org.openhab.core.types.State;
import org.openhab.core.types.UnDefType;

/**
 * The channels that a thing has only where Blink reports their value: a Mini shows no battery. They are added once a
 * value is seen, and never removed, because the user may have linked them.
 *
 * @param channels the channels in the order in which they are shown
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
record OptionalChannels(List<OptionalChannel> channels) {

    private static final ChannelTypeUID SIGNAL_STRENGTH = DefaultSystemChannelTypeProvider.SYSTEM_CHANNEL_TYPE_UID_SIGNAL_STRENGTH;

    /**
     * A channel that not every thing has.
     *
     * @param id its id
     * @param type its type
     * @param labelled whether its label is our own, under {@code channel.<id>.label}, because its type says less
     */
    record OptionalChannel(String id, ChannelTypeUID type, boolean labelled) {

        private static OptionalChannel own(String id) {
            return new OptionalChannel(id, new ChannelTypeUID(BINDING_ID, id), false);
        }

        private static OptionalChannel signal(String id) {
            return new OptionalChannel(id, SIGNAL_STRENGTH, true);
        }
    }

    static final OptionalChannels OF_NETWORK = new OptionalChannels(
            List.of(OptionalChannel.own(CHANNEL_SYNC_MODULE_ONLINE), OptionalChannel.signal(CHANNEL_WIFI_SIGNAL),
                    OptionalChannel.own(CHANNEL_LAST_HEARTBEAT), OptionalChannel.own(CHANNEL_LOCAL_STORAGE_STATUS),
                    OptionalChannel.own(CHANNEL_LOCAL_STORAGE_USED), OptionalChannel.own(CHANNEL_LOCAL_STORAGE_FULL),
                    OptionalChannel.own(CHANNEL_SCHEDULE_ENABLED), OptionalChannel.own(CHANNEL_SAVE_LIVE_VIEW)));

    static final OptionalChannels OF_SIREN = new OptionalChannels(List.of());

    static final OptionalChannels OF_CAMERA = new OptionalChannels(List.of(
            new OptionalChannel(CHANNEL_LOW_BATTERY,
                    DefaultSystemChannelTypeProvider.SYSTEM_CHANNEL_TYPE_UID_LOW_BATTERY, false),
            OptionalChannel.own(CHANNEL_BATTERY_VOLTAGE), OptionalChannel.own(CHANNEL_TEMPERATURE),
            OptionalChannel.signal(CHANNEL_WIFI_SIGNAL), OptionalChannel.signal(CHANNEL_SYNC_MODULE_SIGNAL),
            OptionalChannel.own(CHANNEL_WIFI_RSSI), OptionalChannel.own(CHANNEL_SYNC_MODULE_RSSI),
            OptionalChannel.own(CHANNEL_HIGH_USAGE), OptionalChannel.own(CHANNEL_NIGHT_VISION),
            OptionalChannel.own(CHANNEL_ILLUMINATOR_INTENSITY), OptionalChannel.own(CHANNEL_MOTION_SENSITIVITY),
            OptionalChannel.own(CHANNEL_CLIP_LENGTH), OptionalChannel.own(CHANNEL_RETRIGGER_TIME),
            OptionalChannel.own(CHANNEL_END_CLIP_EARLY), OptionalChannel.own(CHANNEL_RECORD_AUDIO),
            OptionalChannel.own(CHANNEL_VIDEO_QUALITY), OptionalChannel.own(CHANNEL_TEMPERATURE_ALERT),
            OptionalChannel.own(CHANNEL_STATUS_LED), OptionalChannel.own(CHANNEL_LIGHT)));

    /**
     * @param thing the thing
     * @param channelId a channel that the thing shall have
     * @return that channel if the thing lacks it
     */
    List<OptionalChannel> missingOf(Thing thing, String channelId) {
        return channels.stream().filter(channel -> channel.id().equals(channelId))
                .filter(channel -> thing.getChannel(channelId) == null).toList();
    }

    /**
     * @param thing the thing
     * @param states what Blink has just told
     * @return the channels that the thing lacks although there is a value for them
     */
    List<OptionalChannel> missingOf(Thing thing, Map<String, State> states) {
        Set<UnDefType> nothing = Set.of(UnDefType.UNDEF, UnDefType.NULL);
        return channels.stream().filter(channel -> thing.getChannel(channel.id()) == null).filter(channel -> {
            State state = states.get(channel.id());
            return state != null && !nothing.contains(state);
        }).toList();
    }
}
