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

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.types.Command;

/**
 * Makes a thing work. openHAB calls it; no call may take long.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public interface ThingHandler {

    Thing getThing();

    /**
     * Begins the work. Returns within five seconds; by then, or later, there is a status.
     */
    void initialize();

    /**
     * Ends the work. {@link #initialize()} may follow on the same object.
     */
    void dispose();

    void setCallback(@Nullable ThingHandlerCallback thingHandlerCallback);

    void handleCommand(ChannelUID channelUID, Command command);

    /**
     * @param configurationParameters the parameters that the user has saved
     */
    void handleConfigurationUpdate(Map<String, Object> configurationParameters);

    /**
     * The thing has been replaced by another one with the same identifier.
     */
    void thingUpdated(Thing thing);

    void channelLinked(ChannelUID channelUID);

    void channelUnlinked(ChannelUID channelUID);

    void bridgeStatusChanged(ThingStatusInfo bridgeStatusInfo);

    /**
     * The user removes the thing. Status REMOVED ends it.
     */
    void handleRemoval();

    /**
     * Classes of which the handler's factory makes one object each, with the life of the handler.
     */
    default Collection<Class<? extends ThingHandlerService>> getServices() {
        return List.of();
    }
}
