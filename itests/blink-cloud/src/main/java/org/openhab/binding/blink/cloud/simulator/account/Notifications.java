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
package org.openhab.binding.blink.cloud.simulator.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What the app of a customer is told about: everything, unless he does not want it.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class Notifications {

    private static final List<String> KINDS = List.of("motion", "doorbell", "low_battery", "battery_dead",
            "camera_offline", "camera_usage", "sync_module_offline", "temperature", "wifi", "lfr", "bandwidth",
            "scheduling", "general", "local_storage", "accessory_connected", "accessory_disconnected",
            "accessory_low_battery");

    private final Map<String, Boolean> wanted = new LinkedHashMap<>();

    Notifications() {
        KINDS.forEach(kind -> wanted.put(kind, true));
    }

    /** The kinds of news there are, in the words of the cloud. */
    public static List<String> kinds() {
        return KINDS;
    }

    public synchronized boolean wants(String kind) {
        return Boolean.TRUE.equals(wanted.get(kind));
    }

    /**
     * @throws IllegalArgumentException when there is no such kind of news
     */
    public synchronized Notifications want(String kind, boolean on) {
        if (!wanted.containsKey(kind)) {
            throw new IllegalArgumentException("There are no notifications of the kind " + kind);
        }
        wanted.put(kind, on);
        return this;
    }

    /** Whether each kind is wanted. */
    public synchronized Map<String, Boolean> all() {
        return new LinkedHashMap<>(wanted);
    }

    synchronized void takeFrom(Notifications other) {
        wanted.putAll(other.all());
    }
}
