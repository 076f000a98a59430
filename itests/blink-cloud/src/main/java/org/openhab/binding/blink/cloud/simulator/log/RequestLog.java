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
package org.openhab.binding.blink.cloud.simulator.log;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.http.CloudRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was asked of the cloud: the last requests with what was wrong with them, and how often each route was used. A
 * request counts from the moment it arrives; it is in the log when its answer begins.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class RequestLog {

    private static final int LIMIT = 2000;

    private final Logger logger = LoggerFactory.getLogger(RequestLog.class);
    private final Deque<LoggedRequest> requests = new ArrayDeque<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private final Clock clock;
    private long lastNumber;

    public RequestLog(Clock clock) {
        this.clock = clock;
    }

    /** @param route the name of the route, or method and path where there is none */
    public synchronized void countUp(String route) {
        counts.merge(route, 1, Integer::sum);
    }

    public void add(CloudRequest request, int status) {
        synchronized (this) {
            if (requests.size() == LIMIT) {
                requests.removeFirst();
            }
            requests.addLast(new LoggedRequest(++lastNumber, clock.instant(), request.host(), request.method(),
                    request.path(), status, request.notes()));
        }
        logger.debug("{} {} {} {}", request.method(), request.path(), status, request.notes());
    }

    /** The requests after this number, the oldest first. */
    public synchronized List<LoggedRequest> since(long number) {
        return requests.stream().filter(request -> request.number() > number).toList();
    }

    public synchronized Map<String, Integer> counts() {
        return new TreeMap<>(counts);
    }

    public synchronized int count(String route) {
        return counts.getOrDefault(route, 0);
    }

    public synchronized void clear() {
        requests.clear();
        counts.clear();
    }
}
