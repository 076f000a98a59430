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
package org.openhab.binding.blink.cloud.simulator.rest;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Times as the cloud writes them: UTC, whole seconds.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class Times {

    /** When everything was set up. */
    static final String CREATED = "2022-05-04T17:10:02+00:00";
    /** When everything was changed last. */
    static final String UPDATED = "2026-11-20T08:15:41+00:00";

    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'+00:00'",
            Locale.ROOT);

    private Times() {
    }

    static String write(Instant time) {
        return ISO.format(time.atOffset(ZoneOffset.UTC));
    }

    static @Nullable String write(Optional<Instant> time) {
        return time.isPresent() ? write(time.get()) : null;
    }
}
