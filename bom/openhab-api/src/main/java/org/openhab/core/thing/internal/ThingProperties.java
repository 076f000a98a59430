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
package org.openhab.core.thing.internal;

import java.util.Map;
import java.util.Map.Entry;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.thing.Thing;

/**
 * Changes the properties of a thing, and knows whether that made a difference.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class ThingProperties {

    private ThingProperties() {
    }

    /**
     * Adds or changes properties and leaves the others; the value null removes one.
     *
     * @return whether there is something new
     */
    public static boolean update(Thing thing, Map<String, @Nullable String> properties) {
        boolean changed = false;
        for (Entry<String, @Nullable String> property : properties.entrySet()) {
            String value = property.getValue();
            String existing = thing.getProperties().get(property.getKey());
            if (existing == null || !existing.equals(value)) {
                thing.setProperty(property.getKey(), value);
                changed = true;
            }
        }
        return changed;
    }

    /**
     * @return whether there was one
     */
    public static boolean clear(Thing thing) {
        boolean changed = !thing.getProperties().isEmpty();
        thing.setProperties(Map.of());
        return changed;
    }
}
