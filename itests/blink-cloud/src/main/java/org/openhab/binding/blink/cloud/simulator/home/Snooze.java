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
package org.openhab.binding.blink.cloud.simulator.home;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The time in which the app is told nothing about a device or a system.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class Snooze {

    private Duration length = Duration.ZERO;
    private @Nullable Instant until;

    Snooze() {
    }

    /** Begins it, in place of the one before. */
    public synchronized void begin(Instant now, Duration length) {
        this.length = length;
        until = now.plus(length);
    }

    /** Begins it when somebody looks for the first time; a length of zero ends it. */
    public synchronized void begin(Duration length) {
        this.length = length;
        until = null;
    }

    public synchronized void end() {
        begin(Duration.ZERO);
    }

    /** How long it is in all, zero when there is none. */
    public synchronized Duration length() {
        return length;
    }

    /** What is left of it, empty when there is none. */
    public synchronized Optional<Duration> remaining(Instant now) {
        if (length.isZero()) {
            return Optional.empty();
        }
        Instant until = this.until;
        if (until == null) {
            begin(now, length);
            return Optional.of(length);
        }
        if (!until.isAfter(now)) {
            end();
            return Optional.empty();
        }
        return Optional.of(Duration.between(now, until));
    }

    synchronized void takeFrom(Snooze other) {
        synchronized (other) {
            length = other.length;
            until = other.until;
        }
    }
}
