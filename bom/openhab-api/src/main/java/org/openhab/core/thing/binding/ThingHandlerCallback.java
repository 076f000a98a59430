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
package org.openhab.core.thing.binding;

import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.builder.ChannelBuilder;
import org.openhab.core.thing.type.ChannelTypeUID;
import org.openhab.core.types.Command;
import org.openhab.core.types.State;

/**
 * What a handler tells openHAB, and asks it.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public interface ThingHandlerCallback {

    void stateUpdated(ChannelUID channelUID, State state);

    void postCommand(ChannelUID channelUID, Command command);

    void channelTriggered(Thing thing, ChannelUID channelUID, String event);

    void statusUpdated(Thing thing, ThingStatusInfo thingStatus);

    /**
     * The handler has changed its thing, or put another one in its place.
     */
    void thingUpdated(Thing thing);

    /**
     * The handler has taken over a new configuration without being initialized; now it can be.
     */
    void configurationUpdated(Thing thing);

    /**
     * @throws org.openhab.core.config.core.validation.ConfigValidationException if a parameter does not fit
     */
    void validateConfigurationParameters(Thing thing, Map<String, Object> configurationParameters);

    /**
     * @throws org.openhab.core.config.core.validation.ConfigValidationException if a parameter does not fit
     */
    void validateConfigurationParameters(Channel channel, Map<String, Object> configurationParameters);

    /**
     * A builder that begins with label, description, item type, tags and defaults of the channel type.
     *
     * @throws IllegalArgumentException if there is no such channel type
     */
    ChannelBuilder createChannelBuilder(ChannelUID channelUID, ChannelTypeUID channelTypeUID);

    /**
     * A builder that begins with a channel of the thing.
     *
     * @throws IllegalArgumentException if the thing has no such channel
     */
    ChannelBuilder editChannel(Thing thing, ChannelUID channelUID);

    boolean isChannelLinked(ChannelUID channelUID);

    @Nullable
    Bridge getBridge(ThingUID bridgeUID);
}
