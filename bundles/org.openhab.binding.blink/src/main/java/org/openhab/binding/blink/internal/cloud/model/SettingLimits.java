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

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What something can be set to.
 *
 * @param least the least number; null when nobody knows
 * @param most the greatest number; null when nobody knows
 * @param words the words, in the order in which they are offered; empty for what has none
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record SettingLimits(@Nullable Integer least, @Nullable Integer most, List<String> words) {

    /** On and off. */
    public static final SettingLimits NONE = new SettingLimits(null, null, List.of());

    public SettingLimits {
        words = List.copyOf(words);
    }

    /**
     * @return whether it can be set to a value
     */
    public boolean allows(SettingValue value) {
        if (value instanceof SettingValue.Word word) {
            return words.contains(word.word());
        }
        Integer lowest = least;
        Integer highest = most;
        return !(value instanceof SettingValue.Amount amount)
                || (lowest == null || amount.number() >= lowest) && (highest == null || amount.number() <= highest);
    }

    @Override
    public String toString() {
        return words.isEmpty() ? least + " to " + most : String.join(", ", words);
    }
}
