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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The codes that a completed sign-in gives out, each good for one exchange within ten minutes.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class AuthorizationCodes {

    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private final Map<String, IssuedCode> codes = new HashMap<>();
    private final Clock clock;
    private final Secrets secrets;

    public AuthorizationCodes(Clock clock, Secrets secrets) {
        this.clock = clock;
        this.secrets = secrets;
    }

    synchronized String issue(LoginSession session) {
        String code = secrets.word();
        codes.put(Digests.fingerprint(code),
                new IssuedCode(session.request(), session.accountId(), clock.instant().plus(LIFETIME)));
        return code;
    }

    /** Takes a code out: whether the exchange then succeeds or not, it cannot be used again. */
    synchronized Optional<IssuedCode> take(String code) {
        IssuedCode issued = codes.remove(Digests.fingerprint(code));
        return Optional.ofNullable(issued).filter(found -> clock.instant().isBefore(found.validUntil()));
    }

    public synchronized void clear() {
        codes.clear();
    }

    /**
     * What a code stands for.
     *
     * @author Blink for openHAB contributors - Initial contribution
     */
    record IssuedCode(AuthorizationRequest request, long accountId, Instant validUntil) {
    }
}
