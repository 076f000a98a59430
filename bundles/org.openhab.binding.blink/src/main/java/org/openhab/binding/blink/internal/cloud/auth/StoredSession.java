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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.model.AccountInfo;

/**
 * All that is kept of an account over restarts, as one value, so that it changes as a whole or not at all.
 *
 * @param hardwareId the UUID under which Blink knows this installation, made once
 * @param email the e-mail address that session and hardware id belong to
 * @param triedCredentials fingerprint of the e-mail address and password that were last sent to Blink
 * @param usedPin fingerprint of the last used value of the parameter {@code pin}
 * @param tokens the session
 * @param account the account behind the session
 * @param clientId the number under which Blink lists the session, needed to sign out
 * @param pending a sign-in that has not ended
 * @param holdUntil until when Blink wants no sign-in, in seconds since 1970; 0 when it does not care
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record StoredSession(@Nullable String hardwareId, @Nullable String email, @Nullable String triedCredentials,
        @Nullable String usedPin, @Nullable Tokens tokens, @Nullable AccountInfo account, @Nullable Long clientId,
        @Nullable PendingLogin pending, long holdUntil) {

    /** Nothing yet. */
    public static final StoredSession EMPTY = new StoredSession(null, null, null, null, null, null, null, null, 0);

    /** For another hardware id. What was issued for the old one is bound to it and ends with it. */
    public StoredSession withHardwareId(String id) {
        return id.equals(hardwareId) ? this
                : new StoredSession(id, email, triedCredentials, usedPin, null, null, null, null, holdUntil);
    }

    /** For another e-mail address, which is another account: nothing of the old one remains but the used PIN. */
    public StoredSession forEmail(String address) {
        return address.equals(email) ? this
                : new StoredSession(hardwareId, address, null, usedPin, null, null, null, null, 0);
    }

    /** After e-mail address and password were sent to Blink. */
    public StoredSession withTriedCredentials(@Nullable String fingerprint) {
        return new StoredSession(hardwareId, email, fingerprint, usedPin, tokens, account, clientId, pending,
                holdUntil);
    }

    /** After a value of the parameter {@code pin} was used; null once it is no longer in the configuration. */
    public StoredSession withUsedPin(@Nullable String fingerprint) {
        return new StoredSession(hardwareId, email, triedCredentials, fingerprint, tokens, account, clientId, pending,
                holdUntil);
    }

    /** With new tokens of the same session. */
    public StoredSession withTokens(Tokens rotated) {
        return new StoredSession(hardwareId, email, triedCredentials, usedPin, rotated, account, clientId, pending,
                holdUntil);
    }

    /** After a sign-in: a new session; where the account lives is asked anew, because Blink may have moved it. */
    public StoredSession signedIn(Tokens fresh) {
        return new StoredSession(hardwareId, email, triedCredentials, usedPin, fresh, null, null, null, 0);
    }

    /** After the session has ended; a sign-in that is under way goes on. */
    public StoredSession signedOut() {
        return new StoredSession(hardwareId, email, triedCredentials, usedPin, null, null, null, pending, holdUntil);
    }

    /** With what Blink says of the account. */
    public StoredSession withAccount(AccountInfo info) {
        return new StoredSession(hardwareId, email, triedCredentials, usedPin, tokens, info, clientId, pending,
                holdUntil);
    }

    /** With the number under which Blink lists the session. */
    public StoredSession withClientId(long id) {
        return new StoredSession(hardwareId, email, triedCredentials, usedPin, tokens, account, id, pending, holdUntil);
    }

    /** With a sign-in further on, or none. */
    public StoredSession withPending(@Nullable PendingLogin login) {
        return new StoredSession(hardwareId, email, triedCredentials, usedPin, tokens, account, clientId, login,
                holdUntil);
    }

    /** With the time until which Blink wants no sign-in. */
    public StoredSession withHoldUntil(Instant until) {
        return new StoredSession(hardwareId, email, triedCredentials, usedPin, tokens, account, clientId, pending,
                until.getEpochSecond());
    }

    @Override
    public String toString() {
        return "StoredSession" + (tokens == null ? "" : " with tokens") + (pending == null ? "" : " with " + pending);
    }
}
