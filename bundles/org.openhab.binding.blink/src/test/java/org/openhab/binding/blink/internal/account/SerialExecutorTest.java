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
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.cloud.error.UnreachableException;
import org.openhab.binding.blink.internal.fixture.Futures;
import org.openhab.binding.blink.internal.fixture.ManualScheduler;
import org.openhab.binding.blink.internal.fixture.TestClock;

/**
 * The {@link SerialExecutor} keeps the order, and leaves nothing behind.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SerialExecutorTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final ManualScheduler scheduler = new ManualScheduler(new TestClock());
    private final SerialExecutor serial = new SerialExecutor(scheduler);
    private final List<String> done = new ArrayList<>();

    @Test
    void tasksRunInTheirOrderOneAfterTheOther() {
        serial.execute(() -> {
            serial.execute(() -> done.add("third"));
            done.add("first");
        });
        serial.execute(() -> done.add("second"));
        assertEquals(List.of(), done, "nothing runs in the thread of the caller");

        scheduler.runDue();

        assertEquals(List.of("first", "second", "third"), done);
    }

    @Test
    void nothingIsScheduledWhileThereIsNothingToDo() {
        serial.execute(() -> done.add("one"));
        serial.execute(() -> done.add("two"));
        assertEquals(1, scheduler.size());

        scheduler.runDue();

        assertEquals(0, scheduler.size());
        serial.execute(() -> done.add("three"));
        scheduler.runDue();
        assertEquals(List.of("one", "two", "three"), done);
    }

    @Test
    void aTaskThatFailsDoesNotStopTheNext() {
        serial.execute(() -> {
            throw new IllegalStateException("the log shows this; it is a part of the test");
        });
        serial.execute(() -> done.add("next"));

        scheduler.runDue();

        assertEquals(List.of("next"), done);
    }

    @Test
    void anErrorDoesNotStopTheNextEither() {
        serial.execute(() -> {
            throw new StackOverflowError("the log shows this; it is a part of the test");
        });
        serial.execute(() -> done.add("next"));

        scheduler.runDue();
        assertEquals(List.of("next"), done);

        serial.execute(() -> done.add("later"));
        scheduler.runDue();
        assertEquals(List.of("next", "later"), done);
    }

    @Test
    void laterIsLater() {
        serial.later(SECOND, () -> done.add("later"));

        scheduler.advance(Duration.ofMillis(999));
        assertEquals(List.of(), done);
        scheduler.advance(Duration.ofMillis(1));
        assertEquals(List.of("later"), done);
    }

    @Test
    void aWaitBelowZeroIsNone() {
        serial.later(Duration.ofSeconds(-5), () -> done.add("now"));

        scheduler.runDue();

        assertEquals(List.of("now"), done);
    }

    @Test
    void whatIsCancelledDoesNotRun() {
        Runnable cancel = serial.later(SECOND, () -> done.add("later"));

        cancel.run();
        cancel.run();

        assertEquals(0, scheduler.size());
        scheduler.advance(SECOND);
        assertEquals(List.of(), done);
    }

    @Test
    void whatWaitsForItsTurnCanStillBeCancelled() {
        List<Runnable> cancel = new ArrayList<>();
        serial.later(SECOND, () -> cancel.get(0).run());
        cancel.add(serial.later(SECOND, () -> done.add("too late")));

        scheduler.advance(SECOND);

        assertEquals(List.of(), done);
    }

    @Test
    void cancellingWhatHasRunIsNoProblem() {
        Runnable cancel = serial.later(SECOND, () -> done.add("later"));
        scheduler.advance(SECOND);

        cancel.run();

        assertEquals(List.of("later"), done);
    }

    @Test
    void closingDropsWhatHasNotBegun() {
        serial.execute(() -> {
            done.add("running");
            serial.close();
            serial.execute(() -> done.add("given after closing"));
        });
        serial.execute(() -> done.add("waiting"));
        serial.later(SECOND, () -> done.add("later"));

        scheduler.advance(Duration.ofMinutes(1));

        assertEquals(List.of("running"), done);
        assertEquals(0, scheduler.size());
    }

    @Test
    void afterClosingNothingIsTaken() {
        serial.close();
        serial.close();

        serial.execute(() -> done.add("now"));
        serial.later(SECOND, () -> done.add("later")).run();

        assertEquals(0, scheduler.size());
    }

    @Test
    void aDelayPasses() {
        CompletableFuture<@Nullable Void> delay = serial.of(SECOND);

        scheduler.advance(Duration.ofMillis(999));
        assertFalse(delay.isDone());
        scheduler.advance(Duration.ofMillis(1));
        assertTrue(delay.isDone() && !delay.isCompletedExceptionally());
    }

    @Test
    void aDelayFailsWhenItIsClosed() {
        CompletableFuture<@Nullable Void> delay = serial.of(SECOND);

        serial.close();

        assertFalse(Futures.failure(UnreachableException.class, delay).mayHaveArrived());
        assertEquals(0, scheduler.size());
    }

    @Test
    void aDelayThatIsOverButHasNotHadItsTurnFailsTooWhenItIsClosed() {
        serial.later(SECOND, serial::close);
        CompletableFuture<@Nullable Void> delay = serial.of(SECOND);

        scheduler.advance(SECOND);

        Futures.failure(UnreachableException.class, delay);
    }

    @Test
    void aDelayAfterClosingFailsAtOnce() {
        serial.close();

        Futures.failure(UnreachableException.class, serial.of(SECOND));
        assertEquals(0, scheduler.size());
    }
}
