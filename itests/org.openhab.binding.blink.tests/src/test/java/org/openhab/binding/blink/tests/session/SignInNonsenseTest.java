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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.cloud.simulator.scenario.Fault;
import org.openhab.binding.blink.cloud.simulator.scenario.SignInPage;
import org.openhab.binding.blink.internal.account.SessionState.Online;
import org.openhab.binding.blink.internal.account.SessionState.SignInNeeded;
import org.openhab.binding.blink.internal.account.SessionState.SignInNeeded.Reason;
import org.openhab.binding.blink.internal.account.SessionState.Unreachable;
import org.openhab.binding.blink.internal.account.SessionState.Unreachable.Cause;
import org.openhab.binding.blink.tests.support.SessionTest;

/**
 * Answers that make no sense while a user signs in. Whatever it is, there is no second request for a PIN.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SignInNonsenseTest extends SessionTest {

    private static final String PAGE = "<!DOCTYPE html><html><body>Hello</body></html>";

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
}
