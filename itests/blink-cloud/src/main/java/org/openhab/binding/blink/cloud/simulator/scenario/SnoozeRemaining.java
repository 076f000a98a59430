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
 * What the homescreen tells of the time that a snooze still lasts.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public enum SnoozeRemaining {

    /** Minutes that have begun. */
    @SerializedName("minutes")
    MINUTES,

    @SerializedName("seconds")
    SECONDS,

    /** Null, whether there is one or not. */
    @SerializedName("null")
    NULL,

    /** The member is missing. */
    @SerializedName("missing")
    MISSING
}
