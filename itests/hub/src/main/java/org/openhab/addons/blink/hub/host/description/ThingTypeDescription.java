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
package org.openhab.addons.blink.hub.host.description;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A thing type as the add-on's XML describes it, in the XML's language.
 *
 * @param uid for example {@code blink:account}
 * @param bridge whether other things can hang on it
 * @param label as written, may be a constant
 * @param description as written, or null
 * @param bridges the UIDs of the types of which one must be its bridge; empty if it needs none
 * @param channels what every thing of this type has
 * @param properties what every thing of this type knows of itself
 * @param representation the property or parameter by which a thing is known again, or null
 * @param configUri where its parameters are described, or null
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record ThingTypeDescription(String uid, boolean bridge, @Nullable String label, @Nullable String description,
        Set<String> bridges, List<ChannelDefinition> channels, Map<String, String> properties,
        @Nullable String representation, @Nullable String configUri) {

    /**
     * A channel that every thing of the type has.
     *
     * @param id within the thing
     * @param type the UID of its channel type
     * @param label instead of that of the channel type, or null
     * @param description instead of that of the channel type, or null
     * @param autoUpdatePolicy instead of that of the channel type, or null
     * @param properties of the channel
     */
    public record ChannelDefinition(String id, String type, @Nullable String label, @Nullable String description,
            @Nullable String autoUpdatePolicy, Map<String, String> properties) {
    }
}
