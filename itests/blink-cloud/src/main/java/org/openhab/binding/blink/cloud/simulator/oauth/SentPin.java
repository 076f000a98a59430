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

import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.account.TwoFactor;

/**
 * A message with a PIN, as it would have reached the customer's telephone or mailbox.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record SentPin(long accountId, TwoFactor channel, String pin, Instant sentAt, boolean used) {

    SentPin asUsed() {
        return new SentPin(accountId, channel, pin, sentAt, true);
    }

    @Override
    public String toString() {
        return "PIN for account " + accountId + " by " + channel.tsvState() + " at " + sentAt;
    }
}
