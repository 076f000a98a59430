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

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.cloud.simulator.account.TwoFactor;
import org.openhab.binding.blink.cloud.simulator.scenario.Fault;
import org.openhab.binding.blink.cloud.simulator.scenario.HardwareIdRule;
import org.openhab.binding.blink.cloud.simulator.scenario.SignInPage;
import org.openhab.binding.blink.internal.account.SessionState.Online;
import org.openhab.binding.blink.internal.account.SessionState.PinNeeded.Hint;
import org.openhab.binding.blink.internal.account.SessionState.SignInNeeded;
import org.openhab.binding.blink.tests.support.SessionTest;

/**
 * A user signs in with e-mail address and password.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SignInTest extends SessionTest {

    @Test
    void anAccountWithoutPinIsOnlineAfterOneSignIn() {
        Online online = account.initialize().awaitState(Online.class);
        assertEquals(blink.account(EMAIL).accountId(), online.account().accountId());
        assertEquals("e002", online.account().tier().name());
        assertSignInPosts(1);
    }

    @Test
    void aSignInIsAnsweredWithTheCodeInTheBody() {
        blink.scenario().redirectInBody(true);
        online();
        assertSignInPosts(1);
        assertEquals(1, blink.count(AUTHORIZE), "the code is there already");
    }

    @Test
    void aSignInIsAnsweredWithAnEmpty200() {
        blink.fault(Fault.on(SIGN_IN).status(200).carriedOut().once());
        online();
        assertSignInPosts(1);
    }

    @ParameterizedTest
    @ValueSource(ints = { 301, 302, 303, 307, 308 })
    void everyKindOfRedirectMeansThatNoPinIsNeeded(int status) {
        blink.fault(Fault.on(SIGN_IN).status(status).header("Location", "/oauth/v2/authorize").carriedOut().once());
        online();
        assertSignInPosts(1);
    }

    @Test
    void aPageWrittenInAnotherWayIsUnderstood() {
        blink.scenario().signInPage(SignInPage.VARIANT);
        online();
        assertSignInPosts(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "a b+c&d=e%20f", "\u00e4\u00f6\u00fc\u20ac", "#;?/\\\"'<>", " leading and trailing " })
    void everyCharacterMayStandInAPassword(String password) {
        blink.account(EMAIL).password(password);
        account.password = password;
        online();
        assertSignInPosts(1);
    }

    @Test
    void theSimulatorHasNothingToCriticiseInTheRequests() {
        withPin(TwoFactor.SMS);
        account.initialize();
        awaitPin(Hint.SENT);
        assertTrue(account.sendPin(pin()));
        account.awaitState(Online.class);
        account.settle();
        assertTrue(account.signOut());
        assertEquals(List.of(), blink.requests().stream().filter(request -> !request.notes().isEmpty()).toList());
        assertSignInPosts(1);
    }

    @Test
    void theHardwareIdIsAUuidAndStaysTheSame() {
        blink.scenario().hardwareIds(HardwareIdRule.UUID_ONLY);
        online();
        String hardwareId = Objects.requireNonNull(account.stored().hardwareId());
        assertEquals(4, UUID.fromString(hardwareId).version());
        assertTrue(account.signOut());
        account.restart();
        account.awaitState(SignInNeeded.class);
        assertTrue(account.requestPin());
        assertEquals(hardwareId, account.stored().hardwareId());
        assertSignInPosts(2);
    }

    @Test
    void aHardwareIdOfTheUserIsTaken() {
        account.hardwareId = Optional.of("6f9619ff-8b86-4d01-b42d-00cf4fc964ff");
        online();
        assertEquals("6f9619ff-8b86-4d01-b42d-00cf4fc964ff", account.stored().hardwareId());
        assertSignInPosts(1);
    }
}
