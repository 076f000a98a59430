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

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.error.UnreachableException;
import org.openhab.binding.blink.internal.cloud.http.Delay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the tasks of one session one after the other, in the order given, on openHAB's scheduler: what is only touched
 * by them needs no lock. Holds a thread of the scheduler, which has few for all add-ons, only while there is something
 * to do.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SerialExecutor implements Executor, Delay, AutoCloseable {

    /** A task that runs before its time finds that it has nothing to do yet. */
    private static final Duration ROUND_UP = Duration.ofNanos(999_999);

    private final Logger logger = LoggerFactory.getLogger(SerialExecutor.class);

    private final ScheduledExecutorService scheduler;
    private final Queue<Runnable> queue = new ArrayDeque<>();
    private final Set<Timer> timers = new HashSet<>();
    private boolean running;
    private boolean closed;

    /**
     * @param scheduler openHAB's scheduler; it is never shut down here
     */
    SerialExecutor(ScheduledExecutorService scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    public synchronized void execute(Runnable task) {
        if (closed) {
            return;
        }
        queue.add(task);
        if (!running) {
            running = true;
            scheduler.execute(this::drain);
        }
    }

    private void drain() {
        for (Runnable task = next(); task != null; task = next()) {
            try {
                task.run();
            } catch (RuntimeException e) {
                // A mistake of ours in one task must neither end the session nor go unseen.
                logger.warn("A task of the Blink account failed, please report this", e);
            } catch (Error e) {
                // It may be over with the next task; until then, nobody else would begin with what waits.
                logger.warn("A task of the Blink account failed, please report this", e);
                scheduler.execute(this::drain);
                throw e;
            }
        }
    }

    private synchronized @Nullable Runnable next() {
        Runnable task = queue.poll();
        running = task != null;
        return task;
    }

    /**
     * Runs a task later, in its turn.
     *
     * @return cancels it, if it has not begun
     */
    Runnable later(Duration delay, Runnable task) {
        Timer timer = new Timer(task, () -> {
        });
        start(timer, delay);
        return timer::cancel;
    }

    @Override
    public CompletableFuture<@Nullable Void> of(Duration time) {
        CompletableFuture<@Nullable Void> passed = new CompletableFuture<>();
        Timer timer = new Timer(() -> passed.complete(null),
                () -> passed.completeExceptionally(new UnreachableException("the session is closed", false, null)));
        start(timer, time);
        passed.whenComplete((nothing, failure) -> {
            if (passed.isCancelled()) {
                timer.cancel();
            }
        });
        return passed;
    }

    private synchronized void start(Timer timer, Duration delay) {
        if (closed) {
            timer.dropped.run();
            return;
        }
        timers.add(timer);
        // Until its turn has come it can be cancelled, and closing must still find it.
        timer.future = scheduler.schedule(() -> execute(() -> {
            if (forget(timer)) {
                timer.task.run();
            }
        }), Math.max(0, delay.plus(ROUND_UP).toMillis()), TimeUnit.MILLISECONDS);
    }

    private synchronized boolean forget(Timer timer) {
        return timers.remove(timer);
    }

    /**
     * Drops what has not begun and takes nothing more. May be called more than once.
     */
    @Override
    public void close() {
        List<Timer> left;
        synchronized (this) {
            closed = true;
            queue.clear();
            left = List.copyOf(timers);
        }
        left.forEach(Timer::cancel);
    }

    private class Timer {
        private final Runnable task;
        private final Runnable dropped;
        private volatile @Nullable ScheduledFuture<?> future;

        Timer(Runnable task, Runnable dropped) {
            this.task = task;
            this.dropped = dropped;
        }

        void cancel() {
            if (forget(this)) {
                ScheduledFuture<?> scheduled = future;
                if (scheduled != null) {
                    scheduled.cancel(false);
                }
                dropped.run();
            }
        }
    }
}
