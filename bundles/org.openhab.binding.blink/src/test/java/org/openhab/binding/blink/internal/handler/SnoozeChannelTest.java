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

import static org.junit.jupiter.api.Assertions.*;
import static org.mockito.Mockito.mock;
import static org.openhab.binding.blink.internal.BlinkBindingConstants.CHANNEL_SNOOZE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.account.HomeCommands;
import org.openhab.binding.blink.internal.fixture.ManualScheduler;
import org.openhab.binding.blink.internal.fixture.TestClock;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.library.types.StringType;
import org.openhab.core.types.Command;

/**
 * {@link SnoozeChannel} takes times in any unit, counts them down, and forgets those that Blink did not take.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SnoozeChannelTest {

    private final TestClock clock = new TestClock();
    private final ManualScheduler scheduler = new ManualScheduler(clock);
    private final Output output = new Output();
    private final List<Integer> sent = new ArrayList<>();
    private CommandResult result = CommandResult.CONFIRMED;
    private final SnoozeChannel channel = new SnoozeChannel((home, minutes) -> {
        sent.add(minutes);
        return CompletableFuture.completedFuture(result);
    }, output, clock);

    @ParameterizedTest
    @CsvSource({ "240 min, 240", "4 h, 240", "90 s, 2", "1 s, 1", "0 s, 0", "0.5 min, 1", "1 d, 1440" })
    void aTimeOfAnyUnitBecomesWholeMinutes(String time, int minutes) {
        channel.onCommand(new QuantityType<>(time));

        assertEquals(List.of(minutes), sent);
        assertEquals(List.of(CHANNEL_SNOOZE), output.orders);
    }

    @Test
    void aNumberWithoutUnitIsMinutes() {
        channel.onCommand(new DecimalType("29.1"));

        assertEquals(List.of(30), sent);
    }

    @Test
    void whatIsNoTimeIsNoCommand() {
        List<Command> odd = List.of(new QuantityType<>("-1 min"), new QuantityType<>("3 m"), new DecimalType(-5),
                new DecimalType("1e12"), OnOffType.ON, new StringType("30"));

        odd.forEach(channel::onCommand);

        assertEquals(List.of(), sent);
    }

    @Test
    void whatBlinkHasTakenIsShownAndCountedDown() {
        channel.onCommand(new DecimalType(2));
        assertEquals(1, output.repetitions, "the channel shows it at once");
        assertEquals("2 min", channel.onHome(null, null).toString());

        scheduler.advance(Duration.ofMinutes(1));
        assertEquals(2, output.repetitions);
        assertEquals("1 min", channel.onHome(null, null).toString());
        scheduler.advance(Duration.ofMinutes(1));
        assertEquals("0 min", channel.onHome(null, null).toString());
        assertEquals(0, scheduler.size());
    }

    @Test
    void eachHomeReplacesTheTimerBefore() {
        channel.onCommand(new DecimalType(2));
        channel.onHome(null, null);
        channel.onHome(null, null);

        assertEquals(1, scheduler.size());
    }

    @Test
    void whatBlinkHasNotTakenIsNotShown() {
        result = CommandResult.REFUSED;
        channel.onCommand(new DecimalType(2));

        assertEquals("UNDEF", channel.onHome(null, null).toString());
        assertEquals(0, output.repetitions);
        assertEquals(0, scheduler.size());
    }

    private class Output implements DeviceOutput {

        private final List<String> orders = new ArrayList<>();
        private int repetitions;

        @Override
        public void order(String channelId, Function<HomeCommands, CompletableFuture<CommandResult>> order) {
            orders.add(channelId);
            assertEquals(result, order.apply(mock(HomeCommands.class)).join());
        }

        @Override
        public void showAgain() {
            repetitions++;
        }

        @Override
        public Runnable later(Duration delay, Runnable task) {
            var future = scheduler.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
            return () -> future.cancel(false);
        }
    }
}
