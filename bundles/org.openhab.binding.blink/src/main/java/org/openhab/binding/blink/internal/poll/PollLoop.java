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
package org.openhab.binding.blink.internal.poll;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.error.BlinkException;
import org.openhab.binding.blink.internal.cloud.error.FailureCause;
import org.openhab.binding.blink.internal.cloud.error.UnreachableException;

/**
 * The one loop of an account: asks, waits for the answer, and only then thinks about the next time, so that polls never
 * overlap. All methods are called on the executor.
 *
 * @param <T> what a poll brings
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class PollLoop<T> {

    /**
     * Is told how polls end.
     *
     * @param <T> what a poll brings
     */
    public interface Listener<T> {

        /** A poll went well. */
        void onAnswer(T answer);

        /**
         * A poll failed.
         *
         * @param problem how
         * @return how many failed in a row
         */
        int onFailure(BlinkException problem);
    }

    /** Blink answers no faster because somebody is in a hurry. */
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(30);

    private final Executor executor;
    private final Clock clock;
    private final BiFunction<Duration, Runnable, Runnable> timer;
    private final Supplier<CompletableFuture<T>> poll;
    private final PollPolicy policy;
    private final Listener<T> listener;

    private boolean stopped = true;
    private boolean polling;
    private boolean failing;
    private Instant begun = Instant.MIN;
    private int stops;
    private final List<CompletableFuture<T>> wantNext = new ArrayList<>();
    private Runnable cancelNext = () -> {
    };

    /**
     * @param executor runs everything, one after the other
     * @param clock tells how much time has passed
     * @param timer runs something later on the executor and returns what cancels it
     * @param poll asks once
     * @param policy tells when the next poll is
     * @param listener is told how polls end
     */
    public PollLoop(Executor executor, Clock clock, BiFunction<Duration, Runnable, Runnable> timer,
            Supplier<CompletableFuture<T>> poll, PollPolicy policy, Listener<T> listener) {
        this.executor = executor;
        this.clock = clock;
        this.timer = timer;
        this.poll = poll;
        this.policy = policy;
        this.listener = listener;
    }

    /**
     * Polls now, and from then on as the policy says. While a poll is under way, another one follows it at once: what
     * it brings may be older than this call.
     *
     * @return what the poll brings that begins now or next
     */
    public CompletableFuture<T> pollNow() {
        stopped = false;
        cancelNext.run();
        CompletableFuture<T> wanted = new CompletableFuture<>();
        wantNext.add(wanted);
        if (!polling) {
            begin();
        }
        return wanted;
    }

    private void begin() {
        List<CompletableFuture<T>> wanted = List.copyOf(wantNext);
        wantNext.clear();
        polling = true;
        begun = clock.instant();
        int stopsBefore = stops;
        // Also a mistake of ours while asking ends in the future: the polling must go on.
        CompletableFuture.completedFuture(poll).thenCompose(Supplier::get).whenComplete(
                (answer, failure) -> executor.execute(() -> ended(answer, failure, wanted, stopsBefore != stops)));
    }

    private void ended(T answer, @Nullable Throwable failure, List<CompletableFuture<T>> wanted, boolean stale) {
        polling = false;
        failing = failure != null;
        Optional<Duration> next = policy.afterSuccess();
        try {
            if (!stale) {
                next = failure == null ? answered(answer) : failed(failure);
            }
        } finally {
            // Even after a mistake of ours, which the executor logs: it must not end the polling.
            wanted.forEach(one -> {
                if (failure == null) {
                    one.complete(answer);
                } else {
                    one.completeExceptionally(failure);
                }
            });
            goOn(next);
        }
    }

    private void goOn(Optional<Duration> next) {
        if (!wantNext.isEmpty()) {
            begin();
        } else if (!stopped) {
            next.ifPresent(wait -> cancelNext = timer.apply(wait, this::pollNow));
        }
    }

    /**
     * Begins to poll, unless it does so already.
     */
    public void start() {
        if (stopped) {
            pollNow();
        }
    }

    /**
     * Polls earlier than planned, but not before some time has passed since the last poll began, which is longer after
     * one that has failed. While one is under way, the policy knows best when the next one is.
     *
     * @param distance the least time between the beginnings of two polls
     */
    public void hasten(Duration distance) {
        if (stopped || polling) {
            return;
        }
        Duration least = failing && distance.compareTo(AFTER_FAILURE) < 0 ? AFTER_FAILURE : distance;
        Duration left = Duration.between(clock.instant(), begun.plus(least));
        cancelNext.run();
        if (left.isNegative() || left.isZero()) {
            pollNow();
        } else {
            cancelNext = timer.apply(left, this::pollNow);
        }
    }

    /**
     * Polls now if the last poll has failed, or if one is under way that may fail: what stood in its way is gone.
     */
    public void tryAgain() {
        if (!stopped && (failing || polling)) {
            pollNow();
        }
    }

    /**
     * @return whether it polls
     */
    public boolean isRunning() {
        return !stopped;
    }

    /**
     * @return whether a poll is under way
     */
    public boolean isPolling() {
        return polling;
    }

    /**
     * Polls no more, until asked to.
     */
    public void stop() {
        stopped = true;
        stops++;
        cancelNext.run();
        List<CompletableFuture<T>> unanswered = List.copyOf(wantNext);
        wantNext.clear();
        unanswered.forEach(one -> one
                .completeExceptionally(new UnreachableException("the account is asked for nothing", false, null)));
    }

    private Optional<Duration> answered(T answer) {
        listener.onAnswer(answer);
        return policy.afterSuccess();
    }

    private Optional<Duration> failed(Throwable failure) {
        if (FailureCause.of(failure) instanceof BlinkException problem) {
            return policy.afterFailure(problem, listener.onFailure(problem));
        }
        throw new IllegalStateException("A poll failed with something else than a problem of Blink's", failure);
    }
}
