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

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.common.internal.LoggingScheduledThreadPool;
import org.openhab.core.common.internal.UnstoppableScheduledExecutorService;

/**
 * Hands out the thread pools that all add-ons share. A pool has five threads, and nobody can shut it down.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class ThreadPoolManager {

    public static final String THREAD_POOL_NAME_COMMON = "common";

    protected static final int DEFAULT_THREAD_POOL_SIZE = 5;
    protected static final long THREAD_TIMEOUT = 65L;

    private static final Map<String, ScheduledExecutorService> SCHEDULED_POOLS = new ConcurrentHashMap<>();
    private static final Map<String, ScheduledExecutorService> POOLS = new ConcurrentHashMap<>();

    public static ScheduledExecutorService getScheduledPool(String poolName) {
        ScheduledExecutorService pool = SCHEDULED_POOLS.computeIfAbsent(poolName,
                ThreadPoolManager::createScheduledPool);
        return new UnstoppableScheduledExecutorService(poolName, Objects.requireNonNull(pool));
    }

    /** A pool of its own, so that what waits in it holds up no timer. */
    public static ExecutorService getPool(String poolName) {
        ScheduledExecutorService pool = POOLS.computeIfAbsent(poolName, ThreadPoolManager::createScheduledPool);
        return new UnstoppableScheduledExecutorService(poolName, Objects.requireNonNull(pool));
    }

    public static Set<String> getPoolNames() {
        Set<String> names = new HashSet<>(SCHEDULED_POOLS.keySet());
        names.addAll(POOLS.keySet());
        return names;
    }

    private static ScheduledExecutorService createScheduledPool(String poolName) {
        ScheduledThreadPoolExecutor pool = new LoggingScheduledThreadPool(DEFAULT_THREAD_POOL_SIZE,
                new NamedThreadFactory(poolName, true));
        pool.setKeepAliveTime(THREAD_TIMEOUT, TimeUnit.SECONDS);
        pool.allowCoreThreadTimeOut(true);
        pool.setRemoveOnCancelPolicy(true);
        return pool;
    }
}
