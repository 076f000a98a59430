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
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A clock that nobody sets, to measure how long something takes and to look whether a time has passed. It begins with
 * the time of day and goes on with the processor's counter, as timers do. A small computer learns the time of day from
 * the network after its start, and its clock then jumps by minutes or months: what was watched would be taken for
 * abandoned, and what ought to last a minute would last an hour.
 * <p>
 * It stands still while the computer sleeps, as timers do. It does not know the time of day: what Blink tells as a
 * date, is shown to somebody, or is kept over a restart is compared with the other clock.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class SteadyClock extends Clock {

    private final Instant start;
    private final long startNanos;
    private final LongSupplier nanos;
    private final ZoneId zone;

    /**
     * @param now the time with which it begins
     */
    public SteadyClock(Instant now) {
        this(now, System::nanoTime);
    }

    /**
     * @param nanos counts nanoseconds from any number on, also beyond the largest one
     */
    SteadyClock(Instant now, LongSupplier nanos) {
        this(now, nanos.getAsLong(), nanos, ZoneOffset.UTC);
    }

    private SteadyClock(Instant start, long startNanos, LongSupplier nanos, ZoneId zone) {
        this.start = start;
        this.startNanos = startNanos;
        this.nanos = nanos;
        this.zone = zone;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(@Nullable ZoneId other) {
        return other == null ? this : new SteadyClock(start, startNanos, nanos, other);
    }

    @Override
    public Instant instant() {
        return start.plusNanos(nanos.getAsLong() - startNanos);
    }
}
