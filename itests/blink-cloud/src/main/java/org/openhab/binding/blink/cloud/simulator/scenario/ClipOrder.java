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

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.annotations.SerializedName;

/**
 * The order of the list of clips. None is promised, so a client must not rely upon any.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public enum ClipOrder {
    /** None that can be seen, and always the same. */
    @SerializedName("shuffled")
    SHUFFLED,
    /** What has changed last comes first; a clip that changes while the pages are read is missed. */
    @SerializedName("newest-change-first")
    NEWEST_CHANGE_FIRST,
    @SerializedName("oldest-change-first")
    OLDEST_CHANGE_FIRST
}
