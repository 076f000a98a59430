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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.auth.LoginOutcome.Failed;
import org.openhab.binding.blink.internal.cloud.auth.LoginOutcome.LoginLost;
import org.openhab.binding.blink.internal.cloud.auth.LoginOutcome.PinNeeded;
import org.openhab.binding.blink.internal.cloud.auth.LoginOutcome.PinNeeded.Why;
import org.openhab.binding.blink.internal.cloud.auth.LoginOutcome.SignedIn;
import org.openhab.binding.blink.internal.cloud.auth.LoginOutcome.TryAgain;
import org.openhab.binding.blink.internal.cloud.auth.LoginOutcome.WrongCredentials;
import org.openhab.binding.blink.internal.cloud.auth.PendingLogin.Stage;
import org.openhab.binding.blink.internal.cloud.auth.PinChallenge.Channel;
import org.openhab.binding.blink.internal.cloud.error.BlinkException;
import org.openhab.binding.blink.internal.cloud.error.BlockedException;
import org.openhab.binding.blink.internal.cloud.error.RateLimitedException;
import org.openhab.binding.blink.internal.cloud.error.ServerFaultException;
import org.openhab.binding.blink.internal.cloud.error.UnexpectedAnswerException;
import org.openhab.binding.blink.internal.cloud.error.UpdateRequiredException;
import org.openhab.binding.blink.internal.cloud.http.HttpRequest;
import org.openhab.binding.blink.internal.cloud.http.HttpResponse;
import org.openhab.binding.blink.internal.fixture.Answer;
import org.openhab.binding.blink.internal.fixture.Futures;

/**
 * The {@link LoginFlow} from the page of the sign-in to the tokens.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class LoginFlowTest extends LoginFlowFixture {

    private static final HttpResponse NO_CODE = Answer.redirect(302, "/oauth/v2/signin");
    private static final HttpResponse WRONG = Answer.json(401,
            "{\"error\":\"unauthorized\",\"error_cause\":\"invalid_user_credentials\"}");

    @Test
    void aSignInWithoutPinTakesTheStepsOfTheApp() {
        blink.answer(TO_SIGN_IN, PAGE, Answer.redirect(302, "/oauth/v2/authorize"), CODE, TOKENS);

        assertEquals(new SignedIn(), signIn());

        assertEquals(List.of("GET /oauth/v2/authorize", "GET /oauth/v2/signin", "POST /oauth/v2/signin",
                "GET /oauth/v2/authorize", "POST /oauth/token"), steps());
        assertEquals(new Tokens("access", "refresh", clock.seconds(), 14400), store.get().tokens());
        assertNull(store.get().pending());
    }

    @Test
    void theFirstRequestTellsWhatTheAppTells() {
        blink.answer(TO_SIGN_IN, PAGE, WRONG);

        signIn();

        HttpRequest authorize = blink.requests().get(0);
        Map<String, String> query = QueryString.parse(authorize.uri().getRawQuery());
        assertEquals("50.1", query.get("app_version"));
        assertEquals("ios", query.get("client_id"));
        assertEquals("S256", query.get("code_challenge_method"));
        assertEquals("h-1", query.get("hardware_id"));
        assertEquals(CALLBACK, query.get("redirect_uri"));
        assertEquals("code", query.get("response_type"));
        assertEquals("client", query.get("scope"));
        assertEquals(43, String.valueOf(query.get("code_challenge")).length());
        assertTrue(String.valueOf(authorize.headers().get("User-Agent")).startsWith("Mozilla/5.0 (iPhone;"));
    }

    @Test
    void emailAndPasswordGoWithTheTokenAndTheCookiesOfThePage() {
        blink.answer(TO_SIGN_IN, PAGE, WRONG);

        Futures.result(flow.signIn("h-1", "me+x@example.com", "p&=%ü 😀", session -> session));

        HttpRequest post = blink.last();
        assertEquals("username=me%2Bx%40example.com&password=p%26%3D%25%C3%BC+%F0%9F%98%80&csrf-token=CSRF%2B1",
                body(post));
        assertEquals("csrf=2; sid=1", post.headers().get("Cookie"));
        assertEquals(HOST, post.headers().get("Origin"));
        assertEquals(HOST + "/oauth/v2/signin", post.headers().get("Referer"));
        assertEquals("*/*", post.headers().get("Accept"));
        assertTrue(post.critical() && !post.idempotent());
    }

    @ParameterizedTest
    @ValueSource(ints = { 202, 412 })
    void aPinThatBlinkHasSentIsWaitedFor(int status) {
        blink.answer(TO_SIGN_IN, PAGE, Answer.json(status, PIN_SENT.text()));

        PinNeeded needed = assertInstanceOf(PinNeeded.class, signIn());

        assertEquals(Why.SENT, needed.why());
        PendingLogin pending = pending();
        assertEquals(needed.login(), pending);
        assertEquals(Stage.PIN_SENT, pending.stage());
        assertEquals(Channel.SMS, pending.channel());
        assertEquals("+49xxxxxxx12", pending.target());
        assertEquals(clock.seconds() + 60, pending.nextPinAt());
        assertEquals(clock.seconds() + 600, pending.pinDeadline());
        assertEquals(2, pending.cookies().size());
    }

    @Test
    void aPinAskedForWithoutAnyBodyIsWaitedForToo() {
        blink.answer(TO_SIGN_IN, PAGE, Answer.status(412));

        assertEquals(Channel.UNKNOWN, assertInstanceOf(PinNeeded.class, signIn()).login().channel());
    }

    @ParameterizedTest
    @ValueSource(ints = { 301, 302, 303, 307, 308 })
    void anyRedirectMeansThatNoPinIsNeeded(int status) {
        blink.answer(TO_SIGN_IN, PAGE, Answer.redirect(status, "/oauth/v2/authorize?x=1"), CODE, TOKENS);

        assertEquals(new SignedIn(), signIn());
    }

    @Test
    void aCodeThatComesAtOnceIsRedeemedAtOnce() {
        blink.answer(TO_SIGN_IN, PAGE,
                Answer.json(201, "{\"status\":\"auth-completed\",\"redirect_url\":\"" + CALLBACK + "?code=NOW\"}"),
                TOKENS);

        assertEquals(new SignedIn(), signIn());
        assertTrue(body(blink.last()).contains("&code=NOW&"));
    }

    @Test
    void wrongCredentialsAreToldAndNothingIsLeft() {
        blink.answer(TO_SIGN_IN, PAGE, WRONG);

        assertEquals(new WrongCredentials(), signIn());
        assertNull(store.get().pending());
        assertEquals("tried", store.get().triedCredentials());
    }

    @Test
    void lostCookiesAreTold() {
        blink.answer(TO_SIGN_IN, PAGE, LOST);

        assertEquals(new LoginLost(), signIn());
        assertNull(store.get().pending());
    }

    static Stream<Arguments> failuresOfTheSignIn() {
        return Stream.of( //
                Arguments.of(Answer.json(202, "{\"status\":\"accepted\"}"), UnexpectedAnswerException.class),
                Arguments.of(Answer.html(202, "<html/>"), UnexpectedAnswerException.class),
                Arguments.of(Answer.json(201, "{\"status\":\"something\"}"), UnexpectedAnswerException.class),
                Arguments.of(Answer.json(400, "{\"error\":\"bad_request\"}"), UnexpectedAnswerException.class),
                Arguments.of(Answer.html(400, "<html/>"), UnexpectedAnswerException.class),
                Arguments.of(Answer.status(404), UnexpectedAnswerException.class),
                Arguments.of(Answer.html(403, "<html/>"), BlockedException.class),
                Arguments.of(Answer.status(406), BlockedException.class),
                Arguments.of(Answer.status(426), UpdateRequiredException.class),
                Arguments.of(Answer.json(429, "{\"next_time_in_secs\":86400}"), RateLimitedException.class));
    }

    @ParameterizedTest
    @MethodSource("failuresOfTheSignIn")
    void whatFailsAfterTheCredentialsWereSentIsForTheUserToTryAgain(HttpResponse answer,
            Class<? extends BlinkException> cause) {
        blink.answer(TO_SIGN_IN, PAGE, answer);

        assertInstanceOf(cause, assertInstanceOf(Failed.class, signIn()).cause());
        assertNull(store.get().pending());
        assertEquals("tried", store.get().triedCredentials());
        assertEquals(1, credentialsSent());
    }

    static Stream<Arguments> failuresOfThePage() {
        return Stream.of( //
                Arguments.of(Answer.status(406), BlockedException.class),
                Arguments.of(Answer.html(403, "<html/>"), BlockedException.class),
                Arguments.of(Answer.status(429), RateLimitedException.class),
                Arguments.of(Answer.status(503), ServerFaultException.class),
                Arguments.of(Answer.status(426), UpdateRequiredException.class),
                Arguments.of(Answer.html(200, "<html>Prove that you are human</html>"),
                        UnexpectedAnswerException.class),
                Arguments.of(Answer.redirect(302, "https://evil.com/oauth/v2/signin"), UnexpectedAnswerException.class),
                Arguments.of(Answer.redirect(302, "http://api.oauth.blink.com/oauth/v2/signin"),
                        UnexpectedAnswerException.class),
                Arguments.of(Answer.redirect(302, "//evil.com/oauth/v2/signin"), UnexpectedAnswerException.class),
                Arguments.of(Answer.redirect(302, CALLBACK + "?code=EARLY"), UnexpectedAnswerException.class),
                Arguments.of(Answer.redirect(302, "http://[broken"), UnexpectedAnswerException.class),
                Arguments.of(Answer.status(302), UnexpectedAnswerException.class));
    }

    @ParameterizedTest
    @MethodSource("failuresOfThePage")
    void whatFailsBeforeTheCredentialsAreSentMayBeTriedAgain(HttpResponse answer,
            Class<? extends BlinkException> cause) {
        blink.answer(answer);

        assertInstanceOf(cause, assertInstanceOf(TryAgain.class, signIn()).cause());
        assertEquals(StoredSession.EMPTY, store.get(), "nothing was sent, so nothing was tried");
        assertEquals(0, credentialsSent());
    }

    @Test
    void redirectsInACircleEnd() {
        for (int i = 0; i < 6; i++) {
            blink.answer(TO_SIGN_IN);
        }

        assertInstanceOf(TryAgain.class, signIn());
        assertEquals(6, blink.requests().size());
    }

    @Test
    void cookiesThatAreNoneDoNotBreakTheSignIn() {
        blink.answer(Answer.with(TO_SIGN_IN, "Set-Cookie", ";"), Answer.with(PAGE, "Set-Cookie", ""), PIN_SENT);

        assertInstanceOf(PinNeeded.class, signIn());
    }

    @Test
    void beforeTheCredentialsLeaveTheirSignInIsStored() {
        List<@Nullable PendingLogin> storedWhenSent = new ArrayList<>();
        blink.observe(request -> {
            if (isCredentials(request)) {
                storedWhenSent.add(store.get().pending());
                assertEquals("tried", store.get().triedCredentials());
            }
        });
        blink.answer(TO_SIGN_IN, PAGE, PIN_SENT);

        signIn();

        assertEquals(1, storedWhenSent.size());
        assertEquals(Stage.CREDENTIALS_SENT, Objects.requireNonNull(storedWhenSent.get(0)).stage());
    }

    @Test
    void credentialsThatNeverLeftCountAsUntried() {
        store.update(session -> session.withTriedCredentials("older").withUsedPin("pin"));
        StoredSession before = store.get();
        blink.answer(TO_SIGN_IN, PAGE).fail(NO_ROUTE);

        assertInstanceOf(TryAgain.class, signIn());
        assertEquals(before, store.get());
    }

    @Test
    void credentialsThatMayHaveArrivedAreNeverSentAgain() {
        blink.answer(TO_SIGN_IN, PAGE).fail(CUT).answer(NO_CODE);

        PinNeeded needed = assertInstanceOf(PinNeeded.class, signIn());

        assertEquals(Why.UNCERTAIN, needed.why());
        assertEquals(Stage.CREDENTIALS_SENT, pending().stage());
        assertEquals(1, credentialsSent());
    }

    @ParameterizedTest
    @ValueSource(ints = { 500, 502, 503, 504, 520 })
    void aFaultInAnswerToTheCredentialsLeavesItOpenWhetherAPinWasSent(int status) {
        blink.answer(TO_SIGN_IN, PAGE, Answer.status(status), NO_CODE);

        assertEquals(Why.UNCERTAIN, assertInstanceOf(PinNeeded.class, signIn()).why());
        assertEquals(1, credentialsSent());
    }

    @Test
    void credentialsThatArrivedThoughTheirAnswerWasLostSignIn() {
        blink.answer(TO_SIGN_IN, PAGE).fail(CUT).answer(CODE, TOKENS);

        assertEquals(new SignedIn(), signIn());
        assertEquals(1, credentialsSent());
    }

    @Test
    void anUnknownHostOfTheCodeIsNotAsked() {
        blink.answer(TO_SIGN_IN, PAGE, COMPLETED, Answer.redirect(302, "https://evil.com/?code=CODE"));

        assertEquals(new LoginLost(), signIn());
        assertEquals(List.of(), blink.requests().stream()
                .filter(request -> !("https://" + request.uri().getHost()).equals(HOST)).toList());
    }

    @Test
    void aPageForMaintenanceInsteadOfTheCodeKeepsTheSignIn() {
        blink.answer(TO_SIGN_IN, PAGE, COMPLETED, Answer.html(200, "<h1>Maintenance</h1>"), CODE, TOKENS);

        assertInstanceOf(TryAgain.class, signIn());
        assertEquals(Stage.ACCEPTED, pending().stage());
        assertEquals(new SignedIn(), Futures.result(flow.resume()));
        assertEquals(1, credentialsSent());
    }

    @Test
    void theSignInPageInsteadOfTheCodeMeansThatItIsLost() {
        blink.answer(TO_SIGN_IN, PAGE, COMPLETED, PAGE);

        assertEquals(new LoginLost(), signIn());
    }

    @Test
    void aCodeForAnotherAttemptIsNotRedeemed() {
        blink.answer(TO_SIGN_IN, PAGE, COMPLETED, Answer.redirect(302, CALLBACK + "?code=CODE&state=another"));

        assertEquals(new LoginLost(), signIn());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "?code=", "?error=access_denied", "?code", "#code=CODE", "/evil?code=CODE",
            ".evil?code=C" })
    void withoutACodeTheSignInIsLost(String rest) {
        blink.answer(TO_SIGN_IN, PAGE, COMPLETED, Answer.redirect(302, CALLBACK + rest));

        assertEquals(new LoginLost(), signIn());
        assertNull(store.get().pending());
    }

    private List<String> steps() {
        return blink.requests().stream().map(request -> request.method() + " " + request.uri().getPath()).toList();
    }
}
