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
package org.openhab.binding.blink.cloud.simulator.scenario;

import java.util.Set;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.annotations.SerializedName;

/**
 * Which hardware ids are refused with 406.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public enum HardwareIdRule {
    /** Only the two names that are known to be blocked, in exactly this spelling. */
    @SerializedName("blocked-names")
    BLOCKED_NAMES,
    /** Everything that is not a UUID. */
    @SerializedName("uuid-only")
    UUID_ONLY;

    private static final Set<String> BLOCKED = Set.of("Blinkpy", "Home Assistant");
    private static final Pattern UUID = Pattern
            .compile("[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}");

    public boolean refuses(String hardwareId) {
        return BLOCKED.contains(hardwareId) || this == UUID_ONLY && !UUID.matcher(hardwareId).matches();
    }
}
