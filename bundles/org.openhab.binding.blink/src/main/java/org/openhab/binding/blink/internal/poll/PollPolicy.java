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
package org.openhab.binding.blink.internal.poll;

import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.error.BlinkException;
import org.openhab.binding.blink.internal.cloud.error.BlockedException;
import org.openhab.binding.blink.internal.cloud.error.RateLimitedException;
import org.openhab.binding.blink.internal.cloud.error.ServerFaultException;
import org.openhab.binding.blink.internal.cloud.error.SessionEndedException;
import org.openhab.binding.blink.internal.cloud.error.UpdateRequiredException;

/**
 * Tells when the next poll is, from how the last one went.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class PollPolicy {

    /** Blink answers no faster because it is asked faster. */
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    /** After a refusal of the edge or of our age, hope is slow. */
    private static final Duration REFUSED_WAIT = Duration.ofMinutes(15);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private final Supplier<Duration> interval;
    private final DoubleSupplier random;

    /**
     * @param interval the time between two polls; zero for none
     * @param random numbers from 0 to 1
     */
    public PollPolicy(Duration interval, DoubleSupplier random) {
        this(() -> interval, random);
    }

    /**
     * @param interval tells the time between two polls as it is now; zero for none
     * @param random numbers from 0 to 1
     */
    public PollPolicy(Supplier<Duration> interval, DoubleSupplier random) {
        this.interval = interval;
        this.random = random;
    }

    /**
     * @return the wait after a poll that went well; empty when there is no next one by itself
     */
    public Optional<Duration> afterSuccess() {
        Duration wait = interval.get();
        return wait.isZero() ? Optional.empty() : Optional.of(wait);
    }

    /**
     * @param problem how the poll failed
     * @param failures how many failed in a row, this one included
     * @return the wait; empty when only the user can mend it
     */
    public Optional<Duration> afterFailure(BlinkException problem, int failures) {
        if (problem instanceof SessionEndedException) {
            return Optional.empty();
        }
        Duration wait = backoff().after(failures);
        if (problem instanceof RateLimitedException limited) {
            return Optional.of(longer(wait, limited.retryAfter()));
        }
        if (problem instanceof ServerFaultException fault) {
            return Optional.of(longer(wait, fault.retryAfter().orElseGet(() -> wait)));
        }
        if (problem instanceof BlockedException || problem instanceof UpdateRequiredException) {
            return Optional.of(longer(wait, REFUSED_WAIT));
        }
        return Optional.of(wait);
    }

    private Backoff backoff() {
        Duration first = longer(interval.get(), FIRST_WAIT);
        return new Backoff(first, longer(first, LONGEST_WAIT), random);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
