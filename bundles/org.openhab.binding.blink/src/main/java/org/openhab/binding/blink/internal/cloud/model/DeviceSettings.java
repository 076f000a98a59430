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

import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What can be set on a device: only what its configuration really contains.
 *
 * @param all the settings by what they are
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record DeviceSettings(Map<SettingKey, Setting> all) {

    /** Nothing is known, or nothing can be set. */
    public static final DeviceSettings NONE = new DeviceSettings(Map.of());

    public DeviceSettings {
        all = Map.copyOf(all);
    }

    /**
     * @return a setting; empty when the device does not have it
     */
    public Optional<Setting> find(SettingKey key) {
        return Optional.ofNullable(all.get(key));
    }
}
