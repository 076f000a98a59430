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
package org.openhab.binding.blink.cloud.simulator.settings;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.JsonElement;

/**
 * One member of a configuration.
 *
 * @param name its name in the configuration
 * @param initial its value on a device to which nobody has changed anything
 * @param rule which values a client may give to it
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
record Setting(String name, JsonElement initial, SettingRule rule) {
}
