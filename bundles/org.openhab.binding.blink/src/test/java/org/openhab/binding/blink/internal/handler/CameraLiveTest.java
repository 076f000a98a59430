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

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.account.LiveView;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.fixture.Futures;
import org.openhab.binding.blink.internal.fixture.Homes;

/**
 * {@link CameraLive} ends a live view for the last who looks, and for nobody before him.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class CameraLiveTest extends CameraHandlerFixture {

    private final LiveView view = mock(LiveView.class);
    private final CompletableFuture<LiveView> opened = new CompletableFuture<>();
    private final CompletableFuture<LiveView> playable = new CompletableFuture<>();

    @BeforeEach
    void camera() {
        when(openhab.live.open(any(), anyLong(), any())).thenAnswer(call -> opened.copy());
        when(openhab.live.stop(any(), anyLong())).thenReturn(CompletableFuture.completedFuture(true));
        when(view.playable()).thenReturn(playable);
        handler.initialize();
    }

    private void begins() {
        when(openhab.live.current(DeviceFamily.CAMERA, Homes.CAMERA)).thenReturn(Optional.of(view));
        opened.complete(view);
    }

    private void assertStopped(int times) {
        assertTrue(Futures.result(handler.live().stopForLast()));
        verify(openhab.live, times(times)).stop(DeviceFamily.CAMERA, Homes.CAMERA);
    }

    @Test
    void whoLooksNoMoreEndsTheLiveViewUnlessSomebodyElseLooks() {
        begins();
        when(view.viewers()).thenReturn(2);
        assertStopped(0);
        when(view.viewers()).thenReturn(1);
        assertStopped(1);
    }

    @Test
    void whoWaitsNoMoreEndsTheLiveViewBeforeItBegins() {
        handler.live().start();
        assertStopped(1);
    }

    @Test
    void whoWaitsNoMoreEndsTheLiveViewBeforeItsFirstPicture() {
        handler.live().start();
        begins();
        assertStopped(1);
    }

    @Test
    void whoWaitsNoMoreLeavesTheLiveViewToOthersWhoWait() {
        handler.live().start();
        handler.live().start();
        assertStopped(0);
        begins();
        assertStopped(0);
    }

    @Test
    void whoWaitsNoMoreLeavesTheLiveViewToWhoLooks() {
        begins();
        when(view.viewers()).thenReturn(1);
        handler.live().start();
        assertStopped(0);
    }

    @Test
    void whoHasBeenAnsweredDoesNotWaitAnyMore() {
        handler.live().start();
        begins();
        playable.complete(view);
        CompletableFuture<LiveView> second = handler.live().start();
        assertTrue(second.isDone());
        when(view.viewers()).thenReturn(1);
        assertStopped(1);
    }
}
