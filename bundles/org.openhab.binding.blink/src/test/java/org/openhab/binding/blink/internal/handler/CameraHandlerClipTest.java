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
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.ArgumentCaptor;
import org.openhab.binding.blink.internal.account.CameraCommands;
import org.openhab.binding.blink.internal.account.ClipFiles.Permit;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.account.HomeCommands;
import org.openhab.binding.blink.internal.channel.EventPayload;
import org.openhab.binding.blink.internal.clip.ClipBook;
import org.openhab.binding.blink.internal.clip.ClipEvent;
import org.openhab.binding.blink.internal.clip.ClipListener;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.fixture.Futures;
import org.openhab.binding.blink.internal.fixture.Homes;
import org.openhab.binding.blink.internal.fixture.Recordings;
import org.openhab.binding.blink.internal.fixture.TestClock;
import org.openhab.binding.blink.internal.web.LinkKind;
import org.openhab.core.library.types.DateTimeType;
import org.openhab.core.library.types.OnOffType;

/**
 * The {@link CameraHandler} listens to clips, and has recordings made.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class CameraHandlerClipTest extends CameraHandlerFixture {

    @Test
    void theLastClipCountsForLastSeen() {
        Clip clip = Recordings.cloud("1", TestClock.START);
        ClipBook book = Recordings.book(clock, clip);
        when(openhab.clips.book()).thenReturn(book);
        handler.initialize();
        tell(Homes.camera(true, FIRST));
        assertEquals(new DateTimeType(clip.time()), openhab.state(CHANNEL_LAST_SEEN));

        tell(Homes.camera(true, "/t.jpg?ts=" + clip.time().plusSeconds(1).getEpochSecond()));
        assertEquals(new DateTimeType(clip.time().plusSeconds(1)), openhab.state(CHANNEL_LAST_SEEN));
    }

    @Test
    void aClipOfAnotherCameraIsNotDeleted() {
        ClipBook book = Recordings.book(clock, Recordings.cloud("1", TestClock.START),
                Recordings.of(Recordings.cloud("2", TestClock.START), DeviceFamily.OWL, Homes.CAMERA, "Same number"));
        when(openhab.clips.book()).thenReturn(book);
        AccountMedia media = mock(AccountMedia.class);
        when(openhab.account.media()).thenReturn(Optional.of(media));
        when(media.delete("1")).thenReturn(CompletableFuture.completedFuture(true));
        handler.initialize();

        assertTrue(Futures.result(handler.clips().delete("1")));
        assertFalse(Futures.result(handler.clips().delete("2")));
        assertFalse(Futures.result(handler.clips().delete("3")));
        assertFalse(Futures.result(handler.clips().delete("")));
        verify(media, times(1)).delete(any());
    }

    @Test
    void aRecordingThatWeHaveAskedForIsRememberedFromWhenItWasSent() {
        HomeCommands home = mock(HomeCommands.class);
        CameraCommands cameras = mock(CameraCommands.class);
        CompletableFuture<CommandResult> order = new CompletableFuture<>();
        when(home.cameras()).thenReturn(cameras);
        when(cameras.record(any(), anyLong(), any())).thenReturn(order);
        when(openhab.session.order(any())).thenAnswer(
                call -> call.<Function<HomeCommands, CompletableFuture<CommandResult>>> getArgument(0).apply(home));
        handler.initialize();
        tell(Homes.camera(true, null));
        CompletableFuture<Boolean> recorded = handler.clips().record();
        ArgumentCaptor<Runnable> sent = ArgumentCaptor.forClass(Runnable.class);
        verify(cameras).record(eq(DeviceFamily.CAMERA), eq(Homes.CAMERA), sent.capture());
        clock.advance(Duration.ofSeconds(40));
        sent.getValue().run();
        clock.advance(Duration.ofSeconds(20));
        order.complete(CommandResult.CONFIRMED);

        assertTrue(Futures.result(recorded));
        verify(openhab.clips).recorded(DeviceFamily.CAMERA, Homes.CAMERA, TestClock.START.plusSeconds(40));
    }

    @ParameterizedTest
    @EnumSource(names = "CONFIRMED", mode = EnumSource.Mode.EXCLUDE)
    void aRecordingThatBlinkDidNotMakeIsNone(CommandResult result) {
        handler.initialize();
        tell(Homes.camera(true, null));
        handler.handleCommand(openhab.channel(CHANNEL_RECORD_CLIP), OnOffType.OFF);
        assertEquals(0, orders.size());
        CompletableFuture<Boolean> recorded = handler.clips().record();
        orders.remove().complete(result);

        assertFalse(Futures.result(recorded));
        verify(openhab.clips, never()).recorded(any(), anyLong(), any());
    }

    @Test
    void withoutAnAccountThereAreNoFilesAndNoLinks() {
        assertTrue(handler.clips().saveNewest("a.mp4", Permit.ALWAYS).isCompletedExceptionally());
        assertEquals(Optional.empty(), handler.clips().saveRecent("clips"));
        assertEquals(Optional.empty(), handler.saveFolders());
        assertEquals(Optional.empty(), handler.linkTo(LinkKind.CLIP, Duration.ofMinutes(1)));
        assertFalse(Futures.result(handler.clips().delete("1")));
        assertFalse(Futures.result(handler.clips().record()));
        handler.showLinks();
    }

    @Test
    void itListensToClipsFromItsBeginningToItsEnd() {
        handler.initialize();
        ArgumentCaptor<ClipListener> listener = ArgumentCaptor.forClass(ClipListener.class);
        verify(openhab.account).addClipListener(listener.capture());

        handler.dispose();
        verify(openhab.account).removeClipListener(listener.getValue());
        clearInvocations(openhab.callback);
        listener.getValue().onEvent(new ClipEvent(Recordings.cloud("1", TestClock.START), false));
        listener.getValue().onClips(Recordings.book(clock, Recordings.cloud("1", TestClock.START)));

        verify(openhab.callback, never()).channelTriggered(any(), any(), any());
        verify(openhab.callback, never()).stateUpdated(any(), any());
        verify(openhab.callback, never()).isChannelLinked(any());
    }

    @Test
    void anEventTriggersItsChannel() {
        handler.initialize();
        ArgumentCaptor<ClipListener> listener = ArgumentCaptor.forClass(ClipListener.class);
        verify(openhab.account).addClipListener(listener.capture());
        Clip clip = Recordings.cloud("1", TestClock.START);

        listener.getValue().onEvent(new ClipEvent(clip, false));

        verify(openhab.callback).channelTriggered(handler.getThing(), openhab.channel(CHANNEL_EVENT),
                EventPayload.of(clip, Optional.of(handler.getThing().getUID().getAsString())));
        handler.dispose();
    }
}
