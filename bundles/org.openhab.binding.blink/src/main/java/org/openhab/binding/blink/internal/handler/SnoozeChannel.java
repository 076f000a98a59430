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

import static org.openhab.binding.blink.internal.BlinkBindingConstants.CHANNEL_SNOOZE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.account.HomeCommands;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.library.unit.Units;
import org.openhab.core.types.Command;
import org.openhab.core.types.State;

/**
 * The channel {@code snooze} of a network or a camera: for how long notifications are still muted.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SnoozeChannel {

    /** Longer than anybody wants, and short enough to be counted. */
    private static final BigDecimal MOST_MINUTES = BigDecimal.valueOf(525_600);

    /**
     * Mutes something for some minutes; for 0, that ends.
     */
    interface Act {
        CompletableFuture<CommandResult> snooze(HomeCommands home, int minutes);
    }

    private final Act act;
    private final DeviceOutput output;
    private final SnoozeTime time;
    private Runnable cancelChange = () -> {
    };

    /**
     * @param act mutes it
     * @param output shows it
     * @param clock tells how much time has passed
     */
    SnoozeChannel(Act act, DeviceOutput output, Clock clock) {
        this.act = act;
        this.output = output;
        this.time = new SnoozeTime(clock);
    }

    /**
     * Takes what Blink has told, in the order of all that the account tells.
     *
     * @param snoozed whether notifications are muted; null when it does not tell
     * @param minutes for how many minutes more; null when it does not tell
     * @return what the channel shows now
     */
    State onHome(@Nullable Boolean snoozed, @Nullable Integer minutes) {
        time.onHome(snoozed, minutes);
        cancelChange.run();
        time.untilChange().ifPresent(delay -> cancelChange = output.later(delay, output::showAgain));
        return time.state();
    }

    /**
     * Carries out a command for the channel.
     */
    void onCommand(Command command) {
        minutesOf(command).ifPresent(minutes -> output.order(CHANNEL_SNOOZE, order(minutes)));
    }

    /**
     * @param minutes how long; 0 ends it
     * @return what has Blink do it, and the channel show it
     */
    Function<HomeCommands, CompletableFuture<CommandResult>> order(int minutes) {
        return home -> act.snooze(home, minutes).thenApply(result -> {
            if (result.isConfirmed()) {
                time.onCommand(minutes);
                output.showAgain();
            }
            return result;
        });
    }

    /** Part of a minute is a minute: who wants silence does not want less of it. */
    private static Optional<Integer> minutesOf(Command command) {
        BigDecimal number = null;
        if (command instanceof QuantityType<?> quantity) {
            QuantityType<?> minutes = quantity.toUnit(Units.MINUTE);
            number = minutes == null ? null : minutes.toBigDecimal();
        } else if (command instanceof DecimalType decimal) {
            number = decimal.toBigDecimal();
        }
        return number == null || number.signum() < 0 || number.compareTo(MOST_MINUTES) > 0 ? Optional.empty()
                : Optional.of(number.setScale(0, RoundingMode.CEILING).intValueExact());
    }
}
