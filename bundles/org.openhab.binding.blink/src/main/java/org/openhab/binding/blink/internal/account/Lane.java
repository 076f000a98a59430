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
package org.openhab.binding.blink.internal.account;

import static java.util.concurrent.CompletableFuture.completedFuture;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.error.UnreachableException;

/**
 * Lets slow work through one piece at a time, the urgent first, with a pause between two: downloads in a row are what
 * gets an account throttled, and a sync module refuses a second request.
 * <p>
 * Methods are called on the serial executor of the session.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class Lane {

    private final SerialExecutor serial;
    private final Duration pause;
    private final List<Waiting<?>> waiting = new ArrayList<>();
    private boolean busy;

    private record Waiting<T> (Urgency urgency, Supplier<CompletableFuture<T>> work, CompletableFuture<T> result) {
    }

    /**
     * @param serial runs everything
     * @param pause the time between two pieces of work
     */
    Lane(SerialExecutor serial, Duration pause) {
        this.serial = serial;
        this.pause = pause;
    }

    /**
     * @param urgency how urgent it is
     * @param work what to do when its turn has come
     * @return its result
     */
    <T> CompletableFuture<T> enter(Urgency urgency, Supplier<CompletableFuture<T>> work) {
        Waiting<T> entry = new Waiting<>(urgency, work, new CompletableFuture<>());
        waiting.add(entry);
        next();
        return entry.result;
    }

    private void next() {
        if (!busy && !waiting.isEmpty()) {
            // The sort is stable: of the same urgency, the one that came first goes first.
            Waiting<?> entry = waiting.stream().sorted(Comparator.comparing((Waiting<?> one) -> one.urgency)).toList()
                    .get(0);
            waiting.remove(entry);
            run(entry);
        }
    }

    private <T> void run(Waiting<T> entry) {
        busy = true;
        // Also a mistake of ours ends in the future: the others must go on.
        completedFuture(entry.work).thenCompose(Supplier::get).whenComplete((result, failure) -> {
            serial.later(pause, () -> {
                busy = false;
                next();
            });
            if (failure == null) {
                entry.result.complete(result);
            } else {
                entry.result.completeExceptionally(failure);
            }
        });
    }

    /**
     * Gives up what waits.
     */
    void clear() {
        List<Waiting<?>> left = List.copyOf(waiting);
        waiting.clear();
        left.forEach(entry -> entry.result
                .completeExceptionally(new UnreachableException("the account is asked for nothing", false, null)));
    }
}
