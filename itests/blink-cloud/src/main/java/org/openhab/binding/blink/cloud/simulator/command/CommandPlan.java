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
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What becomes of a command.
 *
 * @param ending how it ends
 * @param statusCode the <code>status_code</code> after it has failed
 * @param duration how long it takes, empty for the time that it takes by itself
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record CommandPlan(Ending ending, int statusCode, Optional<Duration> duration) {

    /** The <code>status_code</code> while all is right. */
    public static final int ALL_RIGHT = 908;

    /** The only code of a failure that anybody has seen. */
    public static final int FAILED = 523;

    /** It is carried out. */
    public static CommandPlan works() {
        return new CommandPlan(Ending.WORKS, ALL_RIGHT, Optional.empty());
    }

    /** It fails after its time and has no effect. */
    public static CommandPlan fails() {
        return fails(FAILED);
    }

    public static CommandPlan fails(int statusCode) {
        if (statusCode == ALL_RIGHT) {
            throw new IllegalArgumentException("908 means that all is right");
        }
        return new CommandPlan(Ending.FAILS, statusCode, Optional.empty());
    }

    /** It stays under way and has no effect, as if the camera were out of reach. */
    public static CommandPlan neverEnds() {
        return new CommandPlan(Ending.NEVER, ALL_RIGHT, Optional.empty());
    }

    /** It takes this long. */
    public CommandPlan lasting(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("A command cannot take less than no time");
        }
        return new CommandPlan(ending, statusCode, Optional.of(duration));
    }

    /**
     * How a command ends.
     *
     * @author Blink for openHAB contributors - Initial contribution
     */
    public enum Ending {
        WORKS,
        FAILS,
        NEVER
    }
}
