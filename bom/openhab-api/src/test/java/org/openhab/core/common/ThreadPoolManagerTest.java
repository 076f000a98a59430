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
package org.openhab.core.common;

import static org.junit.jupiter.api.Assertions.*;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;

/**
 * The pools belong to everybody.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ThreadPoolManagerTest {

    private static final String POOL = ThreadPoolManagerTest.class.getSimpleName();

    private final ScheduledExecutorService scheduler = ThreadPoolManager.getScheduledPool(POOL);

    @Test
    void aSharedPoolCannotBeShutDown() throws Exception {
        scheduler.shutdown();
        assertTrue(scheduler.shutdownNow().isEmpty());

        assertFalse(scheduler.isShutdown());
        assertFalse(scheduler.isTerminated());
        assertEquals(7, scheduler.submit(() -> 7).get());
    }

    @Test
    void thePoolOfANameIsTheSameForAll() throws Exception {
        CountDownLatch allBusy = new CountDownLatch(5);
        CountDownLatch release = new CountDownLatch(1);
        IntStream.range(0, 5).forEach(i -> ThreadPoolManager.getScheduledPool("busy").execute(() -> {
            allBusy.countDown();
            awaitQuietly(release);
        }));
        assertTrue(allBusy.await(60, TimeUnit.SECONDS));

        ScheduledFuture<?> sixth = ThreadPoolManager.getScheduledPool("busy").schedule(() -> 6, 0, TimeUnit.SECONDS);

        assertThrows(TimeoutException.class, () -> sixth.get(50, TimeUnit.MILLISECONDS));
        release.countDown();
        assertEquals(6, sixth.get(60, TimeUnit.SECONDS));
        assertTrue(ThreadPoolManager.getPoolNames().contains("busy"));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            assertTrue(latch.await(60, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void threadsAreDaemonsWithTheNameOfThePool() throws Exception {
        Thread thread = scheduler.submit(Thread::currentThread).get();

        assertTrue(thread.isDaemon());
        assertTrue(thread.getName().matches("OH-" + POOL + "-\\d"), thread.getName());
    }

    @Test
    void aTaskThatFailsEndsItsRepetitionAndNothingElse() throws Exception {
        CountDownLatch ran = new CountDownLatch(1);
        ScheduledFuture<?> failing = scheduler.scheduleWithFixedDelay(() -> {
            ran.countDown();
            throw new IllegalStateException("expected");
        }, 0, 1, TimeUnit.MILLISECONDS);

        assertThrows(ExecutionException.class, () -> failing.get(60, TimeUnit.SECONDS));
        assertEquals(0, ran.getCount());
        assertEquals(7, scheduler.submit(() -> 7).get());
    }

    @Test
    void everythingElseWorks() throws Exception {
        List<Callable<Integer>> tasks = List.of(() -> 7);

        assertEquals(7, scheduler.invokeAll(tasks).get(0).get());
        assertEquals(7, scheduler.invokeAll(tasks, 10, TimeUnit.SECONDS).get(0).get());
        assertEquals(7, scheduler.invokeAny(tasks));
        assertEquals(7, scheduler.invokeAny(tasks, 10, TimeUnit.SECONDS));
        assertEquals(7, scheduler.submit(() -> Thread.yield(), 7).get());
        assertNull(scheduler.submit(() -> Thread.yield()).get());
        assertNull(scheduler.schedule(() -> Thread.yield(), 0, TimeUnit.SECONDS).get());
        assertFalse(scheduler.awaitTermination(1, TimeUnit.MILLISECONDS));
        ScheduledFuture<?> repeated = scheduler.scheduleAtFixedRate(() -> Thread.yield(), 1, 1, TimeUnit.HOURS);
        assertTrue(repeated.cancel(false));
    }

    @Test
    void aPoolForOtherWorkIsSharedByNameAndHasThreadsOfItsOwn() throws Exception {
        ExecutorService pool = ThreadPoolManager.getPool("disk");

        assertEquals(7, pool.submit(() -> 7).get());
        pool.shutdown();
        assertEquals(8, ThreadPoolManager.getPool("disk").submit(() -> 8).get());
        assertTrue(ThreadPoolManager.getPoolNames().contains("disk"));
    }

    @Test
    void threadsOfAFactoryOfTheirOwnAreCountedAndNamed() {
        NamedThreadFactory factory = new NamedThreadFactory("blink");

        assertEquals("OH-blink-1", factory.newThread(Thread::yield).getName());
        assertEquals("OH-blink-2", factory.newThread(Thread::yield).getName());
        assertFalse(factory.newThread(Thread::yield).isDaemon());
    }
}
