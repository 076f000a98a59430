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

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How live views begin, go on and end; a part of the {@link Scenario}.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class LiveScenario {

    /** How long an extended live view lasts. */
    public static final Duration EXTENDED = Duration.ofSeconds(5400);

    private volatile String host = "127.0.0.1";
    private volatile long durationSeconds = 300;
    private volatile DurationField durationField = DurationField.BOTH;
    private volatile long pollingSeconds = 15;
    private volatile long unpolledIntervals = 2;
    private volatile long offlineSeconds = 30;
    private volatile boolean endsWithConnection = true;
    private volatile boolean extended;

    /** The host in the address of the relay. */
    public String host() {
        return host;
    }

    /** @param host a name or an address that leads to this machine */
    public LiveScenario host(String host) {
        this.host = notEmpty(host);
        return this;
    }

    public Duration duration() {
        return Duration.ofSeconds(durationSeconds);
    }

    public LiveScenario duration(Duration duration) {
        durationSeconds = Values.positive("durationSeconds", duration.toSeconds());
        return this;
    }

    /** Where a client is told the duration. */
    public DurationField durationField() {
        return durationField;
    }

    public LiveScenario durationField(DurationField field) {
        durationField = field;
        return this;
    }

    /** How often a client is told to ask for the command. */
    public Duration polling() {
        return Duration.ofSeconds(pollingSeconds);
    }

    public LiveScenario polling(Duration interval) {
        pollingSeconds = Values.positive("pollingSeconds", interval.toSeconds());
        return this;
    }

    /** After how many intervals in which nobody asks for its command a live view ends, 0 for never. */
    public long unpolledIntervals() {
        return unpolledIntervals;
    }

    public LiveScenario unpolledIntervals(long intervals) {
        unpolledIntervals = Values.notNegative("unpolledIntervals", intervals);
        return this;
    }

    /** After which time the cloud gives up a device that is out of reach. */
    public Duration offline() {
        return Duration.ofSeconds(offlineSeconds);
    }

    public LiveScenario offline(Duration duration) {
        offlineSeconds = Values.positive("offlineSeconds", duration.toSeconds());
        return this;
    }

    /** Whether a live view is over when the connection to the relay is, and not only when nobody asks for it. */
    public boolean endsWithConnection() {
        return endsWithConnection;
    }

    public LiveScenario endsWithConnection(boolean on) {
        endsWithConnection = on;
        return this;
    }

    /** Whether customers get a long live view when they ask for it. */
    public boolean extended() {
        return extended;
    }

    public LiveScenario extended(boolean on) {
        extended = on;
        return this;
    }

    void copyFrom(LiveScenario other) {
        host = other.host;
        durationSeconds = other.durationSeconds;
        durationField = other.durationField;
        pollingSeconds = other.pollingSeconds;
        unpolledIntervals = other.unpolledIntervals;
        offlineSeconds = other.offlineSeconds;
        endsWithConnection = other.endsWithConnection;
        extended = other.extended;
    }

    void check() {
        notEmpty(host);
        Values.positive("durationSeconds", durationSeconds);
        Values.positive("pollingSeconds", pollingSeconds);
        Values.notNegative("unpolledIntervals", unpolledIntervals);
        Values.positive("offlineSeconds", offlineSeconds);
    }

    private static String notEmpty(String host) {
        if (host.isBlank()) {
            throw new IllegalArgumentException("host must not be empty");
        }
        return host;
    }
}
