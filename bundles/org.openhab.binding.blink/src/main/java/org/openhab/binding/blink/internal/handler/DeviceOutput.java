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

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.account.HomeCommands;

/**
 * What the parts of a handler may do with its thing, whatever kind of thing it is.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
interface DeviceOutput {
    /**
     * Has Blink do what a channel was told. If it does not, the channel shows the old state again, and the log says
     * why.
     */
    void order(String channelId, Function<HomeCommands, CompletableFuture<CommandResult>> order);

    /**
     * Shows once more what is known, in the order of all that the account tells.
     */
    void showAgain();

    /**
     * Does something later, unless the thing is disposed before.
     *
     * @return cancels it, if it has not begun
     */
    Runnable later(Duration delay, Runnable task);
}
