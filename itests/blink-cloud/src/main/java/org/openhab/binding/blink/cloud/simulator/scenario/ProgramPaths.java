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
 * Below which addresses the cloud has the schedules of a system.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public enum ProgramPaths {

    /** <code>/api/v1/networks/…</code>, as clients have used it for years. */
    @SerializedName("networks")
    NETWORKS,

    /** <code>/api/v1/accounts/…/networks/…</code>, as apps do. */
    @SerializedName("accounts")
    ACCOUNTS,

    @SerializedName("both")
    BOTH
}
