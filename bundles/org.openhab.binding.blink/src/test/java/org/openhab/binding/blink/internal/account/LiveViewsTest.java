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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.cloud.model.CommandTicket;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.cloud.model.LiveTicket;
import org.openhab.binding.blink.internal.fixture.Futures;
import org.openhab.binding.blink.internal.fixture.Homes;
import org.openhab.binding.blink.internal.fixture.ManualScheduler;
import org.openhab.binding.blink.internal.fixture.TestClock;

/**
 * What cannot be brought about from outside: the session closes just while a live view begins.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class LiveViewsTest {

    private final TestClock clock = new TestClock();
    private final ManualScheduler scheduler = new ManualScheduler(clock);
    private final SerialExecutor serial = new SerialExecutor(scheduler);
    private final SerialCalls calls = new SerialCalls(serial);
    private final CloudAccess cloud = mock(CloudAccess.class);
    private final CommandQueue queue = mock(CommandQueue.class);
    private final AtomicInteger disconnected = new AtomicInteger();

    @Test
    void aSessionThatClosesWhileALiveViewBeginsLeavesNone() {
        LiveTicket ticket = new LiveTicket(new CommandTicket(Homes.NETWORK, 1, false), "immis://relay", "",
                Duration.ofSeconds(60), Duration.ofSeconds(15));
        when(queue.inUsersTurn(any())).thenAnswer(call -> call.<Supplier<?>> getArgument(0).get());
        when(cloud.withAccount(any())).thenReturn(CompletableFuture.completedFuture(ticket));
        SessionRuntime runtime = new SessionRuntime(clock, () -> 0.5, new SecureRandom(), Duration.ZERO, Duration.ZERO,
                Duration.ZERO, Runnable::run);
        CompletableFuture<LiveViews> made = new CompletableFuture<>();
        LiveViews views = new LiveViews(cloud, queue, serial, calls, runtime,
                () -> Optional.of(Homes.with(clock.instant(), Homes.camera(true, null))),
                (call, number, pictures, ended) -> {
                    made.join().close();
                    return disconnected::incrementAndGet;
                });
        made.complete(views);
        CompletableFuture<LiveView> opened = views.open(DeviceFamily.CAMERA, Homes.CAMERA, Duration.ofSeconds(60));

        scheduler.runDue();

        assertTrue(Futures.result(opened).isOver());
        assertEquals(1, disconnected.get());
        assertTrue(views.current(DeviceFamily.CAMERA, Homes.CAMERA).isEmpty());
    }
}
