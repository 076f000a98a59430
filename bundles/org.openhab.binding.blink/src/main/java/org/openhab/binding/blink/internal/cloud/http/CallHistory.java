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
package org.openhab.binding.blink.internal.cloud.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.error.FailureWord;

/**
 * Remembers how the last calls of an account ended, and the last answer of one of them. Thread-safe.
 * <p>
 * Of a call only its name, its status and its time are kept: addresses, headers and bodies hold secrets. The one answer
 * is kept as it came, and is for those only who make it harmless.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class CallHistory {

    private static final int CALLS = 60;
    /** Failures are rare, and a busy hour must not push them out. */
    private static final int FAILURES = 30;
    private static final int MOST_BYTES = 1_000_000;

    private final Ring<Entry> calls = new Ring<>(CALLS);
    private final Ring<Entry> failures = new Ring<>(FAILURES);
    private final String keptEndpoint;
    private volatile byte @Nullable [] kept;

    /**
     * How a call ended.
     *
     * @param time when it began
     * @param call its method and name
     * @param outcome the status, or the kind of failure
     * @param duration how long it took
     */
    public record Entry(Instant time, String call, String outcome, Duration duration) {
    }

    /**
     * @param keptEndpoint the name of the call whose last answer is kept
     */
    public CallHistory(String keptEndpoint) {
        this.keptEndpoint = keptEndpoint;
    }

    void add(HttpRequest request, Instant start, Duration duration, @Nullable HttpResponse response,
            @Nullable Throwable failure) {
        String outcome = failure != null ? FailureWord.of(failure)
                : response == null ? "no answer" : Integer.toString(response.status());
        Entry entry = new Entry(start, request.toString(), outcome, duration);
        calls.add(entry);
        if (response == null || response.status() >= 400) {
            failures.add(entry);
        } else if (keptEndpoint.equals(request.endpoint()) && response.status() == 200) {
            kept = response.body();
        }
    }

    /**
     * @return the last calls, the oldest first
     */
    public List<Entry> calls() {
        return calls.all();
    }

    /**
     * @return the last calls that failed, the oldest first
     */
    public List<Entry> failures() {
        return failures.all();
    }

    /**
     * @return the last answer of the call of which it is kept, with all the secrets that it holds; empty when there is
     *         none, or when it is too large
     */
    public Optional<String> lastAnswer() {
        byte[] body = kept;
        return body == null || body.length > MOST_BYTES ? Optional.empty()
                : Optional.of(new String(body, StandardCharsets.UTF_8));
    }

    /**
     * Forgets the answer, because the session that it belongs to is over.
     */
    public void forgetAnswer() {
        kept = null;
    }

    /**
     * Forgets everything.
     */
    public void clear() {
        calls.clear();
        failures.clear();
        kept = null;
    }
}
