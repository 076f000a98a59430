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

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A parameter of the configuration, in the hub's language.
 *
 * @param name as it is written in files
 * @param type TEXT, INTEGER, DECIMAL or BOOLEAN
 * @param label the name that people read
 * @param description one sentence, or empty
 * @param required whether the thing cannot work without it
 * @param advanced whether it is hidden at first
 * @param secret whether it is not to be shown
 * @param defaultValue what it is if nobody says otherwise, or null
 * @param minimum the smallest number or shortest text, or null
 * @param maximum the largest number or longest text, or null
 * @param unit for numbers, or empty
 * @param options the values to choose from; empty if any will do
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record Parameter(String name, String type, String label, String description, boolean required, boolean advanced,
        boolean secret, @Nullable String defaultValue, @Nullable String minimum, @Nullable String maximum, String unit,
        List<Option> options) {
}
