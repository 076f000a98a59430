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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
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
import org.openhab.binding.blink.internal.cloud.error.UnreachableException;
import org.openhab.binding.blink.internal.cloud.error.UpdateRequiredException;
import org.openhab.binding.blink.internal.cloud.http.HttpRequest;
import org.openhab.binding.blink.internal.cloud.http.HttpResponse;
import org.openhab.binding.blink.internal.fixture.Answer;
import org.openhab.binding.blink.internal.fixture.Futures;
import org.openhab.binding.blink.internal.fixture.MemorySessionStore;
import org.openhab.binding.blink.internal.fixture.ScriptedSender;
import org.openhab.binding.blink.internal.fixture.TestClock;

/**
 * The {@link LoginFlow} signs in as the app does, sends e-mail and password at most once, and stores each stage before
 * the
 * step that leads out of it.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class LoginFlowTest {

    private static final String HOST = "https://api.oauth.blink.com";
    private static final String CALLBACK = "immedia-blink://applinks.blink.com/signin/callback";
    private static final HttpResponse TO_SIGN_IN = Answer.with(Answer.redirect(302, "/oauth/v2/signin"), "Set-Cookie",
            "sid=1; Path=/; Secure; HttpOnly");
    private static final HttpResponse PAGE = Answer.with(
            Answer.html(200,
                    "<script id=\"oauth-args\" type=\"application/json\">{\"csrf-token\":\"CSRF+1\"}</script>"),
            "Set-Cookie", "csrf=2; Path=/oauth/v2; Secure");
    private static final HttpResponse PIN_SENT = Answer.json(202,
            "{\"next_time_in_secs\":60,\"phone\":\"+49xxxxxxx12\",\"tsv_state\":\"sms\"}");
    private static final HttpResponse COMPLETED = Answer.json(201, "{\"status\":\"auth-completed\",\"user_id\":7}");
    private static final HttpResponse CODE = Answer.redirect(302, CALLBACK + "?code=CODE");
    private static final HttpResponse NO_CODE = Answer.redirect(302, "/oauth/v2/signin");
    private static final HttpResponse TOKENS = Answer.json(200,
            "{\"access_token\":\"access\",\"refresh_token\":\"refresh\",\"expires_in\":14400}");
    private static final HttpResponse LOST = Answer.json(400,
            "{\"error\":\"bad_request\",\"error_cause\":\"empty_cookies\",\"error_description\":\"Empty Cookies.\"}");
    private static final HttpResponse WRONG = Answer.json(401,
            "{\"error\":\"unauthorized\",\"error_cause\":\"invalid_user_credentials\"}");
    private static final UnreachableException CUT = new UnreachableException("cut", true, null);
    private static final UnreachableException NO_ROUTE = new UnreachableException("no route", false, null);

    private final TestClock clock = new TestClock();
    private final ScriptedSender blink = new ScriptedSender();
    private final MemorySessionStore store = new MemorySessionStore();
    private final LoginFlow flow = new LoginFlow(blink, URI.create(HOST), store, clock, new SecureRandom());

    // signing in

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

    @Test
    void aNewSignInHasNothingOfTheOneBefore() {
        blink.answer(TO_SIGN_IN, PAGE, PIN_SENT, TO_SIGN_IN, PAGE, PIN_SENT);
        signIn();
        PendingLogin first = pending();

        signIn();

        assertNotEquals(first.verifier(), pending().verifier());
        assertNotEquals(first.state(), pending().state());
        assertNull(blink.requests().get(3).headers().get("Cookie"));
    }

    // the PIN

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

    // going on

    @Test
    void withoutASignInThereIsNothingToGoOnWith() {
        assertEquals(new LoginLost(), Futures.result(flow.resume()));
    }

    @Test
    void goingOnWhileAPinIsWaitedForAsksBlinkForNothing() {
        waitForPin();
        int before = blink.requests().size();

        assertEquals(new PinNeeded(pending(), Why.SENT), Futures.result(flow.resume()));
        assertEquals(before, blink.requests().size());
    }

    @Test
    void anAcceptedSignInIsCompletedLater() {
        blink.answer(TO_SIGN_IN, PAGE, COMPLETED, CODE, Answer.status(503), CODE, TOKENS);
        assertInstanceOf(TryAgain.class, signIn());
        assertEquals(Stage.ACCEPTED, pending().stage());

        assertEquals(new SignedIn(), Futures.result(flow.resume()));
        assertEquals(1, credentialsSent());
    }

    @ParameterizedTest
    @ValueSource(ints = { 429, 500, 502, 503, 403, 406 })
    void troubleAfterBlinkHasAcceptedKeepsTheSignIn(int status) {
        blink.answer(TO_SIGN_IN, PAGE, COMPLETED, CODE, Answer.status(status));

        assertInstanceOf(TryAgain.class, signIn());
        assertEquals(Stage.ACCEPTED, pending().stage());
    }

    @ParameterizedTest
    @ValueSource(ints = { 400, 401 })
    void aCodeThatBlinkRefusesIsLost(int status) {
        blink.answer(TO_SIGN_IN, PAGE, COMPLETED, CODE, Answer.json(status, "{\"error\":\"invalid_grant\"}"));

        assertEquals(new LoginLost(), signIn());
        assertNull(store.get().pending());
        assertNull(store.get().tokens());
    }

    @Test
    void tokensOfAnAccountThatWasRemovedMeanwhileAreNotKept() {
        blink.answer(TO_SIGN_IN, PAGE, COMPLETED, CODE);
        CompletableFuture<HttpResponse> held = blink.hold();
        CompletableFuture<LoginOutcome> outcome = flow.signIn("h-1", "me@example.com", "secret", session -> session);
        store.clear();

        held.complete(TOKENS);

        assertEquals(StoredSession.EMPTY, store.get());
        assertEquals(new LoginLost(), Futures.result(outcome));
    }

    @Test
    void anAnswerToThePinOfAnAccountThatWasRemovedMeanwhileIsNotKept() {
        waitForPin();
        CompletableFuture<HttpResponse> held = blink.hold();
        CompletableFuture<LoginOutcome> outcome = flow.enterPin("012345");
        store.clear();
        blink.answer(CODE, TOKENS);

        held.complete(COMPLETED);

        assertEquals(StoredSession.EMPTY, store.get());
        assertEquals(new LoginLost(), Futures.result(outcome));
    }

    @Test
    void aMistakeOfOursIsNotTakenForTroubleOfBlinks() {
        blink.answer(TO_SIGN_IN);
        CompletableFuture<HttpResponse> held = blink.hold();
        CompletableFuture<LoginOutcome> outcome = flow.signIn("h-1", "me@example.com", "secret", session -> session);

        held.completeExceptionally(new IllegalStateException("a mistake"));

        Futures.failure(IllegalStateException.class, outcome);
    }

    private LoginOutcome signIn() {
        return Futures.result(
                flow.signIn("h-1", "me@example.com", "secret", session -> session.withTriedCredentials("tried")));
    }

    private LoginOutcome enterPin(String pin) {
        return Futures.result(flow.enterPin(pin));
    }

    private void waitForPin() {
        blink.answer(TO_SIGN_IN, PAGE, PIN_SENT);
        assertInstanceOf(PinNeeded.class, signIn());
    }

    private PendingLogin pending() {
        return Objects.requireNonNull(store.get().pending());
    }

    private List<String> steps() {
        return blink.requests().stream().map(request -> request.method() + " " + request.uri().getPath()).toList();
    }

    private long credentialsSent() {
        return blink.requests().stream().filter(LoginFlowTest::isCredentials).count();
    }

    private static boolean isCredentials(HttpRequest request) {
        return "POST".equals(request.method()) && request.uri().getPath().endsWith("/signin");
    }

    private static String body(HttpRequest request) {
        return Objects.requireNonNull(request.body()).text();
    }
}
