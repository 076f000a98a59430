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

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Lets one task run at a time, in the order in which they came, without a thread of its own: whoever brings the first
 * task runs it, and what others bring meanwhile. A task that brings another one never runs it in its own midst.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class Turns implements Executor {

    private final Queue<Runnable> queue = new ArrayDeque<>();
    private final Consumer<RuntimeException> defect;
    private boolean running;

    /**
     * @param defect is told, in its turn, what a task has thrown
     */
    Turns(Consumer<RuntimeException> defect) {
        this.defect = defect;
    }

    @Override
    public void execute(Runnable task) {
        synchronized (this) {
            queue.add(task);
            if (running) {
                return;
            }
            running = true;
        }
        for (Runnable next = next(); next != null; next = next()) {
            try {
                next.run();
            } catch (RuntimeException e) {
                // The tasks call what was written elsewhere; its mistake must not stop what comes after it.
                defect.accept(e);
            }
        }
    }

    private synchronized @Nullable Runnable next() {
        Runnable task = queue.poll();
        running = task != null;
        return task;
    }
}
