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
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.account.HomeCommands;

/**
 * The thing of a handler for one configuration. What comes late for the configuration before is not told any more: it
 * may be of another network or device.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class DeviceThing implements DeviceOutput {

    private final DeviceHandler handler;
    final Timers timers;
    private final Predicate<DeviceOutput> isCurrent;

    /**
     * @param handler the handler of the thing
     * @param isCurrent tells whether the thing still has the configuration that this is for
     */
    DeviceThing(DeviceHandler handler, Predicate<DeviceOutput> isCurrent) {
        this.handler = handler;
        this.timers = handler.timers();
        this.isCurrent = isCurrent;
    }

    /**
     * Tells something, unless it is too late for that: whether it is, is looked at while nothing else is told.
     */
    public final void tell(Runnable news) {
        handler.tell(() -> ifCurrent(news));
    }

    private void ifCurrent(Runnable act) {
        if (isCurrent.test(this)) {
            act.run();
        }
    }

    @Override
    public void showAgain() {
        ifCurrent(handler::showAgain);
    }

    @Override
    public void order(String channelId, Function<HomeCommands, CompletableFuture<CommandResult>> order) {
        ifCurrent(() -> handler.orderForChannel(channelId, order));
    }

    @Override
    public Runnable later(Duration delay, Runnable task) {
        return timers.later(delay, task);
    }
}
