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
package org.openhab.binding.blink.cloud.simulator.control;

import java.time.Clock;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.live.LiveView;
import org.openhab.binding.blink.cloud.simulator.live.LiveViews;
import org.openhab.binding.blink.cloud.simulator.relay.Relay;
import org.openhab.binding.blink.cloud.simulator.relay.RelayFault;
import org.openhab.binding.blink.cloud.simulator.relay.RelayFaults;
import org.openhab.binding.blink.cloud.simulator.relay.RelayStop;
import org.openhab.binding.blink.cloud.simulator.relay.RelayVisit;
import org.openhab.binding.blink.cloud.simulator.relay.RelayVisits;

/**
 * What an operator can do to live views and the relay, and see of them.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class LiveSessions {

    private final LiveViews views;
    private final Relay relay;
    private final RelayFaults faults;
    private final RelayVisits visits;
    private final Clock clock;

    public LiveSessions(LiveViews views, Relay relay, RelayFaults faults, RelayVisits visits, Clock clock) {
        this.views = views;
        this.relay = relay;
        this.faults = faults;
        this.visits = visits;
        this.clock = clock;
    }

    /** All live views, the oldest first; those that are over are among them. */
    public List<LiveView> all() {
        return views.all();
    }

    /** Those that are under way. */
    public List<LiveView> running() {
        return views.all().stream().filter(view -> !view.isOver(clock.instant())).toList();
    }

    /** Blink ends a live view. */
    public void end(LiveView view) {
        views.end(view);
    }

    /** All who have come to the relay, the oldest first; those that were refused and those that are gone, too. */
    public List<RelayVisit> visits() {
        return visits.all();
    }

    /** How many clients were served with what this device sees, now and ever. */
    public long connections(long deviceId) {
        return visits.all().stream().filter(RelayVisit::accepted)
                .filter(visit -> visit.view().filter(view -> view.device().id() == deviceId).isPresent()).count();
    }

    /** Lets something go wrong with what the relay sends next. */
    public void fault(RelayFault fault) {
        faults.add(fault);
    }

    /** Lets the relay stand still once at a step, the one with this number from now on, whoever comes. */
    public RelayStop stopAt(RelayStop.Step step, int number) {
        return visits.stopAt(step, number);
    }

    /** What was decided and has not gone wrong yet. */
    public List<RelayFault> faults() {
        return faults.all();
    }

    public void clearFaults() {
        faults.clear();
    }

    /** Ends and forgets everything. */
    void clear() {
        views.clear();
        relay.disconnect();
        faults.clear();
        visits.clear();
    }
}
