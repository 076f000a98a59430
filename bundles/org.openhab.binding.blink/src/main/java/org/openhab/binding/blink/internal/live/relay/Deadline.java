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
package org.openhab.binding.blink.internal.live.relay;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.http.Delay;

/**
 * One thing that is to be done later. To be used in a turn only.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class Deadline {

    private final Delay delay;
    private final Turns turns;
    private final Runnable lost;
    private @Nullable CompletableFuture<@Nullable Void> pending;

    /**
     * @param delay waits
     * @param turns in which things are done
     * @param lost is done when it will never be time, because whoever waits has been closed
     */
    Deadline(Delay delay, Turns turns, Runnable lost) {
        this.delay = delay;
        this.turns = turns;
        this.lost = lost;
    }

    /**
     * Takes the place of what was to be done.
     */
    void set(Duration time, Runnable task) {
        cancel();
        CompletableFuture<@Nullable Void> next = delay.of(time);
        pending = next;
        next.whenComplete((nothing, failure) -> turns.execute(() -> {
            if (next.equals(pending)) {
                pending = null;
                (failure == null ? task : lost).run();
            }
        }));
    }

    /**
     * Nothing is to be done any more.
     */
    void cancel() {
        CompletableFuture<@Nullable Void> before = pending;
        pending = null;
        if (before != null) {
            before.cancel(false);
        }
    }
}
