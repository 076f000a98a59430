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
package org.openhab.core.thing;

import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.common.registry.Identifiable;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.binding.ThingHandler;

/**
 * A device or service that openHAB deals with. Add-ons never implement it: 5.x has methods that 4.3 does not know.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public interface Thing extends Identifiable<ThingUID> {

    String PROPERTY_VENDOR = "vendor";
    String PROPERTY_MODEL_ID = "modelId";
    String PROPERTY_SERIAL_NUMBER = "serialNumber";
    String PROPERTY_HARDWARE_VERSION = "hardwareVersion";
    String PROPERTY_FIRMWARE_VERSION = "firmwareVersion";
    String PROPERTY_MAC_ADDRESS = "macAddress";

    @Override
    ThingUID getUID();

    ThingTypeUID getThingTypeUID();

    @Nullable
    String getLabel();

    void setLabel(@Nullable String label);

    @Nullable
    String getLocation();

    void setLocation(@Nullable String location);

    @Nullable
    ThingUID getBridgeUID();

    void setBridgeUID(@Nullable ThingUID bridgeUID);

    List<Channel> getChannels();

    List<Channel> getChannelsOfGroup(String channelGroupId);

    @Nullable
    Channel getChannel(String channelId);

    @Nullable
    Channel getChannel(ChannelUID channelUID);

    /**
     * The configuration itself, not a copy.
     */
    Configuration getConfiguration();

    /**
     * A copy that cannot be changed.
     */
    Map<String, String> getProperties();

    void setProperties(Map<String, String> properties);

    /**
     * @param value null removes the property
     * @return the value that the property had before
     */
    @Nullable
    String setProperty(String name, @Nullable String value);

    ThingStatus getStatus();

    ThingStatusInfo getStatusInfo();

    /**
     * For openHAB only; a handler calls <code>updateStatus</code>.
     */
    void setStatusInfo(ThingStatusInfo status);

    boolean isEnabled();

    @Nullable
    ThingHandler getHandler();

    /**
     * For openHAB only.
     */
    void setHandler(@Nullable ThingHandler thingHandler);
}
