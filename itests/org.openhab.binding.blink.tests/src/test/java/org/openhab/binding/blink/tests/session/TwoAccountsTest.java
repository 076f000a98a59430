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
import java.util.Objects;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.cloud.simulator.account.Account;
import org.openhab.binding.blink.cloud.simulator.account.TwoFactor;
import org.openhab.binding.blink.internal.account.SessionState.Online;
import org.openhab.binding.blink.internal.account.SessionState.PinNeeded;
import org.openhab.binding.blink.internal.account.SessionState.PinNeeded.Hint;
import org.openhab.binding.blink.internal.cloud.BlinkHosts;
import org.openhab.binding.blink.internal.cloud.auth.PendingLogin;
import org.openhab.binding.blink.tests.support.SessionTest;
import org.openhab.binding.blink.tests.support.TestAccount;

/**
 * Two accounts in one house know nothing of each other.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class TwoAccountsTest extends SessionTest {

    private static final String JOE = "joe@example.org";

    private TestAccount joe() {
        blink.addAccount(Account.of(JOE, "joe's").twoFactor(TwoFactor.EMAIL));
        TestAccount joe = another("blink:account:joe", BlinkHosts.of(cloud.uri().toString()));
        joe.email = JOE;
        joe.password = "joe's";
        return joe;
    }

    @Test
    void theySignInAtTheSameTime() {
        withPin(TwoFactor.SMS);
        TestAccount joe = joe();
        account.initialize();
        joe.initialize();
        awaitPin(Hint.SENT);
        joe.awaitState(PinNeeded.class);
        assertFalse(joe.sendPin(pin()));
        assertTrue(account.sendPin(pin()));
        assertTrue(joe.sendPin(blink.pin(JOE).orElseThrow()));
        assertEquals(blink.account(EMAIL).accountId(), account.awaitState(Online.class).account().accountId());
        assertEquals(blink.account(JOE).accountId(), joe.awaitState(Online.class).account().accountId());
        assertSignInPosts(2);
    }

    @Test
    void theyShareNoCookiesTokensOrHardwareId() {
        withPin(TwoFactor.SMS);
        TestAccount joe = joe();
        account.initialize();
        joe.initialize();
        awaitPin(Hint.SENT);
        joe.awaitState(PinNeeded.class);
        PendingLogin one = Objects.requireNonNull(account.stored().pending());
        PendingLogin other = Objects.requireNonNull(joe.stored().pending());
        assertEquals(2, one.cookies().size());
        one.cookies().forEach(cookie -> assertFalse(
                other.cookies().stream().anyMatch(theirs -> theirs.value().equals(cookie.value()))));
        assertNotEquals(one.verifier(), other.verifier());
        assertNotEquals(one.state(), other.state());
        assertNotEquals(one.csrfToken(), other.csrfToken());
        assertNotEquals(one.hardwareId(), other.hardwareId());
        assertSignInPosts(2);
    }

    @Test
    void theEndOfOneSessionIsNotThatOfTheOther() {
        online();
        TestAccount joe = joe();
        joe.initialize().awaitState(PinNeeded.class);
        assertTrue(joe.sendPin(blink.pin(JOE).orElseThrow()));
        joe.awaitState(Online.class);
        assertTrue(account.signOut());
        blink.deleteDevices(EMAIL);
        joe.live(Duration.ofHours(5));
        joe.awaitState(Online.class);
        assertEquals(Set.of("blink:account:home", "blink:account:joe"), Set.copyOf(storage.getKeys()));
        assertSignInPosts(2);
    }
}
