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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.thing.Thing;

/**
 * Whoever has to do something when things come, change and go.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public interface ThingListener {

    void thingAdded(Thing thing);

    /**
     * Someone wants to remove the thing, and its handler should let go of it.
     */
    void thingRemoving(Thing thing);

    /**
     * @param forGood false if the hub only stops
     */
    void thingRemoved(Thing thing, boolean forGood);

    /**
     * @param byHandler whether its own handler has changed it and therefore knows
     */
    void thingUpdated(Thing before, Thing now, boolean byHandler);
}
