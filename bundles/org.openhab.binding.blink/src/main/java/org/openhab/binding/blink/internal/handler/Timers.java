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
        private @Nullable ScheduledFuture<?> future;
    }

    Timers(ScheduledExecutorService scheduler) {
        this.scheduler = scheduler;
    }

    /**
     * Does something later, unless the end comes before.
     *
     * @return cancels it, if it has not begun
     */
    synchronized Runnable later(Duration delay, Runnable task) {
        if (closed) {
            return () -> {
                // It never begins.
            };
        }
        Timer timer = new Timer();
        waiting.add(timer);
        timer.future = scheduler.schedule(() -> {
            if (forget(timer)) {
                task.run();
            }
        }, delay.toNanos(), TimeUnit.NANOSECONDS); // a task that runs early by a part of a millisecond has to wait anew
        return () -> cancel(timer);
    }

    private synchronized boolean forget(Timer timer) {
        return waiting.remove(timer);
    }

    private synchronized void cancel(Timer timer) {
        ScheduledFuture<?> future = timer.future;
        if (waiting.remove(timer) && future != null) {
            future.cancel(false);
        }
    }

    /**
     * The end: nothing runs any more that has not begun, and nothing can be added.
     */
    synchronized void close() {
        closed = true;
        List.copyOf(waiting).forEach(this::cancel);
    }
}
