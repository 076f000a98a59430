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
package org.openhab.core.common.internal;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A scheduled pool that does not let the exception of a task vanish in a future that nobody asks.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class LoggingScheduledThreadPool extends ScheduledThreadPoolExecutor {

    private final Logger logger = LoggerFactory.getLogger(LoggingScheduledThreadPool.class);

    public LoggingScheduledThreadPool(int size, ThreadFactory threadFactory) {
        super(size, threadFactory);
    }

    @Override
    protected void afterExecute(@Nullable Runnable task, @Nullable Throwable thrown) {
        super.afterExecute(task, thrown);
        Throwable failure = thrown == null && task instanceof Future<?> future && future.isDone() ? failureOf(future)
                : thrown;
        if (failure != null) {
            logger.warn("Scheduled runnable ended with an exception:", failure);
        }
    }

    private @Nullable Throwable failureOf(Future<?> done) {
        try {
            done.get();
            return null;
        } catch (ExecutionException e) {
            return e.getCause();
        } catch (CancellationException e) {
            return null; // asked for by whoever cancelled
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
