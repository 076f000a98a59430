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

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.account.HomeCommands;
import org.openhab.binding.blink.internal.account.NetworkSettings;
import org.openhab.binding.blink.internal.account.SnoozeCommands;
import org.openhab.binding.blink.internal.cloud.model.LocalStorage;
import org.openhab.binding.blink.internal.cloud.model.Network;
import org.openhab.binding.blink.internal.cloud.model.Program;
import org.openhab.binding.blink.internal.cloud.model.SyncModule;
import org.openhab.binding.blink.internal.fixture.Homes;
import org.openhab.binding.blink.internal.fixture.TestClock;
import org.openhab.binding.blink.internal.fixture.TestThing;

/**
 * A network in openHAB, and an account that answers when the test says so.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
abstract class NetworkHandlerFixture {

    final TestThing openhab = new TestThing(THING_TYPE_NETWORK, Map.of("networkId", Homes.NETWORK), CHANNEL_ARMED,
            CHANNEL_SNOOZE);
    final TestClock clock = new TestClock();
    final NetworkHandler handler = new NetworkHandler(openhab.thing, clock, key -> key);
    final CompletableFuture<CommandResult> order = new CompletableFuture<>();
    final Deque<CompletableFuture<LocalStorage>> storage = new ArrayDeque<>();
    final Deque<CompletableFuture<List<Program>>> programs = new ArrayDeque<>();
    final HomeCommands commands = mock(HomeCommands.class);
    final NetworkSettings settings = mock(NetworkSettings.class);
    final SnoozeCommands snoozes = mock(SnoozeCommands.class);

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

    void tell(@Nullable Boolean armed, @Nullable SyncModule module) {
        handler.onHome(Homes.home(TestClock.START, List.of(new Network(Homes.NETWORK, "Home", armed, null)),
                module == null ? List.of() : List.of(module), List.of()));
    }
}
