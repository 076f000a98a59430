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

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What is stored reaches the disk a little later, but not for ever later.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class DeferredWriteTest {

    private final HandMovedTimer timer = new HandMovedTimer();
    private int written;
    private final DeferredWrite write = new DeferredWrite(timer, () -> written++);

    @Test
    void nothingIsWrittenAtOnce() {
        write.later();
        assertEquals(0, written);
    }

    @Test
    void manyChangesAreWrittenTogetherWhenItIsQuiet() {
        write.later();
        write.later();
        timer.pass(DeferredWrite.DELAY);
        assertEquals(1, written);
    }

    @Test
    void changesThatGoOnAndOnAreWrittenInBetween() {
        write.later();
        timer.pass(DeferredWrite.LONGEST_DELAY.plusMillis(1), false);
        write.later();
        assertEquals(1, written);
    }

    @Test
    void theEndWritesWhatIsLeftAndOnlyThat() {
        write.now();
        assertEquals(0, written);
        write.later();
        write.now();
        write.now();
        assertEquals(1, written);
    }

    @Test
    void whatIsCancelledIsNotWritten() {
        write.later();
        write.cancel();
        timer.pass(DeferredWrite.DELAY);
        write.now();
        assertEquals(0, written);
    }

    /** Time passes when the test says so. */
    private static final class HandMovedTimer implements DeferredWrite.Timer {
        private Instant now = Instant.EPOCH;
        private @Nullable Runnable task;
        private Future<?> future = new CompletableFuture<>();

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public Future<?> schedule(Runnable newTask, Duration delay) {
            task = newTask;
            future = new CompletableFuture<>();
            return future;
        }

        void pass(Duration duration) {
            pass(duration, true);
        }

        void pass(Duration duration, boolean run) {
            now = now.plus(duration);
            Runnable waiting = task;
            if (run && waiting != null && !future.isCancelled()) {
                waiting.run();
            }
        }
    }
}
