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
package org.openhab.binding.blink.tests.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Time that passes only when a test says so: a clock, and a scheduler whose delayed tasks wait for that time. Tasks
 * without a delay run at once, in the one thread of the scheduler. The clock may be set; that makes no task come sooner
 * or later.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class VirtualTime extends ScheduledThreadPoolExecutor {

    /** How much real time a slow machine may take for what takes none here. */
    public static final Duration PATIENCE = Duration.ofMinutes(1);

    private final PriorityQueue<Task> waiting = new PriorityQueue<>(
            Comparator.comparing((Task task) -> task.due).thenComparing(task -> task.number));
    private Instant now = Instant.parse("2026-11-22T12:00:00Z");
    private Duration wrong = Duration.ZERO;
    private long tasks;

    public VirtualTime() {
        super(1, runnable -> {
            Thread thread = Executors.defaultThreadFactory().newThread(runnable);
            thread.setName("virtual-time");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * @return the clock, as it was set
     */
    public Clock clock() {
        InstantSource source = this::told;
        return source.withZone(ZoneOffset.UTC);
    }

    private synchronized Instant told() {
        return now.plus(wrong);
    }

    /**
     * @return a clock that nobody can set, such as Blink's
     */
    public Clock trueClock() {
        InstantSource source = this::now;
        return source.withZone(ZoneOffset.UTC);
    }

    /**
     * Somebody sets the clock.
     *
     * @param difference by how much it is ahead of the time from then on; negative when it is behind
     */
    public synchronized void setClock(Duration difference) {
        wrong = difference;
    }

    /**
     * @return the time
     */
    public synchronized Instant now() {
        return now;
    }

    /**
     * @return how many tasks wait for their time
     */
    public synchronized int waitingTasks() {
        return waiting.size();
    }

    /**
     * Lets time pass until the next task falls due, and runs it.
     *
     * @param end no further than this
     * @return whether there was one
     */
    public boolean advanceToNext(Instant end) {
        Task task = takeDue(end);
        if (task == null) {
            return false;
        }
        execute(task);
        settle();
        return true;
    }

    /**
     * Lets time pass: what falls due runs in its order, each at its own time.
     */
    public void advance(Duration time) {
        Instant end = now().plus(time);
        while (advanceToNext(end)) {
            // The next one may be one that this one has asked for.
        }
        synchronized (this) {
            now = end;
        }
        settle();
    }

    /**
     * Lets time pass as it passes in a house: each task at its own time, and what it has begun ends before the next
     * one.
     *
     * @param settle waits for what has been begun
     */
    public void live(Duration time, Runnable settle) {
        settle.run();
        Instant end = now().plus(time);
        while (advanceToNext(end)) {
            settle.run();
        }
        advance(Duration.between(now(), end));
        settle.run();
    }

    /**
     * The machine sleeps: time passes, and nothing runs. What fell due meanwhile runs late, when time goes on.
     */
    public synchronized void sleep(Duration time) {
        now = now.plus(time);
    }

    /**
     * Waits until everything that was handed to the scheduler so far has run.
     */
    public void settle() {
        try {
            submit(() -> {
            }).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new AssertionError("the scheduler is stuck", e);
        }
    }

    private synchronized @Nullable Task takeDue(Instant end) {
        Task next = waiting.isEmpty() ? null : waiting.element();
        if (next == null || next.due.isAfter(end)) {
            return null;
        }
        waiting.remove(next);
        now = next.due.isAfter(now) ? next.due : now;
        return next;
    }

    @Override
    public ScheduledFuture<?> schedule(@Nullable Runnable command, long delay, @Nullable TimeUnit unit) {
        if (command == null || unit == null || delay <= 0) {
            return super.schedule(command, delay, unit);
        }
        synchronized (this) {
            Task task = new Task(Executors.callable(command), now.plusNanos(unit.toNanos(delay)), tasks++);
            waiting.add(task);
            return task;
        }
    }

    private class Task extends FutureTask<@Nullable Object> implements ScheduledFuture<@Nullable Object> {
        private final Instant due;
        private final long number;

        Task(Callable<@Nullable Object> action, Instant due, long number) {
            super(action);
            this.due = due;
            this.number = number;
        }

        @Override
        public boolean cancel(boolean mayInterrupt) {
            synchronized (VirtualTime.this) {
                waiting.remove(this);
            }
            return super.cancel(mayInterrupt);
        }

        @Override
        public long getDelay(@Nullable TimeUnit unit) {
            return unit == null ? 0 : unit.convert(Duration.between(now(), due));
        }

        @Override
        public int compareTo(@Nullable Delayed other) {
            return other instanceof Task task ? due.compareTo(task.due) : 0;
        }
    }
}
