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

import java.lang.reflect.InvocationTargetException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.Thing;

/**
 * Hangs things on bridges and takes them off again.
 *
 * The bridge that a builder makes can do that, but its class is internal to openHAB's API, so it is asked by name.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class BridgeChildren {

    private BridgeChildren() {
    }

    static void add(Bridge bridge, Thing child) {
        invoke(bridge, "addThing", child);
    }

    static void remove(Bridge bridge, Thing child) {
        invoke(bridge, "removeThing", child);
    }

    private static void invoke(Bridge bridge, String method, Thing child) {
        try {
            bridge.getClass().getMethod(method, Thing.class).invoke(bridge, child);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(
                    "A bridge must be made by a BridgeBuilder, but is " + bridge.getClass().getName(), e);
        }
    }
}
