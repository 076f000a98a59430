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
package org.openhab.binding.blink.internal.clip;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The clips that we have deleted only just: a list, above all that of a sync module, shows them for a while yet.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class JustDeleted {

    private static final Duration KEPT = Duration.ofMinutes(15);

    private final Clock clock;
    private final Map<String, Instant> times = new ConcurrentHashMap<>();

    JustDeleted(Clock clock) {
        this.clock = clock;
    }

    void add(String id) {
        Instant now = clock.instant();
        times.values().removeIf(time -> !isRecent(time, now));
        times.put(id, now);
    }

    boolean contains(String id) {
        Instant time = times.get(id);
        return time != null && isRecent(time, clock.instant());
    }

    private static boolean isRecent(Instant time, Instant now) {
        return now.isBefore(time.plus(KEPT));
    }

    int size() {
        return times.size();
    }

    void clear() {
        times.clear();
    }
}
