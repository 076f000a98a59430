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
 * Where the cloud takes changes of a system, which nobody has seen yet.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public enum NetworkUpdate {

    @SerializedName("both")
    BOTH,

    /** <code>/accounts/…</code>. */
    @SerializedName("accounts")
    ACCOUNTS,

    /** <code>/api/accounts/…</code>. */
    @SerializedName("api")
    API
}
