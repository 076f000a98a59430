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
package org.openhab.binding.blink.internal.console;

import static org.junit.jupiter.api.Assertions.*;
import static org.mockito.ArgumentMatchers.*;
import static org.mockito.Mockito.*;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.openhab.binding.blink.internal.BlinkBindingConstants;
import org.openhab.binding.blink.internal.account.AccountLogin;
import org.openhab.binding.blink.internal.account.AccountSession;
import org.openhab.binding.blink.internal.account.CameraCommands;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.account.HomeCommands;
import org.openhab.binding.blink.internal.account.NetworkCommands;
import org.openhab.binding.blink.internal.account.SessionState;
import org.openhab.binding.blink.internal.cloud.model.AccountInfo;
import org.openhab.binding.blink.internal.cloud.model.Camera;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.cloud.model.Home;
import org.openhab.binding.blink.internal.cloud.model.Network;
import org.openhab.binding.blink.internal.cloud.model.Siren;
import org.openhab.binding.blink.internal.cloud.model.Tier;
import org.openhab.binding.blink.internal.fixture.Homes;
import org.openhab.binding.blink.internal.fixture.TestClock;
import org.openhab.binding.blink.internal.handler.AccountHandler;
import org.openhab.binding.blink.internal.handler.CameraHandler;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingRegistry;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.builder.ThingBuilder;

/**
 * A house with an account, and somebody at the console.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
abstract class ConsoleFixture {

    static final Home HOME = Homes.home(TestClock.START,
            List.of(new Network(200001, "House", true, null), new Network(200002, "Garden Shed", false, null)),
            List.of(),
            List.of(camera(DeviceFamily.CAMERA, 400001, 200001, "Garage"),
                    camera(DeviceFamily.OWL, 500001, 200001, "Living Room"),
                    camera(DeviceFamily.DOORBELL, 600001, 200002, "Twin"),
                    camera(DeviceFamily.CAMERA, 400002, 200002, "Twin")),
            List.of(siren(900001, "Hall", "online"), siren(900002, "Attic", "offline"), siren(900003, "Yard", null)));

    final ThingRegistry registry = mock(ThingRegistry.class);
    final List<Thing> things = new ArrayList<>();
    final TypedConsole console = new TypedConsole();
    final BlinkConsoleCommand command = new BlinkConsoleCommand(registry, Duration.ofMillis(1));
    final AccountSession session = mock(AccountSession.class);
    final AccountLogin login = mock(AccountLogin.class);
    final HomeCommands orders = mock(HomeCommands.class);
    final NetworkCommands networks = mock(NetworkCommands.class);
    final CameraCommands cameras = mock(CameraCommands.class);
    final CameraHandler garage = mock(CameraHandler.class);
    final AccountHandler account = account("home");

    @BeforeEach
    void aHouse() {
        things.add(thing(BlinkBindingConstants.THING_TYPE_CAMERA, "none", Map.of()));
        when(registry.getAll()).thenReturn(things);
        List<Thing> below = List.of(
                thing(BlinkBindingConstants.THING_TYPE_NETWORK, "shed", Map.of("networkId", 200002)),
                thing(BlinkBindingConstants.THING_TYPE_CAMERA, "front", Map.of("cameraId", 400001)),
                thing(BlinkBindingConstants.THING_TYPE_DOORBELL, "bell", Map.of("cameraId", 600001)),
                thing(BlinkBindingConstants.THING_TYPE_SIREN, "attic", Map.of("sirenId", 900002)));
        when(account.getThing().getThings()).thenReturn(below);
        when(account.getSession()).thenReturn(session);
        when(account.cameraOf(any(), anyLong())).thenReturn(Optional.empty());
        when(account.cameraOf(DeviceFamily.CAMERA, 400001)).thenReturn(Optional.of(garage));
        when(session.login()).thenReturn(login);
        when(session.home()).thenReturn(HOME);
        when(session.callsPerHour()).thenReturn(61);
        when(session.state()).thenReturn(new SessionState.Online(new AccountInfo(1, new Tier("u011")), false));
        when(orders.networks()).thenReturn(networks);
        when(orders.cameras()).thenReturn(cameras);
        when(session.order(any())).thenAnswer(
                call -> call.<Function<HomeCommands, CompletableFuture<CommandResult>>> getArgument(0).apply(orders));
    }

    static Camera camera(DeviceFamily family, long id, long network, String name) {
        return new Camera(family, id, network, name, "catalina", "SERIAL", "10.65", true, "done", "low", null, false,
                null, null, Camera.Signals.NONE);
    }

    static Siren siren(long id, String name, @Nullable String status) {
        return new Siren(id, 200001, name, "siren", "SERIAL", "1.07", status);
    }

    static Thing thing(ThingTypeUID type, String id, Map<String, Object> configuration) {
        return ThingBuilder.create(type, new ThingUID(type, new ThingUID("blink:account:home"), id))
                .withConfiguration(new Configuration(configuration)).build();
    }

    AccountHandler account(String id) {
        AccountHandler handler = mock(AccountHandler.class);
        Bridge bridge = mock(Bridge.class);
        when(bridge.getUID()).thenReturn(new ThingUID("blink", "account", id));
        when(bridge.getHandler()).thenReturn(handler);
        when(bridge.getStatusInfo()).thenReturn(new ThingStatusInfo(ThingStatus.ONLINE, ThingStatusDetail.NONE, null));
        when(handler.getThing()).thenReturn(bridge);
        when(handler.zone()).thenReturn(ZoneId.of("Europe/Berlin"));
        things.add(bridge);
        return handler;
    }

    String typed(String... words) {
        console.lines.clear();
        command.execute(words, console);
        return console.text();
    }
}
