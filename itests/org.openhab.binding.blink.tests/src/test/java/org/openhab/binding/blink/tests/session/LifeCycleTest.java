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
import org.openhab.binding.blink.internal.account.AccountSession;
import org.openhab.binding.blink.internal.account.SessionState.Online;
import org.openhab.binding.blink.internal.account.SessionState.PinNeeded.Hint;
import org.openhab.binding.blink.tests.support.SessionTest;

/**
 * openHAB initialises and disposes the account as often as it likes.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class LifeCycleTest extends SessionTest {

    @Test
    void aHundredTimesLeaveNothingBehind() {
        online();
        account.dispose();
        account.settle();
        int threads = Thread.activeCount();
        for (int i = 0; i < 100; i++) {
            account.initialize();
            if (i % 3 == 0) {
                account.awaitState(Online.class);
            } else if (i % 3 == 1) {
                time.settle();
            }
            account.dispose();
        }
        account.settle();
        assertEquals(0, account.openCalls());
        assertEquals(0, time.waitingTasks());
        assertEquals(0, time.getQueue().size());
        assertTrue(Thread.activeCount() <= threads + 4, () -> "threads: " + threads + ", then " + Thread.activeCount());
        assertSignInPosts(1);
    }

    @Test
    void aHundredTimesWithAPinPendingSendNoOther() {
        waitingForPin();
        for (int i = 0; i < 100; i++) {
            account.dispose();
            account.initialize();
        }
        awaitPin(Hint.SENT);
        assertTrue(account.sendPin(pin()));
        account.awaitState(Online.class);
        account.dispose();
        account.settle();
        assertEquals(0, time.waitingTasks());
        assertSignInPosts(1);
    }

    @Test
    void aHundredTimesWhileBlinkIsDownLeaveNothingBehind() {
        blinkGoesDown();
        for (int i = 0; i < 100; i++) {
            account.initialize();
            account.dispose();
        }
        account.settle();
        assertEquals(0, account.openCalls());
        assertEquals(0, time.waitingTasks());
        assertSignInPosts(0);
    }

    @Test
    void afterDisposeNothingIsToldAndNothingIsSent() {
        online();
        blink.fault(Fault.on("GET /api/*").delay(HELD).once());
        time.advance(Duration.ofMinutes(1));
        await("poll sent").until(() -> blink.count(HOMESCREEN) == 2);
        AccountSession session = account.session();
        account.dispose();
        int told = account.states.size();
        int calls = blink.requests().size();
        account.live(Duration.ofDays(1));
        assertEquals(told, account.states.size());
        assertTrue(blink.requests().size() <= calls + 1, "the aborted poll may still be logged");
        assertEquals(0, time.waitingTasks());
        assertFalse(session.login().sendPin("123456").join());
        assertFalse(session.login().requestPin().join());
        assertFalse(session.login().signOut().join());
        assertSignInPosts(1);
    }

    @Test
    void anActionThatWaitsIsReleasedByDispose() {
        waitingForPin();
        blink.fault(Fault.on(VERIFY_PIN).delay(HELD).once());
        CompletableFuture<Boolean> result = account.session().login().sendPin(pin());
        await("PIN sent").until(() -> blink.count(VERIFY_PIN) == 1);
        account.dispose();
        assertFalse(result.getNow(true));
        assertSignInPosts(1);
    }
}
