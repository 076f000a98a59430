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
 * The member of a request that says how many minutes nothing is to be told.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public enum SnoozeField {

    @SerializedName("snooze_time")
    SNOOZE_TIME("snooze_time"),

    @SerializedName("snoozeDuration")
    SNOOZE_DURATION("snoozeDuration");

    private final String word;

    SnoozeField(String word) {
        this.word = word;
    }

    /** The name of the member. */
    public String word() {
        return word;
    }
}
