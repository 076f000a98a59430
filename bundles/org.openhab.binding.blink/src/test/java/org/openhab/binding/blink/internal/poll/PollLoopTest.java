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
package org.openhab.binding.blink.internal.poll;

import static org.junit.jupiter.api.Assertions.*;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.cloud.error.BlinkException;
import org.openhab.binding.blink.internal.cloud.error.SessionEndedException;
import org.openhab.binding.blink.internal.cloud.error.UnreachableException;
import org.openhab.binding.blink.internal.fixture.Futures;
import org.openhab.binding.blink.internal.fixture.ManualScheduler;
import org.openhab.binding.blink.internal.fixture.TestClock;

/**
 * The {@link PollLoop} asks, waits for the answer, and asks again, for as long as it may.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class PollLoopTest {

    private static final Duration INTERVAL = Duration.ofSeconds(60);
    private static final UnreachableException CUT = new UnreachableException("cut", true, null);

    private final TestClock clock = new TestClock();
    private final ManualScheduler scheduler = new ManualScheduler(clock);
    private final Deque<CompletableFuture<String>> polls = new ArrayDeque<>();
    private final List<String> told = new ArrayList<>();
    private int begun;
    private int failures;
    private boolean listenerFails;

    private final PollLoop<String> loop = new PollLoop<>(scheduler, clock, this::later, this::poll,
            new PollPolicy(INTERVAL, () -> 0), new PollLoop.Listener<>() {

                @Override
                public void onAnswer(String answer) {
                    told.add(answer);
                    failures = 0;
                    if (listenerFails) {
                        listenerFails = false;
                        throw new IllegalStateException("a mistake of ours");
                    }
                }

                @Override
                public int onFailure(BlinkException problem) {
                    told.add(String.valueOf(problem.getMessage()));
                    return ++failures;
                }
            });

    @Test
    void onePollFollowsTheOtherAfterTheInterval() {
        loop.pollNow();
        answer("one");
        assertEquals(1, begun);
        scheduler.advance(INTERVAL);
        assertEquals(2, begun);
        answer("two");

        assertEquals(List.of("one", "two"), told);
    }

    @Test
    void pollsNeverOverlap() {
        loop.pollNow();

        scheduler.advance(INTERVAL.multipliedBy(10));
        assertEquals(1, begun);
        answer("late");
        scheduler.advance(INTERVAL);

        assertEquals(2, begun);
    }

    @Test
    void whoAsksWhileAPollIsUnderWayGetsTheNextOneAtOnceAndOnlyOne() {
        loop.pollNow();
        CompletableFuture<String> second = loop.pollNow();
        CompletableFuture<String> third = loop.pollNow();
        assertEquals(1, begun);

        answer("one");
        assertEquals(2, begun);
        assertFalse(second.isDone(), "what was asked for before is too old");
        answer("two");

        assertEquals("two", Futures.result(second));
        assertEquals("two", Futures.result(third));
        assertEquals(2, begun);
    }

    @Test
    void askingInBetweenDoesNotAddAnotherRound() {
        loop.pollNow();
        answer("one");
        scheduler.advance(Duration.ofSeconds(30));
        loop.pollNow();
        answer("two");

        scheduler.advance(Duration.ofSeconds(59));
        assertEquals(2, begun);
        scheduler.advance(Duration.ofSeconds(1));

        assertEquals(3, begun);
    }

    @Test
    void afterAFailureItWaitsLonger() {
        loop.pollNow();
        fail(CUT);
        scheduler.advance(Duration.ofSeconds(60));
        fail(CUT);
        scheduler.advance(Duration.ofSeconds(119));
        assertEquals(2, begun);
        scheduler.advance(Duration.ofSeconds(1));

        assertEquals(3, begun);
        assertEquals(List.of("cut", "cut"), told);
    }

    @Test
    void whoHastensEachSecondGetsAPollWheneverTheDistanceHasPassed() {
        loop.pollNow();
        answer("one");
        for (int second = 0; second < 25; second++) {
            loop.hasten(Duration.ofSeconds(10));
            scheduler.advance(Duration.ofSeconds(1));
            polls.forEach(poll -> poll.complete("next"));
        }

        assertEquals(3, begun, "after 10 and after 20 seconds");
        scheduler.advance(Duration.ofSeconds(55));
        assertEquals(4, begun, "then again after the interval");
    }

    @Test
    void whoHastensOnceGetsAPollAtOnceIfTheLastOneIsLongAgo() {
        loop.pollNow();
        answer("one");
        scheduler.advance(Duration.ofSeconds(30));

        loop.hasten(Duration.ofSeconds(10));

        assertEquals(2, begun);
    }

    @Test
    void nobodyHastensWhatIsStoppedOrUnderWay() {
        loop.hasten(Duration.ZERO);
        assertEquals(0, begun);
        loop.pollNow();
        loop.hasten(Duration.ZERO);
        answer("one");
        assertEquals(1, begun);
    }

    @Test
    void whilePollsFailNobodyHastensThemToLessThanHalfAMinute() {
        loop.pollNow();
        fail(CUT);
        for (int second = 0; second < 30; second++) {
            loop.hasten(Duration.ofSeconds(10));
            assertEquals(1, begun);
            scheduler.advance(Duration.ofSeconds(1));
        }
        assertEquals(2, begun);
        fail(CUT);

        loop.hasten(Duration.ofSeconds(45));
        scheduler.advance(Duration.ofSeconds(44));
        assertEquals(2, begun);
        scheduler.advance(Duration.ofSeconds(1));
        assertEquals(3, begun);
    }

    @Test
    void afterTheEndOfTheTroubleWhatHasFailedIsTriedAgainAtOnce() {
        loop.pollNow();
        fail(CUT);
        loop.tryAgain();
        assertEquals(2, begun);
        loop.tryAgain();
        fail(CUT);
        assertEquals(3, begun, "the one that was under way may have been begun before the end of the trouble");
        answer("back");

        loop.tryAgain();
        assertEquals(3, begun, "nothing is to be tried again");
        assertEquals(List.of("cut", "cut", "back"), told);
    }

    @Test
    void afterTheEndOfTheSessionItPollsNoMoreUntilAsked() {
        loop.pollNow();
        fail(new SessionEndedException("ended"));
        scheduler.advance(Duration.ofDays(1));
        assertEquals(1, begun);

        loop.pollNow();

        assertEquals(2, begun);
    }

    @Test
    void whatIsStoppedTellsNothing() {
        loop.pollNow();
        loop.stop();
        answer("late");
        scheduler.advance(Duration.ofDays(1));

        assertEquals(1, begun);
        assertEquals(List.of(), told);
        assertEquals(0, scheduler.size());
    }

    @Test
    void stoppingCancelsTheNextPoll() {
        loop.pollNow();
        answer("one");
        loop.stop();

        assertEquals(0, scheduler.size());
        assertFalse(loop.isRunning());
    }

    @Test
    void whoWaitsForAPollThatIsNotMadeIsTold() {
        loop.pollNow();
        CompletableFuture<String> next = loop.pollNow();

        loop.stop();

        Futures.failure(UnreachableException.class, next);
    }

    @Test
    void theAnswerToAPollOfBeforeTheStopIsNotToldAfterANewStart() {
        loop.pollNow();
        loop.stop();
        loop.pollNow();

        answer("of before");
        assertEquals(List.of(), told);
        answer("new");

        assertEquals(List.of("new"), told);
    }

    @Test
    void startingTwiceIsStartingOnce() {
        loop.start();
        loop.start();

        assertEquals(1, begun);
        assertTrue(loop.isRunning());
    }

    @Test
    void aMistakeOfOursInAPollDoesNotEndThePolling() {
        loop.pollNow();
        polls.remove().completeExceptionally(new IllegalStateException("a mistake of ours"));
        scheduler.runDue();

        scheduler.advance(Duration.ofMinutes(15));

        assertEquals(2, begun);
    }

    @Test
    void aMistakeOfOursInTheListenerDoesNotEndThePolling() {
        listenerFails = true;
        CompletableFuture<String> asked = loop.pollNow();
        answer("one");

        scheduler.advance(Duration.ofMinutes(15));

        assertEquals(2, begun);
        assertEquals("one", Futures.result(asked));
    }

    private CompletableFuture<String> poll() {
        begun++;
        CompletableFuture<String> poll = new CompletableFuture<>();
        polls.add(poll);
        return poll;
    }

    private void answer(String answer) {
        polls.remove().complete(answer);
        scheduler.runDue();
    }

    private void fail(BlinkException problem) {
        polls.remove().completeExceptionally(problem);
        scheduler.runDue();
    }

    private Runnable later(Duration wait, Runnable task) {
        ScheduledFuture<?> future = scheduler.schedule(task, wait.toNanos(), TimeUnit.NANOSECONDS);
        return () -> future.cancel(false);
    }
}
