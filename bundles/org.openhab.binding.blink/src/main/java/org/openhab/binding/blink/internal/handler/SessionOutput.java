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

import static org.openhab.binding.blink.internal.BlinkBindingConstants.*;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.account.SessionListener;
import org.openhab.binding.blink.internal.account.SessionState;
import org.openhab.binding.blink.internal.cloud.model.AccountInfo;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.StringType;
import org.openhab.core.types.UnDefType;

/**
 * What one session of an account tells, as its thing shows it, until the session is not ours any more.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SessionOutput implements SessionListener {

    private final AccountOutput output;
    private final Clock clock;
    private final Supplier<ZoneId> zone;
    private volatile boolean ended;

    /**
     * @param output shows it
     * @param clock tells the time
     * @param zone the time zone in which the user is shown times
     */
    SessionOutput(AccountOutput output, Clock clock, Supplier<ZoneId> zone) {
        this.output = output;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Shows nothing more of what comes from this session.
     */
    void end() {
        ended = true;
    }

    /**
     * Shows something that comes from this session. An answer that comes after its end has nowhere to go.
     */
    void tell(Runnable news) {
        output.tell(() -> {
            if (!ended) {
                news.run();
            }
        });
    }

    @Override
    public void onState(SessionState state) {
        tell(() -> {
            if (state instanceof SessionState.Online online) {
                showAccount(online.account());
            }
            output.showStatus(statusOf(state));
            showWord(state);
        });
    }

    private void showAccount(AccountInfo account) {
        output.showProperties(
                Map.of(PROPERTY_ACCOUNT_ID, Long.toString(account.accountId()), PROPERTY_TIER, account.tier().name()));
    }

    /**
     * Shows in the channel for it how the account stands.
     */
    void showWord(SessionState state) {
        String word = statusOf(state).word();
        output.showState(CHANNEL_API_STATUS, word == null ? UnDefType.UNDEF : new StringType(word));
    }

    private AccountStatus statusOf(SessionState state) {
        return AccountStatus.of(state, clock, zone.get());
    }

    @Override
    public void onCalls(int callsPerHour) {
        tell(() -> showCalls(callsPerHour));
    }

    /**
     * Shows in the channel for it how many calls are made.
     */
    void showCalls(int callsPerHour) {
        output.showState(CHANNEL_REQUESTS_PER_HOUR, new DecimalType(callsPerHour));
    }

    @Override
    public boolean clearPin() {
        return !ended && output.clearParameter(CONFIG_PIN);
    }
}
