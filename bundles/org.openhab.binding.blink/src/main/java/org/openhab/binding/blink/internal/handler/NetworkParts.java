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
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.account.HomeCommands;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.types.Command;

/**
 * What a network's handler is made of, anew for each configuration.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class NetworkParts {

    final NetworkStorage storage;
    final NetworkPrograms programs;
    final SnoozeChannel snooze;
    private final long networkId;
    private final DeviceOutput output;

    /**
     * @param networkId the number of the network
     * @param output has Blink do something, and shows it
     * @param clock tells how much time has passed
     */
    NetworkParts(long networkId, DeviceOutput output, Clock clock) {
        this.networkId = networkId;
        this.output = output;
        this.storage = new NetworkStorage(clock, output::showAgain);
        this.programs = new NetworkPrograms(networkId, clock, output::showAgain);
        this.snooze = new SnoozeChannel((home, minutes) -> home.snoozes().network(networkId, minutes), output, clock);
    }

    /**
     * @return whether this is what is told of here
     */
    boolean isFor(DeviceOutput told) {
        return told.equals(output);
    }

    /**
     * @return what puts all programs in force, or out of it
     */
    Function<HomeCommands, CompletableFuture<CommandResult>> schedule(boolean on) {
        return home -> home.networkSettings().schedule(networkId, on, programs::onRead);
    }

    /**
     * @return what arms or disarms
     */
    Function<HomeCommands, CompletableFuture<CommandResult>> arm(boolean on) {
        return home -> home.networks().arm(networkId, on);
    }

    /**
     * Carries out a command other than REFRESH. A command that a channel does not know is none.
     */
    void onCommand(String channelId, Command command) {
        if (CHANNEL_SNOOZE.equals(channelId)) {
            snooze.onCommand(command);
        } else if (command instanceof OnOffType wanted) {
            onSwitch(channelId, wanted == OnOffType.ON);
        }
    }

    private void onSwitch(String channelId, boolean on) {
        switch (channelId) {
            case CHANNEL_ARMED -> output.order(channelId, arm(on));
            case CHANNEL_SCHEDULE_ENABLED -> output.order(channelId, schedule(on));
            case CHANNEL_SAVE_LIVE_VIEW ->
                output.order(channelId, home -> home.networkSettings().saveLiveView(networkId, on));
            default -> {
                // What shows something only is told nothing.
            }
        }
    }
}
