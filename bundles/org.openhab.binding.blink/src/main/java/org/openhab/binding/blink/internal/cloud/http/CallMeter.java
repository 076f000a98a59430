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
package org.openhab.binding.blink.internal.cloud.http;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Counts the calls of one account over the last hour, by name of the call, in steps of a minute. Thread-safe.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class CallMeter {

    private static final int MINUTES = 60;

    private record Minute(long number, Map<String, Integer> calls) {
    }

    private final Clock clock;
    private final Deque<Minute> minutes = new ArrayDeque<>();

    /**
     * @param clock tells how much time has passed
     */
    public CallMeter(Clock clock) {
        this.clock = clock;
    }

    /**
     * Counts one call.
     */
    public synchronized void count(String endpoint) {
        long now = forgetOld();
        if (minutes.isEmpty() || minutes.getLast().number() != now) {
            minutes.addLast(new Minute(now, new TreeMap<>()));
        }
        minutes.getLast().calls().merge(endpoint, 1, Integer::sum);
    }

    /**
     * @return the number of calls of the last hour by name
     */
    public synchronized Map<String, Integer> perHour() {
        forgetOld();
        Map<String, Integer> sum = new TreeMap<>();
        minutes.forEach(
                minute -> minute.calls().forEach((endpoint, calls) -> sum.merge(endpoint, calls, Integer::sum)));
        return sum;
    }

    /**
     * @return the number of all calls of the last hour
     */
    public int totalPerHour() {
        return perHour().values().stream().mapToInt(Integer::intValue).sum();
    }

    private long forgetOld() {
        long now = clock.millis() / 60_000;
        // Minutes of the future are left from before the clock was set back.
        minutes.removeIf(minute -> minute.number() <= now - MINUTES || minute.number() > now);
        return now;
    }
}
