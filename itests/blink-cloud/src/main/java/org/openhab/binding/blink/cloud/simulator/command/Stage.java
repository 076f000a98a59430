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
package org.openhab.binding.blink.cloud.simulator.command;

import java.time.Duration;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How far a command has come, in this order.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public enum Stage {

    /** Accepted. */
    REST(0),
    /** Handed to the command server. */
    CS_DB(1),
    CS_SENT(2),
    /** The sync module has it. */
    SM(3),
    /** The camera has it. */
    DEV(4),
    /** What the camera sent has arrived at the server. */
    VS(6),
    /** What the camera sees arrives at the relay. */
    LV(6);

    /** Of the time that the whole way takes. */
    private static final int SIXTHS = 6;

    private final int sixths;

    Stage(int sixths) {
        this.sixths = sixths;
    }

    /** The value of <code>state_stage</code>. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * When this stage is reached.
     *
     * @param last the stage in which the command is done
     * @param duration how long the command takes in all
     */
    Duration reachedAfter(Stage last, Duration duration) {
        return this == last ? duration : duration.multipliedBy(sixths).dividedBy(SIXTHS);
    }
}
