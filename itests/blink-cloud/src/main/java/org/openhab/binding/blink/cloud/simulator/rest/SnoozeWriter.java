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

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.cloud.simulator.home.Device;
import org.openhab.binding.blink.cloud.simulator.home.Home;
import org.openhab.binding.blink.cloud.simulator.home.Network;
import org.openhab.binding.blink.cloud.simulator.json.JsonMembers;
import org.openhab.binding.blink.cloud.simulator.scenario.NetworkSnooze;
import org.openhab.binding.blink.cloud.simulator.scenario.ScheduleScenario;
import org.openhab.binding.blink.cloud.simulator.scenario.SnoozeRemaining;

/**
 * Writes into the objects of the homescreen whether nothing is told about them, and for how long.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class SnoozeWriter {

    private final Home home;
    private final Instant now;
    private final ScheduleScenario scenario;

    SnoozeWriter(Home home, Instant now, ScheduleScenario scenario) {
        this.home = home;
        this.now = now;
        this.scenario = scenario;
    }

    JsonMembers write(JsonMembers into, Device device) {
        Optional<Duration> own = device.snooze().remaining(now);
        Optional<Duration> all = scenario.networkSnooze() == NetworkSnooze.DEVICES
                ? home.findNetwork(device.networkId()).flatMap(network -> network.snooze().remaining(now))
                : Optional.empty();
        return write(into, Stream.concat(own.stream(), all.stream()).max(Comparator.naturalOrder()));
    }

    /** Systems have such members only where the scenario says so. */
    JsonMembers write(JsonMembers into, Network network) {
        return scenario.networkSnooze() == NetworkSnooze.NETWORK ? write(into, network.snooze().remaining(now)) : into;
    }

    private JsonMembers write(JsonMembers into, Optional<Duration> remaining) {
        into.with("snooze", remaining.isPresent());
        return scenario.snoozeRemaining() == SnoozeRemaining.MISSING ? into
                : into.with("snooze_time_remaining", number(remaining));
    }

    private @Nullable Long number(Optional<Duration> remaining) {
        if (remaining.isEmpty() || scenario.snoozeRemaining() == SnoozeRemaining.NULL) {
            return null;
        }
        long seconds = remaining.get().plusNanos(999_999_999).toSeconds();
        return scenario.snoozeRemaining() == SnoozeRemaining.SECONDS ? seconds : (seconds + 59) / 60;
    }
}
