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
package org.openhab.binding.blink.cloud.simulator.scenario;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The limit of PINs and sign-ins: while it lasts, both are refused with 429.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class RateLimit {

    private final Clock clock;
    private volatile Instant until = Instant.MIN;

    public RateLimit(Clock clock) {
        this.clock = clock;
    }

    public void start(Duration duration) {
        until = clock.instant().plus(duration);
    }

    public void end() {
        until = Instant.MIN;
    }

    /** Full seconds until the limit ends, 0 when there is none. */
    public long remainingSeconds() {
        Instant now = clock.instant();
        return now.isBefore(until) ? Duration.between(now, until).plusMillis(999).toSeconds() : 0;
    }
}
