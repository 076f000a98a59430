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
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.cloud.simulator.account.TwoFactor;
import org.openhab.binding.blink.cloud.simulator.scenario.Break;
import org.openhab.binding.blink.cloud.simulator.scenario.Edge;
import org.openhab.binding.blink.cloud.simulator.scenario.Fault;
import org.openhab.binding.blink.cloud.simulator.scenario.SignInPage;
import org.openhab.binding.blink.internal.account.SessionState.Blocked;
import org.openhab.binding.blink.internal.account.SessionState.Online;
import org.openhab.binding.blink.internal.account.SessionState.PinNeeded.Hint;
import org.openhab.binding.blink.internal.account.SessionState.RateLimited;
import org.openhab.binding.blink.internal.account.SessionState.SignInNeeded;
import org.openhab.binding.blink.internal.account.SessionState.SignInNeeded.Reason;
import org.openhab.binding.blink.internal.account.SessionState.Unreachable;
import org.openhab.binding.blink.internal.account.SessionState.Unreachable.Cause;
import org.openhab.binding.blink.internal.account.SessionState.UpdateRequired;
import org.openhab.binding.blink.internal.cloud.BlinkHosts;
import org.openhab.binding.blink.internal.cloud.auth.PendingLogin.Stage;
import org.openhab.binding.blink.tests.support.SessionTest;
import org.openhab.binding.blink.tests.support.TestAccount;

/**
 * What Blink says or does not say while a user signs in. Whatever it is, there is no second request for a PIN.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SignInTroubleTest extends SessionTest {

    private static final String PAGE = "<!DOCTYPE html><html><body>Hello</body></html>";

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

    @Test
    void theCredentialsAreRefusedByTheEdge() {
        blink.fault(Fault.on(SIGN_IN).status(406).body("text/plain", "406 Not Acceptable"));
        account.initialize();
        assertEquals(406, account.awaitState(Blocked.class).status());
        account.live(Duration.ofDays(1));
        assertSignInPosts(1);
    }

    @Test
    void theCredentialsAreRefusedByAPageWith403() {
        blink.fault(Fault.on(SIGN_IN).htmlPage(403, "Forbidden"));
        account.initialize();
        assertEquals(403, account.awaitState(Blocked.class).status());
        account.live(Duration.ofDays(1));
        assertSignInPosts(1);
    }

    @ParameterizedTest
    @EnumSource(names = "OPEN", mode = EnumSource.Mode.EXCLUDE)
    void theEdgeRefusesEverythingAndLaterLetsUsPass(Edge edge) {
        blink.scenario().edge(edge);
        account.initialize();
        assertEquals(edge == Edge.FORBIDDEN ? 403 : 406, account.awaitState(Blocked.class).status());
        account.live(Duration.ofHours(2));
        assertSignInPosts(0);
        assertTrue(blink.count(AUTHORIZE) < 20, "hope is slow");
        blink.scenario().edge(Edge.OPEN);
        account.live(Duration.ofMinutes(20));
        assertState(Online.class);
        assertSignInPosts(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { SIGN_IN_PAGE, TOKEN })
    void theEdgeRefusesAStepAndTheNextTryMakesBlinkSendNoPin(String step) {
        blink.fault(Fault.on(step).status(406).body("text/plain", "406 Not Acceptable").once());
        account.initialize();
        account.awaitState(Blocked.class);
        account.live(Duration.ofMinutes(1));
        assertState(Online.class);
        assertSignInPosts(1);
    }

    @Test
    void theEdgeRefusesThePin() {
        waitingForPin();
        blink.fault(Fault.on(VERIFY_PIN).status(406).body("text/plain", "406 Not Acceptable").once());
        assertFalse(account.sendPin(pin()));
        account.awaitState(Blocked.class);
        assertTrue(account.sendPin(pin()));
        account.awaitState(Online.class);
        assertSignInPosts(1);
    }

    @Test
    void aBlockedHardwareIdIsToldAsARefusalOfTheEdge() {
        account.hardwareId = Optional.of("Home Assistant");
        account.initialize();
        account.awaitState(Blocked.class);
        assertSignInPosts(0);
    }

    @ParameterizedTest
    @CsvSource({ "true,86400", "false,600" })
    void tooManySignInsAreToldWithTheTime(boolean header, int seconds) {
        Fault fault = Fault.on(SIGN_IN).once().status(429).body("application/json",
                "{\"error\":\"too_many_requests\",\"error_cause\":\"2fa_rate_limit_exceeded\",\"next_time_in_secs\":"
                        + seconds + "}");
        blink.fault(header ? fault.header("Retry-After", "5") : fault);
        account.initialize();
        RateLimited limited = account.awaitState(RateLimited.class);
        assertEquals(time.now().plusSeconds(seconds), limited.until());
        assertTrue(limited.signIn());
        account.live(Duration.ofDays(2));
        assertSignInPosts(1);
    }

    @ParameterizedTest
    @CsvSource({ "30,30", "'Sun, 22 Nov 2026 12:20:00 GMT',1200", "soon,600", "-7,600", "99999999999999999999,600",
            "999999999,600" })
    void aLimitWithoutABodyIsReadFromTheHeaderOrIsTenMinutes(String retryAfter, int expected) {
        blink.fault(Fault.on(SIGN_IN).once().status(429).header("Retry-After", retryAfter));
        account.initialize();
        assertEquals(time.now().plusSeconds(expected), account.awaitState(RateLimited.class).until());
        assertSignInPosts(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "-5", "0", "1e30", "1e999999999", "\"soon\"", "99999999999999999999", "null", "{}" })
    void anAbsurdLimitIsNeitherForEverNorNoLimit(String seconds) {
        blink.fault(Fault.on(SIGN_IN).once().status(429).body("application/json",
                "{\"next_time_in_secs\":" + seconds + "}"));
        account.initialize();
        Instant until = account.awaitState(RateLimited.class).until();
        assertTrue(until.isAfter(time.now()) && !until.isAfter(time.now().plus(Duration.ofDays(2))), until.toString());
        account.live(Duration.ofHours(1));
        assertSignInPosts(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { AUTHORIZE, SIGN_IN_PAGE, TOKEN })
    void aLimitOnAStepThatMakesBlinkSendNoPinIsWaitedFor(String step) {
        blink.fault(Fault.on(step).once().status(429).body("application/json", "{\"next_time_in_secs\":1800}"));
        account.initialize();
        assertEquals(time.now().plusSeconds(1800), account.awaitState(RateLimited.class).until());
        account.live(Duration.ofSeconds(1790));
        assertEquals(1, blink.count(step));
        account.live(Duration.ofSeconds(20));
        assertState(Online.class);
        assertSignInPosts(1);
    }

    @Test
    void aLimitOfNoTimeAtAllDoesNotMakeUsHammer() {
        blink.fault(Fault.on(AUTHORIZE).status(429).header("Retry-After", "0"));
        account.initialize();
        account.awaitState(RateLimited.class);
        account.live(Duration.ofHours(1));
        assertTrue(blink.count(AUTHORIZE) < 12, () -> blink.counts().toString());
        assertSignInPosts(0);
    }

    @Test
    void theAppIsTooOldForASignIn() {
        blink.fault(Fault.on(SIGN_IN).status(426));
        account.initialize();
        account.awaitState(UpdateRequired.class);
        account.live(Duration.ofDays(1));
        assertSignInPosts(1);
    }

    @Test
    void aPageThatAsksForSomethingElseGetsNoPassword() {
        blink.scenario().signInPage(SignInPage.WITHOUT_TOKEN);
        account.initialize();
        assertEquals(Cause.UNEXPECTED_ANSWER, account.awaitState(Unreachable.class).cause());
        account.live(Duration.ofDays(1));
        assertSignInPosts(0);
    }

    @ParameterizedTest
    @ValueSource(strings = { "http://127.0.0.9:1/oauth/v2/signin", "//127.0.0.9/oauth/v2/signin", "https://127.0.0.1/",
            "javascript:alert(1)", "http://[", "" })
    void aRedirectThatLeadsElsewhereIsNotFollowed(String location) {
        blink.fault(Fault.on(AUTHORIZE).status(302).header("Location", location));
        account.initialize();
        assertEquals(Cause.UNEXPECTED_ANSWER, account.awaitState(Unreachable.class).cause());
        assertEquals(0, blink.count(SIGN_IN_PAGE));
        assertSignInPosts(0);
    }

    @Test
    void redirectsWithoutEndAreNotFollowedForEver() {
        blink.fault(Fault.on(SIGN_IN_PAGE).status(302).header("Location", "/oauth/v2/signin"));
        account.initialize();
        account.awaitState(Unreachable.class);
        assertTrue(blink.count(SIGN_IN_PAGE) < 10);
        assertSignInPosts(0);
    }

    @ParameterizedTest
    @ValueSource(strings = { AUTHORIZE, SIGN_IN_PAGE })
    void aPageInsteadOfTheSignInSendsNothingAndIsTriedAgain(String step) {
        blink.fault(Fault.on(step).status(200).body("text/html", PAGE).once());
        account.initialize();
        account.awaitState(Unreachable.class);
        account.live(Duration.ofMinutes(1));
        assertState(Online.class);
        assertSignInPosts(1);
    }

    @Test
    void aPageAsAnswerToTheCredentialsEndsTheSignIn() {
        blink.fault(Fault.on(SIGN_IN).status(200).body("text/html", PAGE));
        account.initialize();
        account.awaitState(SignInNeeded.class);
        account.live(Duration.ofDays(1));
        assertSignInPosts(1);
    }

    @Test
    void aPageAsAnswerToThePinLetsItBeTypedAgain() {
        waitingForPin();
        blink.fault(Fault.on(VERIFY_PIN).status(200).body("text/html", PAGE).once());
        assertFalse(account.sendPin(pin()));
        assertTrue(account.sendPin(pin()));
        account.awaitState(Online.class);
        assertSignInPosts(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { PAGE, "", "[]", "null", "{}", "{\"access_token\":7}", "{\"access_token\":\"a b\"}",
            "{\"access_token\":\"\"}", "{\"access_token\":\"abc\"" })
    void anAnswerWithoutTokensIsTriedAgain(String body) {
        blink.fault(Fault.on(TOKEN).status(200).body("application/json", body).once());
        account.initialize();
        assertEquals(Cause.UNEXPECTED_ANSWER, account.awaitState(Unreachable.class).cause());
        account.live(Duration.ofMinutes(1));
        assertState(Online.class);
        assertSignInPosts(1);
    }

    @ParameterizedTest
    @ValueSource(ints = { 400, 401 })
    void aCodeThatBlinkDoesNotTakeNeedsANewSignIn(int status) {
        blink.scenario().tokenErrorStatus(status);
        blink.fault(Fault.on(TOKEN).status(status).body("application/json", "{\"error\":\"invalid_grant\"}").once());
        account.initialize();
        awaitSignInNeeded(Reason.LOGIN_LOST);
        account.live(Duration.ofDays(1));
        assertSignInPosts(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "immedia-blink://applinks.blink.com/signin/callback?code=abc&state=of-someone-else",
            "immedia-blink://applinks.blink.com/signin/callback?error=access_denied",
            "immedia-blink://applinks.blink.com/signin/callback?code=", "http://127.0.0.9/callback?code=abc",
            "/oauth/v2/signin" })
    void aCodeThatIsNotForUsIsNotTaken(String location) {
        blink.fault(Fault.on(SIGN_IN).status(302).header("Location", location).once());
        account.initialize();
        awaitSignInNeeded(Reason.LOGIN_LOST);
        assertEquals(0, blink.count(TOKEN));
        assertSignInPosts(1);
    }

    @Test
    void theCookiesAreLostBeforeTheCredentials() {
        blink.fault(Fault.on(SIGN_IN_PAGE).status(400).once().body("application/json",
                "{\"error\":\"bad_request\",\"error_cause\":\"empty_cookies\"}"));
        account.initialize();
        account.awaitState(Unreachable.class);
        account.live(Duration.ofMinutes(1));
        assertState(Online.class);
        assertSignInPosts(1);
    }

    @Test
    void theCookiesAreLostWithTheCredentials() {
        blink.fault(Fault.on(SIGN_IN).status(400).body("application/json",
                "{\"error\":\"bad_request\",\"error_cause\":\"empty_cookies\"}"));
        account.initialize();
        awaitSignInNeeded(Reason.LOGIN_LOST);
        account.live(Duration.ofDays(1));
        assertSignInPosts(1);
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
