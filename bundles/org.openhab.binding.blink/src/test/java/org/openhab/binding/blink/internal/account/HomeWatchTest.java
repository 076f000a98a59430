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
package org.openhab.binding.blink.internal.account;

import static org.junit.jupiter.api.Assertions.*;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.binding.blink.internal.cloud.error.BlinkException;
import org.openhab.binding.blink.internal.cloud.error.BlockedException;
import org.openhab.binding.blink.internal.cloud.error.RateLimitedException;
import org.openhab.binding.blink.internal.cloud.error.ServerFaultException;
import org.openhab.binding.blink.internal.cloud.error.SessionEndedException;
import org.openhab.binding.blink.internal.cloud.error.UnreachableException;
import org.openhab.binding.blink.internal.cloud.error.UpdateRequiredException;
import org.openhab.binding.blink.internal.cloud.model.Home;
import org.openhab.binding.blink.internal.fixture.Futures;
import org.openhab.binding.blink.internal.fixture.Homes;
import org.openhab.binding.blink.internal.fixture.ManualScheduler;
import org.openhab.binding.blink.internal.fixture.TestClock;
import org.openhab.binding.blink.internal.poll.PollPolicy;

/**
 * The {@link HomeWatch} polls the home, tells who wants to know, and tells a hiccup from an outage.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class HomeWatchTest {

    private static final Duration INTERVAL = Duration.ofSeconds(60);
    private static final Duration GATHERING = Duration.ofSeconds(2);
    private static final UnreachableException CUT = new UnreachableException("cut", true, null);

    private final TestClock clock = new TestClock();
    private final ManualScheduler scheduler = new ManualScheduler(clock);
    private final Deque<CompletableFuture<Home>> polls = new ArrayDeque<>();
    private final List<String> told = new ArrayList<>();
    private int begun;
    private boolean mistaken;

    private final HomeWatch watch = watch(INTERVAL);

    @Test
    void eachHomeIsToldToTheAccountFirstAndThenToEachListener() {
        watch.add(home -> told.add("one " + home.time()));
        watch.add(home -> told.add("two " + home.time()));
        watch.begin();
        answer();

        assertEquals(List.of("account", "one " + TestClock.START, "two " + TestClock.START), told);
        assertEquals(TestClock.START, latest().time());
    }

    @Test
    void listenersGetEveryHomeInOrder() {
        List<Home> homes = new ArrayList<>();
        watch.add(homes::add);
        watch.begin();
        answer();
        for (int i = 0; i < 3; i++) {
            pass(INTERVAL);
            answer();
        }

        assertEquals(List.of(0L, 60L, 120L, 180L),
                homes.stream().map(home -> Duration.between(TestClock.START, home.time()).toSeconds()).toList());
    }

    @Test
    void whoComesLateGetsTheKnownHomeAtOnce() {
        watch.begin();
        answer();
        List<Home> homes = new ArrayList<>();
        watch.add(homes::add);
        scheduler.runDue();

        assertEquals(List.of(latest()), homes);
    }

    @Test
    void whoComesBeforeTheFirstHomeWaitsForIt() {
        List<Home> homes = new ArrayList<>();
        watch.add(homes::add);
        scheduler.runDue();
        assertEquals(List.of(), homes);
        assertEquals(Optional.empty(), watch.known());
    }

    @Test
    void whoHasLeftIsToldNothing() {
        HomeListener listener = home -> told.add("left");
        watch.begin();
        answer();
        watch.add(listener);
        watch.remove(listener);
        scheduler.runDue();
        pass(INTERVAL);
        answer();

        assertFalse(told.contains("left"));
    }

    @Test
    void whoIsAddedTwiceIsToldOnceAndLeavesAtOnce() {
        HomeListener listener = home -> told.add("listener");
        watch.add(listener);
        watch.add(listener);
        watch.begin();
        answer();
        assertEquals(List.of("account", "listener"), told);

        watch.remove(listener);
        pass(INTERVAL);
        answer();

        assertEquals(List.of("account", "listener", "account"), told);
    }

    @Test
    void aMistakeOfOneListenerCostsTheOthersNothing() {
        watch.add(home -> {
            throw new IllegalStateException("a mistake of ours");
        });
        watch.add(home -> told.add("other"));
        watch.begin();
        answer();

        assertEquals(List.of("account", "other"), told);
    }

    @Test
    void aMistakeOfOursWhileAskingDoesNotEndTheWatch() {
        mistaken = true;
        watch.begin();
        scheduler.runDue();
        mistaken = false;

        pass(INTERVAL);
        answer();

        assertEquals(List.of("account"), told);
    }

    @Test
    void whatIsFreshIsNotReadAgain() {
        watch.begin();
        answer();
        pass(Duration.ofSeconds(29));

        watch.freshen();
        pass(GATHERING);

        assertEquals(1, begun);
    }

    @Test
    void whatIsOldIsReadOnceForAllWhoAskWithinTwoSeconds() {
        watch.begin();
        answer();
        pass(Duration.ofSeconds(30));

        watch.freshen();
        pass(Duration.ofMillis(1999));
        watch.freshen();
        watch.freshen();
        assertEquals(1, begun);
        pass(Duration.ofMillis(1));

        assertEquals(2, begun);
        answer();
        pass(GATHERING);
        assertEquals(2, begun);
    }

    @Test
    void whileNobodyWatchesNothingIsRead() {
        watch.freshen();
        pass(INTERVAL);
        assertEquals(0, begun);

        watch.begin();
        answer();
        pass(Duration.ofSeconds(30));
        watch.freshen();
        watch.stop();
        pass(INTERVAL);

        assertEquals(1, begun);
    }

    @Test
    void whoAsksWhileTheFirstPollIsUnderWayCausesNoSecondOne() {
        watch.begin();
        watch.freshen();
        pass(Duration.ofSeconds(1));
        answer();
        pass(GATHERING);

        assertEquals(1, begun, "the home is one second old");
    }

    @Test
    void aSlowFirstPollIsNotFollowedByAnotherOneEither() {
        watch.begin();
        watch.freshen();
        pass(Duration.ofSeconds(10));
        answer();

        assertEquals(1, begun, "what it has brought is new");
    }

    @Test
    void afterAFailureWhoAsksDoesNotOvertakeTheWaitThatBlinkWants() {
        watch.begin();
        fail(new RateLimitedException("homescreen", Duration.ofMinutes(10)));
        pass(Duration.ofMinutes(1));
        watch.freshen();
        pass(GATHERING);

        assertEquals(1, begun);
        pass(Duration.ofMinutes(10));
        assertEquals(2, begun);
    }

    @Test
    void withoutAnIntervalItIsReadOnceAndThenOnlyWhenAsked() {
        HomeWatch once = watch(Duration.ZERO);
        once.begin();
        answer();
        pass(Duration.ofDays(1));
        assertEquals(1, begun);

        once.freshen();
        pass(GATHERING);
        assertEquals(2, begun);
        answer();
        CompletableFuture<Home> read = once.read();
        assertEquals(3, begun);
        answer();
        assertTrue(read.isDone());
        pass(Duration.ofDays(1));
        assertEquals(3, begun);
    }

    @Test
    void whatIsReadIsNotOlderThanTheQuestion() {
        watch.begin();
        CompletableFuture<Home> read = watch.read();
        answer();
        assertFalse(read.isDone(), "that answer may be older");
        pass(Duration.ofSeconds(1));
        answer();

        assertEquals(TestClock.START.plusSeconds(1), Futures.result(read).time());
    }

    @Test
    void whatIsNotWatchedIsNotRead() {
        Futures.failure(UnreachableException.class, watch.read());
        watch.begin();
        answer();
        watch.stop();

        Futures.failure(UnreachableException.class, watch.read());
        assertEquals(1, begun);
    }

    @Test
    void hiccupsAreNoOutage() {
        watch.begin();
        answer();
        pass(INTERVAL);
        fail(CUT);
        pass(INTERVAL);
        fail(CUT);
        pass(INTERVAL.multipliedBy(2));
        answer();

        assertEquals(List.of("account", "problem", "problem", "account"), told);
    }

    @Test
    void threeFailuresAndFiveMinutesAreAnOutage() {
        watch.begin();
        answer();
        pass(INTERVAL);
        fail(CUT);
        pass(INTERVAL);
        fail(CUT);
        pass(INTERVAL.multipliedBy(2));
        fail(CUT);
        assertFalse(told.contains("outage"), "three minutes only");

        pass(Duration.ofSeconds(119));
        assertFalse(told.contains("outage"));
        pass(Duration.ofSeconds(1));

        assertEquals(List.of("account", "problem", "problem", "problem", "outage"), told);
    }

    @Test
    void aHomeEndsTheGrace() {
        watch.begin();
        answer();
        pass(INTERVAL);
        for (int i = 0; i < 3; i++) {
            fail(CUT);
            watch.read();
        }
        answer();
        pass(Duration.ofMinutes(1));
        answer();
        pass(Duration.ofSeconds(50));

        assertFalse(told.contains("outage"));
    }

    @Test
    void stoppingEndsTheGrace() {
        watch.begin();
        answer();
        pass(INTERVAL);
        for (int i = 0; i < 2; i++) {
            fail(CUT);
            watch.read();
        }
        fail(CUT);

        watch.stop();
        pass(Duration.ofMinutes(10));

        assertFalse(told.contains("outage"));
        assertEquals(0, scheduler.size());
    }

    @Test
    void theFirstFailureAfterASignInIsNotExcused() {
        watch.begin();
        fail(CUT);

        assertEquals(List.of("problem", "outage"), told);
    }

    @Test
    void aNewSignInBeginsAnew() {
        watch.begin();
        answer();
        watch.begin();
        fail(CUT);

        assertEquals(List.of("account", "problem", "outage"), told);
    }

    static Stream<BlinkException> atOnce() {
        return Stream.of(new SessionEndedException("ended"), new UpdateRequiredException("homescreen"));
    }

    @ParameterizedTest
    @MethodSource("atOnce")
    void whatOnlyTheUserCanMendIsToldAtOnce(BlinkException problem) {
        watch.begin();
        answer();
        pass(INTERVAL);
        fail(problem);

        assertEquals(List.of("account", "problem", "outage"), told);
    }

    static Stream<BlinkException> excused() {
        return Stream.of(CUT, new ServerFaultException("homescreen", 503, Optional.empty()),
                new RateLimitedException("homescreen", Duration.ofSeconds(1)), new BlockedException("homescreen", 403));
    }

    @ParameterizedTest
    @MethodSource("excused")
    void anythingElseIsExcusedOnce(BlinkException problem) {
        watch.begin();
        answer();
        pass(INTERVAL);
        fail(problem);

        assertEquals(List.of("account", "problem"), told);
    }

    private Home latest() {
        return watch.known().orElseThrow();
    }

    private HomeWatch watch(Duration interval) {
        return new HomeWatch(new SerialExecutor(scheduler), clock, new PollPolicy(interval, () -> 0), () -> {
            begun++;
            if (mistaken) {
                throw new IllegalStateException("a mistake of ours");
            }
            CompletableFuture<Home> poll = new CompletableFuture<>();
            polls.add(poll);
            return poll;
        }, new HomeWatch.Reporter() {

            @Override
            public void onHome(Home home) {
                told.add("account");
            }

            @Override
            public void onProblem(BlinkException problem) {
                told.add("problem");
            }

            @Override
            public void onOutage(BlinkException problem) {
                told.add("outage");
            }
        });
    }

    private void answer() {
        polls.remove().complete(Homes.armed(clock.instant(), true));
        scheduler.runDue();
    }

    private void fail(BlinkException problem) {
        polls.remove().completeExceptionally(problem);
        scheduler.runDue();
    }

    private void pass(Duration time) {
        scheduler.advance(time);
        scheduler.runDue();
    }
}
