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
package org.openhab.binding.blink.internal.concurrency;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Does several things at the same time, again and again, each time a little shifted: what may come in any order does.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class AtOnce implements AutoCloseable {

    /** In each build; the profile for long runs tries more. */
    public static final int ROUNDS = Objects.requireNonNullElse(Integer.getInteger("interleaving.rounds"), 500);

    private static final long STEP_NANOS = 400;
    private static final long PATIENCE_SECONDS = 240;

    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "at-once");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Begins all tasks together and waits for their end.
     *
     * @param round shifts them against each other
     * @param tasks what to do, each in a thread of its own
     */
    public void run(int round, Runnable... tasks) {
        CyclicBarrier start = new CyclicBarrier(tasks.length);
        List<Future<?>> ends = new ArrayList<>();
        for (int i = 0; i < tasks.length; i++) {
            Runnable task = tasks[i];
            long shift = STEP_NANOS * ((round >> 2 * i) % 4);
            ends.add(threads.submit(() -> {
                await(start);
                LockSupport.parkNanos(shift);
                task.run();
            }));
        }
        for (Future<?> end : ends) {
            try {
                end.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException e) {
                throw new AssertionError("round " + round, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", e);
            }
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (BrokenBarrierException | TimeoutException e) {
            throw new AssertionError("not all have come", e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
