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
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.cloud.simulator.account.TwoFactor;
import org.openhab.binding.blink.cloud.simulator.log.LoggedRequest;
import org.openhab.binding.blink.cloud.simulator.scenario.Fault;
import org.openhab.binding.blink.internal.account.SessionState.Online;
import org.openhab.binding.blink.internal.account.SessionState.PinNeeded;
import org.openhab.binding.blink.internal.account.SessionState.PinNeeded.Hint;
import org.openhab.binding.blink.internal.account.SessionState.Starting;
import org.openhab.binding.blink.internal.cloud.BlinkHosts;
import org.openhab.binding.blink.internal.cloud.auth.PinChallenge.Channel;
import org.openhab.binding.blink.tests.support.SessionTest;
import org.openhab.binding.blink.tests.support.TestAccount;

/**
 * What remains when openHAB is restarted, or the thing is disabled and enabled.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class RestartTest extends SessionTest {

    @Test
    void aPinTypedAfterARestartCompletesTheSignInItWasSentFor() {
        waitingForPin();
        account.live(Duration.ofMinutes(5));
        account.restart();
        PinNeeded needed = awaitPin(Hint.SENT);
        assertEquals(Channel.SMS, needed.channel());
        assertEquals(blink.account(EMAIL).phone(), needed.target());
        assertTrue(account.sendPin(pin()));
        account.awaitState(Online.class);
        assertSignInPosts(1);
    }

    @Test
    void aPinTypedIntoTheConfigurationWhileOpenhabWasDownCounts() {
        waitingForPin();
        account.dispose();
        account.pin = pin();
        account.restart().awaitState(Online.class);
        assertSignInPosts(1);
    }

    @Test
    void aPinOfAnotherAttemptIsNotMixedUpWithThePendingOne() {
        waitingForPin();
        String first = pin();
        account.live(Duration.ofMinutes(2));
        assertTrue(account.requestPin());
        account.restart();
        awaitPin(Hint.SENT);
        assertFalse(account.sendPin(first));
        assertTrue(account.sendPin(pin()));
        account.awaitState(Online.class);
        assertSignInPosts(2);
    }

    @Test
    void aSessionGoesOnWithoutSignInAndWithoutRefresh() {
        online();
        account.live(Duration.ofHours(1));
        int tokenCalls = blink.count(TOKEN);
        account.restart().awaitState(Online.class);
        account.settle();
        assertEquals(tokenCalls, blink.count(TOKEN));
        assertEquals(1, blink.count(TIER_INFO), "the tier is known");
        assertSignInPosts(1);
    }

    @Test
    void aSessionWhoseTokenIsOverIsRefreshedFirst() {
        online();
        account.dispose();
        time.advance(Duration.ofDays(20));
        blink.clearLog();
        account.restart().awaitState(Online.class);
        account.settle();
        long number = blink.account(EMAIL).accountId();
        assertEquals(
                List.of("/oauth/token", "/api/v3/accounts/" + number + "/homescreen",
                        "/api/v4/accounts/" + number + "/media"),
                blink.requests().stream().map(LoggedRequest::path).toList());
        assertSignInPosts(0);
    }

    @Test
    void theSessionIsStoredUnderTheThing() {
        online();
        assertEquals(Set.of("blink:account:home"), Set.copyOf(storage.getKeys()));
        assertSignInPosts(1);
    }

    @Test
    void aStorageThatCannotBeReadIsNotTheEnd() {
        storage.put("blink:account:broken", "{\"tokens\":[7");
        TestAccount broken = another("blink:account:broken", BlinkHosts.of(cloud.uri().toString()));
        broken.initialize().awaitState(Online.class);
        assertSignInPosts(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", "null", "[]", "\"text\"", "{\"later\":true}",
            "{\"account\":{\"accountId\":1,\"tier\":{\"name\":\"evil.example.org/\"}}}",
            "{\"email\":\"jane@example.org\",\"tokens\":{}}",
            "{\"email\":\"jane@example.org\",\"tokens\":{\"accessToken\":\"a\"},\"pending\":{\"stage\":\"LATER\"}}" })
    void aStorageOfAnotherVersionIsNotTheEnd(String stored) {
        storage.put("blink:account:old", stored);
        TestAccount old = another("blink:account:old", BlinkHosts.of(cloud.uri().toString()));
        old.initialize().awaitState(Online.class);
        assertSignInPosts(1);
    }

    @Test
    void disposingWhileTheCredentialsAreUnderWayLosesNothing() {
        withPin(TwoFactor.SMS);
        blink.fault(Fault.on(SIGN_IN).delay(HELD).once());
        account.initialize();
        await("credentials sent").until(() -> blink.signInPosts() == 1);
        account.dispose();
        account.initialize();
        assertState(Starting.class);
        answerNow();
        awaitPin(Hint.SENT);
        assertTrue(account.sendPin(pin()));
        account.awaitState(Online.class);
        assertSignInPosts(1);
    }

    @Test
    void disposingWhileCredentialsWithoutPinAreUnderWayLosesNothing() {
        blink.fault(Fault.on(SIGN_IN).delay(HELD).once());
        account.initialize();
        await("credentials sent").until(() -> blink.signInPosts() == 1);
        account.dispose();
        answerNow();
        account.restart().awaitState(Online.class);
        assertSignInPosts(1);
    }

    @Test
    void disposingWhileThePinIsUnderWayLosesNothing() {
        waitingForPin();
        blink.fault(Fault.on(VERIFY_PIN).delay(HELD).once());
        account.pin = pin();
        account.save();
        await("PIN sent").until(() -> blink.count(VERIFY_PIN) == 1);
        account.save();
        answerNow();
        account.awaitState(Online.class);
        assertEquals(1, blink.count(VERIFY_PIN));
        assertSignInPosts(1);
    }

    @Test
    void disposingWhileTheCodeIsRedeemedLosesNothing() {
        blink.fault(Fault.on(TOKEN).delay(HELD).once());
        account.initialize();
        await("code sent").until(() -> blink.count(TOKEN) == 1);
        account.save();
        answerNow();
        account.awaitState(Online.class);
        assertEquals(1, blink.count(TOKEN));
        assertSignInPosts(1);
    }

    @Test
    void disposingWhileTheSignInPageIsReadSignsInOnce() {
        blink.fault(Fault.on(SIGN_IN_PAGE).delay(HELD).once());
        account.initialize();
        await("page asked for").until(() -> blink.count(SIGN_IN_PAGE) == 1);
        account.save();
        answerNow();
        account.awaitState(Online.class);
        assertSignInPosts(1);
    }

    @Test
    void disposingWhileTheCredentialsWaitForTheirTurnSendsThemOnceLater() {
        account.distance = Duration.ofMillis(300);
        account.initialize();
        account.live(Duration.ofMillis(300));
        assertEquals(1, blink.count(SIGN_IN_PAGE));
        account.dispose();
        account.awaitFree();
        assertNull(account.stored().triedCredentials());
        assertNull(account.stored().pending());
        assertSignInPosts(0);
        account.initialize();
        account.live(Duration.ofSeconds(5));
        assertState(Online.class);
        assertSignInPosts(1);
    }

    @Test
    void disposingWhileThePinWaitsForItsTurnLetsItBeTypedAgain() {
        account.distance = Duration.ofMillis(300);
        withPin(TwoFactor.SMS);
        account.initialize();
        account.live(Duration.ofMillis(600));
        awaitPin(Hint.SENT);
        account.session().login().sendPin(pin());
        time.settle();
        account.dispose();
        account.initialize();
        awaitPin(Hint.SENT);
        assertEquals(0, blink.count(VERIFY_PIN));
        CompletableFuture<Boolean> typedAgain = account.session().login().sendPin(pin());
        account.live(Duration.ofSeconds(5));
        assertTrue(typedAgain.join());
        assertState(Online.class);
        assertSignInPosts(1);
    }

    @Test
    void disposingWhileARefreshIsUnderWayKeepsTheNewToken() {
        online();
        String old = refreshToken();
        account.dispose();
        time.advance(Duration.ofHours(5));
        blink.fault(Fault.on(TOKEN).delay(HELD).once());
        account.initialize();
        await("refresh sent").until(() -> blink.count(TOKEN) == 2);
        account.dispose();
        account.initialize();
        assertState(Starting.class);
        answerNow();
        account.awaitState(Online.class);
        account.settle();
        assertNotEquals(old, refreshToken());
        assertEquals(2, blink.count(TOKEN));
        assertSignInPosts(1);
    }

    @Test
    void aSessionThatIsDisposedWhileItWaitsForTheOneBeforeSendsNothing() {
        blink.fault(Fault.on(SIGN_IN).delay(HELD).once());
        account.initialize();
        await("credentials sent").until(() -> blink.signInPosts() == 1);
        account.save().save().save();
        answerNow();
        account.awaitState(Online.class);
        account.settle();
        assertEquals(1, blink.count(HOMESCREEN));
        assertSignInPosts(1);
    }
}
