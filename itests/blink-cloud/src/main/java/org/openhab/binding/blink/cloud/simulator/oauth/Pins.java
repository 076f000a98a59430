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
package org.openhab.binding.blink.cloud.simulator.oauth;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.account.Account;
import org.openhab.binding.blink.cloud.simulator.account.TwoFactor;

/**
 * The PINs that were sent. Of each account only the newest one counts, once, and for a limited time.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class Pins {

    private final List<SentPin> sent = new ArrayList<>();
    private final Clock clock;
    private final Secrets secrets;

    public Pins(Clock clock, Secrets secrets) {
        this.clock = clock;
        this.secrets = secrets;
    }

    /** Sends a new PIN, never the same twice running; the ones before are worth nothing from now on. */
    public synchronized SentPin send(Account account) {
        TwoFactor channel = account.twoFactor() == TwoFactor.OFF ? TwoFactor.EMAIL : account.twoFactor();
        String invented = secrets.pin();
        boolean again = newest(account.accountId()).filter(last -> last.pin().equals(invented)).isPresent();
        String pin = again ? Secrets.pinAfter(invented) : invented;
        SentPin message = new SentPin(account.accountId(), channel, pin, clock.instant(), false);
        sent.add(message);
        return message;
    }

    /**
     * Uses a PIN up.
     *
     * @param accountId whose
     * @param pin as typed
     * @param validity how long a PIN lives
     * @return whether it was the right one
     */
    public synchronized boolean redeem(long accountId, String pin, Duration validity) {
        Optional<SentPin> newest = newest(accountId);
        if (newest.isEmpty() || newest.get().used() || !newest.get().pin().equals(pin)
                || clock.instant().isAfter(newest.get().sentAt().plus(validity))) {
            return false;
        }
        sent.set(sent.lastIndexOf(newest.get()), newest.get().asUsed());
        return true;
    }

    /** The newest message to an account. */
    public synchronized Optional<SentPin> newest(long accountId) {
        List<SentPin> messages = messagesTo(accountId);
        return messages.isEmpty() ? Optional.empty() : Optional.of(messages.get(messages.size() - 1));
    }

    /** All messages to an account, the oldest first. */
    public synchronized List<SentPin> messagesTo(long accountId) {
        return sent.stream().filter(message -> message.accountId() == accountId).toList();
    }

    public synchronized void clear() {
        sent.clear();
    }

    synchronized List<SentPin> all() {
        return List.copyOf(sent);
    }

    synchronized void restore(Collection<SentPin> saved) {
        sent.addAll(saved);
    }
}
