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
package org.openhab.addons.blink.hub.host.type;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.addons.blink.hub.api.Option;
import org.openhab.addons.blink.hub.host.description.ChannelTypeDescription;

/**
 * Those channel types that openHAB itself brings for all bindings and that cameras use.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class SystemChannelTypes {

    private static final List<Option> SIGNAL_BARS = List.of(new Option("0", "No Signal"), new Option("1", "Weak"),
            new Option("2", "Average"), new Option("3", "Good"), new Option("4", "Excellent"));

    static final Map<String, ChannelTypeDescription> BY_UID = Stream.of(
            state("signal-strength", "Number", "Signal Strength", true, Set.of("Measurement", "Level"), SIGNAL_BARS),
            state("low-battery", "Switch", "Low Battery", true, Set.of("Alarm", "LowBattery"), List.of()),
            state("battery-level", "Number:Dimensionless", "Battery Level", true, Set.of("Measurement", "Energy"),
                    List.of()),
            state("motion", "Switch", "Motion", true, Set.of("Status", "Presence"), List.of()),
            state("power", "Switch", "Power", false, Set.of("Switch", "Power"), List.of()),
            trigger("rawbutton", "Raw button"), trigger("button", "Button"), trigger("trigger", "Trigger"))
            .collect(Collectors.toUnmodifiableMap(ChannelTypeDescription::uid, Function.identity()));

    private SystemChannelTypes() {
    }

    private static ChannelTypeDescription state(String id, String itemType, String label, boolean readOnly,
            Set<String> tags, List<Option> options) {
        return type(id, itemType, label, readOnly, tags, options);
    }

    private static ChannelTypeDescription trigger(String id, String label) {
        return type(id, null, label, true, Set.of(), List.of());
    }

    private static ChannelTypeDescription type(String id, @Nullable String itemType, String label, boolean readOnly,
            Set<String> tags, List<Option> options) {
        return new ChannelTypeDescription("system:" + id, itemType, label, null, false, readOnly, tags, options, null,
                null);
    }
}
