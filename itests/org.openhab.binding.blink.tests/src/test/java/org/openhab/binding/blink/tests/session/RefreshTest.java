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
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.cloud.simulator.log.LoggedRequest;
import org.openhab.binding.blink.cloud.simulator.scenario.Break;
import org.openhab.binding.blink.cloud.simulator.scenario.Fault;
import org.openhab.binding.blink.internal.account.SessionState.Online;
import org.openhab.binding.blink.internal.account.SessionState.RateLimited;
import org.openhab.binding.blink.internal.account.SessionState.SignInNeeded;
import org.openhab.binding.blink.internal.account.SessionState.SignInNeeded.Reason;
import org.openhab.binding.blink.internal.cloud.auth.TokenKeeper;
import org.openhab.binding.blink.internal.cloud.error.RateLimitedException;
import org.openhab.binding.blink.tests.support.SessionTest;

/**
 * The session stays alive: its token is exchanged before it ends, once, and the new one is kept.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class RefreshTest extends SessionTest {

    private static final Duration LIFETIME = Duration.ofHours(4);
    private static final Duration UNTIL_REFRESH = LIFETIME.minusMinutes(10);

    private static Stream<Fault> troublesOfTheMoment() {
        Fault token = Fault.on(TOKEN);
        return Stream.of(token.htmlPage(500, "Fault"), token.status(502), token.status(503),
                token.status(503).header("Retry-After", "60"), token.status(504), token.status(429),
                token.status(429).body("application/json", "{\"next_time_in_secs\":600}"),
                token.status(401).body("application/json",
                        "{\"error\":\"too_many_requests\",\"next_time_in_secs\":600}"),
                token.status(406).body("text/plain", "406 Not Acceptable"), token.htmlPage(403, "Forbidden"),
                token.htmlPage(400, "Bad Request"), token.htmlPage(404, "Not Found"), token.htmlPage(200, "Welcome"),
                token.status(200).body("application/json", "{}"), token.status(302).header("Location", "/"),
                token.status(426), token.breaks(Break.BEFORE_HEADERS), token.breaks(Break.DURING_HEADERS),
                token.breaks(Break.AFTER_HEADERS));
    }

    @Test
    void aTokenIsExchangedBeforeItEnds() {
        account.refreshInterval = Duration.ofMinutes(10);
        online();
        String access = accessToken();
        String refresh = refreshToken();
        account.live(UNTIL_REFRESH.minusSeconds(1));
        assertEquals(access, accessToken());
        account.live(Duration.ofMinutes(1));
        assertNotEquals(access, accessToken());
        assertNotEquals(refresh, refreshToken());
        assertEquals(2, blink.count(TOKEN));
        assertState(Online.class);
        assertSignInPosts(1);
    }

    @Test
    void aTokenIsExchangedAlsoWhereNobodyPolls() {
        account.refreshInterval = Duration.ZERO;
        online();
        account.live(Duration.ofDays(1));
        assertEquals(1, blink.count(HOMESCREEN));
        assertEquals(1 + 6, blink.count(TOKEN));
        account.session();
        assertState(Online.class);
        assertSignInPosts(1);
    }

    @ParameterizedTest
    @ValueSource(longs = { 60, 3600, 86400 })
    void everyLifetimeIsRespected(long seconds) {
        blink.scenario().expiresIn(Duration.ofSeconds(seconds));
        account.refreshInterval = Duration.ofMinutes(10);
        online();
        account.live(Duration.ofSeconds(seconds).multipliedBy(2));
        assertState(Online.class);
        assertEquals(0, blink.requests().stream().filter(request -> request.status() == 401).count());
        assertSignInPosts(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", ",\"expires_in\":0", ",\"expires_in\":-1", ",\"expires_in\":\"x\"",
            ",\"expires_in\":1e99", ",\"expires_in\":9223372036854775807", ",\"refresh_token\":\"\"",
            ",\"refresh_token\":null" })
    void anAnswerWithAnOddLifetimeOrWithoutANewTokenWillDo(String members) {
        account.refreshInterval = Duration.ofMinutes(10);
        online();
        String refresh = refreshToken();
        blink.fault(Fault.on(TOKEN).status(200).once().body("application/json",
                "{\"access_token\":\"" + accessToken() + "\"" + members + "}"));
        account.live(UNTIL_REFRESH.plusMinutes(1));
        assertState(Online.class);
        assertEquals(refresh, refreshToken());
        assertTrue(Objects.requireNonNull(account.stored().tokens()).refreshAt().isAfter(time.now()));
        assertSignInPosts(1);
    }

    @ParameterizedTest
    @MethodSource("troublesOfTheMoment")
    void troubleKeepsTheSessionAndItGoesOnAfterwards(Fault trouble) {
        account.refreshInterval = Duration.ofMinutes(5);
        online();
        String refresh = refreshToken();
        blink.fault(trouble);
        account.live(Duration.ofHours(6));
        assertEquals(refresh, refreshToken(), "the token is kept");
        assertFalse(account.session().state() instanceof Online);
        assertFalse(account.session().state() instanceof SignInNeeded);
        assertTrue(blink.count(TOKEN) < 60, () -> "calls: " + blink.count(TOKEN));
        blinkComesBack();
        account.live(Duration.ofMinutes(35));
        assertState(Online.class);
        assertNotEquals(refresh, refreshToken());
        assertSignInPosts(1);
    }

    @Test
    void troubleBeforeTheTokenEndsIsNobodysBusiness() {
        account.refreshInterval = Duration.ofMinutes(2);
        online();
        account.live(UNTIL_REFRESH.minusSeconds(30));
        blink.scenario().down(TOKEN);
        int told = account.states.size();
        account.live(Duration.ofMinutes(8));
        assertTrue(account.states.subList(told, account.states.size()).stream().allMatch(Online.class::isInstance));
        blinkComesBack();
        account.live(Duration.ofMinutes(8));
        assertState(Online.class);
        assertSignInPosts(1);
    }

    @Test
    void aLimitOnTheRefreshIsWaitedForAndToldAsItIs() {
        online();
        account.dispose();
        time.advance(LIFETIME);
        blink.fault(Fault.on(TOKEN).once().status(429).body("application/json", "{\"next_time_in_secs\":1800}"));
        account.initialize();
        Instant until = time.now().plusSeconds(1800);
        assertEquals(until, account.awaitState(RateLimited.class).until());
        int calls = blink.count(TOKEN);
        account.live(Duration.ofMinutes(29));
        assertEquals(calls, blink.count(TOKEN));
        assertEquals(until, assertState(RateLimited.class).until());
        account.live(Duration.ofMinutes(10));
        assertState(Online.class);
        assertSignInPosts(1);
    }

    @Test
    void aLimitEndsWhenItWasSaidToHoweverOftenSomeoneAsks() {
        online();
        account.dispose();
        account.awaitFree();
        time.advance(LIFETIME);
        blink.fault(Fault.on(TOKEN).status(429).body("application/json", "{\"next_time_in_secs\":1800}"));
        TokenKeeper keeper = account.tokenKeeper();
        assertEquals(Duration.ofMinutes(30), limitOf(keeper.accessToken()));
        time.advance(Duration.ofMinutes(10));
        assertEquals(Duration.ofMinutes(20), limitOf(keeper.accessToken()));
        assertEquals(2, blink.count(TOKEN));
        assertSignInPosts(1);
    }

    private static Duration limitOf(CompletableFuture<String> token) {
        ExecutionException failure = assertThrows(ExecutionException.class, () -> token.get(60, TimeUnit.SECONDS));
        return assertInstanceOf(RateLimitedException.class, failure.getCause()).retryAfter();
    }

    @ParameterizedTest
    @ValueSource(ints = { 400, 401 })
    void aRefusedTokenEndsTheSessionWithoutALoop(int status) {
        blink.scenario().tokenErrorStatus(status);
        online();
        blink.deleteDevices(EMAIL);
        account.live(Duration.ofMinutes(2));
        awaitSignInNeeded(Reason.SESSION_ENDED);
        assertNull(account.stored().tokens());
        int calls = blink.requests().size();
        account.live(Duration.ofDays(3));
        assertEquals(calls, blink.requests().size());
        assertEquals(2, blink.count(TOKEN));
        assertSignInPosts(1);
        assertTrue(account.requestPin());
        account.awaitState(Online.class);
        assertSignInPosts(2);
    }

    @Test
    void aRefusedTokenIsToldAtOnceAlsoWhereNobodyPolls() {
        account.refreshInterval = Duration.ZERO;
        online();
        blink.deleteDevices(EMAIL);
        account.live(LIFETIME);
        awaitSignInNeeded(Reason.SESSION_ENDED);
        assertSignInPosts(1);
    }

    @Test
    void aRevokedTokenCausesOneRefreshAndOneMoreTry() {
        online();
        blink.revokeAccessTokens(EMAIL);
        blink.clearLog();
        account.live(Duration.ofSeconds(61));
        assertState(Online.class);
        assertEquals(List.of(401, 200, 200, 200), blink.requests().stream().map(LoggedRequest::status).toList());
        assertEquals(1, blink.count(TOKEN));
        assertSignInPosts(0);
    }

    @Test
    void callsThatAreRefusedWithEveryTokenDoNotLoop() {
        online();
        blink.clearLog();
        blink.fault(Fault.on("GET /api/*").status(401).body("application/json", "{\"code\":101}"));
        account.live(Duration.ofHours(1));
        long refused = blink.requests().stream().filter(request -> request.status() == 401).count();
        assertTrue(refused < 30 && blink.count(TOKEN) < 15, () -> blink.counts().toString());
        assertNotNull(account.stored().tokens());
        blinkComesBack();
        account.live(Duration.ofMinutes(20));
        assertState(Online.class);
        assertSignInPosts(0);
    }

    @Test
    void theOldTokenIsWorthNothingSoTheNewOneMustBeStored() {
        account.refreshInterval = Duration.ofMinutes(10);
        online();
        for (int i = 0; i < 5; i++) {
            account.live(LIFETIME);
            account.restart().awaitState(Online.class);
            account.settle();
        }
        assertSignInPosts(1);
    }

    @Test
    void theNewTokenIsStoredBeforeItIsUsed() {
        online();
        account.dispose();
        time.advance(LIFETIME);
        blink.fault(Fault.on(HOMESCREEN).delay(HELD).once());
        String old = refreshToken();
        account.initialize();
        await("first use").until(() -> blink.count(HOMESCREEN) == 2);
        assertNotEquals(old, refreshToken());
        assertTrue(account.storageText().contains(refreshToken()));
        assertSignInPosts(1);
    }

    @Test
    void fiftyCallersOfAnExpiredTokenCauseOneRefresh() throws Exception {
        online();
        account.dispose();
        account.awaitFree();
        time.advance(LIFETIME);
        TokenKeeper keeper = account.tokenKeeper();
        blink.clearLog();
        ExecutorService callers = Executors.newFixedThreadPool(50);
        try {
            CountDownLatch together = new CountDownLatch(50);
            List<CompletableFuture<String>> tokens = IntStream.range(0, 50)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> {
                        together.countDown();
                        awaitZero(together);
                        return keeper.accessToken();
                    }, callers).thenCompose(token -> token)).toList();
            Set<String> different = new HashSet<>();
            for (CompletableFuture<String> token : tokens) {
                different.add(token.get(60, TimeUnit.SECONDS));
            }
            assertEquals(Set.of(accessToken()), different);
        } finally {
            callers.shutdownNow();
        }
        assertEquals(1, blink.count(TOKEN));
        assertSignInPosts(0);
    }

    private static void awaitZero(CountDownLatch latch) {
        try {
            assertTrue(latch.await(60, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    @Test
    void fiftyCallersOfARevokedTokenCauseOneRefresh() {
        online();
        account.dispose();
        account.awaitFree();
        TokenKeeper keeper = account.tokenKeeper();
        String rejected = accessToken();
        blink.clearLog();
        List<CompletableFuture<String>> tokens = IntStream.range(0, 50).parallel()
                .mapToObj(i -> keeper.replacementFor(rejected)).toList();
        tokens.forEach(token -> assertNotEquals(rejected, token.join()));
        assertEquals(1, blink.count(TOKEN));
        assertSignInPosts(0);
    }
}
