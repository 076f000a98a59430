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

import java.time.Instant;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A sign-in that has begun and not ended, as it is stored: with it, a PIN that is typed after a restart completes the
 * very sign-in that it was sent for. All of it is secret.
 *
 * @param stage how far it has come
 * @param hardwareId the hardware id it began with
 * @param verifier the PKCE verifier
 * @param state the random text that must come back with the code
 * @param csrfToken the token of the sign-in page
 * @param cookies the cookies so far
 * @param channel how the PIN was sent
 * @param target the masked number it was sent to, may be empty
 * @param pinDeadline until when the PIN is good, in seconds since 1970
 * @param nextPinAt when another PIN may be asked for, in seconds since 1970
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record PendingLogin(Stage stage, String hardwareId, String verifier, String state, String csrfToken,
        List<Cookie> cookies, PinChallenge.Channel channel, String target, long pinDeadline, long nextPinAt) {

    /** About how long a PIN is good. */
    public static final long PIN_LIFETIME = 600;

    /**
     * How far a sign-in has come. It is stored before the step that it names, so that a crash in the middle of a step
     * is found as that step.
     */
    public enum Stage {
        /** E-mail and password are on their way; whether they arrived is not known. */
        CREDENTIALS_SENT,
        /** Blink has sent a PIN and waits for it. */
        PIN_SENT,
        /** The PIN is on its way; whether it was right is not known. */
        PIN_ENTERED,
        /** Blink has accepted everything; the tokens are still to be fetched. */
        ACCEPTED
    }

    /**
     * The same sign-in, further on.
     */
    public PendingLogin at(Stage next, List<Cookie> newCookies) {
        return new PendingLogin(next, hardwareId, verifier, state, csrfToken, newCookies, channel, target, pinDeadline,
                nextPinAt);
    }

    /**
     * The same sign-in after Blink has sent a PIN.
     */
    public PendingLogin challenged(PinChallenge challenge, List<Cookie> newCookies, Instant now) {
        return new PendingLogin(Stage.PIN_SENT, hardwareId, verifier, state, csrfToken, newCookies, challenge.channel(),
                challenge.target(), now.getEpochSecond() + PIN_LIFETIME,
                now.plus(challenge.nextPinAfter()).getEpochSecond());
    }

    /**
     * @return whether Blink does not want to be asked for another PIN yet. A clock that was set back to before this one
     *         was sent tells nothing about that: nobody could ask until it has caught up.
     */
    public boolean isTooEarly(Instant now) {
        return now.getEpochSecond() >= pinDeadline - PIN_LIFETIME && now.getEpochSecond() < nextPinAt;
    }

    @Override
    public String toString() {
        return "PendingLogin at " + stage;
    }
}
