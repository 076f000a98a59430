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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.error.RateLimitedException;
import org.openhab.binding.blink.internal.cloud.error.ServerFaultException;
import org.openhab.binding.blink.internal.cloud.error.SessionEndedException;
import org.openhab.binding.blink.internal.cloud.error.UnexpectedAnswerException;
import org.openhab.binding.blink.internal.cloud.error.UnreachableException;
import org.openhab.binding.blink.internal.cloud.http.HttpResponse;
import org.openhab.binding.blink.internal.fixture.Answer;
import org.openhab.binding.blink.internal.fixture.Futures;
import org.openhab.binding.blink.internal.fixture.MemorySessionStore;
import org.openhab.binding.blink.internal.fixture.ScriptedSender;
import org.openhab.binding.blink.internal.fixture.TestClock;

/**
 * The {@link TokenKeeper} keeps a session alive, and gives it up only when Blink has refused the refresh token.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class TokenKeeperTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final TestClock clock = new TestClock();
    private final ScriptedSender blink = new ScriptedSender();
    private final MemorySessionStore store = new MemorySessionStore();
    private final TokenKeeper keeper = new TokenKeeper(
            new TokenClient(blink, URI.create("https://api.oauth.blink.com"), clock), store, clock, () -> 0);

    @BeforeEach
    void signedIn() {
        store.update(session -> session.withHardwareId("h-1")
                .signedIn(new Tokens("access-1", "refresh-1", clock.seconds(), 3600)));
    }

    @Test
    void aFreshTokenIsHandedOutWithoutAsking() {
        assertEquals("access-1", Futures.result(keeper.accessToken()));
        assertEquals(0, blink.requests().size());
    }

    @Test
    void tenMinutesBeforeTheEndItIsRefreshed() {
        clock.advance(Duration.ofMinutes(50));
        blink.answer(pair(2));

        assertEquals("access-2", Futures.result(keeper.accessToken()));
        assertEquals("access-2", Futures.result(keeper.accessToken()));
        assertEquals(1, blink.requests().size());
    }

    @Test
    void theNewPairIsStoredBeforeAnybodyGetsIt() {
        clock.advance(HOUR);
        CompletableFuture<HttpResponse> held = blink.hold();
        List<String> storedWhenHandedOut = new ArrayList<>();
        keeper.accessToken().thenAccept(token -> storedWhenHandedOut.add(stored().refreshToken()));

        held.complete(pair(2));

        assertEquals(List.of("refresh-2"), storedWhenHandedOut);
    }

    @Test
    void fiftyCallersCauseOneRefresh() {
        clock.advance(HOUR);
        CompletableFuture<HttpResponse> held = blink.hold();
        List<CompletableFuture<String>> callers = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            callers.add(keeper.accessToken());
            callers.add(keeper.replacementFor("access-1"));
        }

        held.complete(pair(2));

        for (CompletableFuture<String> caller : callers) {
            assertEquals("access-2", Futures.result(caller));
        }
        assertEquals(1, blink.requests().size());
    }

    @Test
    void whoWasRejectedAfterARefreshGetsTheNewTokenWithoutAsking() {
        blink.answer(pair(2));
        assertEquals("access-2", Futures.result(keeper.replacementFor("access-1")));

        assertEquals("access-2", Futures.result(keeper.replacementFor("access-1")));

        assertEquals(1, blink.requests().size());
    }

    @Test
    void aTokenThatBlinkRejectsIsReplacedThoughItIsFresh() {
        blink.answer(pair(2), pair(3));

        assertEquals("access-2", Futures.result(keeper.replacementFor("access-1")));
        assertEquals("access-3", Futures.result(keeper.replacementFor("access-2")));
    }

    @Test
    void withoutASessionThereIsNoToken() {
        store.clear();

        Futures.failure(SessionEndedException.class, keeper.accessToken());
        Futures.failure(SessionEndedException.class, keeper.replacementFor("access-1"));
        assertEquals(0, blink.requests().size());
    }

    @Test
    void anOutageBeforeTheEndIsNobodysBusiness() {
        clock.advance(Duration.ofMinutes(55));
        blink.answer(Answer.status(503));

        assertEquals("access-1", Futures.result(keeper.accessToken()));
    }

    @ParameterizedTest
    @ValueSource(ints = { 302, 403, 404, 406, 426, 429, 500, 503 })
    void troubleOfTheMomentKeepsTheSession(int status) {
        clock.advance(HOUR);
        blink.answer(Answer.status(status));

        assertTrue(keeper.accessToken().isCompletedExceptionally());

        assertEquals("refresh-1", stored().refreshToken());
    }

    @Test
    void aRefusedRefreshTokenEndsTheSession() {
        clock.advance(HOUR);
        store.update(session -> session.withTriedCredentials("tried").withUsedPin("used"));
        blink.answer(Answer.json(400, "{\"error\":\"invalid_grant\"}"));

        Futures.failure(SessionEndedException.class, keeper.accessToken());

        assertNull(store.get().tokens());
        assertEquals("h-1", store.get().hardwareId(), "the hardware id is for ever");
        assertEquals("tried", store.get().triedCredentials(), "nobody signs in again by itself");
    }

    @Test
    void aRefusedRefreshTokenEndsTheSessionEvenWhileTheOldTokenIsGood() {
        clock.advance(Duration.ofMinutes(55));
        blink.answer(Answer.status(401));

        Futures.failure(SessionEndedException.class, keeper.accessToken());

        assertNull(store.get().tokens());
    }

    @Test
    void afterAFailureBlinkIsLeftInPeaceForAGrowingWhile() {
        clock.advance(HOUR);
        for (long pause : new long[] { 5, 10, 20, 40, 80, 160, 300, 300 }) {
            blink.fail(new UnreachableException("cut", true, null));
            int before = blink.requests().size();
            Futures.failure(UnreachableException.class, keeper.accessToken());
            assertEquals(before + 1, blink.requests().size());

            clock.advance(Duration.ofSeconds(pause).minusMillis(1));
            Futures.failure(UnreachableException.class, keeper.accessToken());
            Futures.failure(UnreachableException.class, keeper.replacementFor("access-1"));
            assertEquals(before + 1, blink.requests().size(), "asked again within " + pause + " s");

            clock.advance(Duration.ofMillis(1));
        }
    }

    @Test
    void aSuccessEndsThePauses() {
        clock.advance(HOUR);
        blink.answer(Answer.status(500), Answer.status(500), pair(2), Answer.status(500), pair(3));
        keeper.accessToken();
        clock.advance(Duration.ofSeconds(5));
        keeper.accessToken();
        clock.advance(Duration.ofSeconds(10));
        assertEquals("access-2", Futures.result(keeper.accessToken()));
        keeper.replacementFor("access-2");

        clock.advance(Duration.ofSeconds(5));

        assertEquals("access-3", Futures.result(keeper.replacementFor("access-2")));
    }

    @Test
    void aClockThatIsSetBackDoesNotProlongThePause() {
        blink.fail(new UnreachableException("cut", true, null)).answer(pair(2));
        Futures.failure(UnreachableException.class, keeper.replacementFor("access-1"));
        clock.advance(Duration.ofDays(-1));

        assertEquals("access-2", Futures.result(keeper.replacementFor("access-1")));
    }

    @Test
    void theWaitThatBlinkWantsIsKept() {
        clock.advance(HOUR);
        blink.answer(Answer.json(429, "{\"next_time_in_secs\":600}"), pair(2));
        Futures.failure(RateLimitedException.class, keeper.accessToken());

        clock.advance(Duration.ofSeconds(599));
        Futures.failure(RateLimitedException.class, keeper.accessToken());
        clock.advance(Duration.ofSeconds(1));

        assertEquals("access-2", Futures.result(keeper.accessToken()));
    }

    @Test
    void whoAsksDuringTheWaitIsToldWhatIsLeftOfIt() {
        clock.advance(HOUR);
        blink.answer(Answer.json(429, "{\"next_time_in_secs\":600}"));
        assertEquals(Duration.ofSeconds(600),
                Futures.failure(RateLimitedException.class, keeper.accessToken()).retryAfter());

        clock.advance(Duration.ofSeconds(400));

        assertEquals(Duration.ofSeconds(200),
                Futures.failure(RateLimitedException.class, keeper.accessToken()).retryAfter());
    }

    @Test
    void theWaitOfAFaultIsKeptToo() {
        clock.advance(HOUR);
        blink.answer(Answer.with(Answer.status(503), "Retry-After", "120"), pair(2));
        assertEquals(Optional.of(Duration.ofSeconds(120)),
                Futures.failure(ServerFaultException.class, keeper.accessToken()).retryAfter());

        clock.advance(Duration.ofSeconds(119));
        Futures.failure(ServerFaultException.class, keeper.accessToken());
        clock.advance(Duration.ofSeconds(1));

        assertEquals("access-2", Futures.result(keeper.accessToken()));
    }

    @Test
    void anAnswerThatComesAfterSigningOutIsNotKept() {
        clock.advance(HOUR);
        CompletableFuture<HttpResponse> held = blink.hold();
        keeper.accessToken();
        store.update(StoredSession::signedOut);

        held.complete(pair(2));

        assertNull(store.get().tokens());
    }

    @Test
    void anAnswerThatComesAfterANewSignInChangesNothing() {
        clock.advance(HOUR);
        CompletableFuture<HttpResponse> held = blink.hold();
        keeper.accessToken();
        Tokens fresh = new Tokens("access-9", "refresh-9", clock.seconds(), 3600);
        store.update(session -> session.signedIn(fresh));

        held.complete(pair(2));

        assertEquals(fresh, store.get().tokens());
        assertEquals("access-9", Futures.result(keeper.accessToken()));
    }

    @Test
    void aRefusalThatComesAfterANewSignInEndsNothing() {
        clock.advance(HOUR);
        CompletableFuture<HttpResponse> held = blink.hold();
        keeper.accessToken();
        Tokens fresh = new Tokens("access-9", "refresh-9", clock.seconds(), 3600);
        store.update(session -> session.signedIn(fresh));

        held.complete(Answer.status(401));

        assertEquals(fresh, store.get().tokens());
        assertEquals("access-9", Futures.result(keeper.accessToken()));
    }

    @Test
    void aNewSignInIsNotHeldUpByThePauseOfTheOldSession() {
        blink.answer(Answer.status(401), pair(10));
        Futures.failure(SessionEndedException.class, keeper.replacementFor("access-1"));
        store.update(session -> session.signedIn(new Tokens("access-9", "refresh-9", clock.seconds(), 3600)));

        assertEquals("access-10", Futures.result(keeper.replacementFor("access-9")));
    }

    @Test
    void itIsIdleWhenTheAnswerIsThere() {
        assertTrue(keeper.idle().isDone());
        clock.advance(HOUR);
        CompletableFuture<HttpResponse> held = blink.hold();
        keeper.accessToken();
        assertFalse(keeper.idle().isDone());

        held.complete(Answer.status(500));

        assertTrue(keeper.idle().isDone());
    }

    @Test
    void whoWaitsForItToBeIdleIsNotToldOfAFailure() {
        clock.advance(HOUR);
        CompletableFuture<HttpResponse> held = blink.hold();
        keeper.accessToken();
        CompletableFuture<?> idle = keeper.idle();

        held.completeExceptionally(new UnreachableException("cut", true, null));

        assertTrue(idle.isDone() && !idle.isCompletedExceptionally());
    }

    @Test
    void aMistakeOfOursEndsNoSessionAndHangsNobody() {
        clock.advance(HOUR);
        CompletableFuture<HttpResponse> held = blink.hold();
        CompletableFuture<String> token = keeper.accessToken();

        held.completeExceptionally(new IllegalStateException("a mistake"));

        Futures.failure(UnexpectedAnswerException.class, token);
        assertEquals("refresh-1", stored().refreshToken());
    }

    private Tokens stored() {
        return Objects.requireNonNull(store.get().tokens());
    }

    private static HttpResponse pair(int number) {
        return Answer.json(200, "{\"access_token\":\"access-" + number + "\",\"refresh_token\":\"refresh-" + number
                + "\",\"expires_in\":3600}");
    }
}
