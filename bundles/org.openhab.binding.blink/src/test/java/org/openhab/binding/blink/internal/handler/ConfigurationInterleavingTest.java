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
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.*;
import static org.openhab.binding.blink.internal.BlinkBindingConstants.*;
import static org.openhab.binding.blink.internal.fixture.Recordings.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.clip.ClipEvent;
import org.openhab.binding.blink.internal.clip.ClipListener;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.cloud.model.DeviceDetails;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.cloud.model.Home;
import org.openhab.binding.blink.internal.cloud.model.Network;
import org.openhab.binding.blink.internal.concurrency.AtOnce;
import org.openhab.binding.blink.internal.fixture.Homes;
import org.openhab.binding.blink.internal.fixture.Pictures;
import org.openhab.binding.blink.internal.fixture.TestClock;
import org.openhab.binding.blink.internal.fixture.TestThing;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.library.types.RawType;
import org.openhab.core.thing.binding.builder.ThingBuilder;
import org.openhab.core.types.UnDefType;

/**
 * What a camera tells is that of its configuration and allowed by its network, however close the change of either is.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ConfigurationInterleavingTest {

    /** In which what was looked at may change. */
    private static final long MOMENT_NANOS = 200_000;

    private final TestClock clock = new TestClock();
    private final TestThing openhab = new TestThing(THING_TYPE_DOORBELL, configuration(Homes.CAMERA), CHANNEL_SNAPSHOT,
            CHANNEL_SNAPSHOT_TIME, CHANNEL_MOTION, CHANNEL_MOTION_IMAGE, CHANNEL_EVENT);
    private final List<ClipListener> listeners = new ArrayList<>();
    private Runnable whileConfiguring = () -> {
    };
    private final CameraHandler handler = new CameraHandler(openhab.thing, DeviceFamily.CAMERA,
            new CameraSurroundings(clock, () -> 0.5, key -> key, new SettingDescriptions())) {
        @Override
        protected @Nullable String configure() {
            whileConfiguring.run();
            return super.configure();
        }
    };

    @BeforeEach
    void blink() {
        handler.setCallback(openhab.callback);
        openhab.link(CHANNEL_SNAPSHOT);
        openhab.link(CHANNEL_MOTION_IMAGE);
        when(openhab.devices.details(any())).thenReturn(CompletableFuture.completedFuture(DeviceDetails.NONE));
        doAnswer(call -> listeners.add(call.getArgument(0))).when(openhab.account).addClipListener(any());
        handler.initialize();
    }

    @AfterEach
    void disposed() {
        handler.dispose();
    }

    @Test
    void nothingOfTheOldCameraIsToldWhileTheNewOneIsBeingConfigured() {
        ClipListener old = listeners.get(0);
        whileConfiguring = () -> old.onEvent(new ClipEvent(cloud("1", clock.instant()), false));

        configure(Homes.CAMERA + 1);

        verify(openhab.callback, never()).channelTriggered(any(), any(), any());
        assertNull(openhab.state(CHANNEL_MOTION));
    }

    @Test
    void anEventOfTheOldCameraIsNotToldOfTheNewOne() {
        AtomicInteger mixed = new AtomicInteger();
        AtomicInteger told = new AtomicInteger();
        try (AtOnce atOnce = new AtOnce()) {
            for (int round = 0; round < AtOnce.ROUNDS; round++) {
                Clip clip = of(cloud("e" + round, clock.instant()), DeviceFamily.CAMERA, Homes.CAMERA + round, "One");
                CameraThing old = new CameraThing(handler, output -> {
                    boolean isCurrent = handler.isCameraOf(clip);
                    LockSupport.parkNanos(MOMENT_NANOS);
                    return isCurrent;
                });
                doAnswer(call -> handler.isCameraOf(clip) ? told.incrementAndGet() : mixed.incrementAndGet())
                        .when(openhab.callback).channelTriggered(any(), any(), any());
                int next = round + 1;
                atOnce.run(round, () -> old.trigger(CHANNEL_EVENT, clip.id()), () -> configure(Homes.CAMERA + next));
                clearInvocations(openhab.callback, openhab.account);
            }
        }
        assertEquals(0, mixed.get());
        assertTrue(told.get() > 0, "some come in time");
    }

    @Test
    void noPictureIsShownAfterTheNetworkWasDisarmed() {
        try (AtOnce atOnce = new AtOnce()) {
            for (int round = 0; round < AtOnce.ROUNDS; round++) {
                CompletableFuture<byte[]> snapshot = new CompletableFuture<>();
                CompletableFuture<byte[]> motion = new CompletableFuture<>();
                when(openhab.devices.picture(any())).thenReturn(snapshot, motion);
                home(true, round);
                listeners.get(0).onClips(book(clock, cloud("c" + round, clock.instant())));
                byte[] jpeg = Pictures.whole(round);
                int same = round;
                atOnce.run(round, () -> snapshot.complete(jpeg), () -> motion.complete(jpeg), () -> home(false, same));

                assertEquals(UnDefType.UNDEF, openhab.state(CHANNEL_SNAPSHOT), "round " + round);
                assertEquals(UnDefType.UNDEF, openhab.state(CHANNEL_MOTION_IMAGE), "round " + round);
                clearInvocations(openhab.callback, openhab.devices);
            }
        }
        assertTrue(openhab.states(CHANNEL_SNAPSHOT).stream().anyMatch(RawType.class::isInstance), "some come in time");
    }

    private void home(boolean armed, int round) {
        handler.onHome(
                new Home(clock.instant(), Optional.empty(), List.of(new Network(Homes.NETWORK, "Home", armed, null)),
                        List.of(), List.of(Homes.camera(DeviceFamily.CAMERA, Homes.CAMERA, "done", true,
                                "/t.jpg?ts=" + (1_764_000_000L + round))),
                        false, null, List.of()));
    }

    private void configure(long cameraId) {
        handler.thingUpdated(ThingBuilder.create(handler.getThing())
                .withConfiguration(new Configuration(configuration(cameraId))).build());
    }

    private static Map<String, Object> configuration(long cameraId) {
        return Map.of("networkId", Homes.NETWORK, "cameraId", cameraId, "privacyMode", true);
    }
}
