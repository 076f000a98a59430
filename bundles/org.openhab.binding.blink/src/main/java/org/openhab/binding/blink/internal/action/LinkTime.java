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
package org.openhab.binding.blink.internal.action;

import java.time.Duration;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * How long a link works that a rule asks for.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class LinkTime {

    private static final Duration LONGEST = Duration.ofDays(7);

    private LinkTime() {
    }

    /**
     * @param minutes what the rule wants
     * @return the time; empty when no link may work for so long or so short
     */
    static Optional<Duration> of(@Nullable Integer minutes) {
        return Optional.ofNullable(minutes).filter(number -> number > 0).map(Duration::ofMinutes)
                .filter(time -> time.compareTo(LONGEST) <= 0);
    }
}
