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
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.error.BlinkException;
import org.openhab.binding.blink.internal.cloud.model.Home;
import org.openhab.binding.blink.internal.fixture.Homes;
import org.openhab.binding.blink.internal.fixture.ManualScheduler;
import org.openhab.binding.blink.internal.fixture.TestClock;
import org.openhab.binding.blink.internal.poll.PollPolicy;

/**
 * A watch over a home, and a Blink that answers when the test says so.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
abstract class HomeWatchFixture {

    static final Duration INTERVAL = Duration.ofSeconds(60);
    static final Duration GATHERING = Duration.ofSeconds(2);

    final TestClock clock = new TestClock();
    final ManualScheduler scheduler = new ManualScheduler(clock);
    final Deque<CompletableFuture<Home>> polls = new ArrayDeque<>();
    final List<String> told = new ArrayList<>();
    int begun;
    boolean mistaken;
    final HomeWatch watch = watch(INTERVAL);

    HomeWatch watch(Duration interval) {
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

    void answer() {
        polls.remove().complete(Homes.armed(clock.instant(), true));
        scheduler.runDue();
    }

    void pass(Duration time) {
        scheduler.advance(time);
        scheduler.runDue();
    }
}
