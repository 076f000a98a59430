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
package org.openhab.binding.blink.internal.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.model.ClipPlan;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.cloud.model.Home;
import org.openhab.binding.blink.internal.cloud.model.Network;
import org.openhab.binding.blink.internal.cloud.model.SyncModule;

/**
 * Tells how often to look for clips: often while something can happen, more often while something is expected, and
 * where nothing can happen no more often than at the home.
 * <p>
 * Methods are called on the serial executor of the session.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ClipPace {

    static final Duration EXPECTING = Duration.ofSeconds(10);
    /** Peers of ours have seen no sync module that puts up with more. */
    static final Duration EXPECTING_LOCAL = Duration.ofSeconds(15);

    private final Intervals intervals;
    private final Clock clock;
    private Set<Long> alert = Set.of();
    private Instant expectedUntil = Instant.MIN;
    private ClipPlan plan = ClipPlan.MIXED;

    ClipPace(Intervals intervals, Clock clock) {
        this.intervals = intervals;
        this.clock = clock;
    }

    /**
     * @return the networks in which something can happen from now on that could not before
     */
    Set<Long> onHome(Home now) {
        Set<Long> before = alert;
        alert = now.networks().stream().filter(network -> isAlert(now, network)).map(Network::id)
                .collect(Collectors.toUnmodifiableSet());
        return intervals.home().isZero() ? Set.of()
                : alert.stream().filter(network -> !before.contains(network)).collect(Collectors.toUnmodifiableSet());
    }

    /** Something can happen in a network that is armed; and a doorbell rings whatever is armed. */
    private static boolean isAlert(Home home, Network network) {
        return Boolean.TRUE.equals(network.armed()) || home.cameras().stream()
                .anyMatch(camera -> camera.family() == DeviceFamily.DOORBELL && camera.networkId() == network.id());
    }

    /**
     * Something is expected to happen.
     *
     * @param time for how long; prolongs what was expected before
     */
    void expect(Duration time) {
        Instant until = clock.instant().plus(time);
        expectedUntil = until.isAfter(expectedUntil) ? until : expectedUntil;
    }

    private boolean isExpecting() {
        return clock.instant().isBefore(expectedUntil);
    }

    void onPlan(ClipPlan told) {
        plan = told;
    }

    /**
     * @return the time between two looks at the cloud; zero for none
     */
    Duration ofMedia() {
        if (isExpecting()) {
            return EXPECTING;
        }
        return intervals.home().isZero() ? Duration.ZERO
                : alert.isEmpty() ? longer(intervals.events()) : intervals.events();
    }

    /**
     * @return whether there is something to be found on USB storage: with a subscription for all cameras, what is there
     *         is only a copy
     */
    boolean isLocalWorthALook() {
        return plan != ClipPlan.CLOUD;
    }

    /**
     * @return the time between two looks at a sync module; zero for none
     */
    Duration ofLocal(SyncModule module) {
        if (isExpecting()) {
            return EXPECTING_LOCAL;
        }
        return intervals.home().isZero() ? Duration.ZERO
                : alert.contains(module.networkId()) ? intervals.localStorage() : longer(intervals.localStorage());
    }

    private Duration longer(Duration interval) {
        return interval.compareTo(intervals.home()) > 0 ? interval : intervals.home();
    }
}
