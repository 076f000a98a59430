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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.clip.ClipEvent;
import org.openhab.binding.blink.internal.clip.ClipListener;
import org.openhab.binding.blink.internal.cloud.model.DeviceDetails;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.fixture.Homes;
import org.openhab.binding.blink.internal.fixture.Pictures;
import org.openhab.binding.blink.internal.fixture.TestClock;
import org.openhab.binding.blink.internal.fixture.TestThing;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.types.RefreshType;

/**
 * The {@link CameraHandler} is told of homes and clips, commanded, timed and disposed in different threads at once, and
 * none of them waits for another for ever.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class CameraConcurrencyTest {

    private static final int ROUNDS = 300;

    private final TestClock clock = new TestClock();
    private final TestThing openhab = new TestThing(THING_TYPE_DOORBELL,
            Map.of("networkId", Homes.NETWORK, "cameraId", Homes.CAMERA, "motionTimeout", 1), CHANNEL_MOTION,
            CHANNEL_MOTION_DETECTION, CHANNEL_SNAPSHOT, CHANNEL_MOTION_IMAGE, CHANNEL_RINGING, CHANNEL_CLIP_INDEX,
            CHANNEL_CLIP_URL, CHANNEL_LAST_MOTION, CHANNEL_TAKE_SNAPSHOT);
    private final CameraHandler handler = new CameraHandler(openhab.thing, DeviceFamily.CAMERA,
            new CameraSurroundings(clock, () -> 0.5, key -> key, new SettingDescriptions()));
    private final ExecutorService threads = Executors.newFixedThreadPool(5);

    @BeforeEach
    void blink() {
        handler.setCallback(openhab.callback);
        openhab.link(CHANNEL_SNAPSHOT);
        openhab.link(CHANNEL_MOTION_IMAGE);
        when(openhab.devices.details(any())).thenReturn(CompletableFuture.completedFuture(DeviceDetails.NONE));
        when(openhab.devices.picture(any()))
                .thenAnswer(call -> CompletableFuture.completedFuture(Pictures.whole(call.hashCode() % 100)));
        when(openhab.session.order(any())).thenReturn(CompletableFuture.completedFuture(CommandResult.CONFIRMED));
    }

    @AfterEach
    void end() throws InterruptedException {
        handler.dispose();
        threads.shutdownNow();
        assertTrue(threads.awaitTermination(60, TimeUnit.SECONDS));
    }

    @Test
    void homesClipsCommandsAndLinksDoNotBlockEachOther() throws Exception {
        handler.initialize();
        ClipListener events = listener();
        atOnce(this::home, round -> clips(events, round), this::command, round -> handler.showLinks());

        clearInvocations(openhab.callback);
        events.onEvent(new ClipEvent(cloud("last", clock.instant()), false));
        verify(openhab.callback, timeout(60_000)).stateUpdated(openhab.channel(CHANNEL_MOTION), OnOffType.OFF);
    }

    @Test
    void theEndAndANewBeginningDoNotBlockEither() throws Exception {
        handler.initialize();
        ClipListener events = listener();
        atOnce(this::home, round -> clips(events, round), this::command, round -> {
            handler.dispose();
            handler.initialize();
        });

        home(0);
        assertEquals("ONLINE", openhab.status());
    }

    private void home(int round) {
        handler.onHome(Homes.with(clock.instant(), Homes.camera(DeviceFamily.CAMERA, Homes.CAMERA, "done",
                round % 2 == 0, "/t.jpg?ts=" + (1764000000 + round))));
    }

    private void clips(ClipListener events, int round) {
        var clip = because(cloud("c" + round, clock.instant()), round % 2 == 0 ? "pir" : "button_press");
        events.onEvent(new ClipEvent(clip, false));
        events.onClips(book(clock, clip));
    }

    private void command(int round) {
        handler.handleCommand(openhab.channel(CHANNEL_CLIP_INDEX), new DecimalType(round % 3));
        handler.handleCommand(openhab.channel(CHANNEL_MOTION_IMAGE), RefreshType.REFRESH);
        handler.handleCommand(openhab.channel(CHANNEL_SNAPSHOT), RefreshType.REFRESH);
        handler.handleCommand(openhab.channel(CHANNEL_TAKE_SNAPSHOT), OnOffType.ON);
    }

    private ClipListener listener() {
        ArgumentCaptor<ClipListener> captor = ArgumentCaptor.forClass(ClipListener.class);
        verify(openhab.account).addClipListener(captor.capture());
        return captor.getValue();
    }

    private void atOnce(IntConsumer... tasks) throws Exception {
        CyclicBarrier start = new CyclicBarrier(tasks.length);
        List<Future<?>> ends = new ArrayList<>();
        for (IntConsumer task : tasks) {
            ends.add(threads.submit(() -> {
                start.await(60, TimeUnit.SECONDS);
                for (int round = 0; round < ROUNDS; round++) {
                    task.accept(round);
                }
                return true;
            }));
        }
        for (Future<?> done : ends) {
            assertEquals(true, done.get(60, TimeUnit.SECONDS));
        }
    }
}
