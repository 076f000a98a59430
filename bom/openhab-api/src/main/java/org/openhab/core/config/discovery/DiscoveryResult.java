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

import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;

/**
 * A thing that has been found and could be added.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public interface DiscoveryResult {

    long TTL_UNLIMITED = -1;

    ThingUID getThingUID();

    ThingTypeUID getThingTypeUID();

    String getBindingId();

    @Nullable
    ThingUID getBridgeUID();

    String getLabel();

    /**
     * What becomes configuration and properties of the thing.
     */
    Map<String, Object> getProperties();

    /**
     * The name of the property by which openHAB knows that a thing is there already.
     */
    @Nullable
    String getRepresentationProperty();

    DiscoveryResultFlag getFlag();

    /**
     * Seconds after which the result is forgotten.
     */
    long getTimeToLive();
}
