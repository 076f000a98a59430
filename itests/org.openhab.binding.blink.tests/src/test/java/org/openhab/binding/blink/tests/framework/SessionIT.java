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
package org.openhab.binding.blink.tests.framework;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.addons.blink.hub.api.HubThing;
import org.openhab.binding.blink.cloud.simulator.account.Account;
import org.openhab.binding.blink.cloud.simulator.account.TwoFactor;

/**
 * Staying signed in: refreshes, outages, and the ways in which a session ends.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SessionIT extends FrameworkTest {

    private static final String BOB = "bob@example.net";
    private static final String ENDED = "Blink has ended the session. Enter \"new\" as PIN to sign in again. Was openHAB removed from the devices in the Blink app?";

    /** While others change something all the time, openHAB's storage writes once in a minute. */
    private void awaitStored(Predicate<String> session) {
        await("storage").atMost(Duration.ofSeconds(120)).until(() -> HUB.session(accountUid), session);
    }

    @Test
    void theSessionIsRefreshedAgainAndAgainAndEachTokenIsKept() {
        blink().scenario().expiresIn(Duration.ofSeconds(6));
        HubThing account = online();
        await().atMost(Duration.ofSeconds(60)).until(() -> blink().count(TOKEN) >= 3);
        account.saveAgain();
        account.awaitStatus("ONLINE");
        assertTrue(account.statusHistory().stream().noneMatch(status -> status.is("OFFLINE")));
        assertSignInPosts(1);
    }

    @Test
    void aTokenThatBlinkDoesNotTakeAnyMoreIsReplacedUnnoticed() {
        HubThing account = online();
        blink().revokeAccessTokens(EMAIL);
        assertEquals(true, call(account, "refreshAccount"));
        assertTrue(account.statusHistory().stream().noneMatch(status -> status.is("OFFLINE")));
        assertEquals(2, blink().count(TOKEN));
        assertSignInPosts(1);
    }

    @Test
    void aRefreshDuringAnOutageKeepsTheSession() {
        HubThing account = online();
        blink().revokeAccessTokens(EMAIL);
        blink().scenario().down(TOKEN);
        assertEquals(false, call(account, "refreshAccount"));
        assertTrue(account.status().isOnline(), "a single hiccup is nobody's business");
        account.saveAgain();
        assertOffline("COMMUNICATION_ERROR", "Blink has a fault. openHAB keeps trying.",
                account.awaitText("offline.unreachable.server-fault"));
        awaitState(account, "api-status", "UNREACHABLE");
        blink().scenario().down(new String[0]);
        account.saveAgain();
        account.awaitStatus("ONLINE");
        assertSignInPosts(1);
    }

    @Test
    void aStartDuringAnOutageWaitsAndDoesNotSignIn() {
        HubThing account = online();
        blink().scenario().down("*");
        account.saveAgain();
        account.awaitText("offline.unreachable.server-fault");
        blink().scenario().down(new String[0]);
        assertEquals(true, call(account, "refreshAccount"));
        account.awaitStatus("ONLINE");
        assertSignInPosts(1);
    }

    @Test
    void aRefreshThatBlinkRefusesEndsTheSessionAndNobodySignsInForTheUser() {
        withPin(TwoFactor.EMAIL);
        HubThing account = add(account());
        account.awaitText("offline.pin.sent.email");
        account.configure("pin", pin());
        account.awaitStatus("ONLINE");
        blink().deleteDevices(EMAIL);
        assertEquals(false, call(account, "refreshAccount"));
        assertOffline("CONFIGURATION_PENDING", ENDED, account.awaitText("offline.login.session-ended"));
        awaitState(account, "api-status", "LOGIN_REQUIRED");
        account.saveAgain();
        account.awaitText("offline.login.not-signed-in");
        assertSignInPosts(1);
        account.configure("pin", "new");
        account.awaitText("offline.pin.sent.email");
        assertEquals(true, call(account, "sendPin", pin()));
        account.awaitStatus("ONLINE");
        assertSignInPosts(2);
    }

    @Test
    void signingOutEndsTheSessionAtBlinkUntilTheUserWantsItBack() {
        HubThing account = online();
        assertEquals(true, call(account, "signOut"));
        assertOffline("CONFIGURATION_PENDING", "Signed out. Enter \"new\" as PIN to sign in again.",
                account.awaitText("offline.login.signed-out"));
        assertEquals(1, blink().count(LOGOUT));
        assertEquals(false, call(account, "refreshAccount"));
        account.saveAgain();
        account.awaitText("offline.login.not-signed-in");
        assertSignInPosts(1);
        assertEquals(true, call(account, "requestPin"));
        account.awaitStatus("ONLINE");
        assertSignInPosts(2);
    }

    @Test
    void aRemovedThingIsSignedOutAndLeavesNothingInTheStorage() {
        HubThing account = online();
        awaitStored(session -> session.contains("refreshToken"));
        HUB.addStoredSecrets();
        account.remove();
        await().until(() -> !account.exists());
        assertEquals(1, blink().count(LOGOUT));
        awaitStored(String::isEmpty);
        assertSignInPosts(1);
    }

    @Test
    void aThingIsRemovedEvenThoughBlinkIsDown() {
        HubThing account = online();
        awaitStored(session -> session.contains("refreshToken"));
        blink().scenario().down("*");
        account.remove();
        await().until(() -> !account.exists());
        awaitStored(String::isEmpty);
        assertSignInPosts(1);
    }

    @Test
    void twoAccountsLiveSideBySideAndOneDoesNotSeeThePinOfTheOther() {
        blink().addAccount(Account.of(BOB, "bob-secret").twoFactor(TwoFactor.SMS).tier("u014"));
        HUB.addSecret("bob-secret");
        HubThing jane = waitingForPin();
        HubThing bob = add(account(accountUid + "b", BOB, "bob-secret"));
        bob.awaitText("offline.pin.sent.sms-to");
        String bobsPin = blink().pin(BOB).orElseThrow();
        if (!bobsPin.equals(pin())) {
            assertEquals(false, call(jane, "sendPin", bobsPin));
        }
        assertEquals(true, call(bob, "sendPin", bobsPin));
        bob.awaitStatus("ONLINE");
        assertFalse(jane.status().isOnline());
        assertEquals(true, call(jane, "sendPin", pin()));
        jane.awaitStatus("ONLINE");
        assertEquals("e002", jane.properties().get("tier"));
        assertEquals("u014", bob.properties().get("tier"));
        blink().deleteDevices(EMAIL);
        assertEquals(false, call(jane, "refreshAccount"));
        jane.awaitText("offline.login.session-ended");
        assertEquals(true, call(bob, "refreshAccount"));
        jane.remove();
        await().until(() -> !jane.exists());
        assertEquals(true, call(bob, "refreshAccount"));
        assertTrue(bob.status().isOnline());
        assertSignInPosts(2);
    }

    @Test
    void noSecretIsInLogPropertiesOrStatuses() {
        HubThing account = waitingForPin();
        assertEquals(false, call(account, "sendPin", wrongPin()));
        account.configure("pin", pin());
        account.awaitStatus("ONLINE");
        awaitStored(session -> session.contains("refreshToken"));
        assertTrue(HUB.addStoredSecrets() > 0);
        blink().revokeAccessTokens(EMAIL);
        assertEquals(true, call(account, "refreshAccount"));
        String shown = account.properties() + account.statusHistory().toString() + account.channels();
        assertFalse(shown.contains(PASSWORD) || shown.contains(pin()), shown);
        assertFalse(HUB.session(accountUid).contains(PASSWORD));
        assertSignInPosts(1);
    }
}
