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

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.*;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.cloud.simulator.account.TwoFactor;
import org.openhab.binding.blink.cloud.simulator.scenario.Fault;
import org.openhab.binding.blink.internal.account.SessionState.Online;
import org.openhab.binding.blink.internal.account.SessionState.PinNeeded;
import org.openhab.binding.blink.internal.account.SessionState.PinNeeded.Hint;
import org.openhab.binding.blink.internal.account.SessionState.RateLimited;
import org.openhab.binding.blink.internal.account.SessionState.SignInNeeded.Reason;
import org.openhab.binding.blink.internal.account.SessionState.Unreachable;
import org.openhab.binding.blink.tests.support.SessionTest;

/**
 * Blink is asked for a PIN once for each time that a user wants one, with the word <code>new</code> or by a rule, and
 * not before it allows it.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class OnePinPerRequestTest extends SessionTest {

    @Test
    void theWordNewAsksOnceAndIsCleared() {
        waitingForPin();
        account.live(Duration.ofMinutes(2));
        account.pin = "new";
        account.save();
        account.settle();
        assertEquals("", account.pin);
        account.restart();
        awaitPin(Hint.SENT);
        assertEquals(2, blink.messages(EMAIL).size());
        assertSignInPosts(2);
        assertTrue(account.sendPin(pin()));
    }

    @Test
    void theWordNewThatStaysInAFileAsksOnce() {
        account.fromFile = true;
        waitingForPin();
        account.live(Duration.ofMinutes(2));
        account.pin = "new";
        for (int i = 0; i < 3; i++) {
            account.restart();
            account.settle();
            account.live(Duration.ofHours(1));
        }
        assertState(PinNeeded.class);
        assertSignInPosts(2);
    }

    @Test
    void theWordNewTakenOutOfAFileAndWrittenAgainIsAnotherAct() {
        account.fromFile = true;
        waitingForPin();
        for (int i = 0; i < 2; i++) {
            account.live(Duration.ofMinutes(2));
            account.pin = "new";
            account.save();
            account.settle();
            account.pin = "";
            account.save();
            account.settle();
        }
        assertSignInPosts(3);
    }

    @Test
    void theWordNewTypedTooEarlyIsNotRememberedForLater() {
        account.fromFile = true;
        waitingForPin();
        account.pin = "new";
        account.save();
        awaitPin(Hint.TOO_EARLY);
        account.live(Duration.ofDays(1));
        account.restart();
        account.settle();
        assertSignInPosts(1);
    }

    @Test
    void theWordNewOfTheFirstStartCountsAsTheActOfTheNewPassword() {
        account.fromFile = true;
        account.pin = "new";
        waitingForPin();
        account.restart();
        awaitPin(Hint.SENT);
        assertSignInPosts(1);
    }

    @Test
    void anotherPinIsRefusedUntilBlinkAllowsIt() {
        blink.scenario().nextPinSeconds(60);
        waitingForPin();
        account.live(Duration.ofSeconds(59));
        assertFalse(account.requestPin());
        awaitPin(Hint.TOO_EARLY);
        assertSignInPosts(1);
        account.live(Duration.ofSeconds(1));
        assertTrue(account.requestPin());
        awaitPin(Hint.SENT);
        assertSignInPosts(2);
        assertTrue(account.sendPin(pin()));
        account.awaitState(Online.class);
    }

    @Test
    void aDoubleClickOnRequestPinAsksOnce() {
        waitingForPin();
        account.live(Duration.ofMinutes(2));
        CompletableFuture<Boolean> first = account.session().login().requestPin();
        CompletableFuture<Boolean> second = account.session().login().requestPin();
        assertTrue(first.join());
        assertFalse(second.join());
        assertSignInPosts(2);
        assertTrue(account.sendPin(pin()));
    }

    @Test
    void aWaitThatBlinkOrdersIsKeptOverRestartsAndTriesOfTheUser() {
        waitingForPin();
        account.live(Duration.ofMinutes(2));
        blink.rateLimit(Duration.ofMinutes(10));
        assertFalse(account.requestPin());
        Instant until = account.awaitState(RateLimited.class).until();
        assertEquals(time.now().plus(Duration.ofMinutes(10)), until);
        assertSignInPosts(2);
        assertFalse(account.requestPin());
        account.restart();
        account.settle();
        assertFalse(account.requestPin());
        account.password = "changed meanwhile";
        blink.account(EMAIL).password("changed meanwhile");
        account.save();
        assertEquals(until, account.awaitState(RateLimited.class).until());
        account.live(Duration.ofMinutes(9));
        assertSignInPosts(2);
        account.live(Duration.ofMinutes(2));
        awaitPin(Hint.SENT);
        assertSignInPosts(3);
    }

    @Test
    void theTimeThatBlinkOrdersIsToldAgainAfterARestart() {
        blink.rateLimit(Duration.ofHours(6));
        account.initialize();
        Instant until = account.awaitState(RateLimited.class).until();
        account.live(Duration.ofHours(1));
        account.restart();
        assertEquals(until, account.awaitState(RateLimited.class).until());
        account.live(Duration.ofHours(6));
        account.restart();
        awaitSignInNeeded(Reason.NOT_SIGNED_IN);
        assertSignInPosts(1);
    }

    @Test
    void aNewSignInThatIsLostLeavesAWorkingSessionAlone() {
        online();
        withPin(TwoFactor.SMS);
        assertTrue(account.requestPin());
        awaitPin(Hint.SENT);
        blink.forgetLoginSessions();
        assertFalse(account.sendPin(pin()));
        account.awaitState(Online.class);
        account.live(Duration.ofMinutes(2));
        assertState(Online.class);
        assertSignInPosts(2);
    }

    @Test
    void aPinThatIsNeverTypedDoesNotEndAWorkingSession() {
        online();
        withPin(TwoFactor.SMS);
        assertTrue(account.requestPin());
        account.restart().awaitState(Online.class);
        assertTrue(account.sendPin(pin()));
        account.live(Duration.ofMinutes(2));
        assertState(Online.class);
        assertSignInPosts(2);
    }

    @Test
    void aRefusedRequestForAnotherPinLeavesThePinThatIsThere() {
        waitingForPin();
        String first = pin();
        account.live(Duration.ofMinutes(2));
        blink.rateLimit(Duration.ofMinutes(1));
        assertFalse(account.requestPin());
        account.live(Duration.ofMinutes(1));
        assertTrue(account.sendPin(first));
        account.awaitState(Online.class);
        assertSignInPosts(2);
    }

    @Test
    void aRefusedRequestForAPinLeavesAWorkingSessionAlone() {
        online();
        blink.rateLimit(Duration.ofMinutes(10));
        assertFalse(account.requestPin());
        account.live(Duration.ofMinutes(3));
        assertState(Online.class);
        assertTrue(blink.count(HOMESCREEN) >= 4);
        assertSignInPosts(2);
    }

    @Test
    void aRequestForAPinThatFindsBlinkDownIsDoneLaterOnce() {
        waitingForPin();
        account.live(Duration.ofMinutes(2));
        blinkGoesDown();
        assertFalse(account.requestPin());
        blinkComesBack();
        account.live(Duration.ofHours(1));
        assertState(PinNeeded.class);
        assertSignInPosts(2);
    }

    @Test
    void aRequestForAPinWhileTheFirstTryFailsDoesNotMakeTwo() {
        withPin(TwoFactor.SMS);
        blink.fault(Fault.on(AUTHORIZE).status(503).delay(HELD).once());
        account.initialize();
        await("first try").until(() -> blink.count(AUTHORIZE) == 1);
        CompletableFuture<Boolean> requested = account.session().login().requestPin();
        time.settle();
        answerNow();
        assertTrue(requested.join());
        awaitPin(Hint.SENT);
        account.live(Duration.ofDays(1));
        assertState(PinNeeded.class);
        assertSignInPosts(1);
    }

    @Test
    void aPinThatNobodyHasAskedForDoesNotEndTheWaitForBlink() {
        blinkGoesDown();
        account.initialize();
        account.awaitState(Unreachable.class);
        account.settle();
        assertFalse(account.sendPin("123456"));
        blinkComesBack();
        account.live(Duration.ofHours(1));
        assertState(Online.class);
        assertSignInPosts(1);
    }
}
