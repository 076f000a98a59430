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
 * How the cloud refuses a command while another one of the same network is under way.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public enum BusyAnswer {

    /** 409 with the message and code 307. */
    @SerializedName("conflict")
    CONFLICT,

    /** 200 with nothing but the message, as in some older cases. */
    @SerializedName("message")
    MESSAGE
}
