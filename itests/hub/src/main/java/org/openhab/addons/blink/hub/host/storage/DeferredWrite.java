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
package org.openhab.addons.blink.hub.host.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Writes some time after the last change, but does not wait for ever while changes go on. What openHAB's JSON storage
 * does, and the reason why an add-on cannot rely on a value being on disk when {@code put} returns.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class DeferredWrite {

    static final Duration DELAY = Duration.ofMillis(500);
    static final Duration LONGEST_DELAY = Duration.ofSeconds(60);

    /**
     * The clock and what runs things later.
     */
    interface Timer {
        Instant now();

        Future<?> schedule(Runnable task, Duration delay);
    }

    private final Timer timer;
    private final Runnable writer;

    private @Nullable Future<?> scheduled;
    private @Nullable Instant firstChange;

    DeferredWrite(Timer timer, Runnable writer) {
        this.timer = timer;
        this.writer = writer;
    }

    /**
     * Something has changed.
     */
    synchronized void later() {
        Instant now = timer.now();
        Instant since = firstChange;
        if (since == null) {
            since = now;
            firstChange = now;
        }
        if (now.isAfter(since.plus(LONGEST_DELAY))) {
            now();
        } else {
            stopWaiting();
            scheduled = timer.schedule(this::now, DELAY);
        }
    }

    /**
     * Writes if something has changed since the last time.
     */
    synchronized void now() {
        stopWaiting();
        if (firstChange != null) {
            firstChange = null;
            writer.run();
        }
    }

    /**
     * Forgets what was to be written.
     */
    synchronized void cancel() {
        stopWaiting();
        firstChange = null;
    }

    private void stopWaiting() {
        Future<?> waiting = scheduled;
        scheduled = null;
        if (waiting != null) {
            waiting.cancel(false);
        }
    }
}
