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

import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.annotations.SerializedName;

/**
 * Where in an answer the connection breaks.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public enum Break {
    @SerializedName("never")
    NEVER,
    /** Not a byte is sent. */
    @SerializedName("before-headers")
    BEFORE_HEADERS,
    /** The status line and a piece of a header. */
    @SerializedName("during-headers")
    DURING_HEADERS,
    /** All headers, nothing of the body. */
    @SerializedName("after-headers")
    AFTER_HEADERS,
    /** Half of the body. */
    @SerializedName("during-body")
    DURING_BODY;

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
