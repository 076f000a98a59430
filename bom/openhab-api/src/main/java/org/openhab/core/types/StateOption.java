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
package org.openhab.core.types;

import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * One of several values that a state can have.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class StateOption {

    private final String value;
    private final @Nullable String label;

    public StateOption(String value, @Nullable String label) {
        this.value = value;
        this.label = label;
    }

    public String getValue() {
        return value;
    }

    public @Nullable String getLabel() {
        return label;
    }

    @Override
    public int hashCode() {
        return Objects.hash(value, label);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StateOption option && value.equals(option.value) && Objects.equals(label, option.label);
    }

    @Override
    public String toString() {
        return "StateOption [value=" + value + ", label=" + label + "]";
    }
}
