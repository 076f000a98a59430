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
package org.openhab.binding.blink.cloud.simulator.time;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Waits in real time, and ends every wait when it is closed, so that a slow answer does not hold up the end of the
 * simulator. A wait of some length can be cut short, for those who want something to happen meanwhile, however long
 * that
 * takes.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class InterruptibleDelay implements Delay, AutoCloseable {

    /** What is shorter is the pace of something. */
    private static final Duration LONG = Duration.ofSeconds(10);

    private final CountDownLatch closed = new CountDownLatch(1);
    private CountDownLatch cut = new CountDownLatch(1);
    private int waiting;

    @Override
    public void await(Duration duration) throws InterruptedException {
        if (duration.compareTo(LONG) < 0) {
            if (closed.await(duration.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new InterruptedException("closed");
            }
            return;
        }
        CountDownLatch end = begin();
        try {
            if (end.await(duration.toMillis(), TimeUnit.MILLISECONDS) && closed.getCount() == 0) {
                throw new InterruptedException("closed");
            }
        } finally {
            end();
        }
    }

    private synchronized CountDownLatch begin() {
        waiting++;
        notifyAll();
        if (closed.getCount() == 0) {
            cut.countDown();
        }
        return cut;
    }

    private synchronized void end() {
        waiting--;
    }

    /**
     * Ends all waits of some length that go on now.
     *
     * @param patience how long to wait for the first one, because who has seen a request may be faster than its answer
     * @return whether there was one
     */
    public synchronized boolean cut(Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        for (long left = patience.toMillis(); waiting == 0
                && left > 0; left = (until - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
        boolean cutting = waiting > 0;
        cut.countDown();
        cut = new CountDownLatch(1);
        return cutting;
    }

    @Override
    public synchronized void close() {
        closed.countDown();
        cut.countDown();
    }
}
