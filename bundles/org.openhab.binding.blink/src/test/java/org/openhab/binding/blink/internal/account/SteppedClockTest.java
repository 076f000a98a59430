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
package org.openhab.binding.blink.internal.account;

import static org.junit.jupiter.api.Assertions.*;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.*;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.cloud.model.CommandTicket;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.cloud.model.LiveTicket;
import org.openhab.binding.blink.internal.fixture.Futures;
import org.openhab.binding.blink.internal.fixture.Homes;
import org.openhab.binding.blink.internal.fixture.ManualScheduler;
import org.openhab.binding.blink.internal.fixture.TestClock;

/**
 * Who sets the clock of the computer neither ends what runs nor prolongs it.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SteppedClockTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final TestClock ofDay = new TestClock();
    private final TestClock steady = new TestClock();
    private final ManualScheduler scheduler = new ManualScheduler(steady);
    private final SerialExecutor serial = new SerialExecutor(scheduler);
    private final CloudAccess cloud = mock(CloudAccess.class);
    private final CommandQueue queue = mock(CommandQueue.class);
    private final LiveViews views = new LiveViews(cloud, queue, serial, new SerialCalls(serial),
            new SessionRuntime(ofDay, steady, () -> 0.5, new SecureRandom(), Duration.ZERO, Duration.ZERO,
                    Duration.ZERO, Runnable::run),
            () -> Optional.of(Homes.with(ofDay.instant(), Homes.camera(true, null))),
            (ticket, number, pictures, ended) -> () -> {
            });

    @BeforeEach
    void blink() {
        LiveTicket ticket = new LiveTicket(new CommandTicket(Homes.NETWORK, 1, false), "immis://relay", "", HOUR, HOUR);
        when(queue.inUsersTurn(any())).thenAnswer(call -> call.<Supplier<?>> getArgument(0).get());
        when(cloud.withAccount(any())).thenReturn(CompletableFuture.completedFuture(ticket));
    }

    @Test
    void aLiveViewThatIsWatchedGoesOnWhenTheClockIsPutForward() {
        LiveView view = opened();
        view.watched();
        int player = view.join();

        ofDay.advance(HOUR);
        scheduler.advance(LOOK);

        assertFalse(view.isOver());
        assertEquals(1, view.viewers());
        assertNotNull(view.reader(player));
    }

    @Test
    void aLiveViewThatNobodyWatchesEndsWhenTheClockIsPutBack() {
        LiveView view = opened();
        view.watched();

        ofDay.advance(HOUR.negated());
        scheduler.advance(LOOK.multipliedBy(6));

        assertTrue(view.isOver());
    }

    private LiveView opened() {
        CompletableFuture<LiveView> opened = views.open(DeviceFamily.CAMERA, Homes.CAMERA, HOUR);
        scheduler.runDue();
        return Futures.result(opened);
    }
}
