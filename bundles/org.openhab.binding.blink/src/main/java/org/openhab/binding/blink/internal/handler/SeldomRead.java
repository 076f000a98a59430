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
package org.openhab.binding.blink.internal.handler;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.AccountSession;

/**
 * Reads from Blink what changes seldom: every few hours, and sooner when it could not be read.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SeldomRead {

    private static final Duration INTERVAL = Duration.ofHours(6);
    static final Duration RETRY = Duration.ofMinutes(10);
    /** What has been read within this time is as good as new, however often somebody asks. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Clock clock;
    private volatile Instant due = Instant.MIN;
    private volatile Instant last = Instant.MIN;
    private volatile @Nullable AccountSession failedIn;

    /**
     * @param clock tells how much time has passed
     */
    SeldomRead(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param session the session in which it would be read
     * @return whether it is time to read; what has failed in another session, perhaps because that ended, need not wait
     */
    boolean isDue(AccountSession session) {
        AccountSession failed = failedIn;
        return !clock.instant().isBefore(due) || failed != null && !failed.equals(session);
    }

    /**
     * Reads it.
     *
     * @param session the session in which it is read
     * @param call asks Blink
     * @param answered takes the answer
     * @param failed takes what went wrong
     */
    <T> void read(AccountSession session, Supplier<CompletableFuture<T>> call, Consumer<T> answered,
            Consumer<Throwable> failed) {
        isRead();
        call.get().whenComplete((answer, failure) -> {
            if (failure == null) {
                answered.accept(answer);
            } else {
                failed.accept(failure);
                due = clock.instant().plus(RETRY);
                failedIn = session;
            }
        });
    }

    /**
     * It is known: the next read has time.
     */
    void isRead() {
        isReadFor(INTERVAL);
    }

    /**
     * It is known, but not for as long as usual.
     *
     * @param time when to read it again
     */
    void isReadFor(Duration time) {
        Instant now = clock.instant();
        last = now;
        due = now.plus(time);
        failedIn = null;
    }

    /**
     * Somebody wants to know it anew: it is time to read, unless that was only just done.
     */
    void onRefresh() {
        if (!clock.instant().isBefore(last.plus(FRESH))) {
            due = Instant.MIN;
        }
    }
}
