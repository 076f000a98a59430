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

import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The USB storage of a sync module.
 *
 * @param state Blink's word for its state, such as {@code active}; null when Blink does not tell
 * @param used how much of it is used, in percent; null when Blink does not tell
 * @param full whether it is full; null when Blink does not tell
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record LocalStorage(@Nullable String state, @Nullable Double used, @Nullable Boolean full) {

    /** In these states the clips on it can be read. */
    private static final Set<String> READABLE = Set.of("active", "memory_full");

    /**
     * @param state Blink's word for a state
     * @return whether the clips on the storage can be read in that state
     */
    public static boolean isReadable(@Nullable String state) {
        return state != null && READABLE.contains(state);
    }
}
