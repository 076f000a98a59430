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
package org.openhab.binding.blink.internal.handler;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What a handler will do later on openHAB's scheduler, from its beginning to its end, so that none of it outlives the
 * handler: what runs just when the end comes begins nothing new.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class Timers {

    private final ScheduledExecutorService scheduler;
    private final Set<Timer> waiting = new HashSet<>();
    private boolean closed;

    private static class Timer {
        private final Runnable dropped;
        private @Nullable ScheduledFuture<?> future;

        Timer(Runnable dropped) {
            this.dropped = dropped;
        }
    }

    Timers(ScheduledExecutorService scheduler) {
        this.scheduler = scheduler;
    }

    /**
     * Does something later, unless the end comes before.
     *
     * @return cancels it, if it has not begun
     */
    Runnable later(Duration delay, Runnable task) {
        return start(delay, task, () -> {
            // Nobody waits for it.
        });
    }

    /**
     * Waits.
     *
     * @return completes with true when the time has passed, and with false when the end comes before
     */
    CompletableFuture<Boolean> pause(Duration time) {
        CompletableFuture<Boolean> passed = new CompletableFuture<>();
        start(time, () -> passed.complete(true), () -> passed.complete(false));
        return passed;
    }

    private Runnable start(Duration delay, Runnable task, Runnable dropped) {
        Timer timer = new Timer(dropped);
        if (!schedule(timer, delay, task)) {
            dropped.run();
        }
        return () -> cancel(timer);
    }

    private synchronized boolean schedule(Timer timer, Duration delay, Runnable task) {
        if (!closed) {
            waiting.add(timer);
            timer.future = scheduler.schedule(() -> {
                if (forget(timer)) {
                    task.run();
                }
            }, delay.toNanos(), TimeUnit.NANOSECONDS); // a task that runs early by a part of a millisecond must wait
                                                       // anew
        }
        return !closed;
    }

    private synchronized boolean forget(Timer timer) {
        return waiting.remove(timer);
    }

    private void cancel(Timer timer) {
        synchronized (this) {
            ScheduledFuture<?> future = timer.future;
            if (!waiting.remove(timer)) {
                return;
            }
            if (future != null) {
                future.cancel(false);
            }
        }
        timer.dropped.run();
    }

    /**
     * The end: nothing runs any more that has not begun, and nothing can be added. Who waits, waits no longer.
     */
    void close() {
        List<Timer> left;
        synchronized (this) {
            closed = true;
            left = List.copyOf(waiting);
        }
        left.forEach(this::cancel);
    }
}
