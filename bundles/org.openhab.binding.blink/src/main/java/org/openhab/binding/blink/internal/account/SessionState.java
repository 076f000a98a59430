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
package org.openhab.binding.blink.internal.account;

import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.auth.PinChallenge;
import org.openhab.binding.blink.internal.cloud.model.AccountInfo;

/**
 * How an account stands with Blink: everything that a user may have to be told, and nothing more.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public sealed interface SessionState {

    /** Nothing is known yet. */
    record Starting() implements SessionState {
    }

    /**
     * Signed in, and Blink answers.
     *
     * @param account the account
     * @param updateRequired whether Blink says all the same that this client is too old
     */
    record Online(AccountInfo account, boolean updateRequired) implements SessionState {
    }

    /**
     * The user has to do something before we may sign in.
     *
     * @param reason why
     */
    record SignInNeeded(Reason reason) implements SessionState {

        /** Why the user has to act. */
        public enum Reason {
            /** There is no session, and these credentials have already been tried. */
            NOT_SIGNED_IN,
            /** There is no session and no password. */
            PASSWORD_MISSING,
            /** Blink has ended the session: deleted in the app, or too old. */
            SESSION_ENDED,
            /** The user has signed out. */
            SIGNED_OUT,
            /** The sign-in that waited for a PIN is gone. */
            LOGIN_LOST,
            /** Blink's answer to the sign-in makes no sense to us. */
            LOGIN_FAILED,
            /** The configuration holds parameters of another add-on. */
            FOREIGN_CONFIGURATION
        }
    }

    /**
     * Blink waits for a PIN.
     *
     * @param hint what the user has to know beside that
     * @param channel how the PIN was sent
     * @param target the masked number it was sent to, may be empty
     * @param deadline until when it is good, about
     * @param nextPinAt when another one may be asked for
     */
    record PinNeeded(Hint hint, PinChallenge.Channel channel, String target, Instant deadline,
            Instant nextPinAt) implements SessionState {

        /** What the user has to know. */
        public enum Hint {
            /** A PIN has been sent. */
            SENT,
            /** The PIN was wrong. */
            WRONG,
            /** Whether a PIN has been sent is not known. */
            UNCERTAIN,
            /** The PIN could not be checked. */
            UNCHECKED,
            /** Another PIN was asked for too early. */
            TOO_EARLY
        }
    }

    /** E-mail address or password is wrong. */
    record WrongCredentials() implements SessionState {
    }

    /**
     * Blink wants us to wait.
     *
     * @param until until when
     * @param signIn whether it is the sign-in that has to wait
     */
    record RateLimited(Instant until, boolean signIn) implements SessionState {
    }

    /**
     * The edge in front of Blink refuses us.
     *
     * @param status the HTTP status
     */
    record Blocked(int status) implements SessionState {
    }

    /** Blink asks for a newer app. */
    record UpdateRequired() implements SessionState {
    }

    /**
     * Blink does not answer, or not as it should.
     *
     * @param cause how
     */
    record Unreachable(Cause cause) implements SessionState {

        /** How Blink fails to answer. */
        public enum Cause {
            /** No connection. */
            NO_CONNECTION,
            /** A fault of Blink's own. */
            SERVER_FAULT,
            /** Something that the protocol does not know. */
            UNEXPECTED_ANSWER
        }
    }
}
