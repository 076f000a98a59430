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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.error.BlinkException;

/**
 * Where a step of the sign-in has led. What must survive a restart is in the store already.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public sealed interface LoginOutcome {

    /** Signed in: the tokens are stored. */
    record SignedIn() implements LoginOutcome {
    }

    /**
     * Blink waits for a PIN.
     *
     * @param login the pending sign-in
     * @param why what came before
     * @param toBeAsked whether Blink may have accepted everything already, but could not be asked: {@code resume} asks
     *            again
     */
    record PinNeeded(PendingLogin login, Why why, boolean toBeAsked) implements LoginOutcome {

        PinNeeded(PendingLogin login, Why why) {
            this(login, why, false);
        }

        /** Why a PIN is needed now. */
        public enum Why {
            /** Blink has sent one. */
            SENT,
            /** The one that was typed is wrong; the sign-in is still open. */
            WRONG,
            /** Blink may have sent one: its answer to e-mail and password did not arrive. */
            UNCERTAIN,
            /** Blink could not check the one that was typed; it may be typed again. */
            UNCHECKED
        }
    }

    /** Blink does not know this e-mail address with this password. */
    record WrongCredentials() implements LoginOutcome {
    }

    /** The sign-in that was pending is not known to Blink any more, or there is none: a new PIN is needed. */
    record LoginLost() implements LoginOutcome {
    }

    /**
     * It went wrong before e-mail and password were sent, or after Blink had accepted them: trying again makes Blink
     * send no second PIN.
     *
     * @param cause what went wrong
     */
    record TryAgain(BlinkException cause) implements LoginOutcome {
    }

    /**
     * It went wrong when e-mail and password were sent, so that only the user may have it tried again.
     *
     * @param cause what went wrong
     */
    record Failed(BlinkException cause) implements LoginOutcome {
    }
}
