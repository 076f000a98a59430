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

import java.util.concurrent.ScheduledExecutorService;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.account.AccountSession;
import org.openhab.binding.blink.internal.account.AccountSlot;
import org.openhab.binding.blink.internal.account.SessionRuntime;
import org.openhab.binding.blink.internal.cloud.http.HttpSender;
import org.openhab.core.thing.ThingUID;

/**
 * Makes all that an account has from {@code initialize()} to {@code dispose()}, out of what outlives that.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class AccountLives {

    private final HttpSender transport;
    private final AccountSlot slot;
    private final SessionRuntime runtime;
    private final AccountSurroundings surroundings;

    /**
     * @param transport carries requests to Blink
     * @param slot keeps the session over restarts, and over the lives of handlers
     * @param runtime clock, random numbers and distances
     * @param surroundings what to ask openHAB
     */
    AccountLives(HttpSender transport, AccountSlot slot, SessionRuntime runtime, AccountSurroundings surroundings) {
        this.transport = transport;
        this.slot = slot;
        this.runtime = runtime;
        this.surroundings = surroundings;
    }

    /**
     * @param account the account
     * @param configuration its configuration
     * @param scheduler openHAB's scheduler
     * @param states what its channels show
     * @param cameras the things of its cameras
     * @return a life that has not begun
     */
    AccountLife make(AccountHandler account, AccountConfiguration.Checked configuration,
            ScheduledExecutorService scheduler, AccountStates states, AccountCameras cameras) {
        ThingUID uid = account.getThing().getUID();
        SessionOutput output = new SessionOutput(account.output(), runtime.clock(), surroundings::zone);
        AccountSession session = new AccountSession(configuration.settings(), slot, transport, scheduler, runtime,
                output);
        AccountMedia media = new AccountMedia(uid.getId(), configuration.folders(), session.clips(),
                surroundings.journal(uid), surroundings::zone, runtime.clock(), runtime.steady(), surroundings.disk());
        AccountLinks links = new AccountLinks(uid, surroundings.linkSecrets(), surroundings.linkRegistry(),
                configuration.linkBase(), cameras::contentOf, session.live()::find);
        AccountPage page = new AccountPage(account, cameras, links, runtime.clock(), surroundings::text);
        return new AccountLife(session, output, new AccountCommands(uid, session, output, states), media, links,
                new AccountLife.Place(slot, uid.getId(), surroundings.pageRegistry(), page));
    }

    /**
     * Forgets all that outlives an account, because it is removed.
     */
    void forget(ThingUID account) {
        slot.clear();
        surroundings.journal(account).clear();
        surroundings.linkSecrets().forget(account.getAsString());
    }
}
