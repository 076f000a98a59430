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
package org.openhab.binding.blink.internal.cloud.auth;

import static org.junit.jupiter.api.Assertions.*;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.binding.blink.internal.cloud.auth.LoginOutcome.Failed;
import org.openhab.binding.blink.internal.cloud.auth.LoginOutcome.LoginLost;
import org.openhab.binding.blink.internal.cloud.auth.LoginOutcome.PinNeeded;
import org.openhab.binding.blink.internal.cloud.auth.LoginOutcome.PinNeeded.Why;
import org.openhab.binding.blink.internal.cloud.auth.LoginOutcome.SignedIn;
import org.openhab.binding.blink.internal.cloud.auth.PendingLogin.Stage;
import org.openhab.binding.blink.internal.cloud.error.BlinkException;
import org.openhab.binding.blink.internal.cloud.error.BlockedException;
import org.openhab.binding.blink.internal.cloud.error.RateLimitedException;
import org.openhab.binding.blink.internal.cloud.error.UnexpectedAnswerException;
import org.openhab.binding.blink.internal.cloud.http.HttpRequest;
import org.openhab.binding.blink.internal.cloud.http.HttpResponse;
import org.openhab.binding.blink.internal.fixture.Answer;
import org.openhab.binding.blink.internal.fixture.Futures;

/**
 * The {@link LoginFlow} when Blink wants a PIN.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class LoginFlowPinTest extends LoginFlowFixture {

    @Test
    void theRightPinSignsIn() {
        waitForPin();
        blink.answer(COMPLETED, CODE, TOKENS);

        assertEquals(new SignedIn(), enterPin("012345"));

        HttpRequest verify = blink.requests().get(3);
        assertEquals(URI.create(HOST + "/oauth/v2/2fa/verify"), verify.uri());
        assertEquals("2fa_code=012345&csrf-token=CSRF%2B1&remember_me=false", body(verify));
        assertEquals("csrf=2; sid=1", verify.headers().get("Cookie"));
        assertNull(blink.requests().get(4).uri().getRawQuery(), "the code is asked for without a query");
        assertEquals(1, credentialsSent());
    }

    @Test
    void aPinWithTheCodeInItsAnswerNeedsNoOtherStep() {
        waitForPin();
        blink.answer(Answer.json(201, "{\"status\":\"auth-completed\",\"redirect_url\":\"" + CALLBACK + "?code=NOW\"}"),
                TOKENS);

        assertEquals(new SignedIn(), enterPin("012345"));
    }

    @ParameterizedTest
    @CsvSource({ "400", "401", "403", "409", "422" })
    void aWrongPinMayBeTypedAgain(int status) {
        waitForPin();
        blink.answer(Answer.json(status, "{\"error\":\"Verification Code is invalid or expired\"}"), COMPLETED, CODE,
                TOKENS);

        PinNeeded needed = assertInstanceOf(PinNeeded.class, enterPin("000000"));

        assertEquals(Why.WRONG, needed.why());
        assertEquals(Stage.PIN_SENT, pending().stage());
        assertEquals(new SignedIn(), enterPin("012345"));
    }

    @Test
    void a401WithoutABodyIsAWrongPin() {
        waitForPin();
        blink.answer(Answer.status(401));

        assertEquals(Why.WRONG, assertInstanceOf(PinNeeded.class, enterPin("000000")).why());
    }

    @Test
    void lostCookiesNeedANewPin() {
        waitForPin();
        blink.answer(LOST);

        assertEquals(new LoginLost(), enterPin("012345"));
        assertNull(store.get().pending());
    }

    @Test
    void withoutASignInThereIsNothingAPinIsFor() {
        assertEquals(new LoginLost(), enterPin("012345"));
        assertEquals(0, blink.requests().size());
    }

    static Stream<Arguments> failuresOfThePin() {
        return Stream.of( //
                Arguments.of(Answer.json(429, "{\"next_time_in_secs\":600}"), RateLimitedException.class),
                Arguments.of(Answer.html(403, "<html/>"), BlockedException.class),
                Arguments.of(Answer.status(406), BlockedException.class),
                Arguments.of(Answer.html(404, "<html/>"), UnexpectedAnswerException.class));
    }

    static Stream<HttpResponse> answersToThePinWithoutSense() {
        return Stream.of(Answer.json(201, "{\"status\":\"no\"}"), Answer.json(200, "{}"), Answer.json(200, ""),
                Answer.html(200, "<html/>"), Answer.redirect(302, "/oauth/v2/signin"));
    }

    @ParameterizedTest
    @MethodSource("answersToThePinWithoutSense")
    void aPinThatMayHaveBeenTakenIsTypedAgainOnlyIfItWasNot(HttpResponse answer) {
        waitForPin();
        blink.answer(answer, TO_SIGN_IN, answer, CODE, TOKENS);

        assertEquals(Why.UNCHECKED, assertInstanceOf(PinNeeded.class, enterPin("012345")).why());
        assertEquals(Stage.PIN_SENT, pending().stage());
        assertEquals(new SignedIn(), enterPin("012345"));
        assertEquals(1, credentialsSent());
    }

    @ParameterizedTest
    @MethodSource("failuresOfThePin")
    void whatFailsWithThePinLeavesTheSignInOpen(HttpResponse answer, Class<? extends BlinkException> cause) {
        waitForPin();
        blink.answer(answer, COMPLETED, CODE, TOKENS);

        assertInstanceOf(cause, assertInstanceOf(Failed.class, enterPin("012345")).cause());

        assertEquals(Stage.PIN_SENT, pending().stage());
        assertEquals(new SignedIn(), enterPin("012345"));
        assertEquals(1, credentialsSent());
    }

    @Test
    void aPinThatNeverArrivedMayBeTypedAgain() {
        waitForPin();
        blink.fail(NO_ROUTE).answer(COMPLETED, CODE, TOKENS);

        assertEquals(Why.UNCHECKED, assertInstanceOf(PinNeeded.class, enterPin("012345")).why());
        assertEquals(new SignedIn(), enterPin("012345"));
    }

    @Test
    void aPinThatArrivedThoughItsAnswerWasLostSignsIn() {
        waitForPin();
        blink.fail(CUT).answer(CODE, TOKENS);

        assertEquals(new SignedIn(), enterPin("012345"));
    }

    @Test
    void aPinThatWasTakenJustBeforeBlinkWentDownIsNotSentTwice() {
        waitForPin();
        blink.fail(CUT).fail(CUT).answer(CODE, TOKENS);
        assertTrue(assertInstanceOf(PinNeeded.class, enterPin("012345")).toBeAsked());

        assertEquals(new SignedIn(), enterPin("012345"));
        assertEquals(1, blink.count("verify-pin"));
    }

    @Test
    void aPinSurvivesARestart() {
        waitForPin();
        LoginFlow afterRestart = new LoginFlow(blink, URI.create(HOST), store, clock, new SecureRandom());
        clock.advance(Duration.ofMinutes(5));
        blink.answer(COMPLETED, CODE, TOKENS);

        assertEquals(new SignedIn(), Futures.result(afterRestart.enterPin("012345")));
        assertEquals("csrf=2; sid=1", blink.requests().get(3).headers().get("Cookie"));
    }

    private LoginOutcome enterPin(String pin) {
        return Futures.result(flow.enterPin(pin));
    }
}
