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
package org.openhab.binding.blink.cloud.simulator.settings;

import java.util.Arrays;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;

/**
 * Which values a client may give to a setting. What is allowed can depend on what the device tells about itself.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@FunctionalInterface
@NonNullByDefault
interface SettingRule {

    boolean allows(JsonElement value, DeviceSettings of);

    /** Something that a device tells about itself and nobody can write. */
    static SettingRule fixed() {
        return (value, of) -> false;
    }

    static SettingRule flag() {
        return (value, of) -> value instanceof JsonPrimitive primitive && primitive.isBoolean();
    }

    /** Whole numbers. */
    static SettingRule number(int least, int most) {
        return (value, of) -> isBetween(value, least, most);
    }

    /** Whole numbers up to that which another member has. */
    static SettingRule numberUpTo(int least, String mostIn) {
        return (value, of) -> isBetween(value, least, of.value(mostIn).getAsInt());
    }

    /** As many whole numbers. */
    static SettingRule numbers(int count, int least, int most) {
        return (value, of) -> value instanceof JsonArray array && array.size() == count
                && array.asList().stream().allMatch(element -> isBetween(element, least, most));
    }

    static SettingRule word(String... words) {
        List<String> allowed = List.of(words);
        return (value, of) -> isText(value) && allowed.contains(value.getAsString());
    }

    /** One of those in the array that another member is. */
    static SettingRule oneOf(String arrayIn) {
        return (value, of) -> of.value(arrayIn) instanceof JsonArray array && array.contains(value);
    }

    static SettingRule text() {
        return (value, of) -> isText(value) && !value.getAsString().isBlank();
    }

    /** The same, on devices that say in all these members that they can do it. */
    default SettingRule where(String... capabilities) {
        return (value, of) -> allows(value, of) && Arrays.stream(capabilities).allMatch(of::isOn);
    }

    private static boolean isText(JsonElement value) {
        return value instanceof JsonPrimitive primitive && primitive.isString();
    }

    private static boolean isBetween(JsonElement value, int least, int most) {
        if (!(value instanceof JsonPrimitive primitive) || !primitive.isNumber()) {
            return false;
        }
        // A number with a point is none of these, whatever follows the point.
        String digits = primitive.getAsString();
        return digits.matches("-?\\d{1,9}") && Integer.parseInt(digits) >= least && Integer.parseInt(digits) <= most;
    }
}
