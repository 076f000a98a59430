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
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.cloud.simulator.account.TwoFactor;
import org.openhab.binding.blink.cloud.simulator.home.Home;
import org.openhab.binding.blink.cloud.simulator.home.Network;
import org.openhab.binding.blink.cloud.simulator.scenario.Break;
import org.openhab.binding.blink.cloud.simulator.scenario.Fault;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.account.SessionState.Online;
import org.openhab.binding.blink.internal.account.SessionState.PinNeeded;
import org.openhab.binding.blink.internal.account.SessionState.PinNeeded.Hint;
import org.openhab.binding.blink.internal.account.SessionState.RateLimited;
import org.openhab.binding.blink.internal.account.SessionState.SignInNeeded.Reason;
import org.openhab.binding.blink.internal.cloud.auth.PinChallenge.Channel;
import org.openhab.binding.blink.tests.support.SessionTest;

/**
 * Blink sends a PIN, and the user types it.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class PinTest extends SessionTest {

    @ParameterizedTest
    @CsvSource({ "202,SMS", "202,EMAIL", "202,WHATSAPP", "202,VOICE", "412,SMS", "412,EMAIL" })
    void aPinCompletesTheSignInHoweverItWasSent(int status, TwoFactor channel) {
        blink.scenario().twoFactorStatus(status);
        withPin(channel);
        account.initialize();
        PinNeeded needed = awaitPin(Hint.SENT);
        assertEquals(Channel.valueOf(channel.name()), needed.channel());
        assertEquals(channel.usesPhone() ? blink.account(EMAIL).phone() : "", needed.target());
        assertTrue(account.sendPin(pin()));
        account.awaitState(Online.class);
        assertSignInPosts(1);
    }

    @ParameterizedTest
    @ValueSource(ints = { 202, 412 })
    void theShortFormOfTheRequestForAPinIsUnderstood(int status) {
        blink.scenario().twoFactorStatus(status).shortTwoFactorBody(true);
        waitingForPin();
        assertTrue(account.sendPin(pin()));
        account.awaitState(Online.class);
        assertSignInPosts(1);
    }

    @Test
    void a412WithoutAnythingIsARequestForAPin() {
        withPin(TwoFactor.SMS);
        blink.fault(Fault.on(SIGN_IN).status(412).carriedOut().once());
        account.initialize();
        assertEquals(Channel.UNKNOWN, awaitPin(Hint.SENT).channel());
        assertTrue(account.sendPin(pin()));
        account.awaitState(Online.class);
        assertSignInPosts(1);
    }

    @Test
    void a202ThatDoesNotSpeakOfAPinIsAFailure() {
        blink.fault(Fault.on(SIGN_IN).status(202).body("application/json", "{\"message\":\"later\"}").once());
        account.initialize();
        awaitSignInNeeded(Reason.LOGIN_FAILED);
        account.live(Duration.ofDays(1));
        assertSignInPosts(1);
    }

    @Test
    void theUserIsToldUntilWhenThePinIsGoodAndWhenToAskAgain() {
        blink.scenario().nextPinSeconds(90);
        waitingForPin();
        PinNeeded needed = assertState(PinNeeded.class);
        assertEquals(time.now().plusSeconds(600), needed.deadline());
        assertEquals(time.now().plusSeconds(90), needed.nextPinAt());
        assertSignInPosts(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "-5", "0", "1e30", "\"soon\"", "99999999999999999999", "null", "{}" })
    void anAbsurdTimeUntilTheNextPinDoesNoHarm(String seconds) {
        withPin(TwoFactor.SMS);
        blink.fault(Fault.on(SIGN_IN).carriedOut().once().status(202).body("application/json",
                "{\"tsv_state\":\"sms\",\"next_time_in_secs\":" + seconds + "}"));
        account.initialize();
        PinNeeded needed = awaitPin(Hint.SENT);
        assertTrue(needed.nextPinAt().isAfter(time.now()));
        assertFalse(needed.nextPinAt().isAfter(time.now().plus(Duration.ofDays(2))));
        assertTrue(account.sendPin(pin()));
        account.awaitState(Online.class);
        assertSignInPosts(1);
    }

    @ParameterizedTest
    @ValueSource(ints = { 400, 401, 403, 409, 422 })
    void aWrongPinIsToldAndTheRightOneStillCounts(int status) {
        waitingForPin();
        blink.fault(Fault.on(VERIFY_PIN).status(status).body("application/json", "{\"error\":\"wrong\"}").once());
        assertFalse(account.sendPin(wrongPin()));
        awaitPin(Hint.WRONG);
        assertTrue(account.sendPin(pin()));
        account.awaitState(Online.class);
        assertSignInPosts(1);
    }

    @ParameterizedTest
    @ValueSource(ints = { 400, 401 })
    void aMistypedPinCanBeTypedAgain(int status) {
        blink.scenario().wrongPinStatus(status);
        waitingForPin();
        assertFalse(account.sendPin(wrongPin()));
        assertFalse(account.sendPin(wrongPin()));
        awaitPin(Hint.WRONG);
        assertTrue(account.sendPin(pin()));
        account.awaitState(Online.class);
        assertEquals(3, blink.count(VERIFY_PIN));
        assertSignInPosts(1);
    }

    @Test
    void tooManyTriesAreToldWithTheTimeAndThePinStillCountsAfterwards() {
        waitingForPin();
        blink.rateLimit(Duration.ofMinutes(5));
        assertFalse(account.sendPin(pin()));
        RateLimited limited = account.awaitState(RateLimited.class);
        assertTrue(limited.signIn());
        assertEquals(time.now().plus(Duration.ofMinutes(5)), limited.until());
        assertFalse(account.requestPin());
        account.live(Duration.ofMinutes(5));
        assertTrue(account.sendPin(pin()));
        account.awaitState(Online.class);
        assertSignInPosts(1);
    }

    @Test
    void aLostSignInAsksForANewPin() {
        waitingForPin();
        blink.forgetLoginSessions();
        assertFalse(account.sendPin(pin()));
        awaitSignInNeeded(Reason.LOGIN_LOST);
        account.live(Duration.ofDays(1));
        assertSignInPosts(1);
        assertTrue(account.requestPin());
        assertTrue(account.sendPin(pin()));
        account.awaitState(Online.class);
        assertSignInPosts(2);
    }

    @Test
    void aSignInLostAfterThePinAsksForANewOne() {
        waitingForPin();
        blink.fault(Fault.on(AUTHORIZE).status(400).once().body("application/json",
                "{\"error\":\"bad_request\",\"error_cause\":\"empty_cookies\"}"));
        assertFalse(account.sendPin(pin()));
        awaitSignInNeeded(Reason.LOGIN_LOST);
        assertSignInPosts(1);
    }

    @Test
    void aPinInTheConfigurationCompletesTheSignInAndIsCleared() {
        waitingForPin();
        account.pin = pin();
        account.save();
        account.awaitState(Online.class);
        account.settle();
        assertEquals("", account.pin);
        assertSignInPosts(1);
    }

    @Test
    void aWrongPinInTheConfigurationIsClearedAndTheRightOneCounts() {
        waitingForPin();
        account.pin = wrongPin();
        account.save();
        awaitPin(Hint.WRONG);
        account.settle();
        assertEquals("", account.pin);
        account.pin = pin();
        account.save().awaitState(Online.class);
        assertSignInPosts(1);
    }

    @Test
    void aPinInAFileIsSentOnceOnly() {
        account.fromFile = true;
        waitingForPin();
        account.pin = wrongPin();
        account.save();
        awaitPin(Hint.WRONG);
        account.settle();
        for (int i = 0; i < 3; i++) {
            account.restart();
            awaitPin(Hint.SENT);
            account.settle();
        }
        assertEquals(1, blink.count(VERIFY_PIN));
        assertSignInPosts(1);
    }

    @Test
    void aPinThatStaysInAFileAfterTheSignInDoesNothing() {
        account.fromFile = true;
        waitingForPin();
        account.pin = pin();
        account.save().awaitState(Online.class);
        account.settle();
        account.restart().awaitState(Online.class);
        account.settle();
        assertEquals(1, blink.count(VERIFY_PIN));
        assertSignInPosts(1);
    }

    @Test
    void aPinThatNobodyHasAskedForGoesNowhere() {
        account.pin = "123456";
        online();
        account.restart().awaitState(Online.class);
        account.settle();
        assertEquals(0, blink.count(VERIFY_PIN));
        assertSignInPosts(1);
    }

    @Test
    void aPinThatNobodyHasAskedForLeavesAWorkingSessionAlone() {
        online();
        assertFalse(account.sendPin("123456"));
        account.live(Duration.ofMinutes(5));
        assertState(Online.class);
        assertEquals(6, blink.count(HOMESCREEN));
        assertEquals(0, blink.count(VERIFY_PIN));
        assertSignInPosts(1);
    }

    @Test
    void aPinSentTwiceAtOnceSignsInOnceAndTheSessionWorks() {
        waitingForPin();
        CompletableFuture<Boolean> first = account.session().login().sendPin(pin());
        CompletableFuture<Boolean> second = account.session().login().sendPin(pin());
        assertTrue(first.join());
        assertFalse(second.join());
        account.live(Duration.ofMinutes(2));
        assertState(Online.class);
        assertEquals(1, blink.count(VERIFY_PIN));
        assertSignInPosts(1);
    }

    @Test
    void aPinWhoseAnswerWasLostHasCounted() {
        waitingForPin();
        blink.fault(Fault.on(VERIFY_PIN).carriedOut().breaks(Break.BEFORE_HEADERS).once());
        assertTrue(account.sendPin(pin()));
        account.awaitState(Online.class);
        assertSignInPosts(1);
    }

    @ParameterizedTest
    @EnumSource(names = "NEVER", mode = EnumSource.Mode.EXCLUDE)
    void aPinThatCouldNotBeCheckedCanBeTypedAgain(Break breaks) {
        waitingForPin();
        blink.fault(Fault.on(VERIFY_PIN).breaks(breaks).once());
        assertFalse(account.sendPin(pin()));
        awaitPin(Hint.UNCHECKED);
        assertTrue(account.sendPin(pin()));
        account.awaitState(Online.class);
        assertSignInPosts(1);
    }

    @Test
    void aPinThatHasCountedDuringAnOutageIsNotCalledWrongAfterwards() {
        waitingForPin();
        blink.fault(Fault.on(VERIFY_PIN).carriedOut().breaks(Break.BEFORE_HEADERS).once());
        long outage = blink.fault(Fault.on(AUTHORIZE).breaks(Break.BEFORE_HEADERS));
        assertFalse(account.sendPin(pin()));
        awaitPin(Hint.UNCHECKED);
        blink.faults().remove(outage);
        account.restart().awaitState(Online.class);
        assertSignInPosts(1);
    }

    @Test
    void whileThePinIsWaitedForNothingIsSentThatNobodyCouldConfirm() {
        blink.account(EMAIL).home(Home.generated("1 networks, 2 cameras"));
        Network network = blink.home(EMAIL).networks().get(0).armed(false);
        online();
        withPin(TwoFactor.SMS);
        assertTrue(account.requestPin());
        awaitPin(Hint.SENT);
        account.settle();
        assertNotNull(account.stored().tokens());

        assertEquals(CommandResult.NOT_POSSIBLE,
                account.lived(account.session().order(home -> home.networks().arm(network.id(), true))));
        assertFalse(network.armed());
        assertTrue(account.sendPin(pin()));
        account.awaitState(Online.class);
        assertEquals(CommandResult.CONFIRMED,
                account.lived(account.session().order(home -> home.networks().arm(network.id(), true))));
    }
}
