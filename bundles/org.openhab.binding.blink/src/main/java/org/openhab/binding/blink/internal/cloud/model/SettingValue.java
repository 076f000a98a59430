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

/**
 * What something is set to.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public sealed interface SettingValue {

    /**
     * One of several words.
     *
     * @param word in lower case
     */
    record Word(String word) implements SettingValue {
        @Override
        public String toString() {
            return word;
        }
    }

    /**
     * A number.
     *
     * @param number a whole number, in seconds where it is a time
     */
    record Amount(int number) implements SettingValue {
        @Override
        public String toString() {
            return Integer.toString(number);
        }
    }

    /**
     * On or off.
     *
     * @param on which of them
     */
    record Flag(boolean on) implements SettingValue {
        @Override
        public String toString() {
            return on ? "on" : "off";
        }
    }
}
