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

import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A thing that the add-on has found.
 *
 * @param thing the UID that the thing would have
 * @param type the UID of its type
 * @param label what the add-on calls it
 * @param bridge the UID of the bridge that it would hang on, or null
 * @param representation the property by which the add-on knows it again, or null
 * @param properties what would become its configuration and properties
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record Proposal(String thing, String type, String label, @Nullable String bridge,
        @Nullable String representation, Map<String, Object> properties) {
}
