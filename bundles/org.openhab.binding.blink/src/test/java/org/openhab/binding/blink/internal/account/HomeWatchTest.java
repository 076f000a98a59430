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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.cloud.error.UnreachableException;
import org.openhab.binding.blink.internal.cloud.model.Home;
import org.openhab.binding.blink.internal.fixture.Futures;
import org.openhab.binding.blink.internal.fixture.TestClock;

/**
 * The {@link HomeWatch} reads the home and tells it to whom it concerns.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class HomeWatchTest extends HomeWatchFixture {

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
    void whoRefreshesIsHeardByAllListenersBeforeTheHomeIsRead() {
        watch.add(new HomeListener() {

            @Override
            public void onHome(Home home) {
                told.add("home");
            }

            @Override
            public void onRefresh() {
                told.add("refresh");
            }
        });
        watch.begin();
        answer();
        told.clear();

        CompletableFuture<Home> read = watch.refresh();
        assertEquals(List.of("refresh"), told);
        answer();

        assertEquals(List.of("refresh", "account", "home"), told);
        assertEquals(latest(), Futures.result(read));
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

    private Home latest() {
        return watch.known().orElseThrow();
    }
}
