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
package org.openhab.binding.blink.tests.session;

import static org.junit.jupiter.api.Assertions.*;

import java.time.Duration;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.cloud.simulator.account.Account;
import org.openhab.binding.blink.cloud.simulator.account.TwoFactor;
import org.openhab.binding.blink.cloud.simulator.scenario.Fault;
import org.openhab.binding.blink.internal.account.SessionState.Online;
import org.openhab.binding.blink.internal.account.SessionState.PinNeeded;
import org.openhab.binding.blink.internal.account.SessionState.PinNeeded.Hint;
import org.openhab.binding.blink.internal.account.SessionState.SignInNeeded.Reason;
import org.openhab.binding.blink.internal.account.SessionState.Unreachable;
import org.openhab.binding.blink.internal.account.SessionState.WrongCredentials;
import org.openhab.binding.blink.tests.support.SessionTest;

/**
 * Blink is made to send a PIN once for each act of the user, and never by anything else.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class OneSignInPerActTest extends SessionTest {

    @Test
    void restartsSendNone() {
        waitingForPin();
        for (int i = 0; i < 3; i++) {
            account.restart();
            awaitPin(Hint.SENT);
        }
        assertSignInPosts(1);
    }

    @Test
    void disablingAndEnablingSendsNone() {
        waitingForPin();
        for (int i = 0; i < 3; i++) {
            account.dispose();
            account.initialize();
            awaitPin(Hint.SENT);
        }
        assertSignInPosts(1);
    }

    @Test
    void timeSendsNone() {
        waitingForPin();
        account.live(Duration.ofDays(30));
        assertState(PinNeeded.class);
        assertSignInPosts(1);
    }

    @Test
    void pollsOfAWholeDaySendNone() {
        account.refreshInterval = Duration.ofMinutes(10);
        online();
        account.live(Duration.ofDays(1));
        assertState(Online.class);
        assertSignInPosts(1);
    }

    @Test
    void anEndedSessionSendsNone() {
        online();
        blink.deleteDevices(EMAIL);
        account.live(Duration.ofMinutes(2));
        awaitSignInNeeded(Reason.SESSION_ENDED);
        account.live(Duration.ofDays(2));
        account.restart();
        awaitSignInNeeded(Reason.NOT_SIGNED_IN);
        account.live(Duration.ofDays(2));
        assertSignInPosts(1);
    }

    @Test
    void aWrongPasswordIsToldAndNotTriedAgain() {
        account.password = "wrong";
        account.initialize();
        account.awaitState(WrongCredentials.class);
        account.live(Duration.ofDays(2));
        assertState(WrongCredentials.class);
        account.restart();
        awaitSignInNeeded(Reason.NOT_SIGNED_IN);
        assertSignInPosts(1);
    }

    @Test
    void aCorrectedPasswordSignsInOnce() {
        account.password = "wrong";
        account.initialize();
        account.awaitState(WrongCredentials.class);
        account.password = PASSWORD;
        account.save().awaitState(Online.class);
        assertSignInPosts(2);
    }

    @Test
    void aNewPasswordOfASignedInAccountSignsInOnce() {
        online();
        blink.account(EMAIL).password("another one");
        account.password = "another one";
        account.save().awaitState(Online.class);
        account.restart().awaitState(Online.class);
        assertSignInPosts(2);
    }

    @Test
    void anotherAccountSignsInOnceAndLeavesNothingOfTheOldOne() {
        online();
        blink.addAccount(Account.of("joe@example.org", "joe's"));
        account.email = "joe@example.org";
        account.password = "joe's";
        account.save();
        long expected = blink.account("joe@example.org").accountId();
        account.awaitState(Online.class, state -> state.account().accountId() == expected);
        assertSignInPosts(2);
    }

    @Test
    void anEmptiedPasswordIsNoActAndTheSessionGoesOn() {
        online();
        account.password = "";
        account.save().awaitState(Online.class);
        account.restart().awaitState(Online.class);
        assertFalse(account.requestPin());
        account.live(Duration.ofMinutes(2));
        assertState(Online.class);
        assertSignInPosts(1);
    }

    @Test
    void theSamePasswordTypedAgainIsNoAct() {
        online();
        assertTrue(account.signOut());
        account.password = "";
        account.save();
        awaitSignInNeeded(Reason.PASSWORD_MISSING);
        account.password = PASSWORD;
        account.save();
        awaitSignInNeeded(Reason.NOT_SIGNED_IN);
        account.live(Duration.ofDays(1));
        assertSignInPosts(1);
    }

    @Test
    void withoutAPasswordNothingIsSent() {
        account.password = "";
        account.initialize();
        awaitSignInNeeded(Reason.PASSWORD_MISSING);
        assertFalse(account.requestPin());
        account.pin = "new";
        account.save();
        awaitSignInNeeded(Reason.PASSWORD_MISSING);
        assertEquals(List.of(), blink.requests());
        assertSignInPosts(0);
    }

    @Test
    void aPasswordBesideParametersOfAnotherAddOnIsNotSent() {
        account.foreign = true;
        account.initialize();
        awaitSignInNeeded(Reason.FOREIGN_CONFIGURATION);
        account.live(Duration.ofDays(1));
        account.restart();
        awaitSignInNeeded(Reason.FOREIGN_CONFIGURATION);
        assertEquals(List.of(), blink.requests());
        assertSignInPosts(0);
        assertTrue(account.requestPin());
        account.awaitState(Online.class);
        assertSignInPosts(1);
    }

    @Test
    void whileBlinkIsDownNothingIsSentAndThenItSignsInByItselfOnce() {
        withPin(TwoFactor.SMS);
        blinkGoesDown();
        account.initialize();
        account.awaitState(Unreachable.class);
        account.live(Duration.ofHours(3));
        assertState(Unreachable.class);
        assertSignInPosts(0);
        blinkComesBack();
        account.live(Duration.ofMinutes(20));
        awaitPin(Hint.SENT);
        account.live(Duration.ofDays(1));
        assertSignInPosts(1);
    }

    @Test
    void afterSigningOutNothingIsSentAnyMore() {
        blinkGoesDown();
        account.initialize();
        account.awaitState(Unreachable.class);
        account.settle();
        assertTrue(account.signOut());
        blinkComesBack();
        account.live(Duration.ofDays(1));
        awaitSignInNeeded(Reason.SIGNED_OUT);
        assertSignInPosts(0);
    }

    @Test
    void aNewPasswordThatIsWrongLeavesTheSessionThatWorks() {
        online();
        account.password = "wrong";
        account.save().awaitState(Online.class);
        account.settle();
        assertSignInPosts(2);
        blink.clearLog();
        account.live(Duration.ofMinutes(10));
        assertState(Online.class);
        assertTrue(blink.count(HOMESCREEN) >= 9, () -> blink.counts().toString());
        assertSignInPosts(0);
    }

    @Test
    void aSignInThatHasToWaitLeavesTheSessionThatWorks() {
        online();
        blink.fault(Fault.on(SIGN_IN).once().status(429).header("Retry-After", "3600"));
        account.password = "first";
        account.save().awaitState(Online.class);
        account.settle();
        account.password = "second";
        account.save().awaitState(Online.class);
        account.settle();
        blink.clearLog();
        account.live(Duration.ofMinutes(10));
        assertState(Online.class);
        assertTrue(blink.count(HOMESCREEN) >= 9, () -> blink.counts().toString());
        assertEquals(0, blink.count(SIGN_IN));
    }
}
