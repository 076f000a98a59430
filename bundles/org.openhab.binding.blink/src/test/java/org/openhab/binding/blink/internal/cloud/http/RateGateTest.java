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
package org.openhab.binding.blink.internal.cloud.http;

import static org.junit.jupiter.api.Assertions.*;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.cloud.error.UnreachableException;
import org.openhab.binding.blink.internal.fixture.Answer;
import org.openhab.binding.blink.internal.fixture.Futures;
import org.openhab.binding.blink.internal.fixture.ManualScheduler;
import org.openhab.binding.blink.internal.fixture.TestClock;

/**
 * The {@link RateGate} keeps a distance between calls, whatever the clock does.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class RateGateTest {

    private static final Duration DISTANCE = Duration.ofMillis(300);
    private static final HttpRequest REQUEST = HttpRequest.get("call", URI.create("https://localhost/"));

    private final TestClock clock = new TestClock();
    private final ManualScheduler scheduler = new ManualScheduler(clock);
    private final List<Duration> sent = new ArrayList<>();
    private final RateGate gate = new RateGate(request -> {
        sent.add(Duration.between(TestClock.START, clock.instant()));
        return CompletableFuture.completedFuture(Answer.status(200));
    }, clock, this::wait, DISTANCE);

    @Test
    void theFirstCallGoesAtOnce() {
        assertEquals(200, Futures.result(gate.send(REQUEST)).status());
        assertEquals(0, scheduler.size());
    }

    @Test
    void aBurstIsSpread() {
        sendAtOnce(4);

        scheduler.advance(Duration.ofSeconds(5));

        assertEquals(times(0, 300, 600, 900), sent);
    }

    @Test
    void aBurstOfAnySizeIsSpread() {
        sendAtOnce(250);

        scheduler.advance(Duration.ofSeconds(200));

        assertEquals(250, sent.size());
        for (int i = 0; i < sent.size(); i++) {
            assertEquals(DISTANCE.multipliedBy(i), sent.get(i));
        }
    }

    @Test
    void afterAPauseNothingWaits() {
        sendAtOnce(2);
        scheduler.advance(Duration.ofMillis(600));

        sendAtOnce(1);

        assertEquals(times(0, 300, 600), sent);
    }

    @Test
    void aCallThatComesEarlyWaitsForTheRestOfTheDistance() {
        sendAtOnce(1);
        scheduler.advance(Duration.ofMillis(200));
        sendAtOnce(1);

        scheduler.advance(Duration.ofMillis(100));

        assertEquals(times(0, 300), sent);
    }

    @Test
    void aClockThatIsSetBackHoldsNothingUp() {
        sendAtOnce(1);
        Instant before = clock.instant();
        clock.advance(Duration.ofSeconds(-10));

        sendAtOnce(1);

        assertEquals(2, sent.size() + scheduler.size());
        assertTrue(scheduler.nextIn().orElseGet(() -> Duration.ZERO).compareTo(DISTANCE) <= 0,
                "waits " + scheduler.nextIn() + " since the clock was set back from " + before);
    }

    @Test
    void aClockThatIsSetBackADayHoldsNothingUp() {
        sendAtOnce(1);
        clock.advance(Duration.ofDays(-1));

        sendAtOnce(1);

        assertTrue(scheduler.nextIn().orElseGet(() -> Duration.ZERO).compareTo(DISTANCE) <= 0);
    }

    @Test
    void aClockThatIsSetForwardIsNoProblem() {
        sendAtOnce(1);
        clock.advance(Duration.ofDays(365));

        sendAtOnce(1);

        assertEquals(2, sent.size());
    }

    @Test
    void withoutADistanceNothingWaits() {
        RateGate open = new RateGate(request -> CompletableFuture.completedFuture(Answer.status(200)), clock,
                this::wait, Duration.ZERO);

        assertEquals(200, Futures.result(open.send(REQUEST)).status());
        assertEquals(200, Futures.result(open.send(REQUEST)).status());
    }

    @Test
    void aCallThatMayNotWaitAnyLongerIsNotSent() {
        RateGate closing = new RateGate(request -> {
            sent.add(Duration.ZERO);
            return CompletableFuture.completedFuture(Answer.status(200));
        }, clock, time -> CompletableFuture.failedFuture(new UnreachableException("closed", false, null)), DISTANCE);
        closing.send(REQUEST);

        CompletableFuture<HttpResponse> refused = closing.send(REQUEST);

        assertFalse(Futures.failure(UnreachableException.class, refused).mayHaveArrived());
        assertEquals(1, sent.size());
    }

    private void sendAtOnce(int calls) {
        for (int i = 0; i < calls; i++) {
            gate.send(REQUEST);
        }
    }

    private CompletableFuture<@Nullable Void> wait(Duration time) {
        CompletableFuture<@Nullable Void> passed = new CompletableFuture<>();
        scheduler.schedule(() -> {
            passed.complete(null);
        }, time.toNanos(), TimeUnit.NANOSECONDS);
        return passed;
    }

    private static List<Duration> times(long... millis) {
        List<Duration> times = new ArrayList<>();
        for (long time : millis) {
            times.add(Duration.ofMillis(time));
        }
        return times;
    }
}
