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
 * What the network in front of the sign-in host does with a client.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public enum Edge {
    /** Lets it pass. */
    @SerializedName("open")
    OPEN,
    /** Answers 406 to everything, as to clients that come through a VPN. */
    @SerializedName("not-acceptable")
    NOT_ACCEPTABLE,
    /** Answers 403 with an HTML page to everything, as to a blocked address. */
    @SerializedName("forbidden")
    FORBIDDEN
}
