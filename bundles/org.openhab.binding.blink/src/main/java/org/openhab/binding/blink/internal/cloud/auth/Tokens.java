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
package org.openhab.binding.blink.internal.cloud.auth;

import java.time.Duration;
import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.ClientProfile;

/**
 * The tokens of a session: opaque, of any length, secret.
 *
 * @param accessToken goes with every REST call
 * @param refreshToken buys the next pair, once
 * @param issuedAt when they came, in seconds since 1970
 * @param lifetime how long the access token lives, in seconds
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record Tokens(String accessToken, String refreshToken, long issuedAt, long lifetime) {

    private static final Duration EARLIEST = Duration.ofMinutes(10);

    /**
     * @return when to refresh: a fifth of the lifetime before its end, at the most ten minutes. Lifetimes from 1 to 24
     *         hours have been seen.
     */
    public Instant refreshAt() {
        long early = Math.min(EARLIEST.toSeconds(), lifetime / 5);
        return Instant.ofEpochSecond(issuedAt).plusSeconds(lifetime - early);
    }

    /**
     * @return whether the access token is worth trying; a clock that was set back before the issue says nothing
     */
    public boolean isExpired(Instant now) {
        return !now.isBefore(Instant.ofEpochSecond(issuedAt).plusSeconds(lifetime));
    }

    @Override
    public String toString() {
        return "Tokens of " + ClientProfile.CLIENT_ID;
    }
}
