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
package org.openhab.binding.blink.internal.cloud.model;

import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The sync module of a network; a network of Minis or doorbells has none.
 *
 * @param id its number
 * @param networkId the number of its network
 * @param name its name
 * @param serial its serial number; null when Blink does not tell
 * @param firmware its firmware; null when Blink does not tell
 * @param type its model, such as {@code sm2}; null when Blink does not tell
 * @param status {@code online}, {@code offline} or another word; null when Blink does not tell
 * @param wifiBars strength of its Wi-Fi signal, 0 to 5; null when Blink does not tell
 * @param lastHeartbeat when it last reported; null when Blink does not tell
 * @param localStorage the state of its USB storage, such as {@code active}; null when it has none or Blink does not
 *            tell
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record SyncModule(long id, long networkId, String name, @Nullable String serial, @Nullable String firmware,
        @Nullable String type, @Nullable String status, @Nullable Integer wifiBars, @Nullable Instant lastHeartbeat,
        @Nullable String localStorage) {

    /**
     * @return whether it is online; null when Blink does not tell
     */
    public @Nullable Boolean online() {
        String word = status;
        return word == null ? null : Boolean.valueOf("online".equals(word));
    }
}
