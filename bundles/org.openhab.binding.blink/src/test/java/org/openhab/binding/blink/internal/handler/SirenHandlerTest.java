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

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.account.HomeCommands;
import org.openhab.binding.blink.internal.account.SirenCommands;
import org.openhab.binding.blink.internal.cloud.model.Siren;
import org.openhab.binding.blink.internal.fixture.Futures;
import org.openhab.binding.blink.internal.fixture.Homes;
import org.openhab.binding.blink.internal.fixture.TestClock;
import org.openhab.binding.blink.internal.fixture.TestThing;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.StringType;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.binding.builder.ThingBuilder;
import org.openhab.core.types.Command;
import org.openhab.core.types.RefreshType;
import org.openhab.core.types.UnDefType;

/**
 * The {@link SirenHandler} lets a siren sound and shows what was done, since Blink does not tell.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SirenHandlerTest {

    private static final long SIREN = 900001;

    private final TestThing openhab = new TestThing(THING_TYPE_SIREN,
            Map.of("networkId", Homes.NETWORK, "sirenId", SIREN, "duration", 45), CHANNEL_SIREN, CHANNEL_ONLINE);
    private final SirenHandler handler = new SirenHandler(openhab.thing, new TestClock(), key -> key);
    private final HomeCommands commands = mock(HomeCommands.class);
    private final SirenCommands sirens = mock(SirenCommands.class);
    private CompletableFuture<CommandResult> order = new CompletableFuture<>();

    @BeforeEach
    void initialize() {
        handler.setCallback(openhab.callback);
        when(openhab.account.getThing()).thenReturn(openhab.bridge);
        Thing thing = mock(Thing.class);
        when(thing.getHandler()).thenReturn(handler);
        when(openhab.bridge.getThings()).thenReturn(List.of(thing));
        when(commands.sirens()).thenReturn(sirens);
        when(sirens.activate(anyLong(), anyInt())).thenAnswer(call -> order);
        when(sirens.deactivate(anyLong())).thenAnswer(call -> order);
        when(openhab.session.order(any())).thenAnswer(
                call -> call.<Function<HomeCommands, CompletableFuture<CommandResult>>> getArgument(0).apply(commands));
        handler.initialize();
    }

    @Test
    void aSirenIsShown() {
        tell(Homes.siren(SIREN, "online"));

        assertEquals("ONLINE", openhab.status());
        assertEquals(OnOffType.ON, openhab.state(CHANNEL_ONLINE));
        assertEquals(UnDefType.UNDEF, openhab.state(CHANNEL_SIREN), "whether it sounds, nobody knows");
        assertEquals(Map.of("serialNumber", "SIREN-SERIAL", "firmwareVersion", "1.2", "modelId", "siren"),
                handler.getThing().getProperties());
    }

    @ParameterizedTest
    @CsvSource({ "online, ON", "done, ON", "offline, OFF", "odd, UNDEF", ", UNDEF" })
    void itIsOnlineOrOfflineOrNobodyKnows(@Nullable String status, String online) {
        tell(Homes.siren(SIREN, status));

        assertEquals(online, String.valueOf(openhab.state(CHANNEL_ONLINE)));
        assertEquals("offline".equals(status) ? "OFFLINE COMMUNICATION_ERROR @text/offline.device" : "ONLINE",
                openhab.status());
    }

    @Test
    void aSirenThatIsRemovedDoesNotComeBackWithTheNextHome() {
        tell(Homes.siren(SIREN, "online"));
        handler.handleRemoval();
        tell(Homes.siren(SIREN, "offline"));

        assertEquals("REMOVED", openhab.status());
        assertEquals(OnOffType.ON, openhab.state(CHANNEL_ONLINE));
    }

    @Test
    void aSirenThatHasLeftIsGoneAndMayComeBack() {
        tell();
        assertEquals("OFFLINE GONE @text/offline.gone", openhab.status());
        tell(new Siren(SIREN, Homes.NETWORK + 1, "Other", null, null, null, "online"));
        assertEquals("OFFLINE GONE @text/offline.gone", openhab.status(), "one of another network is another one");

        tell(Homes.siren(SIREN, "online"));

        assertEquals("ONLINE", openhab.status());
    }

    @ParameterizedTest
    @CsvSource({ "0, 9, network-id", "-1, 9, network-id", "9, 0, siren-id", "9, -5, siren-id" })
    void aWrongNumberIsAMistakeInTheConfiguration(long networkId, long sirenId, String text) {
        configure(Map.of("networkId", networkId, "sirenId", sirenId));

        assertEquals("OFFLINE CONFIGURATION_ERROR @text/offline.config." + text, openhab.status());
    }

    @Test
    void switchedOnItSoundsForItsDuration() {
        tell(Homes.siren(SIREN, "online"));
        command(OnOffType.ON);
        verify(sirens).activate(SIREN, 45);
        assertEquals(List.of(UnDefType.UNDEF), openhab.states(CHANNEL_SIREN), "nothing is guessed");

        order.complete(CommandResult.CONFIRMED);

        assertEquals(OnOffType.ON, openhab.state(CHANNEL_SIREN));
        tell(Homes.siren(SIREN, "online"));
        assertEquals(OnOffType.ON, openhab.state(CHANNEL_SIREN), "a poll does not change it");
    }

    @ParameterizedTest
    @CsvSource({ "0, 1", "-7, 1", "301, 300" })
    void aDurationThatCannotBeIsCutToOneThatCan(int configured, int seconds) {
        configure(Map.of("networkId", Homes.NETWORK, "sirenId", SIREN, "duration", configured));

        command(OnOffType.ON);

        verify(sirens).activate(SIREN, seconds);
    }

    @Test
    void switchedOffAllSirensOfTheNetworkAreShownAsOff() {
        order = CompletableFuture.completedFuture(CommandResult.CONFIRMED);
        TestThing other = new TestThing(THING_TYPE_SIREN, Map.of("networkId", Homes.NETWORK, "sirenId", 900002L),
                CHANNEL_SIREN);
        SirenHandler neighbour = sibling(other);
        TestThing far = new TestThing(THING_TYPE_SIREN, Map.of("networkId", Homes.NETWORK + 1, "sirenId", 900003L),
                CHANNEL_SIREN);
        SirenHandler elsewhere = sibling(far);
        List<Thing> things = List.of(thing(handler), thing(neighbour), thing(elsewhere));
        when(openhab.bridge.getThings()).thenReturn(things);
        assertTrue(Futures.result(neighbour.activate(30)));
        assertTrue(Futures.result(elsewhere.activate(30)));

        command(OnOffType.OFF);

        verify(sirens).deactivate(Homes.NETWORK);
        assertEquals(OnOffType.OFF, openhab.state(CHANNEL_SIREN));
        assertEquals(List.of(OnOffType.ON, OnOffType.OFF), other.states(CHANNEL_SIREN));
        assertEquals(List.of(OnOffType.ON), far.states(CHANNEL_SIREN));
        neighbour.dispose();
        elsewhere.dispose();
    }

    @Test
    void whatBlinkDoesNotTakePutsTheOldStateBack() {
        tell(Homes.siren(SIREN, "online"));
        command(OnOffType.ON);

        order.complete(CommandResult.BUSY);

        assertEquals(List.of(UnDefType.UNDEF, UnDefType.UNDEF), openhab.states(CHANNEL_SIREN));
    }

    @Test
    void theActionTakesSecondsOrTheDuration() {
        order = CompletableFuture.completedFuture(CommandResult.CONFIRMED);

        assertTrue(Futures.result(handler.activate(10)));
        assertTrue(Futures.result(handler.activate(null)));

        verify(sirens).activate(SIREN, 10);
        verify(sirens).activate(SIREN, 45);
    }

    @ParameterizedTest
    @ValueSource(ints = { 0, -1, 301, Integer.MAX_VALUE })
    void aTimeThatCannotBeIsNotSent(int seconds) {
        assertFalse(Futures.result(handler.activate(seconds)));

        verify(sirens, never()).activate(anyLong(), anyInt());
    }

    @Test
    void anyOtherEndIsNoSuccess() {
        order = CompletableFuture.completedFuture(CommandResult.NOT_CONFIRMED);

        assertFalse(Futures.result(handler.activate(10)));
        assertFalse(Futures.result(handler.deactivate()));
        assertNull(openhab.state(CHANNEL_SIREN));
    }

    @Test
    void anAnswerAfterTheDisposalIsNotTold() {
        command(OnOffType.ON);
        handler.dispose();

        order.complete(CommandResult.CONFIRMED);

        assertNull(openhab.state(CHANNEL_SIREN));
    }

    @Test
    void anAnswerForTheSirenBeforeIsNotForTheNextOne() {
        command(OnOffType.ON);
        configure(Map.of("networkId", Homes.NETWORK, "sirenId", SIREN + 1));

        order.complete(CommandResult.CONFIRMED);

        assertNull(openhab.state(CHANNEL_SIREN));
    }

    @Test
    void afterARestartNobodyKnowsAgain() {
        order = CompletableFuture.completedFuture(CommandResult.CONFIRMED);
        command(OnOffType.ON);
        handler.dispose();
        handler.initialize();

        tell(Homes.siren(SIREN, "online"));

        assertEquals(UnDefType.UNDEF, openhab.state(CHANNEL_SIREN));
    }

    @Test
    void refreshAnswersFromMemory() {
        tell(Homes.siren(SIREN, "online"));

        handler.handleCommand(openhab.channel(CHANNEL_ONLINE), RefreshType.REFRESH);

        assertEquals(List.of(OnOffType.ON, OnOffType.ON), openhab.states(CHANNEL_ONLINE));
        verify(openhab.session, never()).order(any());
    }

    @Test
    void anythingButOnAndOffIsNoCommand() {
        command(new StringType("ON"));
        handler.handleCommand(openhab.channel(CHANNEL_ONLINE), OnOffType.ON);

        verify(openhab.session, never()).order(any());
    }

    private SirenHandler sibling(TestThing other) {
        SirenHandler created = new SirenHandler(other.thing, new TestClock(), key -> key);
        created.setCallback(other.callback);
        when(other.bridge.getHandler()).thenReturn(openhab.account);
        created.initialize();
        return created;
    }

    private static Thing thing(SirenHandler of) {
        Thing thing = mock(Thing.class);
        when(thing.getHandler()).thenReturn(of);
        return thing;
    }

    private void configure(Map<String, Object> configuration) {
        handler.thingUpdated(
                ThingBuilder.create(handler.getThing()).withConfiguration(new Configuration(configuration)).build());
    }

    private void command(Command command) {
        handler.handleCommand(openhab.channel(CHANNEL_SIREN), command);
    }

    private void tell(Siren... known) {
        handler.onHome(Homes.home(TestClock.START, List.of(), List.of(), List.of(), List.of(known)));
    }
}
