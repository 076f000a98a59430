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
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.cloud.simulator.scenario.Fault;
import org.openhab.binding.blink.internal.account.SessionState.Online;
import org.openhab.binding.blink.internal.account.SessionState.SignInNeeded.Reason;
import org.openhab.binding.blink.internal.account.SessionState.Unreachable;
import org.openhab.binding.blink.tests.support.SessionTest;

/**
 * The user signs out, or removes the account.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SignOutTest extends SessionTest {

    @Test
    void signingOutEndsTheSessionAtBlinkToo() {
        online();
        String access = accessToken();
        String refresh = refreshToken();
        assertTrue(account.signOut());
        awaitSignInNeeded(Reason.SIGNED_OUT);
        assertEquals(1, blink.count(LOGOUT));
        assertNull(account.stored().tokens());
        assertFalse(account.storageText().contains(access));
        assertFalse(account.storageText().contains(refresh));
        account.live(Duration.ofDays(1));
        assertEquals(1, blink.count(HOMESCREEN));
        assertSignInPosts(1);
    }

    @Test
    void afterSigningOutARestartDoesNotSignIn() {
        online();
        assertTrue(account.signOut());
        account.restart();
        awaitSignInNeeded(Reason.NOT_SIGNED_IN);
        account.live(Duration.ofDays(1));
        assertSignInPosts(1);
    }

    @Test
    void afterSigningOutTheUserCanSignInAgain() {
        online();
        assertTrue(account.signOut());
        assertTrue(account.requestPin());
        account.awaitState(Online.class);
        assertSignInPosts(2);
    }

    @Test
    void theSessionIsForgottenHereEvenWhenBlinkIsDown() {
        online();
        blinkGoesDown();
        assertFalse(account.signOut());
        awaitSignInNeeded(Reason.SIGNED_OUT);
        assertNull(account.stored().tokens());
        assertSignInPosts(1);
    }

    @Test
    void theSessionIsForgottenEvenWhenTheThingIsDisabledMeanwhile() {
        online();
        blink.fault(Fault.on(LOGOUT).delay(HELD).once());
        CompletableFuture<Boolean> done = account.session().login().signOut();
        await("sign-out sent").until(() -> blink.count(LOGOUT) == 1);
        account.save();
        answerNow();
        assertFalse(done.join());
        awaitSignInNeeded(Reason.NOT_SIGNED_IN);
        assertNull(account.stored().tokens());
        assertSignInPosts(1);
    }

    @Test
    void signingOutWithAnExpiredTokenRefreshesItOnceToDoSo() {
        account.refreshInterval = Duration.ZERO;
        online();
        account.dispose();
        time.advance(Duration.ofHours(5));
        blink.scenario().down(HOMESCREEN);
        account.initialize();
        account.awaitState(Unreachable.class);
        assertTrue(account.signOut());
        assertEquals(1, blink.count(LOGOUT));
        assertSignInPosts(1);
    }

    @Test
    void signingOutDropsAPendingSignIn() {
        waitingForPin();
        assertTrue(account.signOut());
        assertNull(account.stored().pending());
        assertFalse(account.sendPin(pin()));
        account.restart();
        awaitSignInNeeded(Reason.NOT_SIGNED_IN);
        assertEquals(0, blink.count(VERIFY_PIN));
        assertSignInPosts(1);
    }

    @Test
    void signingOutDuringASignInLeavesNoSession() {
        blink.fault(Fault.on(SIGN_IN).delay(HELD).once());
        account.initialize();
        await("credentials sent").until(() -> blink.signInPosts() == 1);
        CompletableFuture<Boolean> done = account.session().login().signOut();
        time.settle();
        answerNow();
        done.join();
        account.live(Duration.ofHours(1));
        awaitSignInNeeded(Reason.SIGNED_OUT);
        assertNull(account.stored().tokens());
        assertNull(account.stored().pending());
        assertSignInPosts(1);
    }

    @Test
    void signingOutDuringARefreshLeavesNoSession() {
        account.refreshInterval = Duration.ZERO;
        online();
        blink.fault(Fault.on(TOKEN).delay(HELD).once());
        time.advance(Duration.ofMinutes(231));
        await("refresh sent").until(() -> blink.count(TOKEN) == 2);
        CompletableFuture<Boolean> done = account.session().login().signOut();
        time.settle();
        answerNow();
        done.join();
        account.live(Duration.ofHours(1));
        awaitSignInNeeded(Reason.SIGNED_OUT);
        assertNull(account.stored().tokens());
        assertSignInPosts(1);
    }

    @Test
    void theHardwareIdStays() {
        online();
        String hardwareId = account.stored().hardwareId();
        assertTrue(account.signOut());
        account.restart();
        awaitSignInNeeded(Reason.NOT_SIGNED_IN);
        assertEquals(hardwareId, account.stored().hardwareId());
        assertSignInPosts(1);
    }
}
