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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How the cloud deals with schedules and with times in which it tells nothing.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class ScheduleScenario {

    private volatile ProgramPaths programPaths = ProgramPaths.NETWORKS;
    private volatile SnoozeField snoozeField = SnoozeField.SNOOZE_TIME;
    private volatile SnoozeRemaining snoozeRemaining = SnoozeRemaining.MINUTES;
    private volatile NetworkSnooze networkSnooze = NetworkSnooze.UNTOLD;
    private volatile int snoozeStatus = 200;

    public ProgramPaths programPaths() {
        return programPaths;
    }

    public ScheduleScenario programPaths(ProgramPaths paths) {
        programPaths = paths;
        return this;
    }

    public SnoozeField snoozeField() {
        return snoozeField;
    }

    public ScheduleScenario snoozeField(SnoozeField field) {
        snoozeField = field;
        return this;
    }

    public SnoozeRemaining snoozeRemaining() {
        return snoozeRemaining;
    }

    public ScheduleScenario snoozeRemaining(SnoozeRemaining form) {
        snoozeRemaining = form;
        return this;
    }

    public NetworkSnooze networkSnooze() {
        return networkSnooze;
    }

    public ScheduleScenario networkSnooze(NetworkSnooze told) {
        networkSnooze = told;
        return this;
    }

    /** The status of the empty answer to a snooze. */
    public int snoozeStatus() {
        return snoozeStatus;
    }

    /** @param status 200, 202 or 204 */
    public ScheduleScenario snoozeStatus(int status) {
        snoozeStatus = checkedStatus(status);
        return this;
    }

    void copyFrom(ScheduleScenario other) {
        programPaths = other.programPaths;
        snoozeField = other.snoozeField;
        snoozeRemaining = other.snoozeRemaining;
        networkSnooze = other.networkSnooze;
        snoozeStatus = other.snoozeStatus;
    }

    void check() {
        checkedStatus(snoozeStatus);
    }

    private static int checkedStatus(int status) {
        if (status != 200 && status != 202 && status != 204) {
            throw new IllegalArgumentException("snoozeStatus is 200, 202 or 204, not " + status);
        }
        return status;
    }
}
