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
package org.openhab.binding.blink.internal.diagnostics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.api.AccountApi;
import org.openhab.binding.blink.internal.cloud.error.FailureWord;
import org.openhab.binding.blink.internal.cloud.http.CallHistory;
import org.openhab.binding.blink.internal.cloud.http.Ring;

/**
 * What has happened to an account lately, for the diagnostics: calls, polls, states, and what was not done. It outlives
 * the sessions of the account, because a user who has trouble changes the configuration first. Thread-safe.
 * <p>
 * It is written in our own words only, so that it can be shown to anybody.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class Diary {

    private static final int POLLS = 60;
    private static final int STATES = 30;
    private static final int FAILURES = 40;

    private final Clock clock;
    private final CallHistory calls = new CallHistory(AccountApi.HOMESCREEN);
    private final Ring<Entry> polls = new Ring<>(POLLS);
    private final Ring<Entry> states = new Ring<>(STATES);
    private final Ring<Entry> failures = new Ring<>(FAILURES);

    /**
     * Something that has happened.
     *
     * @param time when it was over
     * @param what what it was
     * @param outcome how it ended
     * @param duration how long it took; null where that does not matter
     */
    public record Entry(Instant time, String what, String outcome, @Nullable Duration duration) {
    }

    /**
     * @param clock tells the time
     */
    public Diary(Clock clock) {
        this.clock = clock;
    }

    /**
     * @return the calls to Blink
     */
    public CallHistory calls() {
        return calls;
    }

    /**
     * Notes how polls end.
     *
     * @param poll asks Blink
     * @return the same, observed
     */
    public <T> Supplier<CompletableFuture<T>> noting(Supplier<CompletableFuture<T>> poll) {
        return () -> {
            Instant begin = clock.instant();
            return poll.get().whenComplete((answer, failure) -> {
                Instant end = clock.instant();
                polls.add(new Entry(end, "poll", failure == null ? "answered" : FailureWord.of(failure),
                        Duration.between(begin, end)));
            });
        };
    }

    /**
     * Notes a state of the session, unless it is the one that was noted last.
     *
     * @param state the state in our words
     */
    public void state(String state) {
        Entry last = states.last();
        if (last == null || !last.outcome().equals(state)) {
            states.add(new Entry(clock.instant(), "session", state, null));
        }
    }

    /**
     * Notes that something was not done.
     *
     * @param what what, in words that are the same for each user
     * @param reason why
     */
    public void failed(String what, Enum<?> reason) {
        failures.add(new Entry(clock.instant(), what, reason.name(), null));
    }

    /**
     * Notes that something was not done.
     *
     * @param what what, in words that are the same for each user
     * @param reason why
     */
    public void failed(String what, Throwable reason) {
        failures.add(new Entry(clock.instant(), what, FailureWord.of(reason), null));
    }

    /**
     * @return the last polls, the oldest first
     */
    public List<Entry> polls() {
        return polls.all();
    }

    /**
     * @return the last states of the session, the oldest first
     */
    public List<Entry> states() {
        return states.all();
    }

    /**
     * @return what was not done lately, the oldest first
     */
    public List<Entry> failures() {
        return failures.all();
    }

    /**
     * Forgets everything, because the account is removed.
     */
    public void clear() {
        calls.clear();
        polls.clear();
        states.clear();
        failures.clear();
    }
}
