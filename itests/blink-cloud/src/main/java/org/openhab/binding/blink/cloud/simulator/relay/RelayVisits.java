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
package org.openhab.binding.blink.cloud.simulator.relay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.relay.RelayStop.Step;

/**
 * The book of visitors of the relay.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class RelayVisits {

    private static final int REMEMBERED = 1000;

    private final List<RelayVisit> visits = new ArrayList<>();
    private long count;
    private volatile RelayStop stop = nowhere();

    private static RelayStop nowhere() {
        return new RelayStop(Step.CONNECTED, 0);
    }

    synchronized RelayVisit begin(Instant now) {
        count++;
        RelayVisit visit = new RelayVisit(count, now, this);
        visits.add(visit);
        if (visits.size() > REMEMBERED) {
            visits.remove(0);
        }
        return visit;
    }

    /** The last ones, the oldest first. */
    public synchronized List<RelayVisit> all() {
        return List.copyOf(visits);
    }

    /** Lets the relay stand still once at a step, the one with this number from now on, whoever comes. */
    public RelayStop stopAt(Step step, int number) {
        stop.goOn();
        RelayStop next = new RelayStop(step, number);
        stop = next;
        return next;
    }

    void pass(Step step) throws InterruptedException {
        stop.pass(step);
    }

    public synchronized void clear() {
        stop.goOn();
        stop = nowhere();
        visits.clear();
        count = 0;
    }
}
