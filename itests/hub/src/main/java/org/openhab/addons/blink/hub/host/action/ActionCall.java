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
package org.openhab.addons.blink.hub.host.action;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * An action at work. Whoever cancels it interrupts the thread in which it works, as the end of a rule does.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ActionCall extends CompletableFuture<@Nullable Object> {

    private final Thread thread;

    ActionCall(String name, Callable<@Nullable Object> action) {
        thread = new Thread(new Work(action), "rule-" + name);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled = super.cancel(mayInterruptIfRunning);
        if (cancelled && mayInterruptIfRunning) {
            thread.interrupt();
        }
        return cancelled;
    }

    /**
     * Catches whatever the add-on throws, which a thread of ours must not.
     */
    private final class Work extends FutureTask<@Nullable Object> {

        Work(Callable<@Nullable Object> action) {
            super(action);
        }

        @Override
        protected void set(@Nullable Object result) {
            super.set(result);
            complete(result);
        }

        @Override
        protected void setException(@Nullable Throwable failure) {
            super.setException(failure);
            Throwable cause = failure instanceof InvocationTargetException ? failure.getCause() : failure;
            completeExceptionally(cause == null ? new IllegalStateException("An action failed") : cause);
        }
    }
}
