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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * All that the XML files of one bundle describe.
 *
 * @param thingTypes by UID
 * @param channelTypes by UID
 * @param parameters by the URI of their config description
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record Descriptions(Map<String, ThingTypeDescription> thingTypes,
        Map<String, ChannelTypeDescription> channelTypes, Map<String, List<ParameterDescription>> parameters) {
}
