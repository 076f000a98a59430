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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.account.SessionState.SignInNeeded.Reason;
import org.openhab.binding.blink.internal.cloud.auth.Fingerprint;
import org.openhab.binding.blink.internal.cloud.auth.PendingLogin;
import org.openhab.binding.blink.internal.cloud.auth.PendingLogin.Stage;
import org.openhab.binding.blink.internal.cloud.auth.StoredSession;

/**
 * What a session begins with, told from what the user has set and what is stored. This is where the rule lives that
 * only an act of the user makes Blink send a PIN: new or changed credentials, or the word
 * {@value AccountSettings#NEW_PIN}.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
sealed interface FirstStep {

    /** Sign in: e-mail address or password is new. */
    record SignIn() implements FirstStep {
    }

    /** Sign in once more, so that Blink sends another PIN. */
    record AskForPin() implements FirstStep {
    }

    /** Send the PIN of the configuration. */
    record EnterPin() implements FirstStep {
    }

    /** Go on with the sign-in that is pending. */
    record ResumeLogin() implements FirstStep {
    }

    /** Use the session that is stored. */
    record UseSession() implements FirstStep {
    }

    /** Wait for the user. */
    record WaitForUser(Reason reason) implements FirstStep {
    }

    /**
     * @param settings what the user has set
     * @param stored what is stored for the same e-mail address
     * @return what to begin with
     */
    static FirstStep of(AccountSettings settings, StoredSession stored) {
        boolean password = !settings.password().isEmpty();
        boolean freshPin = !settings.pin().isEmpty() && !Fingerprint.matches(stored.usedPin(), settings.pin());
        PendingLogin pending = stored.pending();
        boolean session = stored.tokens() != null;
        if (freshPin && AccountSettings.NEW_PIN.equals(settings.pin())) {
            return password ? new AskForPin() : new WaitForUser(Reason.PASSWORD_MISSING);
        }
        if (settings.foreign() && !session && pending == null) {
            return new WaitForUser(Reason.FOREIGN_CONFIGURATION);
        }
        if (password && !Fingerprint.matches(stored.triedCredentials(), settings.credentials())) {
            return new SignIn();
        }
        if (pending != null && freshPin) {
            return new EnterPin();
        }
        if (pending != null && (!session || pending.stage() != Stage.PIN_SENT)) {
            return new ResumeLogin();
        }
        if (session) {
            return new UseSession();
        }
        return new WaitForUser(password ? Reason.NOT_SIGNED_IN : Reason.PASSWORD_MISSING);
    }
}
