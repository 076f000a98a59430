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

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * One attempt to sign in: a cookie jar, a PKCE verifier and a state of its own, shared with no other attempt.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class LoginAttempt {

    final String hardwareId;
    final Pkce pkce;
    final String state;
    final CookieJar jar;

    private LoginAttempt(String hardwareId, Pkce pkce, String state, CookieJar jar) {
        this.hardwareId = hardwareId;
        this.pkce = pkce;
        this.state = state;
        this.jar = jar;
    }

    static LoginAttempt begin(String hardwareId, SecureRandom random, Clock clock) {
        return new LoginAttempt(hardwareId, Pkce.create(random), Pkce.randomText(random),
                new CookieJar(clock, List.of()));
    }

    static LoginAttempt resume(PendingLogin pending, Clock clock) {
        return new LoginAttempt(pending.hardwareId(), new Pkce(pending.verifier()), pending.state(),
                new CookieJar(clock, pending.cookies()));
    }

    /**
     * @return this attempt as it is stored right before the credentials leave
     */
    PendingLogin aboutToSend(String csrfToken, Clock clock) {
        long now = clock.instant().getEpochSecond();
        Duration wait = PinChallenge.TYPICAL_WAIT;
        return new PendingLogin(PendingLogin.Stage.CREDENTIALS_SENT, hardwareId, pkce.verifier(), state, csrfToken,
                jar.cookies(), PinChallenge.Channel.UNKNOWN, "", now + PendingLogin.PIN_LIFETIME,
                now + wait.toSeconds());
    }
}
