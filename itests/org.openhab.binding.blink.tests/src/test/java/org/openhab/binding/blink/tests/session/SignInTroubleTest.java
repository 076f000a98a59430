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
import java.util.Objects;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.cloud.simulator.account.TwoFactor;
import org.openhab.binding.blink.cloud.simulator.scenario.Break;
import org.openhab.binding.blink.cloud.simulator.scenario.Fault;
import org.openhab.binding.blink.internal.account.SessionState.Online;
import org.openhab.binding.blink.internal.account.SessionState.PinNeeded.Hint;
import org.openhab.binding.blink.internal.account.SessionState.Unreachable;
import org.openhab.binding.blink.internal.account.SessionState.Unreachable.Cause;
import org.openhab.binding.blink.internal.cloud.BlinkHosts;
import org.openhab.binding.blink.internal.cloud.auth.PendingLogin.Stage;
import org.openhab.binding.blink.tests.support.SessionTest;
import org.openhab.binding.blink.tests.support.TestAccount;

/**
 * Faults and lost answers while a user signs in. Whatever it is, there is no second request for a PIN.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SignInTroubleTest extends SessionTest {

    private static List<Break> breaks() {
        return List.of(Break.BEFORE_HEADERS, Break.DURING_HEADERS, Break.AFTER_HEADERS);
    }

    private static Stream<Arguments> stepsAndBreaks() {
        return Stream.of(AUTHORIZE, SIGN_IN_PAGE, TOKEN)
                .flatMap(step -> breaks().stream().map(breaks -> Arguments.of(step, breaks)));
    }

    private static Stream<Arguments> stepsAndFaults() {
        return Stream.of(AUTHORIZE, SIGN_IN_PAGE, TOKEN)
                .flatMap(step -> Stream.of(500, 502, 503, 504, 599).map(status -> Arguments.of(step, status)));
    }

    @ParameterizedTest
    @MethodSource("stepsAndFaults")
    void aFaultOfBlinkOnAnyOtherStepHealsByItself(String step, int status) {
        blink.fault(Fault.on(step).htmlPage(status, "Fault").once());
        account.initialize();
        assertEquals(Cause.SERVER_FAULT, account.awaitState(Unreachable.class).cause());
        account.live(Duration.ofMinutes(1));
        assertState(Online.class);
        assertSignInPosts(1);
    }

    @ParameterizedTest
    @MethodSource("stepsAndBreaks")
    void aBrokenConnectionOnAnyOtherStepHealsByItself(String step, Break breaks) {
        blink.fault(Fault.on(step).breaks(breaks).once());
        account.initialize();
        assertEquals(Cause.NO_CONNECTION, account.awaitState(Unreachable.class).cause());
        account.live(Duration.ofMinutes(1));
        assertState(Online.class);
        assertSignInPosts(1);
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void credentialsWhoseAnswerIsLostSignInAllTheSame(Break breaks) {
        blink.fault(Fault.on(SIGN_IN).carriedOut().breaks(breaks));
        account.initialize().awaitState(Online.class);
        assertSignInPosts(1);
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void aPinWhoseAnnouncementIsLostStillCompletesTheSignIn(Break breaks) {
        withPin(TwoFactor.SMS);
        blink.fault(Fault.on(SIGN_IN).carriedOut().breaks(breaks));
        account.initialize();
        awaitPin(Hint.UNCERTAIN);
        account.live(Duration.ofMinutes(9));
        account.restart();
        awaitPin(Hint.UNCERTAIN);
        assertTrue(account.sendPin(pin()));
        account.awaitState(Online.class);
        assertSignInPosts(1);
    }

    @ParameterizedTest
    @ValueSource(ints = { 500, 502, 503, 504 })
    void credentialsAnsweredWithAFaultAreNotSentAgain(int status) {
        withPin(TwoFactor.SMS);
        blink.fault(Fault.on(SIGN_IN).htmlPage(status, "Fault"));
        account.initialize();
        awaitPin(Hint.UNCERTAIN);
        account.live(Duration.ofDays(1));
        account.restart();
        account.settle();
        assertSignInPosts(1);
    }

    @Test
    void credentialsWhoseAnswerIsLostInAnOutageSignInByThemselvesAfterIt() {
        blink.fault(Fault.on(SIGN_IN).carriedOut().breaks(Break.BEFORE_HEADERS));
        // The first request opens the sign-in, those after it ask whether it was accepted.
        blink.fault(Fault.on(AUTHORIZE).delay(Duration.ofMillis(1)).once());
        blink.fault(Fault.on(AUTHORIZE).breaks(Break.BEFORE_HEADERS).times(3));
        account.initialize();
        awaitPin(Hint.UNCERTAIN);
        account.live(Duration.ofMinutes(10));
        assertState(Online.class);
        assertSignInPosts(1);
    }

    @Test
    void aCrashAfterTheCredentialsLeftIsFoundAsThat() {
        blink.fault(Fault.on(SIGN_IN).carriedOut().breaks(Break.BEFORE_HEADERS));
        blink.fault(Fault.on(AUTHORIZE).delay(Duration.ofMillis(1)).once());
        long outage = blink.fault(Fault.on(AUTHORIZE).breaks(Break.BEFORE_HEADERS));
        account.initialize();
        awaitPin(Hint.UNCERTAIN);
        assertEquals(Stage.CREDENTIALS_SENT, Objects.requireNonNull(account.stored().pending()).stage());
        blink.faults().remove(outage);
        account.restart().awaitState(Online.class);
        assertSignInPosts(1);
    }

    @Test
    void aSignInThatBlinkHasAcceptedGoesOnAfterARestart() {
        blink.scenario().down(TOKEN);
        account.initialize();
        account.awaitState(Unreachable.class);
        account.settle();
        account.restart();
        account.awaitState(Unreachable.class);
        blinkComesBack();
        account.live(Duration.ofMinutes(1));
        assertState(Online.class);
        assertSignInPosts(1);
    }

    @Test
    void whenNobodyListensAtBlinkNothingHasBeenSent() {
        TestAccount nowhere = another("blink:account:nowhere", BlinkHosts.of("http://127.0.0.1:1"));
        nowhere.initialize();
        assertEquals(Cause.NO_CONNECTION, nowhere.awaitState(Unreachable.class).cause());
        assertNull(nowhere.stored().triedCredentials());
        assertNull(nowhere.stored().pending());
        assertSignInPosts(0);
    }
}
