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
package org.openhab.binding.blink.internal.cloud.model;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Something that can be set on a device, as its configuration tells it.
 *
 * @param key what it is
 * @param value what it is set to
 * @param limits what it can be set to
 * @param field under which name the device takes it
 * @param numbered whether the device has a number for each word
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record Setting(SettingKey key, SettingValue value, SettingLimits limits, String field, boolean numbered) {
}
