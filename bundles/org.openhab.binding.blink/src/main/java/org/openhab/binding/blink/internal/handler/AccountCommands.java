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

import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.account.AccountSession;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.types.Command;
import org.openhab.core.types.RefreshType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the channels of an account are told, during one session.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class AccountCommands {

    private final Logger logger = LoggerFactory.getLogger(AccountCommands.class);

    private final ThingUID account;
    private final AccountSession session;
    private final SessionOutput output;
    private final AccountStates states;

    /**
     * @param account the UID of the account's thing
     * @param session has Blink do it
     * @param output shows what the session tells
     * @param states what the channels show
     */
    AccountCommands(ThingUID account, AccountSession session, SessionOutput output, AccountStates states) {
        this.account = account;
        this.session = session;
        this.output = output;
        this.states = states;
    }

    /**
     * Carries out a command.
     */
    void handle(String channelId, Command command) {
        if (command instanceof RefreshType) {
            refresh(channelId);
        } else if (CHANNEL_REFRESH.equals(channelId) && command == OnOffType.ON) {
            session.refresh().thenRun(() -> output.tell(() -> states.showAlways(CHANNEL_REFRESH, OnOffType.OFF)));
        } else if (CHANNEL_ARMED.equals(channelId) && command instanceof OnOffType wanted) {
            armAll(wanted == OnOffType.ON).thenAccept(armed -> {
                if (!armed) {
                    output.tell(() -> states.putBack(CHANNEL_ARMED));
                }
            });
        }
    }

    private void refresh(String channelId) {
        if (CHANNEL_API_STATUS.equals(channelId)) {
            output.showWord(session.state());
        } else if (CHANNEL_REQUESTS_PER_HOUR.equals(channelId)) {
            output.showCalls(session.callsPerHour());
        } else {
            states.showAgain(channelId);
            session.freshen();
        }
    }

    /**
     * Arms or disarms all networks.
     *
     * @return whether Blink shows all of them as wanted
     */
    CompletableFuture<Boolean> armAll(boolean on) {
        return session.order(home -> home.networks().armAll(on))
                .thenApply(result -> result.isConfirmedOr(reason -> logger.info("Not all networks of {} were {}: {}",
                        account, on ? "armed" : "disarmed", reason)));
    }
}
