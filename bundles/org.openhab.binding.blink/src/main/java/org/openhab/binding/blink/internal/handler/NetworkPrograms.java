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
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.AccountSession;
import org.openhab.binding.blink.internal.cloud.model.Program;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The programs of a network. No home tells of them, and they seldom change: they are read at the start, every few
 * hours, and after something was done with them.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class NetworkPrograms {

    private final Logger logger = LoggerFactory.getLogger(NetworkPrograms.class);

    private final long networkId;
    private final SeldomRead reads;
    private final Runnable showAgain;
    private volatile @Nullable List<Program> known;

    /**
     * @param networkId the number of the network
     * @param clock tells how much time has passed
     * @param showAgain shows what is known
     */
    NetworkPrograms(long networkId, Clock clock, Runnable showAgain) {
        this.networkId = networkId;
        this.reads = new SeldomRead(clock);
        this.showAgain = showAgain;
    }

    /**
     * @return the programs; null before Blink has told
     */
    @Nullable
    List<Program> known() {
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
    void onHome(@Nullable AccountSession session) {
        if (session != null && reads.isDue(session)) {
            reads.read(session, () -> session.devices().programs(networkId), this::onRead, failure -> logger
                    .debug("The programs of network {} are not known: {}", networkId, failure.getMessage()));
        }
    }

    /**
     * Takes what has just been read.
     */
    void onRead(List<Program> programs) {
        known = List.copyOf(programs);
        reads.isRead();
        showAgain.run();
    }
}
