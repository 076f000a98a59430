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

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jetty.client.HttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.binding.blink.internal.cloud.http.JettyTransport;
import org.openhab.binding.blink.internal.cloud.http.TransportLimits;
import org.openhab.binding.blink.tests.support.LogFile;
import org.openhab.binding.blink.tests.walk.Walker.Walk;

/**
 * Whatever the user, Blink and the network do, in whatever order: nothing is told or kept twice, nothing is lost, and
 * when all is well again, all is shown as it is.
 * <p>
 * The system property <code>walk.seed</code> repeats the walks of a seed, <code>walk.steps</code> makes them as many.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
@Timeout(value = 120, unit = TimeUnit.MINUTES)
class WalkTest {

    private static final int STEPS_OF_A_WALK = 500;
    /** What a user has to be told who saves all clips while a sync module refuses to list its own. */
    private static final String LEFT_OUT = " are left out, because it could not be listed: ";
    private static final TransportLimits LIMITS = new TransportLimits(Duration.ofSeconds(10), Duration.ofSeconds(30),
            Duration.ofSeconds(30), 8 * 1024 * 1024, Duration.ofSeconds(30));

    @TempDir
    Path folder = Path.of("");

    @Test
    void whateverHappensInWhateverOrderNothingIsLostAndNothingComesTwice() throws IOException {
        long seed = Objects.requireNonNullElseGet(Long.getLong("walk.seed"), System::nanoTime);
        int walks = Objects.requireNonNullElse(Integer.getInteger("walk.steps"), 10_000) / STEPS_OF_A_WALK;
        LogFile log = new LogFile();
        long begin = System.nanoTime();
        try (JettyTransport transport = new JettyTransport(new HttpClient(), LIMITS)) {
            Walker walker = new Walker(transport, folder);
            List<Walk> done = IntStream.range(0, walks).parallel()
                    .mapToObj(number -> walker.walk(seed + number, Move.random(seed + number, STEPS_OF_A_WALK)))
                    .toList();
            Objects.requireNonNull(System.out)
                    .println("Walked " + sum(done, Walk::steps) + " steps in "
                            + Duration.ofNanos(System.nanoTime() - begin).toSeconds() + " s: "
                            + sum(done, walk -> (int) walk.lived().toHours()) + " h lived, " + sum(done, Walk::requests)
                            + " requests, " + sum(done, Walk::heard) + " events, " + sum(done, Walk::late)
                            + " of them late, seed " + seed);
            IntStream.range(0, walks).filter(number -> !done.get(number).broken().isEmpty()).boxed().findFirst()
                    .ifPresent(first -> fail(problems(seed, done) + shortest(walker, seed + first, done.get(first))));
        }
        assertEquals(List.of(), log.troubles().stream().filter(line -> !line.contains(LEFT_OUT)).toList(),
                () -> "in the log of the walks of seed " + seed);
    }

    private static int sum(List<Walk> walks, ToIntFunction<Walk> count) {
        return walks.stream().mapToInt(count).sum();
    }

    private static String problems(long seed, List<Walk> done) {
        return IntStream.range(0, done.size()).filter(number -> !done.get(number).broken().isEmpty())
                .mapToObj(number -> "After step " + done.get(number).steps() + " of the walk of seed " + (seed + number)
                        + ": " + done.get(number).broken() + "\n")
                .collect(Collectors.joining());
    }

    private static String shortest(Walker walker, long seed, Walk walk) {
        List<Move> failed = Move.random(seed, walk.steps());
        return walker.shrink(seed, failed)
                .map(shortest -> "The shortest walk found that fails, of seed " + seed + ": " + shortest)
                .orElseGet(() -> "The walk of seed " + seed + " did not fail again; its last steps: "
                        + failed.subList(Math.max(0, failed.size() - 20), failed.size()));
    }
}
