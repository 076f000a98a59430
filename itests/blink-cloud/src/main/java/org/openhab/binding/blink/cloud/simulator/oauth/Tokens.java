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
package org.openhab.binding.blink.cloud.simulator.oauth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The tokens that are valid. Only their fingerprints are kept, so whoever reads the memory or the state file of the
 * simulator learns no token.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class Tokens {

    private final Map<String, AccessGrant> access = new HashMap<>();
    private final Map<String, Grant> refresh = new HashMap<>();
    private final Clock clock;
    private final Secrets secrets;

    public Tokens(Clock clock, Secrets secrets) {
        this.clock = clock;
        this.secrets = secrets;
    }

    /** A new pair of tokens. */
    synchronized TokenPair issue(Grant grant, Duration lifetime) {
        Instant now = clock.instant();
        access.values().removeIf(issued -> !now.isBefore(issued.validUntil()));
        TokenPair pair = new TokenPair(secrets.accessToken(), secrets.refreshToken());
        access.put(Digests.fingerprint(pair.accessToken()), new AccessGrant(grant, now.plus(lifetime)));
        refresh.put(Digests.fingerprint(pair.refreshToken()), grant);
        return pair;
    }

    synchronized Optional<Grant> ofRefreshToken(String refreshToken) {
        return Optional.ofNullable(refresh.get(Digests.fingerprint(refreshToken)));
    }

    /** A new pair of tokens for an old refresh token, which is worth nothing afterwards; empty when it is already. */
    synchronized Optional<TokenPair> rotate(String refreshToken, Duration lifetime) {
        Grant grant = refresh.remove(Digests.fingerprint(refreshToken));
        return grant == null ? Optional.empty() : Optional.of(issue(grant, lifetime));
    }

    /** Who presents this access token; empty when it is unknown, expired or revoked. */
    public synchronized Optional<Grant> ofAccessToken(String accessToken) {
        AccessGrant issued = access.get(Digests.fingerprint(accessToken));
        return issued == null || !clock.instant().isBefore(issued.validUntil()) ? Optional.empty()
                : Optional.of(issued.grant());
    }

    public synchronized void revokeAccess(Predicate<Grant> which) {
        access.values().removeIf(issued -> which.test(issued.grant()));
    }

    public synchronized void revokeRefresh(Predicate<Grant> which) {
        refresh.values().removeIf(which);
    }

    synchronized Map<String, AccessGrant> allAccess() {
        return Map.copyOf(access);
    }

    synchronized Map<String, Grant> allRefresh() {
        return Map.copyOf(refresh);
    }

    synchronized void restore(Map<String, AccessGrant> savedAccess, Map<String, Grant> savedRefresh) {
        access.putAll(savedAccess);
        refresh.putAll(savedRefresh);
    }

    /**
     * An access token's worth.
     *
     * @author Blink for openHAB contributors - Initial contribution
     */
    record AccessGrant(Grant grant, Instant validUntil) {
    }

    /**
     * The two tokens of one answer.
     *
     * @author Blink for openHAB contributors - Initial contribution
     */
    record TokenPair(String accessToken, String refreshToken) {

        @Override
        public String toString() {
            return "tokens";
        }
    }
}
