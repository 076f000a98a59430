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

import static org.junit.jupiter.api.Assertions.*;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.blink.internal.account.SessionState.SignInNeeded.Reason;
import org.openhab.binding.blink.internal.cloud.BlinkHosts;
import org.openhab.binding.blink.internal.cloud.ClientProfile;
import org.openhab.binding.blink.internal.cloud.auth.Fingerprint;
import org.openhab.binding.blink.internal.cloud.auth.PendingLogin;
import org.openhab.binding.blink.internal.cloud.auth.PendingLogin.Stage;
import org.openhab.binding.blink.internal.cloud.auth.PinChallenge.Channel;
import org.openhab.binding.blink.internal.cloud.auth.StoredSession;
import org.openhab.binding.blink.internal.cloud.auth.Tokens;

/**
 * {@link FirstStep} is the rule that only an act of the user makes Blink send a PIN.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class FirstStepTest {

    private static final String EMAIL = "me@example.com";
    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * Columns: password in the configuration and whether it was tried (no, new, tried), value of pin and whether it was
     * used (no, new, used-new, pin, used-pin), stage of the pending sign-in, whether there are tokens, whether the
     * configuration is of another add-on; what to begin with.
     */
    @ParameterizedTest(name = "password {0}, pin {1}, pending {2}, tokens {3}, foreign {4}: {5}")
    @CsvSource(textBlock = """
            # nothing but the configuration
            no,    no,       none,             no,  no,  WaitForUser[reason=PASSWORD_MISSING]
            new,   no,       none,             no,  no,  SignIn[]
            tried, no,       none,             no,  no,  WaitForUser[reason=NOT_SIGNED_IN]
            # a session
            no,    no,       none,             yes, no,  UseSession[]
            tried, no,       none,             yes, no,  UseSession[]
            new,   no,       none,             yes, no,  SignIn[]
            # the word new
            no,    new,      none,             no,  no,  WaitForUser[reason=PASSWORD_MISSING]
            no,    new,      none,             yes, no,  WaitForUser[reason=PASSWORD_MISSING]
            new,   new,      none,             no,  no,  AskForPin[]
            tried, new,      none,             no,  no,  AskForPin[]
            tried, new,      none,             yes, no,  AskForPin[]
            tried, new,      PIN_SENT,         no,  no,  AskForPin[]
            tried, new,      CREDENTIALS_SENT, no,  no,  AskForPin[]
            tried, new,      PIN_SENT,         yes, no,  AskForPin[]
            # the word new once more, from a file
            tried, used-new, none,             no,  no,  WaitForUser[reason=NOT_SIGNED_IN]
            tried, used-new, PIN_SENT,         no,  no,  ResumeLogin[]
            tried, used-new, none,             yes, no,  UseSession[]
            new,   used-new, none,             yes, no,  SignIn[]
            # a PIN
            tried, pin,      PIN_SENT,         no,  no,  EnterPin[]
            tried, pin,      PIN_ENTERED,      no,  no,  EnterPin[]
            no,    pin,      PIN_SENT,         no,  no,  EnterPin[]
            tried, pin,      CREDENTIALS_SENT, no,  no,  EnterPin[]
            tried, pin,      ACCEPTED,         no,  no,  EnterPin[]
            tried, pin,      PIN_SENT,         yes, no,  EnterPin[]
            tried, pin,      none,             no,  no,  WaitForUser[reason=NOT_SIGNED_IN]
            no,    pin,      none,             no,  no,  WaitForUser[reason=PASSWORD_MISSING]
            tried, pin,      none,             yes, no,  UseSession[]
            new,   pin,      PIN_SENT,         no,  no,  SignIn[]
            new,   pin,      none,             no,  no,  SignIn[]
            # a PIN once more, from a file
            tried, used-pin, PIN_SENT,         no,  no,  ResumeLogin[]
            tried, used-pin, none,             no,  no,  WaitForUser[reason=NOT_SIGNED_IN]
            tried, used-pin, none,             yes, no,  UseSession[]
            # a sign-in that waits
            tried, no,       CREDENTIALS_SENT, no,  no,  ResumeLogin[]
            tried, no,       PIN_SENT,         no,  no,  ResumeLogin[]
            tried, no,       PIN_ENTERED,      no,  no,  ResumeLogin[]
            tried, no,       ACCEPTED,         no,  no,  ResumeLogin[]
            no,    no,       PIN_SENT,         no,  no,  ResumeLogin[]
            no,    no,       ACCEPTED,         no,  no,  ResumeLogin[]
            new,   no,       PIN_SENT,         no,  no,  SignIn[]
            # a sign-in that waits beside a session
            tried, no,       PIN_SENT,         yes, no,  UseSession[]
            tried, no,       CREDENTIALS_SENT, yes, no,  ResumeLogin[]
            tried, no,       ACCEPTED,         yes, no,  ResumeLogin[]
            # the configuration of another add-on
            new,   no,       none,             no,  yes, WaitForUser[reason=FOREIGN_CONFIGURATION]
            new,   pin,      none,             no,  yes, WaitForUser[reason=FOREIGN_CONFIGURATION]
            tried, no,       none,             no,  yes, WaitForUser[reason=FOREIGN_CONFIGURATION]
            no,    no,       none,             no,  yes, WaitForUser[reason=FOREIGN_CONFIGURATION]
            new,   new,      none,             no,  yes, AskForPin[]
            tried, pin,      PIN_SENT,         no,  yes, EnterPin[]
            tried, no,       none,             yes, yes, UseSession[]
            """)
    void whatASessionBeginsWith(String password, String pin, String pending, String tokens, String foreign,
            String step) {
        String typed = "no".equals(pin) ? "" : pin.endsWith("new") ? AccountSettings.NEW_PIN : "012345";
        AccountSettings settings = settings("no".equals(password) ? "" : "secret", typed, "yes".equals(foreign));
        StoredSession stored = new StoredSession("h-1", EMAIL,
                "new".equals(password) ? null : fingerprint(settings("secret", "", false).credentials()),
                pin.startsWith("used") ? fingerprint(typed) : null,
                "yes".equals(tokens) ? new Tokens("a", "r", 0, 3600) : null, null, null,
                "none".equals(pending) ? null : pending(Stage.valueOf(pending)), 0);

        assertEquals(step, FirstStep.of(settings, stored).toString());
    }

    @Test
    void aChangedPasswordOrEmailIsNew() {
        StoredSession stored = new StoredSession("h-1", EMAIL, fingerprint(settings("secret", "", false).credentials()),
                null, null, null, null, null, 0);

        assertEquals(new FirstStep.WaitForUser(Reason.NOT_SIGNED_IN),
                FirstStep.of(settings("secret", "", false), stored));
        assertEquals(new FirstStep.SignIn(), FirstStep.of(settings("Secret", "", false), stored));
        assertEquals(new FirstStep.SignIn(), FirstStep.of(settings("secret ", "", false), stored));
    }

    @Test
    void anEmptiedPasswordIsNoAct() {
        StoredSession stored = new StoredSession("h-1", EMAIL, fingerprint(settings("secret", "", false).credentials()),
                null, new Tokens("a", "r", 0, 3600), null, null, null, 0);

        assertEquals(new FirstStep.UseSession(), FirstStep.of(settings("", "", false), stored));
    }

    private static AccountSettings settings(String password, String pin, boolean foreign) {
        return new AccountSettings(EMAIL, password, pin, Intervals.DEFAULT, Optional.empty(), BlinkHosts.ofBlink(),
                new ClientProfile(Optional.empty()), foreign);
    }

    private static @Nullable PendingLogin pending(Stage stage) {
        return new PendingLogin(stage, "h-1", "v", "s", "c", List.of(), Channel.SMS, "", 0, 0);
    }

    private static String fingerprint(String secret) {
        return Fingerprint.of(secret, RANDOM);
    }
}
