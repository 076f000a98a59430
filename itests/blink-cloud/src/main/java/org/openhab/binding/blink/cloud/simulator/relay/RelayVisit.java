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

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.cloud.simulator.live.LiveView;

/**
 * What has been seen of one client of the relay.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class RelayVisit {

    private static final int MOST_COMPLAINTS = 100;

    private final long number;
    private final Instant begin;
    private final RelayVisits visits;
    private final List<String> complaints = new ArrayList<>();
    private final Map<Integer, Long> received = new TreeMap<>();
    private final AtomicLong sentBytes = new AtomicLong();
    private final AtomicLong sentFrames = new AtomicLong();
    private final AtomicReference<@Nullable String> end = new AtomicReference<>();
    private volatile Duration sentTime = Duration.ZERO;
    private volatile boolean accepted;
    private volatile @Nullable LiveView view;

    RelayVisit(long number, Instant begin, RelayVisits visits) {
        this.number = number;
        this.begin = begin;
        this.visits = visits;
    }

    /** Counts from 1. */
    public long number() {
        return number;
    }

    public Instant begin() {
        return begin;
    }

    /** What it came for, empty when that was not to be understood. */
    public Optional<LiveView> view() {
        return Optional.ofNullable(view);
    }

    /** Whether its hello was right and it is or was served. */
    public boolean accepted() {
        return accepted;
    }

    /** What was wrong with its hello and its packets. */
    public List<String> complaints() {
        synchronized (complaints) {
            return List.copyOf(complaints);
        }
    }

    /** How many packets it has sent, by their type. */
    public Map<Integer, Long> received() {
        synchronized (received) {
            return Map.copyOf(received);
        }
    }

    public long keepAlives() {
        return received().getOrDefault(PacketType.KEEP_ALIVE, 0L);
    }

    public long statistics() {
        return received().getOrDefault(PacketType.STATISTICS, 0L);
    }

    /** How many bytes of MPEG-TS were sent to it. */
    public long sentBytes() {
        return sentBytes.get();
    }

    /** How many packets with MPEG-TS were sent to it. */
    public long sentFrames() {
        return sentFrames.get();
    }

    /** When in its stream the newest picture is that was sent to it, from the first one on. */
    public Duration sentTime() {
        return sentTime;
    }

    /** Why it is over, empty while it is not. */
    public Optional<String> end() {
        return Optional.ofNullable(end.get());
    }

    /** Here the relay may be told to stand still. */
    void pass(RelayStop.Step step) throws IOException {
        try {
            visits.pass(step);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the relay is closed");
        }
    }

    void cameFor(LiveView view) {
        this.view = view;
    }

    void accept() {
        accepted = true;
    }

    void complain(String complaint) {
        synchronized (complaints) {
            if (complaints.size() < MOST_COMPLAINTS) {
                complaints.add(complaint);
            }
        }
    }

    void received(int type) {
        synchronized (received) {
            received.merge(type, 1L, Long::sum);
        }
    }

    void sent(int bytes, Duration time) {
        sentTime = time;
        sentFrames.incrementAndGet();
        sentBytes.addAndGet(bytes);
    }

    /** @return whether it was not over yet */
    boolean end(String reason) {
        return end.compareAndSet(null, reason);
    }
}
