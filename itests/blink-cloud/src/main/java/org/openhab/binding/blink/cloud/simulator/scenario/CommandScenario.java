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
 * How the cloud carries out commands. Changes take effect with the next command.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class CommandScenario {

    private volatile long seconds = 3;
    private volatile long forgottenAfterSeconds = 300;
    private volatile BusyAnswer busyAnswer = BusyAnswer.CONFLICT;
    private volatile DoneAnswer doneAnswer = DoneAnswer.NOT_FOUND;
    private volatile boolean liveViewHoldsNetwork;

    /** How long a command takes that a camera must carry out. */
    public Duration duration() {
        return Duration.ofSeconds(seconds);
    }

    public CommandScenario duration(Duration duration) {
        seconds = Values.positive("seconds", duration.toSeconds());
        return this;
    }

    /** How long after its end a command can still be asked for. */
    public Duration forgottenAfter() {
        return Duration.ofSeconds(forgottenAfterSeconds);
    }

    public CommandScenario forgottenAfter(Duration duration) {
        forgottenAfterSeconds = Values.positive("forgottenAfterSeconds", duration.toSeconds());
        return this;
    }

    public BusyAnswer busyAnswer() {
        return busyAnswer;
    }

    public CommandScenario busyAnswer(BusyAnswer answer) {
        busyAnswer = answer;
        return this;
    }

    public DoneAnswer doneAnswer() {
        return doneAnswer;
    }

    public CommandScenario doneAnswer(DoneAnswer answer) {
        doneAnswer = answer;
        return this;
    }

    /** Whether a live view keeps its network busy until its end, and not only until it has begun. */
    public boolean liveViewHoldsNetwork() {
        return liveViewHoldsNetwork;
    }

    public CommandScenario liveViewHoldsNetwork(boolean on) {
        liveViewHoldsNetwork = on;
        return this;
    }

    void copyFrom(CommandScenario other) {
        seconds = other.seconds;
        forgottenAfterSeconds = other.forgottenAfterSeconds;
        busyAnswer = other.busyAnswer;
        doneAnswer = other.doneAnswer;
        liveViewHoldsNetwork = other.liveViewHoldsNetwork;
    }

    void check() {
        Values.positive("seconds", seconds);
        Values.positive("forgottenAfterSeconds", forgottenAfterSeconds);
    }
}
