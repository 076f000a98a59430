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
import java.util.function.DoubleSupplier;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How long to wait after failures in a row: doubled with each, up to a limit, and spread, so that all homes do not come
 * back in the same second when Blink does.
 *
 * @param first the wait after the first failure
 * @param longest the longest wait
 * @param random numbers from 0 to 1; adds up to a fifth
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record Backoff(Duration first, Duration longest, DoubleSupplier random) {

    private static final int MOST_DOUBLINGS = 20;

    /**
     * @param failures how many failures in a row, at least 1
     * @return how long to wait
     */
    public Duration after(int failures) {
        Duration doubled = first.multipliedBy(1L << Math.min(Math.max(failures, 1) - 1, MOST_DOUBLINGS));
        Duration wait = doubled.compareTo(longest) > 0 ? longest : doubled;
        return wait.plusMillis(Math.round(wait.toMillis() * random.getAsDouble() / 5));
    }
}
