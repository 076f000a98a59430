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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A siren. Whether it sounds, Blink does not tell.
 *
 * @param id its number
 * @param networkId the number of its network
 * @param name its name
 * @param type its model; null when Blink does not tell
 * @param serial its serial number; null when Blink does not tell
 * @param firmware its firmware; null when Blink does not tell
 * @param status {@code online}, {@code done}, {@code offline} or another word; null when Blink does not tell
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record Siren(long id, long networkId, String name, @Nullable String type, @Nullable String serial,
        @Nullable String firmware, @Nullable String status) {

    /**
     * @return whether it is within reach; null when Blink does not tell, or with a word that nobody has seen yet
     */
    public @Nullable Boolean online() {
        String word = status;
        if (word == null) {
            return null;
        }
        return switch (word) {
            case "online", "done" -> true;
            case "offline" -> false;
            default -> null;
        };
    }
}
