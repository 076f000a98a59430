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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.AccountSession;
import org.openhab.binding.blink.internal.cloud.model.LocalStorage;
import org.openhab.binding.blink.internal.cloud.model.SyncModule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the USB storage of a network is. Only a call of its own tells; it is made now and then, and when something has
 * changed.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class NetworkStorage {

    private final Logger logger = LoggerFactory.getLogger(NetworkStorage.class);

    private final SeldomRead reads;
    private final Runnable showAgain;
    private volatile @Nullable LocalStorage known;
    private volatile @Nullable String word;

    /**
     * @param clock tells how much time has passed
     * @param showAgain shows what is known
     */
    NetworkStorage(Clock clock, Runnable showAgain) {
        this.reads = new SeldomRead(clock);
        this.showAgain = showAgain;
    }

    /**
     * @return what is known; null when the network has none, or before Blink has told
     */
    @Nullable
    LocalStorage known() {
        return known;
    }

    /**
     * Somebody wants to know everything anew.
     */
    void onRefresh() {
        reads.onRefresh();
    }

    /**
     * Asks, if it is time to.
     */
    void onModule(@Nullable SyncModule module, @Nullable AccountSession session) {
        String now = module == null ? null : module.localStorage();
        if (module == null || now == null || session == null) {
            known = null;
            word = null;
            return;
        }
        if (now.equals(word) && !reads.isDue(session)) {
            return;
        }
        word = now;
        reads.read(session, () -> session.devices().localStorage(module), answer -> {
            known = answer.state() == null ? new LocalStorage(now, answer.used(), answer.full()) : answer;
            showAgain.run();
        }, failure -> logger.debug("Nothing is known of the USB storage of network {}: {}", module.networkId(),
                failure.getMessage()));
    }
}
