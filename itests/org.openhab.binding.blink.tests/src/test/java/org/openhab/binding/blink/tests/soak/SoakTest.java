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
package org.openhab.binding.blink.tests.soak;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jetty.client.HttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.binding.blink.internal.cloud.http.JettyTransport;
import org.openhab.binding.blink.internal.cloud.http.TransportLimits;
import org.openhab.binding.blink.tests.support.LogFile;

/**
 * Three busy accounts live for a day, with troubles every few minutes: no event is lost, none comes twice, and nothing
 * is held in the end that was not held in the beginning.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
@Timeout(value = 120, unit = TimeUnit.MINUTES)
class SoakTest {

    private static final int HOUSES = 3;
    private static final int CLIPS_IN_A_DAY = 2_000;
    private static final long SEED = 20261122;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final long MOST_BYTES = 4 * 1024 * 1024;
    /** Timers that belong to what is just going on. */
    private static final int MOST_TIMERS = 12;
    private static final TransportLimits LIMITS = new TransportLimits(Duration.ofSeconds(10), Duration.ofSeconds(30),
            Duration.ofSeconds(30), 8 * 1024 * 1024, Duration.ofSeconds(30));

    @TempDir
    Path folder = Path.of("");

    @Test
    void aBusyDayFullOfTroublesLosesNoEventAndLeavesNothingBehind() throws IOException {
        LogFile log = new LogFile();
        live(folder.resolve("before"), Duration.ofMinutes(20), 20);
        Usage before = Usage.now();
        int hours = Objects.requireNonNullElse(Integer.getInteger("soak.hours"), 4);
        long begin = System.nanoTime();
        live(folder.resolve("day"), Duration.ofHours(hours), CLIPS_IN_A_DAY * hours / 24);
        tell(hours + " h lived in " + Duration.ofNanos(System.nanoTime() - begin).toSeconds() + " s");

        // The pools of the web server and of the HTTP client end at their leisure.
        await().atMost(PATIENCE).pollInSameThread().pollInterval(Duration.ofMillis(200)).untilAsserted(() -> {
            Usage after = Usage.now();
            assertTrue(after.fits(before, MOST_BYTES), () -> "before: " + before + "; after: " + after);
        });
        tell("before: " + before + "; after: " + Usage.now());
        assertEquals(List.of(), log.troubles());
    }

    private static void live(Path place, Duration duration, int clips) throws IOException {
        try (JettyTransport transport = new JettyTransport(new HttpClient(), LIMITS);
                Street street = new Street(HOUSES, transport, place, SEED)) {
            assertEquals(List.of(), street.look());
            assertEquals(List.of(), street.check());
            int timers = street.town.time.waitingTasks();
            Duration piece = duration.dividedBy(4);
            for (int quarter = 1; quarter <= 4; quarter++) {
                assertEquals(List.of(), street.live(piece, clips / 4));
                tell(piece.multipliedBy(quarter) + ": " + Usage.now() + ", " + street.town.time.waitingTasks()
                        + " timers");
            }
            assertEquals(List.of(), street.check());
            assertEquals(street.recorded(), street.heard(), "events");
            assertEquals(0, street.heardTwice(), "events that came twice");
            int timersNow = street.town.time.waitingTasks();
            assertTrue(timersNow <= timers + MOST_TIMERS, () -> timers + " timers, then " + timersNow);
            tell(street.recorded() + " clips, " + street.heard() + " events, " + street.late() + " late, "
                    + street.town.blink.counts().values().stream().mapToInt(Integer::intValue).sum() + " requests, "
                    + timers + " timers at first and " + timersNow + " at last");
            street.leave();
            assertEquals(0, street.town.time.waitingTasks(), "timers when all have gone");
        }
    }

    private static void tell(String line) {
        Objects.requireNonNull(System.out).println(line);
    }
}
