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
package org.openhab.addons.blink.hub.api;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A thing as a person describes it, in the user interface or in a file.
 *
 * <pre>
 * NewThing.of("blink:account", "home").with("email", "me@example.org").with("password", "secret")
 * </pre>
 *
 * @param type for example {@code blink:account}
 * @param uid for example {@code blink:account:home}, or {@code blink:camera:home:garden} below a bridge
 * @param label what people call it, or null for the label of its type
 * @param bridge the UID of the bridge that it hangs on, or null
 * @param configuration text, numbers and booleans
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record NewThing(String type, String uid, @Nullable String label, @Nullable String bridge,
        Map<String, Object> configuration) {

    /**
     * A thing without a bridge.
     */
    public static NewThing of(String type, String id) {
        return new NewThing(type, type + ":" + id, null, null, Map.of());
    }

    /**
     * A thing that hangs on a bridge, whose id becomes part of its UID as in openHAB.
     */
    public static NewThing of(String type, String bridge, String id) {
        String bridgeId = bridge.substring(bridge.lastIndexOf(':') + 1);
        return new NewThing(type, type + ":" + bridgeId + ":" + id, null, bridge, Map.of());
    }

    public NewThing called(String newLabel) {
        return new NewThing(type, uid, newLabel, bridge, configuration);
    }

    public NewThing with(String parameter, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(configuration);
        more.put(parameter, value);
        return new NewThing(type, uid, label, bridge, Map.copyOf(more));
    }

    public NewThing with(Map<String, ? extends Object> parameters) {
        Map<String, Object> more = new LinkedHashMap<>(configuration);
        more.putAll(parameters);
        return new NewThing(type, uid, label, bridge, Map.copyOf(more));
    }

    /**
     * Leaves the configuration out, which may hold a password.
     */
    @Override
    public String toString() {
        return "%s (%s)".formatted(uid, type);
    }
}
