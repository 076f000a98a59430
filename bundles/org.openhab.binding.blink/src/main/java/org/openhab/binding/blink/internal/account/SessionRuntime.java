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
package org.openhab.binding.blink.internal.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.DoubleSupplier;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What a session takes from the world around it: time and chance. Given from outside, so that tests rule both.
 *
 * @param clock tells the time of day; it may be set, and then jumps
 * @param steady tells how much time has passed; it never jumps, and does not know the time of day
 * @param random numbers from 0 to 1, to spread what would otherwise happen in all homes at once
 * @param secureRandom makes secrets
 * @param distance the least time between two calls of an account
 * @param retryPause the least time before a reading call is sent once more
 * @param firstWait the wait after the first failure to sign in
 * @param blocking threads that may wait; those of openHAB's scheduler may not
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record SessionRuntime(Clock clock, Clock steady, DoubleSupplier random, SecureRandom secureRandom,
        Duration distance, Duration retryPause, Duration firstWait, Executor blocking) {

    /**
     * @param clock tells the time of day, and nobody sets it
     */
    public SessionRuntime(Clock clock, DoubleSupplier random, SecureRandom secureRandom, Duration distance,
            Duration retryPause, Duration firstWait, Executor blocking) {
        this(clock, clock, random, secureRandom, distance, retryPause, firstWait, blocking);
    }

    /**
     * @param blocking threads that may wait
     * @return real time, real chance, and distances that Blink puts up with
     */
    public static SessionRuntime real(Executor blocking) {
        SecureRandom random = new SecureRandom();
        Clock clock = Clock.systemUTC();
        return new SessionRuntime(clock, new SteadyClock(clock.instant()), random::nextDouble, random,
                Duration.ofMillis(300), Duration.ofSeconds(1), Duration.ofSeconds(30), blocking);
    }
}
