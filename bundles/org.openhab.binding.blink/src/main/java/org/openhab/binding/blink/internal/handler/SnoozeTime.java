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
package org.openhab.binding.blink.internal.handler;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.library.unit.Units;
import org.openhab.core.types.State;
import org.openhab.core.types.UnDefType;

/**
 * For how long notifications are still muted. What Blink tells counts; where it does not tell how long, what was
 * commanded here is counted down. What is muted elsewhere, or was before a restart, nobody knows.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SnoozeTime {

    private static final int SECONDS_PER_MINUTE = 60;

    private final Clock clock;
    private @Nullable Boolean snoozed;
    private @Nullable Integer minutes;
    private @Nullable Instant end;

    /**
     * @param clock tells how much time has passed
     */
    SnoozeTime(Clock clock) {
        this.clock = clock;
    }

    /**
     * Blink has taken a command.
     *
     * @param forMinutes how long notifications are muted from now on; 0 when they are not any more
     */
    synchronized void onCommand(int forMinutes) {
        end = clock.instant().plus(Duration.ofMinutes(forMinutes));
    }

    /**
     * Blink has told something.
     *
     * @param isSnoozed whether notifications are muted; null when it does not tell
     * @param minutesLeft for how many minutes more; null when it does not tell
     */
    synchronized void onHome(@Nullable Boolean isSnoozed, @Nullable Integer minutesLeft) {
        snoozed = isSnoozed;
        minutes = minutesLeft;
        if (Boolean.FALSE.equals(isSnoozed)) {
            // The next time that it is muted, it is for another time.
            end = null;
        }
    }

    /**
     * @return how long, in minutes, rounded up
     */
    synchronized State state() {
        Integer told = minutes;
        if (told != null && told > 0) {
            return minutes(told);
        }
        if (Boolean.FALSE.equals(snoozed)) {
            return minutes(0);
        }
        Instant known = end;
        if (known == null) {
            return UnDefType.UNDEF;
        }
        long left = Duration.between(clock.instant(), known).plusSeconds(SECONDS_PER_MINUTE).minusMillis(1).toMinutes();
        return left > 0 ? minutes(left) : Boolean.TRUE.equals(snoozed) ? UnDefType.UNDEF : minutes(0);
    }

    private static State minutes(long number) {
        return new QuantityType<>(number, Units.MINUTE);
    }

    /**
     * @return when the state changes by itself; empty when it does not
     */
    synchronized Optional<Duration> untilChange() {
        Instant known = end;
        Integer told = minutes;
        Duration left = known == null ? Duration.ZERO : Duration.between(clock.instant(), known);
        if (left.isZero() || left.isNegative() || told != null && told > 0) {
            return Optional.empty();
        }
        // A full minute ends at its end, not now.
        Duration part = left.minusMinutes(left.toMinutes());
        return Optional.of(part.isZero() ? Duration.ofMinutes(1) : part);
    }
}
