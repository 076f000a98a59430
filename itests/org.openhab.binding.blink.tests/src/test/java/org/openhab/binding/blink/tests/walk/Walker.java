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
package org.openhab.binding.blink.tests.walk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.http.HttpSender;
import org.openhab.binding.blink.tests.support.HeardClips.Heard;
import org.openhab.binding.blink.tests.support.TestAccount;

/**
 * Walks through the life of a household, and looks after each step whether all holds that must hold.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class Walker {

    private static final Duration LONGEST_SHRINKING = Duration.ofSeconds(90);

    private final HttpSender transport;
    private final Path folder;
    private final AtomicInteger walks = new AtomicInteger();

    /**
     * How a walk has ended.
     *
     * @param steps how many it had
     * @param lived how much time has passed in it
     * @param broken what did not hold
     */
    record Walk(int steps, Duration lived, int heard, int late, int requests, List<String> broken) {
    }

    /**
     * @param transport carries the requests
     * @param folder has room for the files of all walks
     */
    Walker(HttpSender transport, Path folder) {
        this.transport = transport;
        this.folder = folder;
    }

    /**
     * Walks until the end, or until something does not hold.
     *
     * @param seed whom it happens to
     */
    Walk walk(long seed, List<Move> moves) {
        Path place = folder.resolve("walk-" + walks.incrementAndGet());
        try (Town town = new Town(new Random(seed))) {
            HomeKind.begin(town.blink.scenario().usb(), new Random(seed));
            Instant begin = town.time.now();
            Household house = new Household(town, HomeKind.who(seed), TestAccount.PASSWORD, transport, place);
            house.calm();
            List<String> broken = house.model.broken();
            int steps = 0;
            while (broken.isEmpty() && steps < moves.size()) {
                broken = step(house, moves.get(steps++));
            }
            if (broken.isEmpty()) {
                broken = step(house, new Move(Step.CALM, 0));
            }
            List<Heard> heard = house.account.heard.events();
            return new Walk(steps, Duration.between(begin, town.time.now()), heard.size(),
                    (int) heard.stream().filter(Heard::late).count(),
                    town.blink.counts().values().stream().mapToInt(Integer::intValue).sum(), broken);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> step(Household house, Move move) {
        try {
            move.happen(house);
            house.town.settle();
        } catch (RuntimeException | AssertionError e) {
            StackTraceElement[] stack = e.getStackTrace();
            house.model.broken(e + (stack.length == 0 ? "" : " at " + stack[0]));
        }
        return house.model.broken();
    }

    /**
     * Leaves out of a walk what it does not need to fail.
     *
     * @return the shortest walk found that fails; empty when it did not fail again
     */
    Optional<List<Move>> shrink(long seed, List<Move> failed) {
        long deadline = System.nanoTime() + LONGEST_SHRINKING.toNanos();
        if (walk(seed, failed).broken.isEmpty()) {
            return Optional.empty();
        }
        List<Move> shortest = failed;
        for (int length = Math.max(1, shortest.size() / 2); length > 0; length /= 2) {
            for (int from = 0; from < shortest.size() && System.nanoTime() < deadline;) {
                List<Move> shorter = new ArrayList<>(shortest);
                shorter.subList(from, Math.min(from + length, shortest.size())).clear();
                Walk walk = walk(seed, shorter);
                if (walk.broken.isEmpty()) {
                    from += length;
                } else {
                    shortest = List.copyOf(shorter.subList(0, walk.steps));
                }
            }
        }
        return Optional.of(shortest);
    }
}
