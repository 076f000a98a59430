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

import java.io.IOException;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.cloud.simulator.BlinkCloud;
import org.openhab.binding.blink.cloud.simulator.account.Account;
import org.openhab.binding.blink.cloud.simulator.account.TwoFactor;
import org.openhab.binding.blink.internal.account.SessionState.Online;
import org.openhab.binding.blink.internal.account.SessionState.PinNeeded;
import org.openhab.binding.blink.internal.account.SessionState.PinNeeded.Hint;
import org.openhab.binding.blink.internal.account.SessionState.WrongCredentials;
import org.openhab.binding.blink.internal.cloud.BlinkHosts;
import org.openhab.binding.blink.internal.cloud.auth.PinChallenge.Channel;
import org.openhab.binding.blink.tests.support.TestAccount;
import org.openhab.binding.blink.tests.support.VirtualTime;

/**
 * A user signs in.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SignInTest {

    private final VirtualTime time = new VirtualTime();
    private final BlinkCloud cloud = start();
    private final TestAccount account = new TestAccount(BlinkHosts.of(cloud.uri().toString()), time);

    private BlinkCloud start() {
        try {
            return BlinkCloud.builder().clock(time.clock()).account(Account.of(TestAccount.EMAIL, TestAccount.PASSWORD))
                    .start();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void withoutPin() {
        cloud.control().account(TestAccount.EMAIL).twoFactor(TwoFactor.OFF);
    }

    @AfterEach
    void stop() {
        account.close();
        cloud.close();
        time.shutdownNow();
    }

    @Test
    void anAccountWithoutPinIsOnlineAfterOneSignIn() {
        account.initialize();
        Online online = account.awaitState(Online.class);
        assertEquals(cloud.control().account(TestAccount.EMAIL).accountId(), online.account().accountId());
        assertEquals(1, cloud.control().signInPosts());
    }

    @Test
    void aPinBySmsIsAskedForAndCompletesTheSignIn() throws Exception {
        cloud.control().account(TestAccount.EMAIL).twoFactor(TwoFactor.SMS);
        account.initialize();
        PinNeeded needed = account.awaitState(PinNeeded.class);
        assertEquals(Channel.SMS, needed.channel());
        assertEquals(Hint.SENT, needed.hint());
        String pin = cloud.control().pin(TestAccount.EMAIL).orElseThrow();
        assertTrue(account.session().sendPin(pin).get(10, TimeUnit.SECONDS));
        account.awaitState(Online.class);
        assertEquals(1, cloud.control().signInPosts());
    }

    @Test
    void aWrongPasswordIsToldAndNotTriedAgain() {
        account.password = "wrong";
        account.initialize();
        account.awaitState(WrongCredentials.class);
        account.restart();
        account.awaitState(org.openhab.binding.blink.internal.account.SessionState.SignInNeeded.class);
        assertEquals(1, cloud.control().signInPosts());
    }
}
