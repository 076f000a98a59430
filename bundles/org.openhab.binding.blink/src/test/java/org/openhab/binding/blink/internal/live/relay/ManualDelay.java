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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.error.UnreachableException;
import org.openhab.binding.blink.internal.cloud.http.Delay;

/**
 * Time that passes when the test says so. Any thread may wait here.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class ManualDelay implements Delay {

    private final List<Wait> waits = new ArrayList<>();
    private Duration now = Duration.ZERO;

    @Override
    public synchronized CompletableFuture<@Nullable Void> of(Duration time) {
        Wait wait = new Wait(now.plus(time), new CompletableFuture<>());
        waits.add(wait);
        return wait.passed;
    }

    /**
     * Lets time pass; what is due in between happens at its own time, in this thread.
     */
    void advance(Duration time) {
        Duration end;
        synchronized (this) {
            end = now.plus(time);
        }
        for (Optional<Wait> next = nextUntil(end); next.isPresent(); next = nextUntil(end)) {
            next.get().passed.complete(null);
        }
        synchronized (this) {
            now = end;
        }
    }

    private synchronized Optional<Wait> nextUntil(Duration end) {
        waits.removeIf(wait -> wait.passed.isDone());
        Optional<Wait> next = waits.stream().filter(wait -> wait.due.compareTo(end) <= 0)
                .min(Comparator.comparing(Wait::due));
        next.ifPresent(wait -> now = wait.due);
        return next;
    }

    /**
     * @return how many still wait
     */
    synchronized int pending() {
        waits.removeIf(wait -> wait.passed.isDone());
        return waits.size();
    }

    /**
     * Whoever waits will wait in vain.
     */
    void close() {
        List<Wait> left;
        synchronized (this) {
            left = List.copyOf(waits);
        }
        left.forEach(wait -> wait.passed.completeExceptionally(new UnreachableException("closed", false, null)));
    }

    private record Wait(Duration due, CompletableFuture<@Nullable Void> passed) {
    }
}
