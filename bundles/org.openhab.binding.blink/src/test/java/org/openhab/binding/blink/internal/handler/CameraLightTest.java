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
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.account.HomeListener;
import org.openhab.binding.blink.internal.cloud.model.Accessory;
import org.openhab.binding.blink.internal.cloud.model.DeviceDetails;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.cloud.model.DeviceSettings;
import org.openhab.binding.blink.internal.cloud.model.Home;
import org.openhab.binding.blink.internal.cloud.model.Network;
import org.openhab.binding.blink.internal.fixture.Futures;
import org.openhab.binding.blink.internal.fixture.Homes;
import org.openhab.binding.blink.internal.fixture.TestClock;
import org.openhab.binding.blink.internal.fixture.TestThing;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.types.UnDefType;

/**
 * The {@link CameraLight} is there where a light is, and shows what the camera tells or Blink has done.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class CameraLightTest {

    private final TestClock ofDay = new TestClock();
    private final TestClock steady = new TestClock();
    private final TestThing openhab = new TestThing(THING_TYPE_CAMERA,
            Map.of("networkId", Homes.NETWORK, "cameraId", Homes.CAMERA), CHANNEL_MOTION_DETECTION);
    private final CameraHandler handler = new CameraHandler(openhab.thing, DeviceFamily.CAMERA,
            new CameraSurroundings(ofDay, steady, () -> 0.5, key -> key, new SettingDescriptions()));
    private final CompletableFuture<DeviceDetails> details = new CompletableFuture<>();
    private final Deque<CompletableFuture<CommandResult>> orders = new ArrayDeque<>();
    private @Nullable Home home;

    @BeforeEach
    void blink() {
        handler.setCallback(openhab.callback);
        when(openhab.devices.details(any())).thenReturn(details);
        when(openhab.session.order(any())).thenAnswer(call -> {
            CompletableFuture<CommandResult> order = new CompletableFuture<>();
            orders.add(order);
            return order;
        });
        doAnswer(call -> {
            call.getArgument(0, HomeListener.class).onHome(Objects.requireNonNull(home));
            return null;
        }).when(openhab.session).tellAgain(any());
        handler.initialize();
    }

    @ParameterizedTest
    @CsvSource({ "storm, 400001, true", "superior, 400001, true", "rosie, 400001, false", "storm, 400002, false" })
    void onlyACameraWithALightHasTheChannel(String type, long target, boolean has) {
        homeHas(new Accessory(9001, type, target, null));

        assertEquals(has, handler.getThing().getChannel(CHANNEL_LIGHT) != null);
    }

    @Test
    void whereTheCameraTellsItTheChannelShowsIt() {
        homeHas(new Accessory(9001, "storm", Homes.CAMERA, null));
        assertEquals(UnDefType.UNDEF, openhab.state(CHANNEL_LIGHT));

        cameraTells(true);

        assertEquals(OnOffType.ON, openhab.state(CHANNEL_LIGHT));
    }

    @Test
    void whereTheCameraTellsNothingItIsWhatBlinkHasDone() {
        homeHas(new Accessory(9001, "storm", Homes.CAMERA, null));
        cameraTells(null);
        assertEquals(UnDefType.UNDEF, openhab.state(CHANNEL_LIGHT), "nobody knows");

        handler.handleCommand(openhab.channel(CHANNEL_LIGHT), OnOffType.ON);
        assertEquals(UnDefType.UNDEF, openhab.state(CHANNEL_LIGHT), "not before Blink has done it");
        orders.remove().complete(CommandResult.CONFIRMED);

        assertEquals(OnOffType.ON, openhab.state(CHANNEL_LIGHT));
    }

    @ParameterizedTest
    @ValueSource(ints = { 60, -60 })
    void aLightIsTrustedForFiveMinutesAlsoWhenTheClockIsSet(int minutes) {
        homeHas(new Accessory(9001, "storm", Homes.CAMERA, null));
        cameraTells(null);
        handler.light().turn(true);
        orders.remove().complete(CommandResult.CONFIRMED);

        ofDay.advance(Duration.ofMinutes(minutes));
        steady.advance(Duration.ofSeconds(299));
        handler.onHome(Objects.requireNonNull(home));
        assertEquals(OnOffType.ON, openhab.state(CHANNEL_LIGHT));
        steady.advance(Duration.ofSeconds(1));
        handler.onHome(Objects.requireNonNull(home));

        assertEquals(UnDefType.UNDEF, openhab.state(CHANNEL_LIGHT));
        handler.dispose();
    }

    @Test
    void aLightThatWasNotSwitchedIsAsBefore() {
        homeHas(new Accessory(9001, "storm", Homes.CAMERA, null));
        cameraTells(false);
        CompletableFuture<Boolean> turned = handler.light().turn(true);

        orders.remove().complete(CommandResult.FAILED);

        assertFalse(Futures.result(turned));
        assertEquals(List.of(UnDefType.UNDEF, OnOffType.OFF, OnOffType.OFF), openhab.states(CHANNEL_LIGHT));
    }

    @Test
    void whereThereIsNoLightNothingIsShownOfIt() {
        homeHas();
        CompletableFuture<Boolean> turned = handler.light().turn(true);

        orders.remove().complete(CommandResult.NOT_POSSIBLE);

        assertFalse(Futures.result(turned));
        assertEquals(List.of(), openhab.states(CHANNEL_LIGHT));
    }

    @Test
    void aLightThatIsTakenAwayIsUndefinedAndItsChannelStays() {
        homeHas(new Accessory(9001, "storm", Homes.CAMERA, null));
        cameraTells(true);

        homeHas();

        assertEquals(UnDefType.UNDEF, openhab.state(CHANNEL_LIGHT));
        assertNotNull(handler.getThing().getChannel(CHANNEL_LIGHT));
    }

    private void cameraTells(@Nullable Boolean light) {
        details.complete(new DeviceDetails(null, null, null, null, null, null, DeviceSettings.NONE, light, null));
    }

    private void homeHas(Accessory... accessories) {
        Home now = new Home(TestClock.START, Optional.empty(), List.of(new Network(Homes.NETWORK, "Home", true, null)),
                List.of(), List.of(Homes.camera(true, null)), List.of(accessories), List.of(), false, null, List.of());
        home = now;
        handler.onHome(now);
    }
}
