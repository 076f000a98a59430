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
package org.openhab.binding.blink.internal.cloud.api;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

import com.google.gson.annotations.SerializedName;

/**
 * Answer of {@code /api/v1/users/tier_info}.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class TierInfoDTO {
    public @Nullable String tier;
    @SerializedName("account_id")
    public @Nullable Long accountId;
}
