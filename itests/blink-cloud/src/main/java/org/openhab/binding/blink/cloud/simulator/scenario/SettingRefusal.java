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
 * How a device that does not want a value says so.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public enum SettingRefusal {

    /** 400 at once. */
    @SerializedName("bad-request")
    BAD_REQUEST,

    /** The command is accepted and fails. */
    @SerializedName("command-fails")
    COMMAND_FAILS,

    /** It does not say so: the command is done, and the value is as before. */
    @SerializedName("ignored")
    IGNORED
}
