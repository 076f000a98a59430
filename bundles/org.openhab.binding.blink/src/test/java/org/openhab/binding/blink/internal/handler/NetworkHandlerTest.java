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
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.account.HomeCommands;
import org.openhab.binding.blink.internal.account.NetworkSettings;
import org.openhab.binding.blink.internal.account.SnoozeCommands;
import org.openhab.binding.blink.internal.cloud.error.UnreachableException;
import org.openhab.binding.blink.internal.cloud.model.LocalStorage;
import org.openhab.binding.blink.internal.cloud.model.Network;
import org.openhab.binding.blink.internal.cloud.model.Program;
import org.openhab.binding.blink.internal.cloud.model.SyncModule;
import org.openhab.binding.blink.internal.fixture.Futures;
import org.openhab.binding.blink.internal.fixture.Homes;
import org.openhab.binding.blink.internal.fixture.TestClock;
import org.openhab.binding.blink.internal.fixture.TestThing;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.library.types.StringType;
import org.openhab.core.library.unit.Units;
import org.openhab.core.thing.binding.builder.ThingBuilder;
import org.openhab.core.types.UnDefType;

/**
 * The {@link NetworkHandler} shows a network with its sync module, and arms it.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class NetworkHandlerTest {

    private final TestThing openhab = new TestThing(THING_TYPE_NETWORK, Map.of("networkId", Homes.NETWORK),
            CHANNEL_ARMED, CHANNEL_SNOOZE);
    private final TestClock clock = new TestClock();
    private final NetworkHandler handler = new NetworkHandler(openhab.thing, clock, key -> key);
    private final CompletableFuture<CommandResult> order = new CompletableFuture<>();
    private final Deque<CompletableFuture<LocalStorage>> storage = new ArrayDeque<>();
    private final Deque<CompletableFuture<List<Program>>> programs = new ArrayDeque<>();
    private final HomeCommands commands = mock(HomeCommands.class);
    private final NetworkSettings settings = mock(NetworkSettings.class);
    private final SnoozeCommands snoozes = mock(SnoozeCommands.class);

    @BeforeEach
    void initialize() {
        handler.setCallback(openhab.callback);
        when(openhab.session.order(any())).thenReturn(order);
        when(openhab.devices.localStorage(any())).thenAnswer(call -> {
            storage.add(new CompletableFuture<>());
            return storage.getLast();
        });
        when(openhab.devices.programs(Homes.NETWORK)).thenAnswer(call -> {
            programs.add(new CompletableFuture<>());
            return programs.getLast();
        });
        when(openhab.devices.programs(Homes.NETWORK + 1)).thenReturn(new CompletableFuture<>());
        when(commands.networkSettings()).thenReturn(settings);
        when(commands.snoozes()).thenReturn(snoozes);
        handler.initialize();
    }

    @Test
    void aNetworkIsShownWithItsSyncModule() {
        tell(true, Homes.module("online", 3, TestClock.START));

        assertEquals("ONLINE", openhab.status());
        assertEquals(OnOffType.ON, openhab.state(CHANNEL_ARMED));
        assertEquals(OnOffType.ON, openhab.state(CHANNEL_SYNC_MODULE_ONLINE));
        assertEquals("2", String.valueOf(openhab.state(CHANNEL_WIFI_SIGNAL)));
        assertNotNull(handler.getThing().getChannel(CHANNEL_LAST_HEARTBEAT));
        assertEquals(Map.of("serialNumber", "SM-SERIAL", "firmwareVersion", "16.0.14", "modelId", "sm2"),
                handler.getThing().getProperties());
    }

    @Test
    void aNetworkWithoutSyncModuleHasNoChannelsForIt() {
        tell(false, null);

        assertEquals("ONLINE", openhab.status());
        assertEquals(OnOffType.OFF, openhab.state(CHANNEL_ARMED));
        assertEquals(2, handler.getThing().getChannels().size());
    }

    @Test
    void aSyncModuleThatIsGoneIsUnknown() {
        tell(true, Homes.module("online", 3, TestClock.START));
        tell(true, null);

        assertEquals(UnDefType.UNDEF, openhab.state(CHANNEL_SYNC_MODULE_ONLINE));
        assertEquals(UnDefType.UNDEF, openhab.state(CHANNEL_LAST_HEARTBEAT));
        assertNotNull(handler.getThing().getChannel(CHANNEL_SYNC_MODULE_ONLINE), "it may be linked");
    }

    @Test
    void aSyncModuleThatIsOfflineTakesTheNetworkAlong() {
        tell(true, Homes.module("offline", 0, null));

        assertEquals("OFFLINE COMMUNICATION_ERROR @text/offline.sync-module", openhab.status());
        assertEquals(OnOffType.OFF, openhab.state(CHANNEL_SYNC_MODULE_ONLINE));
        tell(true, Homes.module("online", 3, null));
        assertEquals("ONLINE", openhab.status());
    }

    @Test
    void aNetworkThatHasLeftIsGoneAndMayComeBack() {
        handler.onHome(Homes.home(TestClock.START, List.of(), List.of(), List.of()));
        assertEquals("OFFLINE GONE @text/offline.gone", openhab.status());

        tell(null, null);

        assertEquals("ONLINE", openhab.status());
        assertEquals(UnDefType.UNDEF, openhab.state(CHANNEL_ARMED));
    }

    @Test
    void armingThatFailsPutsTheOldStateBack() {
        tell(false, null);
        handler.handleCommand(openhab.channel(CHANNEL_ARMED), OnOffType.ON);
        assertEquals(List.of(OnOffType.OFF), openhab.states(CHANNEL_ARMED), "nothing is guessed");

        order.complete(CommandResult.UNREACHABLE);

        assertEquals(List.of(OnOffType.OFF, OnOffType.OFF), openhab.states(CHANNEL_ARMED));
    }

    @Test
    void theActionTellsWhetherBlinkShowsItAsWanted() {
        CompletableFuture<Boolean> armed = handler.arm(true);
        assertFalse(armed.isDone());

        order.complete(CommandResult.CONFIRMED);

        assertTrue(Futures.result(armed));
    }

    @Test
    void anyOtherEndIsNone() {
        order.complete(CommandResult.NOT_CONFIRMED);

        assertFalse(Futures.result(handler.arm(false)));
    }

    @Test
    void anythingButOnAndOffIsNoCommand() {
        handler.handleCommand(openhab.channel(CHANNEL_ARMED), new StringType("ON"));

        verify(openhab.session, never()).order(any());
    }

    @Test
    void theUsbStorageIsAskedForAtStartAndThenEverySixHours() {
        tell(true, withStorage("active"));
        storage.remove().complete(new LocalStorage("active", 12.0, false));
        verify(openhab.session).tellAgain(handler);
        tell(true, withStorage("active"));
        assertEquals(new StringType("active"), openhab.state(CHANNEL_LOCAL_STORAGE_STATUS));
        assertEquals(new QuantityType<>(12.0, Units.PERCENT), openhab.state(CHANNEL_LOCAL_STORAGE_USED));
        assertEquals(OnOffType.OFF, openhab.state(CHANNEL_LOCAL_STORAGE_FULL));

        clock.advance(Duration.ofHours(6).minusSeconds(1));
        tell(true, withStorage("active"));
        assertEquals(0, storage.size());
        clock.advance(Duration.ofSeconds(1));
        tell(true, withStorage("active"));
        assertEquals(1, storage.size());
        tell(true, withStorage("active"));
        assertEquals(1, storage.size(), "not while the answer is on its way");
    }

    @Test
    void aChangeOfTheUsbStorageIsLookedAtAtOnce() {
        tell(true, withStorage("active"));
        storage.remove().complete(new LocalStorage("active", 12.0, false));
        tell(true, withStorage("memory_full"));
        storage.remove().complete(new LocalStorage(null, 100.0, true));
        tell(true, withStorage("memory_full"));

        assertEquals(new StringType("memory_full"), openhab.state(CHANNEL_LOCAL_STORAGE_STATUS), "the home says so");
        assertEquals(OnOffType.ON, openhab.state(CHANNEL_LOCAL_STORAGE_FULL));
        verify(openhab.devices, times(2)).localStorage(any());
    }

    @Test
    void aUsbStorageThatDoesNotAnswerIsAskedAgainAfterTenMinutes() {
        tell(true, withStorage("active"));
        storage.remove().completeExceptionally(new UnreachableException("cut", true, null));
        clock.advance(Duration.ofMinutes(10).minusSeconds(1));
        tell(true, withStorage("active"));
        assertEquals(0, storage.size());
        assertNull(handler.getThing().getChannel(CHANNEL_LOCAL_STORAGE_STATUS), "nothing is guessed");

        clock.advance(Duration.ofSeconds(1));
        tell(true, withStorage("active"));
        assertEquals(1, storage.size());
        assertEquals("ONLINE", openhab.status());
    }

    @Test
    void aUsbStorageThatIsPulledOutIsUnknown() {
        tell(true, withStorage("active"));
        storage.remove().complete(new LocalStorage("active", 12.0, false));
        tell(true, withStorage("active"));
        tell(true, withStorage(null));
        assertEquals(UnDefType.UNDEF, openhab.state(CHANNEL_LOCAL_STORAGE_STATUS));

        tell(true, withStorage("active"));
        assertEquals(1, storage.size(), "it is back");
    }

    @Test
    void anAnswerForTheNetworkBeforeIsNotForTheNextOne() {
        tell(true, withStorage("active"));
        CompletableFuture<LocalStorage> late = storage.remove();
        handler.thingUpdated(ThingBuilder.create(handler.getThing())
                .withConfiguration(new Configuration(Map.of("networkId", Homes.NETWORK + 1))).build());
        late.complete(new LocalStorage("active", 12.0, false));
        handler.onHome(Homes.home(TestClock.START, List.of(new Network(Homes.NETWORK + 1, "Other", true, null)),
                List.of(), List.of()));

        assertNull(openhab.state(CHANNEL_LOCAL_STORAGE_STATUS));
        verify(openhab.session, never()).tellAgain(any());
    }

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

    @Test
    void withoutAUsbPortNobodyAsks() {
        tell(true, Homes.module("online", 3, null));

        verify(openhab.devices, never()).localStorage(any());
    }

    private static SyncModule withStorage(@Nullable String word) {
        return new SyncModule(300001, Homes.NETWORK, "Module", "SM-SERIAL", "16.0.14", "sm2", "online", 3, null, word);
    }

    private void tell(@Nullable Boolean armed, @Nullable SyncModule module) {
        handler.onHome(Homes.home(TestClock.START, List.of(new Network(Homes.NETWORK, "Home", armed, null)),
                module == null ? List.of() : List.of(module), List.of()));
    }
}
