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
package org.openhab.core.config.discovery;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.config.discovery.internal.DiscoveryResultImpl;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds a discovery result.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class DiscoveryResultBuilder {

    private final Logger logger = LoggerFactory.getLogger(DiscoveryResultBuilder.class);
    private final ThingUID thingUID;
    private final Map<String, Object> properties = new HashMap<>();
    private @Nullable ThingTypeUID thingTypeUID;
    private @Nullable ThingUID bridgeUID;
    private @Nullable String representationProperty;
    private @Nullable String label;
    private long timeToLive = DiscoveryResult.TTL_UNLIMITED;

    private DiscoveryResultBuilder(ThingUID thingUID) {
        this.thingUID = thingUID;
    }

    public static DiscoveryResultBuilder create(ThingUID thingUID) {
        return new DiscoveryResultBuilder(thingUID);
    }

    /**
     * Needed only if the identifier of the thing does not tell the type.
     */
    public DiscoveryResultBuilder withThingType(@Nullable ThingTypeUID thingTypeUID) {
        this.thingTypeUID = thingTypeUID;
        return this;
    }

    public DiscoveryResultBuilder withProperty(String key, Object value) {
        properties.put(key, value);
        return this;
    }

    /**
     * Adds these properties to those that are there.
     */
    public DiscoveryResultBuilder withProperties(@Nullable Map<String, Object> properties) {
        if (properties != null) {
            this.properties.putAll(properties);
        }
        return this;
    }

    public DiscoveryResultBuilder withRepresentationProperty(@Nullable String representationProperty) {
        this.representationProperty = representationProperty;
        return this;
    }

    /**
     * @throws IllegalArgumentException if the identifier of the thing does not have that of the bridge in it, which
     *             only 4.3 minds
     */
    public DiscoveryResultBuilder withBridge(@Nullable ThingUID bridgeUID) {
        if (bridgeUID != null && !(thingUID.getBindingId().equals(bridgeUID.getBindingId())
                && thingUID.getBridgeIds().contains(bridgeUID.getId()))) {
            throw new IllegalArgumentException(
                    "Thing UID '" + thingUID + "' does not match bridge UID '" + bridgeUID + "'");
        }
        this.bridgeUID = bridgeUID;
        return this;
    }

    public DiscoveryResultBuilder withLabel(@Nullable String label) {
        this.label = label;
        return this;
    }

    /**
     * @param ttl seconds after which the result is forgotten
     */
    public DiscoveryResultBuilder withTTL(long ttl) {
        this.timeToLive = ttl;
        return this;
    }

    public DiscoveryResult build() {
        String representationProperty = this.representationProperty;
        if (representationProperty != null && !properties.containsKey(representationProperty)) {
            logger.warn("Representation property '{}' of discovery result for thing '{}' is missing in properties map. "
                    + "It has to be fixed by the bindings developer.", representationProperty, thingUID);
        }
        ThingTypeUID thingTypeUID = this.thingTypeUID;
        return new DiscoveryResultImpl(thingTypeUID == null ? typeFromThing() : thingTypeUID, thingUID, bridgeUID,
                Collections.unmodifiableMap(new HashMap<>(properties)), representationProperty, label, timeToLive);
    }

    private ThingTypeUID typeFromThing() {
        String thingTypeId = thingUID.getAsString().split(ThingUID.SEPARATOR)[1];
        if (thingTypeId.isEmpty()) {
            throw new IllegalArgumentException("ThingTypeUID of thing '" + thingUID + "' is null.");
        }
        return new ThingTypeUID(thingUID.getBindingId(), thingTypeId);
    }
}
