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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.account.Command.Rank;
import org.openhab.binding.blink.internal.cloud.error.BlinkException;
import org.openhab.binding.blink.internal.cloud.error.UnreachableException;
import org.openhab.binding.blink.internal.cloud.model.CommandProgress;
import org.openhab.binding.blink.internal.cloud.model.CommandTicket;
import org.openhab.binding.blink.internal.cloud.model.Home;
import org.openhab.binding.blink.internal.fixture.Homes;
import org.openhab.binding.blink.internal.fixture.ManualScheduler;
import org.openhab.binding.blink.internal.fixture.TestClock;

/**
 * A queue of commands, and a Blink that answers when the test says so.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
abstract class CommandQueueFixture {

    static final Duration SECOND = Duration.ofSeconds(1);
    static final Duration LIMIT = Duration.ofSeconds(60);
    static final CommandTicket TICKET = new CommandTicket(Homes.NETWORK, 2_900_000_101L, false);
    static final CommandTicket DONE_ALREADY = new CommandTicket(Homes.NETWORK, 0, true);
    static final UnreachableException CUT = new UnreachableException("cut", true, null);

    final TestClock clock = new TestClock();
    final ManualScheduler scheduler = new ManualScheduler(clock);
    final Deque<CompletableFuture<CommandTicket>> answers = new ArrayDeque<>();
    final Deque<CompletableFuture<CommandProgress>> stages = new ArrayDeque<>();
    final List<String> sent = new ArrayList<>();
    CompletableFuture<Home> home = new CompletableFuture<>();
    int progressCalls;
    int homeReads;
    final CommandQueue queue = new CommandQueue(new SerialExecutor(scheduler), clock, ticket -> {
        progressCalls++;
        return stages.isEmpty() ? CompletableFuture.completedFuture(new CommandProgress.Running()) : stages.remove();
    }, () -> {
        homeReads++;
        return home;
    });

    CompletableFuture<CommandResult> submit(String name, Rank rank) {
        return submit(name, name, rank);
    }

    CompletableFuture<CommandResult> submit(String name, String target, Rank rank) {
        CompletableFuture<CommandResult> result = queue.submit(new Command(rank, target, name, () -> {
            sent.add(name);
            return answers.remove();
        }, Optional.of(now -> Boolean.TRUE.equals(now.networks().get(0).armed())), LIMIT));
        scheduler.runDue();
        return result;
    }

    void accepted() {
        answers.add(CompletableFuture.completedFuture(TICKET));
    }

    void failing(BlinkException... problems) {
        for (BlinkException problem : problems) {
            answers.add(CompletableFuture.failedFuture(problem));
        }
    }

    CompletableFuture<CommandTicket> hold() {
        CompletableFuture<CommandTicket> answer = new CompletableFuture<>();
        answers.add(answer);
        return answer;
    }

    void stage(CommandProgress... states) {
        for (CommandProgress state : states) {
            stages.add(CompletableFuture.completedFuture(state));
        }
    }

    void homeIs(boolean armed) {
        home = CompletableFuture.completedFuture(Homes.armed(clock.instant(), armed));
    }

    void pass(Duration time) {
        scheduler.advance(time);
        scheduler.runDue();
    }
}
