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
package org.openhab.binding.blink.tests.concurrency;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Things that are done at once, each in a thread of its own.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class UserThreads {

    private static final int LOOKS = 5;
    private static final Set<Thread.State> WAITING = EnumSet.of(Thread.State.BLOCKED, Thread.State.WAITING,
            Thread.State.TIMED_WAITING);

    private final List<Thread> threads = new ArrayList<>();
    private final CompletableFuture<?> all;
    private int looksAtWaiting;

    private UserThreads(List<Runnable> acts) {
        all = CompletableFuture.allOf(acts.stream().map(act -> CompletableFuture.runAsync(act, this::start))
                .toArray(CompletableFuture[]::new));
    }

    static UserThreads begin(List<Runnable> acts) {
        return new UserThreads(acts);
    }

    private void start(Runnable act) {
        Thread thread = new Thread(act, "user-" + threads.size());
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    boolean isDone() {
        return all.isDone();
    }

    /**
     * @return whether all is done, or those that are not do not go on by themselves
     */
    boolean isDoneOrWaits() {
        boolean waits = threads.stream().filter(Thread::isAlive).map(Thread::getState).allMatch(WAITING::contains);
        looksAtWaiting = waits ? looksAtWaiting + 1 : 0;
        return all.isDone() || looksAtWaiting > LOOKS;
    }

    /**
     * Waits until all is done, without a mistake.
     */
    void join() {
        all.orTimeout(1, TimeUnit.MINUTES).join();
    }
}
