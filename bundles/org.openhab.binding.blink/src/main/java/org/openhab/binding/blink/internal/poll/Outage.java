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
package org.openhab.binding.blink.internal.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Tells a hiccup from an outage: three failed polls in a row and five minutes, whichever is later. Before that, things
 * stay as they are, because a rule that fires at every hiccup is worse than none.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class Outage {

    private static final int FAILURES = 3;
    private static final Duration GRACE = Duration.ofMinutes(5);

    private int failures;
    private @Nullable Instant since;

    /**
     * A poll went well.
     */
    public void ended() {
        failures = 0;
        since = null;
    }

    /**
     * A poll failed.
     *
     * @return how many failed in a row
     */
    public int failed(Instant now) {
        Instant begin = since;
        // A clock that was set back would prolong the grace without end.
        since = begin == null || now.isBefore(begin) ? now : begin;
        return ++failures;
    }

    /**
     * @return how long the grace still lasts, zero or less when it is over; empty while too few polls have failed
     */
    public Optional<Duration> graceLeft(Instant now) {
        Instant begin = since;
        return begin == null || failures < FAILURES ? Optional.empty()
                : Optional.of(Duration.between(now, begin.plus(GRACE)));
    }
}
