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

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.ArgumentCaptor;
import org.openhab.binding.blink.internal.account.ClipFiles;
import org.openhab.binding.blink.internal.account.ClipFiles.Permit;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.account.LiveView;
import org.openhab.binding.blink.internal.clip.ClipBook;
import org.openhab.binding.blink.internal.clip.ClipListener;
import org.openhab.binding.blink.internal.cloud.model.DeviceDetails;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.cloud.model.Home;
import org.openhab.binding.blink.internal.cloud.model.Network;
import org.openhab.binding.blink.internal.fixture.Futures;
import org.openhab.binding.blink.internal.fixture.Homes;
import org.openhab.binding.blink.internal.fixture.Pictures;
import org.openhab.binding.blink.internal.fixture.Recordings;
import org.openhab.binding.blink.internal.fixture.TestClock;
import org.openhab.binding.blink.internal.fixture.TestThing;
import org.openhab.binding.blink.internal.web.LinkKind;
import org.openhab.binding.blink.internal.web.LinkTarget;
import org.openhab.binding.blink.internal.web.LinkedContent;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.RawType;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.binding.builder.ThingBuilder;
import org.openhab.core.types.RefreshType;
import org.openhab.core.types.UnDefType;

/**
 * With privacy, nothing that a camera sees is shown while its network is disarmed.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class CameraPrivacyTest {

    private static final String FIRST = "/t.jpg?ts=1764000000";

    private final TestClock clock = new TestClock();
    private final TestThing openhab = new TestThing(THING_TYPE_DOORBELL,
            Map.of("networkId", Homes.NETWORK, "cameraId", Homes.CAMERA, "privacyMode", true), CHANNEL_SNAPSHOT,
            CHANNEL_SNAPSHOT_TIME, CHANNEL_MOTION_IMAGE, CHANNEL_RING_IMAGE, CHANNEL_MOTION_DETECTION,
            CHANNEL_LIVE_VIEW, CHANNEL_MOTION);
    private final CameraHandler handler = new CameraHandler(openhab.thing, DeviceFamily.CAMERA,
            new CameraSurroundings(clock, () -> 0.5, key -> key, new SettingDescriptions()));

    @BeforeEach
    void blink() {
        handler.setCallback(openhab.callback);
        List.of(CHANNEL_SNAPSHOT, CHANNEL_MOTION_IMAGE, CHANNEL_RING_IMAGE).forEach(openhab::link);
        when(openhab.devices.details(any())).thenReturn(CompletableFuture.completedFuture(DeviceDetails.NONE));
        when(openhab.devices.picture(any())).thenReturn(CompletableFuture.completedFuture(Pictures.whole(1)));
        when(openhab.session.order(any())).thenReturn(CompletableFuture.completedFuture(CommandResult.CONFIRMED));
        handler.initialize();
    }

    @Test
    void beforeTheNetworkIsKnownNothingIsShown() {
        assertTrue(handler.isHidden());
        assertInstanceOf(PicturesHiddenException.class, failure(handler.pictures().newest()));
    }

    @Test
    void whileTheNetworkIsArmedEverythingIsShown() {
        networkIs(true);
        clips();

        assertInstanceOf(RawType.class, openhab.state(CHANNEL_SNAPSHOT));
        assertInstanceOf(RawType.class, openhab.state(CHANNEL_MOTION_IMAGE));
        assertArrayEquals(Pictures.whole(1), Futures.result(handler.pictures().newest()).jpeg());
        assertInstanceOf(LinkedContent.Picture.class, Futures.result(handler.contentOf(link(LinkKind.SNAPSHOT))));
    }

    @Test
    void whenTheNetworkIsDisarmedPicturesVanishAndTheLiveViewEnds() {
        networkIs(true);
        clips();

        networkIs(false);

        assertEquals(UnDefType.UNDEF, openhab.state(CHANNEL_SNAPSHOT));
        assertEquals(UnDefType.UNDEF, openhab.state(CHANNEL_MOTION_IMAGE));
        verify(openhab.live).hide(DeviceFamily.CAMERA, Homes.CAMERA);
        clips();
        handler.handleCommand(openhab.channel(CHANNEL_MOTION_IMAGE), RefreshType.REFRESH);
        handler.handleCommand(openhab.channel(CHANNEL_SNAPSHOT), RefreshType.REFRESH);
        assertEquals(UnDefType.UNDEF, openhab.state(CHANNEL_SNAPSHOT));
        assertEquals(UnDefType.UNDEF, openhab.state(CHANNEL_MOTION_IMAGE));
    }

    @Test
    void whenTheNetworkIsArmedAgainPicturesAreThereAgain() {
        networkIs(true);
        clips();
        networkIs(false);

        networkIs(true);

        assertInstanceOf(RawType.class, openhab.state(CHANNEL_SNAPSHOT));
        assertInstanceOf(RawType.class, openhab.state(CHANNEL_MOTION_IMAGE));
    }

    @Test
    void aPictureThatComesAfterTheNetworkWasDisarmedIsNotShown() {
        CompletableFuture<byte[]> late = new CompletableFuture<>();
        when(openhab.devices.picture(any())).thenReturn(late);
        networkIs(true);
        clips();
        networkIs(false);

        late.complete(Pictures.whole(1));

        assertEquals(UnDefType.UNDEF, openhab.state(CHANNEL_SNAPSHOT));
        assertEquals(UnDefType.UNDEF, openhab.state(CHANNEL_MOTION_IMAGE));
    }

    @Test
    void whatIsLoadedWhileTheNetworkIsDisarmedIsNotShown() {
        CompletableFuture<byte[]> late = new CompletableFuture<>();
        when(openhab.devices.picture(any())).thenReturn(late);
        networkIs(true);
        CompletableFuture<LinkedContent> linked = handler.contentOf(link(LinkKind.SNAPSHOT));
        CompletableFuture<?> newest = handler.pictures().newest();
        networkIs(false);

        late.complete(Pictures.whole(1));

        assertEquals(LinkedContent.Absence.WITHHELD, Futures.result(linked));
        assertInstanceOf(PicturesHiddenException.class, failure(newest));
    }

    @Test
    void aClipThatIsLoadedWhileTheNetworkIsDisarmedIsNotShown() {
        CompletableFuture<Path> late = new CompletableFuture<>();
        when(openhab.account.fileOf(any())).thenReturn(late);
        ClipBook book = Recordings.book(clock, Recordings.cloud("1", TestClock.START));
        when(openhab.clips.book()).thenReturn(book);
        networkIs(true);
        CompletableFuture<LinkedContent> linked = handler.contentOf(link(LinkKind.CLIP));
        networkIs(false);

        late.complete(Path.of("1.mp4"));

        assertEquals(LinkedContent.Absence.WITHHELD, Futures.result(linked));
    }

    @Test
    void clipsThatAreLoadedWhileTheNetworkIsDisarmedAreNotSaved() throws IOException {
        ClipFiles files = mock(ClipFiles.class);
        when(openhab.account.clipFiles()).thenReturn(Optional.of(files));
        when(files.saveNewest(any(), anyLong(), any(), any())).thenReturn(new CompletableFuture<>());
        networkIs(true);
        handler.clips().saveNewest("a.mp4", Permit.ALWAYS);
        handler.clips().saveRecent("clips");
        ArgumentCaptor<ClipFiles.Permit> permit = ArgumentCaptor.forClass(ClipFiles.Permit.class);
        verify(files).saveNewest(any(), anyLong(), any(), permit.capture());
        verify(files).saveRecent(any(), anyLong(), any(), permit.capture());
        for (ClipFiles.Permit one : permit.getAllValues()) {
            one.check();
        }

        networkIs(false);

        permit.getAllValues().forEach(one -> assertThrows(PicturesHiddenException.class, one::check));
        networkIs(true);
        save(Map.of("networkId", Homes.NETWORK, "cameraId", Homes.CAMERA, "privacyMode", true));
        permit.getAllValues().forEach(one -> assertThrows(PicturesHiddenException.class, one::check,
                "the thing is saved, and nobody knows yet what its network is"));
    }

    @Test
    void aLiveViewThatBeginsWhenTheNetworkIsDisarmedIsEndedAndNotShown() {
        CompletableFuture<LiveView> late = new CompletableFuture<>();
        when(openhab.live.open(any(), anyLong(), any())).thenReturn(late);
        LiveView view = mock(LiveView.class);
        when(view.playable()).thenReturn(CompletableFuture.completedFuture(view));
        networkIs(true);
        CompletableFuture<LinkedContent> linked = handler.contentOf(link(LinkKind.LIVE_TS))
                .thenCompose(LinkedContent::opened);
        CompletableFuture<Optional<String>> started = handler.live().startAndLink(Duration.ofSeconds(30));
        networkIs(false);
        clearInvocations(openhab.live);

        late.complete(view);

        assertTrue(linked.isCompletedExceptionally());
        assertEquals(Optional.empty(), Futures.result(started));
        verify(openhab.live, atLeastOnce()).hide(DeviceFamily.CAMERA, Homes.CAMERA);
    }

    @Test
    void aLiveViewWhosePicturesComeWhenTheNetworkIsDisarmedIsNotShown() {
        LiveView view = mock(LiveView.class);
        CompletableFuture<LiveView> pictures = new CompletableFuture<>();
        when(view.playable()).thenReturn(pictures);
        when(openhab.live.open(any(), anyLong(), any())).thenReturn(CompletableFuture.completedFuture(view));
        networkIs(true);
        CompletableFuture<Optional<String>> started = handler.live().startAndLink(Duration.ofSeconds(30));
        networkIs(false);

        pictures.complete(view);

        assertEquals(Optional.empty(), Futures.result(started));
    }

    @Test
    void privacyThatIsSwitchedOnWhileTheNetworkIsDisarmedEndsTheLiveView() {
        save(Map.of("networkId", Homes.NETWORK, "cameraId", Homes.CAMERA));
        networkIs(false);
        verify(openhab.live, never()).hide(any(), anyLong());

        save(Map.of("networkId", Homes.NETWORK, "cameraId", Homes.CAMERA, "privacyMode", true));
        networkIs(false);

        verify(openhab.live).hide(DeviceFamily.CAMERA, Homes.CAMERA);
    }

    @Test
    void whileTheNetworkIsDisarmedNothingIsTakenSavedOrLinked() {
        networkIs(false);

        assertFalse(Futures.result(handler.pictures().take()));
        verify(openhab.session, never()).order(any());
        assertInstanceOf(PicturesHiddenException.class, failure(handler.pictures().newest()));
        assertInstanceOf(PicturesHiddenException.class, failure(handler.clips().saveNewest("a.mp4", Permit.ALWAYS)));
        assertEquals(Optional.empty(), handler.clips().saveRecent("clips"));
        assertEquals(Optional.empty(), Futures.result(handler.live().startAndLink(Duration.ofSeconds(30))));
        verify(openhab.live, never()).open(any(), anyLong(), any());
        for (LinkKind kind : LinkKind.values()) {
            assertEquals(LinkedContent.Absence.WITHHELD, Futures.result(handler.contentOf(link(kind))));
        }
    }

    @Test
    void theSwitchOfTheLiveViewGoesBack() {
        networkIs(false);

        handler.handleCommand(openhab.channel(CHANNEL_LIVE_VIEW), OnOffType.ON);

        assertEquals(OnOffType.OFF, openhab.state(CHANNEL_LIVE_VIEW));
        verify(openhab.live, never()).open(any(), anyLong(), any());
    }

    @Test
    void automaticPicturesWaitUntilTheyMayBeSeen() {
        networkIs(false);
        handler.pictures().takeByItself();
        verify(openhab.session, never()).order(any());

        networkIs(true);
        handler.pictures().takeByItself();

        verify(openhab.session).order(any());
    }

    @Test
    void anUnknownNetworkIsNoArmedOne() {
        networkIs(true);
        networkIs(null);

        assertTrue(handler.isHidden());
    }

    @Test
    void aCameraThatIsGoneShowsNothingMore() {
        networkIs(true);
        clips();

        handler.onHome(Homes.armed(clock.instant(), true));

        hidden();
    }

    @ParameterizedTest
    @EnumSource(value = ThingStatus.class, names = { "OFFLINE", "UNKNOWN", "UNINITIALIZED" })
    void whileTheAccountIsLostNothingIsShownAndAfterThatAgain(ThingStatus status) {
        networkIs(true);
        clips();
        openhab.bridgeIs(status);

        handler.bridgeStatusChanged(new ThingStatusInfo(status, ThingStatusDetail.NONE, null));

        hidden();
        openhab.bridgeIs(ThingStatus.ONLINE);
        networkIs(true);
        assertInstanceOf(RawType.class, openhab.state(CHANNEL_SNAPSHOT));
        assertInstanceOf(RawType.class, openhab.state(CHANNEL_MOTION_IMAGE));
    }

    private void hidden() {
        assertTrue(handler.isHidden());
        assertEquals(UnDefType.UNDEF, openhab.state(CHANNEL_SNAPSHOT));
        assertEquals(UnDefType.UNDEF, openhab.state(CHANNEL_MOTION_IMAGE));
        verify(openhab.live).hide(DeviceFamily.CAMERA, Homes.CAMERA);
        assertEquals(LinkedContent.Absence.WITHHELD, Futures.result(handler.contentOf(link(LinkKind.SNAPSHOT))));
    }

    private void networkIs(@Nullable Boolean armed) {
        handler.onHome(new Home(clock.instant(), Optional.empty(),
                List.of(new Network(Homes.NETWORK, "Home", armed, null)), List.of(),
                List.of(Homes.camera(DeviceFamily.CAMERA, Homes.CAMERA, "done", true, FIRST)), false, null, List.of()));
    }

    /** Disposes the handler and initializes it anew, as openHAB does for another configuration. */
    private void save(Map<String, Object> configuration) {
        handler.thingUpdated(
                ThingBuilder.create(handler.getThing()).withConfiguration(new Configuration(configuration)).build());
    }

    private void clips() {
        ArgumentCaptor<ClipListener> listener = ArgumentCaptor.forClass(ClipListener.class);
        verify(openhab.account).addClipListener(listener.capture());
        listener.getValue().onClips(Recordings.book(clock, Recordings.cloud("1", TestClock.START)));
    }

    private static LinkTarget link(LinkKind kind) {
        return kind.hasNewest() ? LinkTarget.newest(kind, DeviceFamily.CAMERA, Homes.CAMERA)
                : LinkTarget.certain(kind, DeviceFamily.CAMERA, Homes.CAMERA, "1");
    }

    private static Throwable failure(CompletableFuture<?> future) {
        return Objects.requireNonNull(assertThrows(ExecutionException.class, future::get).getCause());
    }
}
