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
import static org.mockito.ArgumentMatchers.*;
import static org.mockito.Mockito.*;
import static org.openhab.binding.blink.internal.BlinkBindingConstants.*;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.account.HomeCommands;
import org.openhab.binding.blink.internal.cloud.error.UnreachableException;
import org.openhab.binding.blink.internal.cloud.model.Network;
import org.openhab.binding.blink.internal.cloud.model.Program;
import org.openhab.binding.blink.internal.fixture.Futures;
import org.openhab.binding.blink.internal.fixture.Homes;
import org.openhab.binding.blink.internal.fixture.TestClock;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.types.UnDefType;

/**
 * The {@link NetworkHandler} shows and changes how a network is set up: schedule, live views that are kept, snooze.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class NetworkSettingsTest extends NetworkHandlerFixture {

    @Test
    void theScheduleIsShownWhereThereIsAProgram() {
        tell(true, null);
        assertNull(handler.getThing().getChannel(CHANNEL_SCHEDULE_ENABLED), "nothing is known yet");

        programs.remove().complete(List.of(program(700, false), program(701, true)));
        tell(true, null);

        assertEquals(OnOffType.ON, openhab.state(CHANNEL_SCHEDULE_ENABLED), "one in force is enough");
    }

    @Test
    void aScheduleOfWhichNoProgramIsInForceIsOff() {
        tell(true, null);
        programs.remove().complete(List.of(program(700, false), program(701, null)));
        tell(true, null);

        assertEquals(OnOffType.OFF, openhab.state(CHANNEL_SCHEDULE_ENABLED));
    }

    @Test
    void withoutAProgramThereIsNoSchedule() {
        tell(true, null);
        programs.remove().complete(List.of());
        tell(true, null);

        assertNull(handler.getThing().getChannel(CHANNEL_SCHEDULE_ENABLED));
    }

    @Test
    void programsThatHaveAllGoneAreUnknownAndTheChannelStays() {
        tell(true, null);
        programs.remove().complete(List.of(program(700, true)));
        tell(true, null);
        clock.advance(Duration.ofHours(6));
        tell(true, null);
        programs.remove().complete(List.of());
        tell(true, null);

        assertEquals(UnDefType.UNDEF, openhab.state(CHANNEL_SCHEDULE_ENABLED));
        assertNotNull(handler.getThing().getChannel(CHANNEL_SCHEDULE_ENABLED), "it may be linked");
    }

    @Test
    void programsAreReadAtStartAndThenEverySixHoursButNotWithEachPoll() {
        tell(true, null);
        programs.remove().complete(List.of(program(700, true)));
        clock.advance(Duration.ofHours(6).minusSeconds(1));
        tell(true, null);
        assertEquals(0, programs.size());

        clock.advance(Duration.ofSeconds(1));
        tell(true, null);
        tell(true, null);

        assertEquals(1, programs.size());
    }

    @Test
    void programsThatCannotBeReadAreReadAgainAfterTenMinutes() {
        tell(true, null);
        programs.remove().completeExceptionally(new UnreachableException("cut", true, null));
        clock.advance(Duration.ofMinutes(10).minusSeconds(1));
        tell(true, null);
        assertEquals(0, programs.size());
        assertEquals("ONLINE", openhab.status());

        clock.advance(Duration.ofSeconds(1));
        tell(true, null);

        assertEquals(1, programs.size());
    }

    @Test
    void whatBlinkShowsAfterASwitchOfTheScheduleIsShownAtOnce() {
        tell(true, null);
        programs.remove().complete(List.of(program(700, false)));
        tell(true, null);
        blinkTakes();
        when(settings.schedule(eq(Homes.NETWORK), eq(true), any())).thenAnswer(call -> {
            call.<Consumer<List<Program>>> getArgument(2).accept(List.of(program(700, true)));
            return CompletableFuture.completedFuture(CommandResult.CONFIRMED);
        });

        handler.handleCommand(openhab.channel(CHANNEL_SCHEDULE_ENABLED), OnOffType.ON);
        tell(true, null);

        assertEquals(List.of(OnOffType.OFF, OnOffType.ON), openhab.states(CHANNEL_SCHEDULE_ENABLED));
        assertTrue(Futures.result(handler.schedule(true)));
    }

    @Test
    void aScheduleThatBlinkDoesNotSwitchStaysAsItWas() {
        tell(true, null);
        programs.remove().complete(List.of(program(700, true)));
        tell(true, null);
        handler.handleCommand(openhab.channel(CHANNEL_SCHEDULE_ENABLED), OnOffType.OFF);

        order.complete(CommandResult.BUSY);

        assertEquals(List.of(OnOffType.ON, OnOffType.ON), openhab.states(CHANNEL_SCHEDULE_ENABLED));
        assertFalse(Futures.result(handler.schedule(false)));
    }

    @Test
    void whetherLiveViewsAreKeptIsShownWhereBlinkTells() {
        tell(true, null);
        assertNull(handler.getThing().getChannel(CHANNEL_SAVE_LIVE_VIEW));

        tellSaved(true);
        assertEquals(OnOffType.ON, openhab.state(CHANNEL_SAVE_LIVE_VIEW));
        handler.handleCommand(openhab.channel(CHANNEL_SAVE_LIVE_VIEW), OnOffType.OFF);
        order.complete(CommandResult.REFUSED);

        assertEquals(List.of(OnOffType.ON, OnOffType.ON), openhab.states(CHANNEL_SAVE_LIVE_VIEW));
    }

    @Test
    void keepingLiveViewsIsSwitched() {
        blinkTakes();
        when(settings.saveLiveView(Homes.NETWORK, false))
                .thenReturn(CompletableFuture.completedFuture(CommandResult.CONFIRMED));

        handler.handleCommand(openhab.channel(CHANNEL_SAVE_LIVE_VIEW), OnOffType.OFF);

        verify(settings).saveLiveView(Homes.NETWORK, false);
    }

    @Test
    void aSnoozeIsCountedDownBecauseBlinkDoesNotTell() {
        tell(true, null);
        assertEquals(UnDefType.UNDEF, openhab.state(CHANNEL_SNOOZE), "another app may have snoozed it");
        blinkTakes();
        when(snoozes.network(Homes.NETWORK, 2)).thenReturn(CompletableFuture.completedFuture(CommandResult.CONFIRMED));

        handler.handleCommand(openhab.channel(CHANNEL_SNOOZE), new QuantityType<>("90 s"));
        tell(true, null);
        clock.advance(Duration.ofSeconds(61));
        tell(true, null);
        clock.advance(Duration.ofSeconds(59));
        tell(true, null);

        assertEquals(List.of("UNDEF", "2 min", "1 min", "0 min"),
                openhab.states(CHANNEL_SNOOZE).stream().map(Object::toString).toList());
    }

    @Test
    void aSnoozeOfTheActionIsShownTooAndZeroEndsIt() {
        blinkTakes();
        when(snoozes.network(eq(Homes.NETWORK), anyInt()))
                .thenReturn(CompletableFuture.completedFuture(CommandResult.CONFIRMED));
        assertTrue(Futures.result(handler.snooze(240)));
        tell(true, null);
        assertEquals("240 min", String.valueOf(openhab.state(CHANNEL_SNOOZE)));

        assertTrue(Futures.result(handler.snooze(0)));
        tell(true, null);

        assertEquals("0 min", String.valueOf(openhab.state(CHANNEL_SNOOZE)));
    }

    @Test
    void aSnoozeThatBlinkDoesNotTakeIsNone() {
        order.complete(CommandResult.REFUSED);

        assertFalse(Futures.result(handler.snooze(240)));
        tell(true, null);

        assertEquals(UnDefType.UNDEF, openhab.state(CHANNEL_SNOOZE));
    }

    @Test
    void afterARestartNobodyKnowsForHowLong() {
        blinkTakes();
        when(snoozes.network(Homes.NETWORK, 240))
                .thenReturn(CompletableFuture.completedFuture(CommandResult.CONFIRMED));
        assertTrue(Futures.result(handler.snooze(240)));
        handler.dispose();
        handler.initialize();

        tell(true, null);

        assertEquals(UnDefType.UNDEF, openhab.state(CHANNEL_SNOOZE));
    }

    private void blinkTakes() {
        when(openhab.session.order(any())).thenAnswer(
                call -> call.<Function<HomeCommands, CompletableFuture<CommandResult>>> getArgument(0).apply(commands));
    }

    private static Program program(long id, @Nullable Boolean enabled) {
        return new Program(id, Homes.NETWORK, enabled);
    }

    private void tellSaved(boolean saved) {
        handler.onHome(Homes.home(TestClock.START, List.of(new Network(Homes.NETWORK, "Home", true, saved)), List.of(),
                List.of()));
    }
}
