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
package org.openhab.binding.blink.internal.fuzz;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

import com.sun.management.ThreadMXBean;

/**
 * Runs a parser and fails when it does not come to an end, works much longer than its input is worth, or takes much
 * more
 * memory than that.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class Bounded {

    /** Whatever else the machine does. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LEAST_TIME = Duration.ofMillis(1500);
    private static final int MOST_SHOWN = 20_000;
    private static final long NANOS_FOR_A_BYTE = 2_000;
    private static final long LEAST_MEMORY = 24L << 20;
    private static final long MEMORY_FOR_A_BYTE = 256;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static @Nullable Thread worker;
    private static ExecutorService executor = newExecutor();

    private Bounded() {
    }

    private static ExecutorService newExecutor() {
        return Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "fuzz");
            thread.setDaemon(true);
            worker = thread;
            return thread;
        });
    }

    /**
     * @param what says what it was fed with
     * @param size the size of that, in bytes
     * @param task what to run
     */
    public static synchronized void run(String what, int size, Runnable task) {
        Future<?> running = executor.submit(() -> measured(size, task));
        try {
            running.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            Thread stuck = worker;
            executor = newExecutor();
            throw new AssertionError(shown(what) + " does not come to an end: "
                    + (stuck == null ? "" : Arrays.toString(stuck.getStackTrace())), e);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause() + " for " + shown(what), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(shown(what) + " was interrupted", e);
        }
    }

    private static String shown(String what) {
        StringBuilder text = new StringBuilder();
        what.chars().limit(MOST_SHOWN)
                .forEach(c -> text.append(c < ' ' || c > 126 ? String.format("\\u%04x", c) : Character.toString(c)));
        return text.toString();
    }

    private static void measured(int size, Runnable task) {
        long thread = Thread.currentThread().getId();
        long memory = THREADS.getThreadAllocatedBytes(thread);
        long time = THREADS.getThreadCpuTime(thread);
        task.run();
        long spent = THREADS.getThreadCpuTime(thread) - time;
        long taken = THREADS.getThreadAllocatedBytes(thread) - memory;
        if (spent > LEAST_TIME.toNanos() + NANOS_FOR_A_BYTE * size) {
            throw new AssertionError(size + " bytes took " + Duration.ofNanos(spent));
        }
        if (taken > LEAST_MEMORY + MEMORY_FOR_A_BYTE * size) {
            throw new AssertionError(size + " bytes took " + taken + " bytes of memory");
        }
    }
}
