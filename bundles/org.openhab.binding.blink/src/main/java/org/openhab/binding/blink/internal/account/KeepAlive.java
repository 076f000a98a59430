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

import java.time.Clock;
import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.auth.SessionStore;
import org.openhab.binding.blink.internal.cloud.auth.TokenKeeper;
import org.openhab.binding.blink.internal.cloud.auth.Tokens;

/**
 * Refreshes the tokens when they are due: keeps the session alive where nobody polls, and saves the first call after a
 * pause the wait. All methods are called on the serial executor.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class KeepAlive {

    /** Overdue means that Blink could not be asked; then there is no hurry. */
    private static final Duration OVERDUE_WAIT = Duration.ofSeconds(30);

    private final SerialExecutor serial;
    private final Clock clock;
    private final SessionStore store;
    private final TokenKeeper tokens;
    private final Runnable onFailure;
    private Runnable cancel = () -> {
    };

    /**
     * @param serial runs everything
     * @param clock tells the time
     * @param store keeps the tokens
     * @param tokens refreshes them
     * @param onFailure what to do when they cannot be refreshed
     */
    KeepAlive(SerialExecutor serial, Clock clock, SessionStore store, TokenKeeper tokens, Runnable onFailure) {
        this.serial = serial;
        this.clock = clock;
        this.store = store;
        this.tokens = tokens;
        this.onFailure = onFailure;
    }

    /**
     * Refreshes the tokens that there are now when they are due, and so on.
     */
    void schedule() {
        cancel.run();
        Tokens current = store.get().tokens();
        if (current != null) {
            Duration wait = Duration.between(clock.instant(), current.refreshAt());
            cancel = serial.later(wait.isNegative() || wait.isZero() ? OVERDUE_WAIT : wait, this::refresh);
        }
    }

    private void refresh() {
        tokens.accessToken()
                .whenComplete((token, failure) -> serial.execute(failure == null ? this::schedule : onFailure));
    }

    /**
     * Refreshes nothing any more by itself.
     */
    void stop() {
        cancel.run();
    }
}
