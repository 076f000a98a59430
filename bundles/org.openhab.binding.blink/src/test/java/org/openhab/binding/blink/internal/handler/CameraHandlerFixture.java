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
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.account.HomeListener;
import org.openhab.binding.blink.internal.cloud.model.Camera;
import org.openhab.binding.blink.internal.cloud.model.DeviceDetails;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.cloud.model.Home;
import org.openhab.binding.blink.internal.cloud.model.Thumbnail;
import org.openhab.binding.blink.internal.fixture.Homes;
import org.openhab.binding.blink.internal.fixture.TestClock;
import org.openhab.binding.blink.internal.fixture.TestThing;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.binding.builder.ThingBuilder;

/**
 * A camera in openHAB, and an account that answers when the test says so.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
abstract class CameraHandlerFixture {

    static final String FIRST = "/t.jpg?ts=1764000000";
    static final String SECOND = "/t.jpg?ts=1764000060";
    static final Map<String, Object> CONFIGURATION = Map.of("networkId", Homes.NETWORK, "cameraId", Homes.CAMERA);

    final TestClock clock = new TestClock();
    final TestThing openhab = new TestThing(THING_TYPE_CAMERA, CONFIGURATION, CHANNEL_MOTION_DETECTION,
            CHANNEL_DETECTION_ACTIVE, CHANNEL_SNAPSHOT, CHANNEL_SNAPSHOT_TIME, CHANNEL_TAKE_SNAPSHOT,
            CHANNEL_LAST_SEEN);
    final CameraHandler handler = new CameraHandler(openhab.thing, DeviceFamily.CAMERA,
            new CameraSurroundings(clock, () -> 0.5, key -> "text of " + key, new SettingDescriptions()));
    final Deque<CompletableFuture<DeviceDetails>> details = new ArrayDeque<>();
    final Deque<CompletableFuture<byte[]>> pictures = new ArrayDeque<>();
    final Deque<CompletableFuture<CommandResult>> orders = new ArrayDeque<>();
    final List<String> asked = new ArrayList<>();
    @Nullable
    Home home;

    @BeforeEach
    void answers() {
        handler.setCallback(openhab.callback);
        when(openhab.session.home()).thenAnswer(call -> home);
        when(openhab.devices.details(any())).thenAnswer(call -> hold(details));
        when(openhab.devices.picture(any())).thenAnswer(call -> {
            asked.add(call.getArgument(0, Thumbnail.class).reference());
            return hold(pictures);
        });
        when(openhab.session.order(any())).thenAnswer(call -> hold(orders));
        doAnswer(call -> {
            Home known = home;
            if (known != null) {
                call.getArgument(0, HomeListener.class).onHome(known);
            }
            return null;
        }).when(openhab.session).tellAgain(any());
    }

    void tell(Camera... cameras) {
        Home now = Homes.with(clock.instant(), cameras);
        home = now;
        handler.onHome(now);
    }

    /** Disposes the handler and initializes it anew, as openHAB does for another configuration. */
    void configure(Map<String, Object> configuration) {
        handler.thingUpdated(
                ThingBuilder.create(handler.getThing()).withConfiguration(new Configuration(configuration)).build());
    }

    static <T> CompletableFuture<T> hold(Deque<CompletableFuture<T>> open) {
        CompletableFuture<T> future = new CompletableFuture<>();
        open.add(future);
        return future;
    }
}
