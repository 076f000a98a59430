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

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.account.HomeListener;
import org.openhab.binding.blink.internal.channel.AccountChannels;
import org.openhab.binding.blink.internal.cloud.model.Home;
import org.openhab.core.types.State;
import org.openhab.core.types.UnDefType;

/**
 * What the channels of an account show, so that openHAB is told only of what has changed.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class AccountStates implements HomeListener {

    private final AccountOutput output;
    private final Map<String, State> shown = new ConcurrentHashMap<>();

    /**
     * @param output shows them
     */
    AccountStates(AccountOutput output) {
        this.output = output;
    }

    /**
     * Begins anew: everything has changed.
     */
    void clear() {
        shown.clear();
    }

    @Override
    public void onHome(Home home) {
        show(AccountChannels.of(home));
    }

    /**
     * Shows states, those that have changed.
     */
    void show(Map<String, State> states) {
        states.forEach((channelId, state) -> {
            if (!state.equals(shown.put(channelId, state))) {
                output.showState(channelId, state);
            }
        });
    }

    /**
     * Shows a state that is not worth remembering, whether it has changed or not.
     */
    void showAlways(String channelId, State state) {
        output.showState(channelId, state);
    }

    /**
     * Shows a channel once more, if anything is known of it.
     */
    void showAgain(String channelId) {
        State state = shown.get(channelId);
        if (state != null) {
            output.showState(channelId, state);
        }
    }

    /**
     * Shows a channel once more, because what it was told has not been done.
     */
    void putBack(String channelId) {
        output.showState(channelId, shown.getOrDefault(channelId, UnDefType.UNDEF));
    }
}
