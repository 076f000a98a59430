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
package org.openhab.binding.blink.cloud.simulator.rest;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.home.Device;
import org.openhab.binding.blink.cloud.simulator.home.Family;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * What a client wants to change in the configuration of a device: all of it, or nothing when there is one thing in it
 * that the device does not have or cannot be set to.
 *
 * @param device the device
 * @param body the members that are to have other values
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
record ConfigChange(Device device, JsonObject body) {

    private static final String NAME = "name";
    private static final String ENABLED = "enabled";
    private static final String NETWORK = "network";
    /** Clients may say of what they speak, which is in the address already. */
    private static final Set<String> ADDRESS = Set.of("id", "camera", NETWORK);

    /** What is wrong with it. */
    Optional<String> complaint() {
        if (names().isEmpty()) {
            return Optional.of("Nothing to change");
        }
        return body.keySet().stream().filter(name -> !allows(name, body.get(name))).findFirst()
                .map(name -> (knows(name) ? "Invalid value for " : "Unknown setting: ") + name);
    }

    /** The members that are to have other values. */
    List<String> names() {
        return body.keySet().stream().filter(name -> !ADDRESS.contains(name)).toList();
    }

    /**
     * Makes it so.
     *
     * @param except settings that the device keeps as they are
     */
    void apply(List<String> except) {
        for (String name : names()) {
            JsonElement value = body.get(name);
            if (except.contains(name)) {
                continue;
            }
            switch (name) {
                case NAME -> device.name(value.getAsString());
                case ENABLED -> device.enabled(value.getAsBoolean());
                default -> device.settings().set(name, value);
            }
        }
    }

    private boolean knows(String name) {
        if (ADDRESS.contains(name)) {
            return true;
        }
        return !device.rawConfig().missing().contains(name) && switch (name) {
            case NAME -> true;
            case ENABLED -> hasEnabled();
            default -> device.settings().has(name);
        };
    }

    private boolean allows(String name, JsonElement value) {
        if (!knows(name)) {
            return false;
        }
        if (ADDRESS.contains(name)) {
            return value.equals(new JsonPrimitive(NETWORK.equals(name) ? device.networkId() : device.id()));
        }
        return switch (name) {
            case NAME -> value instanceof JsonPrimitive text && text.isString() && !text.getAsString().isBlank();
            case ENABLED -> value instanceof JsonPrimitive flag && flag.isBoolean();
            default -> device.settings().allows(name, value);
        };
    }

    /** Cameras have calls of their own for motion detection. */
    private boolean hasEnabled() {
        return device.family() != Family.CAMERA;
    }
}
