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
package org.openhab.addons.blink.hub.api;

import java.util.Arrays;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How a thing fares: what the add-on said, and what a person reads.
 *
 * @param status ONLINE, OFFLINE, UNKNOWN, INITIALIZING, UNINITIALIZED, REMOVING or REMOVED
 * @param detail NONE, COMMUNICATION_ERROR, CONFIGURATION_PENDING and so on
 * @param description as the add-on gave it, for example {@code @text/offline.pin-sent ["…12"]}, or empty
 * @param text the description in the language of the hub, or empty
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record Status(String status, String detail, String description, String text) {

    private static final String CONSTANT = "@text/";

    public boolean is(String wantedStatus) {
        return status.equals(wantedStatus);
    }

    public boolean is(String wantedStatus, String wantedDetail) {
        return status.equals(wantedStatus) && detail.equals(wantedDetail);
    }

    public boolean isOnline() {
        return is("ONLINE");
    }

    /**
     * Whether the add-on may work with the thing.
     */
    public boolean isInitialized() {
        return is("ONLINE") || is("OFFLINE") || is("UNKNOWN");
    }

    /**
     * The key of the text, without {@code @text/}; empty where the description is no such key.
     */
    public String key() {
        return description.startsWith(CONSTANT) ? description.substring(CONSTANT.length()).split("\\s+", 2)[0] : "";
    }

    /**
     * What the add-on wants to see in the text, in its order.
     */
    public List<String> arguments() {
        String[] parts = description.split("\\s+", 2);
        if (!description.startsWith(CONSTANT) || parts.length < 2) {
            return List.of();
        }
        return Arrays.stream(parts[1].replaceAll("[\\[\\]\"]", "").split(",")).map(String::trim)
                .filter(argument -> !argument.isEmpty()).toList();
    }

    @Override
    public String toString() {
        return text.isEmpty() ? "%s (%s)".formatted(status, detail) : "%s (%s): %s".formatted(status, detail, text);
    }
}
