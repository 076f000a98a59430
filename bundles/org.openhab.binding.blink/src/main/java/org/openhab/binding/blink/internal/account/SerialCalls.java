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

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.error.FailureCause;
import org.openhab.binding.blink.internal.cloud.error.UnreachableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings calls from any thread onto the serial executor of a session, and lets nobody wait for a session that has
 * closed.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SerialCalls {

    private final Logger logger = LoggerFactory.getLogger(SerialCalls.class);

    private final SerialExecutor serial;
    private final Set<Runnable> waiting = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    SerialCalls(SerialExecutor serial) {
        this.serial = serial;
    }

    /**
     * @param act what to do, in its turn
     * @param otherwise the result when it fails, or when the session closes first
     * @return the result; never fails
     */
    <T> CompletableFuture<T> call(Supplier<CompletableFuture<T>> act, T otherwise) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Runnable giveUp = () -> result.complete(otherwise);
        waiting.add(giveUp);
        result.whenComplete((done, failure) -> waiting.remove(giveUp));
        // Also a mistake of ours ends in the future: nobody may wait for ever.
        serial.execute(() -> CompletableFuture.completedFuture(act).thenCompose(Supplier::get)
                .whenComplete((done, failure) -> {
                    if (failure != null && !(FailureCause.of(failure) instanceof IOException)) {
                        // What Blink or a disk does wrong is told elsewhere.
                        logger.warn("A call of the Blink account failed, please report this", failure);
                    }
                    result.complete(failure == null ? done : otherwise);
                }));
        if (closed) {
            giveUp.run();
        }
        return result;
    }

    /**
     * @param act what to do, in its turn
     * @return its result; fails as it does, and when the session closes first
     */
    <T> CompletableFuture<T> ask(Supplier<CompletableFuture<T>> act) {
        CompletableFuture<T> result = new CompletableFuture<>();
        call(() -> CompletableFuture.completedFuture(act).thenCompose(Supplier::get).handle((done, failure) -> {
            if (failure == null) {
                result.complete(done);
            } else {
                result.completeExceptionally(failure);
            }
            return true;
        }), false).thenRun(
                () -> result.completeExceptionally(new UnreachableException("the account is offline", false, null)));
        return result;
    }

    /**
     * Answers all who wait.
     */
    void close() {
        closed = true;
        waiting.forEach(Runnable::run);
    }
}
