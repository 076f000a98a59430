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
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
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
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.ArgumentCaptor;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.account.HomeListener;
import org.openhab.binding.blink.internal.channel.EventPayload;
import org.openhab.binding.blink.internal.clip.ClipBook;
import org.openhab.binding.blink.internal.clip.ClipEvent;
import org.openhab.binding.blink.internal.clip.ClipListener;
import org.openhab.binding.blink.internal.cloud.error.UnreachableException;
import org.openhab.binding.blink.internal.cloud.model.Camera;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.cloud.model.DeviceDetails;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.cloud.model.Home;
import org.openhab.binding.blink.internal.cloud.model.Thumbnail;
import org.openhab.binding.blink.internal.fixture.Futures;
import org.openhab.binding.blink.internal.fixture.Homes;
import org.openhab.binding.blink.internal.fixture.Pictures;
import org.openhab.binding.blink.internal.fixture.Recordings;
import org.openhab.binding.blink.internal.fixture.TestClock;
import org.openhab.binding.blink.internal.fixture.TestThing;
import org.openhab.binding.blink.internal.web.LinkKind;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.library.types.DateTimeType;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.library.types.RawType;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.binding.builder.ThingBuilder;
import org.openhab.core.types.RefreshType;
import org.openhab.core.types.State;
import org.openhab.core.types.UnDefType;

/**
 * The {@link CameraHandler} shows a camera as Blink describes it, and its newest picture once that is whole.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class CameraHandlerTest {

    private static final String FIRST = "/t.jpg?ts=1764000000";
    private static final String SECOND = "/t.jpg?ts=1764000060";
    private static final UnreachableException CUT = new UnreachableException("cut", true, null);
    private static final Map<String, Object> CONFIGURATION = Map.of("networkId", Homes.NETWORK, "cameraId",
            Homes.CAMERA);

    private final TestClock clock = new TestClock();
    private final TestThing openhab = new TestThing(THING_TYPE_CAMERA, CONFIGURATION, CHANNEL_MOTION_DETECTION,
            CHANNEL_DETECTION_ACTIVE, CHANNEL_SNAPSHOT, CHANNEL_SNAPSHOT_TIME, CHANNEL_TAKE_SNAPSHOT,
            CHANNEL_LAST_SEEN);
    private final CameraHandler handler = new CameraHandler(openhab.thing, DeviceFamily.CAMERA,
            new CameraSurroundings(clock, () -> 0.5, key -> "text of " + key, new SettingDescriptions()));
    private final Deque<CompletableFuture<DeviceDetails>> details = new ArrayDeque<>();
    private final Deque<CompletableFuture<byte[]>> pictures = new ArrayDeque<>();
    private final Deque<CompletableFuture<CommandResult>> orders = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private @Nullable Home home;

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

    @Test
    void aCameraIsUnknownUntilTheHomeShowsIt() {
        handler.initialize();
        assertEquals("UNKNOWN", openhab.status());
        verify(openhab.account).addHomeListener(handler);

        tell(Homes.camera(true, null));

        assertEquals("ONLINE", openhab.status());
        assertEquals(OnOffType.ON, openhab.state(CHANNEL_MOTION_DETECTION));
        assertEquals(OnOffType.ON, openhab.state(CHANNEL_DETECTION_ACTIVE));
        assertEquals(Map.of("serialNumber", "SERIAL", "firmwareVersion", "10.65", "modelId", "catalina"),
                handler.getThing().getProperties());
    }

    @Test
    void onlyWhatHasChangedIsTold() {
        handler.initialize();
        tell(Homes.camera(true, null));
        tell(Homes.camera(true, null));
        tell(Homes.camera(false, null));

        assertEquals(List.of(OnOffType.ON, OnOffType.OFF), openhab.states(CHANNEL_MOTION_DETECTION));
        verify(openhab.callback, times(1)).thingUpdated(any());
    }

    @Test
    void aCameraThatIsOfflineSaysSoAndKeepsItsStates() {
        handler.initialize();
        tell(Homes.camera(DeviceFamily.CAMERA, Homes.CAMERA, "offline", true, FIRST));

        assertEquals("OFFLINE COMMUNICATION_ERROR @text/offline.device", openhab.status());
        assertEquals(OnOffType.ON, openhab.state(CHANNEL_MOTION_DETECTION));
        assertEquals(OnOffType.OFF, openhab.state(CHANNEL_DETECTION_ACTIVE));
        tell(Homes.camera(true, FIRST));
        assertEquals("ONLINE", openhab.status());
    }

    @Test
    void aCameraThatHasLeftIsGoneAndMayComeBack() {
        handler.initialize();
        tell(Homes.camera(true, null));
        tell();
        assertEquals("OFFLINE GONE @text/offline.gone", openhab.status());

        tell(Homes.camera(true, null));

        assertEquals("ONLINE", openhab.status());
    }

    @Test
    void aCameraOfAnotherFamilyOrNetworkIsAnotherCamera() {
        handler.initialize();
        tell(Homes.camera(DeviceFamily.OWL, Homes.CAMERA, "done", true, null));

        assertEquals("OFFLINE GONE @text/offline.gone", openhab.status());
    }

    @Test
    void aWrongNumberIsAMistakeInTheConfigurationWhateverTheAccountDoes() {
        configure(Map.of("networkId", 0L, "cameraId", Homes.CAMERA));
        assertEquals("OFFLINE CONFIGURATION_ERROR @text/offline.config.network-id", openhab.status());

        bridgeTurns(ThingStatus.OFFLINE);
        bridgeTurns(ThingStatus.ONLINE);

        assertEquals("OFFLINE CONFIGURATION_ERROR @text/offline.config.network-id", openhab.status());
        configure(Map.of("networkId", Homes.NETWORK, "cameraId", -1L));
        assertEquals("OFFLINE CONFIGURATION_ERROR @text/offline.config.camera-id", openhab.status());
        verify(openhab.account, never()).addHomeListener(any());
    }

    @Test
    void withoutAnAccountThereIsNoCamera() {
        when(openhab.callback.getBridge(any())).thenReturn(null);

        handler.initialize();

        assertEquals("OFFLINE CONFIGURATION_ERROR @text/offline.config.account-missing", openhab.status());
    }

    @Test
    void theStatusFollowsTheAccount() {
        openhab.bridgeIs(ThingStatus.UNKNOWN);
        handler.initialize();
        assertEquals("UNKNOWN", openhab.status());
        tell(Homes.camera(true, null));
        assertEquals("UNKNOWN", openhab.status(), "the account is not online yet");

        bridgeTurns(ThingStatus.ONLINE);
        assertEquals("ONLINE", openhab.status());
        bridgeTurns(ThingStatus.OFFLINE);
        assertEquals("OFFLINE BRIDGE_OFFLINE", openhab.status());
        home = Homes.with(clock.instant());
        bridgeTurns(ThingStatus.ONLINE);
        assertEquals("OFFLINE GONE @text/offline.gone", openhab.status(), "not blindly online");
    }

    @Test
    void anAccountThatTurnsOnlineJustNowIsNotMissed() {
        openhab.bridgeIs(ThingStatus.UNKNOWN);
        doAnswer(call -> {
            openhab.bridgeIs(ThingStatus.ONLINE);
            tell(Homes.camera(true, null));
            return null;
        }).when(openhab.account).addHomeListener(any());

        handler.initialize();

        assertEquals("ONLINE", openhab.status());
    }

    @Test
    void aPictureIsShownOnceItIsHere() {
        openhab.link(CHANNEL_SNAPSHOT);
        handler.initialize();
        tell(Homes.camera(true, FIRST));
        assertEquals(List.of(), openhab.states(CHANNEL_SNAPSHOT));
        assertNull(openhab.state(CHANNEL_SNAPSHOT_TIME), "time and picture belong together");

        pictures.remove().complete(Pictures.whole(1));

        assertEquals(picture(1), openhab.state(CHANNEL_SNAPSHOT));
        assertEquals(new DateTimeType(Instant.ofEpochSecond(1764000000)), openhab.state(CHANNEL_SNAPSHOT_TIME));
        tell(Homes.camera(true, FIRST));
        assertEquals(List.of(FIRST), asked, "it is loaded once");
    }

    @Test
    void halfAPictureIsNotShownAndAskedForAgainWithTheNextHome() {
        openhab.link(CHANNEL_SNAPSHOT);
        handler.initialize();
        tell(Homes.camera(true, FIRST));
        pictures.remove().complete(Pictures.half(1));
        assertEquals(List.of(), openhab.states(CHANNEL_SNAPSHOT));

        tell(Homes.camera(true, FIRST));
        pictures.remove().complete(Pictures.whole(1));

        assertEquals(List.of(picture(1)), openhab.states(CHANNEL_SNAPSHOT));
    }

    @Test
    void aPictureThatIsNotTheNewestAnyMoreIsNotShown() {
        openhab.link(CHANNEL_SNAPSHOT);
        handler.initialize();
        tell(Homes.camera(true, FIRST));
        tell(Homes.camera(true, SECOND));
        CompletableFuture<byte[]> first = pictures.remove();
        pictures.remove().complete(Pictures.whole(2));
        first.complete(Pictures.whole(1));

        assertEquals(List.of(picture(2)), openhab.states(CHANNEL_SNAPSHOT));
    }

    @Test
    void withoutAnItemNoPictureIsLoaded() {
        handler.initialize();
        tell(Homes.camera(true, FIRST));

        assertEquals(List.of(), asked);
        assertEquals(new DateTimeType(Instant.ofEpochSecond(1764000000)), openhab.state(CHANNEL_SNAPSHOT_TIME));
    }

    @Test
    void whoLinksLaterGetsThePictureThatIsThere() {
        handler.initialize();
        tell(Homes.camera(true, FIRST));
        openhab.link(CHANNEL_SNAPSHOT);

        handler.handleCommand(openhab.channel(CHANNEL_SNAPSHOT), RefreshType.REFRESH);
        pictures.remove().complete(Pictures.whole(1));

        assertEquals(List.of(picture(1)), openhab.states(CHANNEL_SNAPSHOT));
        verify(openhab.session, never()).order(any());
    }

    @Test
    void whoLinksAgainLaterDoesNotGetAnOldPicture() {
        openhab.link(CHANNEL_SNAPSHOT);
        handler.initialize();
        tell(Homes.camera(true, FIRST));
        pictures.remove().complete(Pictures.whole(1));
        openhab.unlink(CHANNEL_SNAPSHOT);
        tell(Homes.camera(true, SECOND));
        openhab.link(CHANNEL_SNAPSHOT);

        handler.handleCommand(openhab.channel(CHANNEL_SNAPSHOT), RefreshType.REFRESH);
        assertEquals(List.of(picture(1)), openhab.states(CHANNEL_SNAPSHOT), "only what was shown before");
        pictures.remove().complete(Pictures.whole(2));

        assertEquals(List.of(picture(1), picture(2)), openhab.states(CHANNEL_SNAPSHOT));
    }

    @Test
    void aRefreshIsAnsweredFromMemory() {
        handler.initialize();
        tell(Homes.camera(true, null));

        handler.handleCommand(openhab.channel(CHANNEL_MOTION_DETECTION), RefreshType.REFRESH);

        assertEquals(List.of(OnOffType.ON, OnOffType.ON), openhab.states(CHANNEL_MOTION_DETECTION));
        verify(openhab.session).freshen();
        verify(openhab.session, never()).order(any());
    }

    @Test
    void aRefreshBeforeTheFirstHomeWaitsForIt() {
        handler.initialize();

        handler.handleCommand(openhab.channel(CHANNEL_MOTION_DETECTION), RefreshType.REFRESH);
        handler.handleCommand(openhab.channel(CHANNEL_SNAPSHOT), RefreshType.REFRESH);

        assertEquals(List.of(), openhab.states(CHANNEL_MOTION_DETECTION));
        assertEquals(List.of(), asked);
        verify(openhab.session, times(2)).freshen();
    }

    @Test
    void detailsAreAskedForOnceAtStartAndThenEverySixHours() {
        handler.initialize();
        tell(Homes.camera(true, null));
        details.remove().complete(DeviceDetails.NONE);
        for (int i = 0; i < 6 * 60 - 1; i++) {
            clock.advance(Duration.ofMinutes(1));
            tell(Homes.camera(true, null));
        }
        verify(openhab.devices, times(1)).details(any());

        clock.advance(Duration.ofMinutes(1));
        tell(Homes.camera(true, null));

        verify(openhab.devices, times(2)).details(any());
    }

    @Test
    void detailsThatDoNotComeAreAskedForAgainAfterTenMinutes() {
        handler.initialize();
        tell(Homes.camera(true, null));
        details.remove().completeExceptionally(CUT);
        clock.advance(Duration.ofMinutes(9));
        tell(Homes.camera(true, null));
        verify(openhab.devices, times(1)).details(any());

        clock.advance(Duration.ofMinutes(1));
        tell(Homes.camera(true, null));

        verify(openhab.devices, times(2)).details(any());
    }

    @Test
    void detailsAddTheirChannelsAndAreShownInTheirTurn() {
        handler.initialize();
        tell(Homes.camera(true, null));
        details.remove().complete(new DeviceDetails(1.65, -61, null, 71.0, "74:ab:93:00:00:01", null));

        verify(openhab.session).tellAgain(handler);
        assertEquals(new QuantityType<>("1.65 V"), openhab.state(CHANNEL_BATTERY_VOLTAGE));
        assertEquals(new QuantityType<>("-61.0 dBm"), dBm(openhab.state(CHANNEL_WIFI_RSSI)));
        assertEquals("74:ab:93:00:00:01", handler.getThing().getProperties().get("macAddress"));
        assertNull(handler.getThing().getChannel(CHANNEL_SYNC_MODULE_RSSI), "Blink does not tell it");
    }

    @Test
    void optionalChannelsAreAddedOnceAndNeverRemoved() {
        handler.initialize();
        tell(withBattery("ok"));
        Channel added = handler.getThing().getChannel(CHANNEL_LOW_BATTERY);
        assertEquals("system:low-battery", String.valueOf(added == null ? null : added.getChannelTypeUID()));

        tell(withBattery(null));
        tell(withBattery("low"));

        verify(openhab.callback, times(1)).createChannelBuilder(eq(openhab.channel(CHANNEL_LOW_BATTERY)), any());
        assertEquals(List.of(OnOffType.OFF, UnDefType.UNDEF, OnOffType.ON), openhab.states(CHANNEL_LOW_BATTERY));
        assertNotNull(handler.getThing().getChannel(CHANNEL_MOTION_DETECTION), "the others are still there");
    }

    @Test
    void channelsWhoseTypeSaysLittleHaveALabelOfTheirOwn() {
        handler.initialize();
        Camera plain = Homes.camera(true, null);
        tell(new Camera(plain.family(), plain.id(), plain.networkId(), plain.name(), null, null, null, true, "done",
                null, null, false, null, null, new Camera.Signals(5, 4, 68.0), null));

        assertEquals("text of channel.wifi-signal.label", label(CHANNEL_WIFI_SIGNAL));
        assertEquals("text of channel.sync-module-signal.label", label(CHANNEL_SYNC_MODULE_SIGNAL));
    }

    @Test
    void aSwitchDoesWhatItSaysAndShowsWhatTheHomeShows() {
        handler.initialize();
        tell(Homes.camera(false, null));

        handler.handleCommand(openhab.channel(CHANNEL_MOTION_DETECTION), OnOffType.ON);
        orders.remove().complete(CommandResult.CONFIRMED);

        assertEquals(List.of(OnOffType.OFF), openhab.states(CHANNEL_MOTION_DETECTION), "the home has the word");
    }

    @ParameterizedTest
    @EnumSource(names = "CONFIRMED", mode = EnumSource.Mode.EXCLUDE)
    void aFailedCommandPutsTheOldStateBack(CommandResult result) {
        handler.initialize();
        tell(Homes.camera(false, null));

        handler.handleCommand(openhab.channel(CHANNEL_MOTION_DETECTION), OnOffType.ON);
        orders.remove().complete(result);

        assertEquals(List.of(OnOffType.OFF, OnOffType.OFF), openhab.states(CHANNEL_MOTION_DETECTION));
    }

    @Test
    void aFailedCommandOfAChannelWithoutStateLeavesItUnknown() {
        handler.initialize();

        handler.handleCommand(openhab.channel(CHANNEL_MOTION_DETECTION), OnOffType.ON);
        orders.remove().complete(CommandResult.NOT_POSSIBLE);

        assertEquals(List.of(UnDefType.UNDEF), openhab.states(CHANNEL_MOTION_DETECTION));
    }

    @Test
    void commandsToChannelsThatTakeNoneDoNothing() {
        handler.initialize();
        handler.handleCommand(openhab.channel(CHANNEL_SNAPSHOT), OnOffType.ON);
        handler.handleCommand(openhab.channel(CHANNEL_TAKE_SNAPSHOT), OnOffType.OFF);
        handler.handleCommand(openhab.channel(CHANNEL_MOTION_DETECTION), new DateTimeType(clock.instant()));

        verify(openhab.session, never()).order(any());
    }

    @Test
    void theSwitchThatTakesAPictureReturns() {
        openhab.link(CHANNEL_SNAPSHOT);
        handler.initialize();
        tell(Homes.camera(true, null));

        handler.handleCommand(openhab.channel(CHANNEL_TAKE_SNAPSHOT), OnOffType.ON);
        tell(Homes.camera(true, FIRST));
        orders.remove().complete(CommandResult.CONFIRMED);
        assertNull(openhab.state(CHANNEL_TAKE_SNAPSHOT), "the picture is not here yet");
        pictures.remove().complete(Pictures.whole(1));

        assertEquals(picture(1), openhab.state(CHANNEL_SNAPSHOT));
        assertEquals(OnOffType.OFF, openhab.state(CHANNEL_TAKE_SNAPSHOT));
        handler.handleCommand(openhab.channel(CHANNEL_TAKE_SNAPSHOT), OnOffType.ON);
        orders.remove().complete(CommandResult.BUSY);
        assertEquals(List.of(OnOffType.OFF, OnOffType.OFF), openhab.states(CHANNEL_TAKE_SNAPSHOT));
    }

    @Test
    void aPictureIsTakenWhenTheNewOneIsInTheChannel() {
        handler.initialize();
        tell(Homes.camera(true, null));
        CompletableFuture<Boolean> taken = handler.pictures().take();
        tell(Homes.camera(true, FIRST));
        orders.remove().complete(CommandResult.CONFIRMED);
        assertFalse(taken.isDone());
        pictures.remove().complete(Pictures.whole(1));

        assertTrue(Futures.result(taken));
        assertEquals(picture(1), openhab.state(CHANNEL_SNAPSHOT), "also when no item is linked yet");
    }

    @Test
    void aPictureThatIsNotTakenIsNotShown() {
        handler.initialize();
        tell(Homes.camera(true, FIRST));

        CompletableFuture<Boolean> failed = handler.pictures().take();
        orders.remove().complete(CommandResult.FAILED);

        assertFalse(Futures.result(failed));
        assertEquals(List.of(), asked);
        assertEquals(List.of(), openhab.states(CHANNEL_SNAPSHOT));
    }

    @Test
    void aPictureThatIsNotWholeOrNotLoadedIsTriedAgain() {
        handler.initialize();
        tell(Homes.camera(true, FIRST));
        CompletableFuture<Boolean> taken = handler.pictures().take();
        orders.remove().complete(CommandResult.CONFIRMED);

        pictures.remove().complete(Pictures.half(1));

        assertFalse(taken.isDone());
        assertEquals(List.of(), openhab.states(CHANNEL_SNAPSHOT));
    }

    @Test
    void afterItsEndTheHandlerTellsNothing() {
        openhab.link(CHANNEL_SNAPSHOT);
        handler.initialize();
        tell(Homes.camera(true, FIRST));
        handler.handleCommand(openhab.channel(CHANNEL_MOTION_DETECTION), OnOffType.ON);
        handler.handleCommand(openhab.channel(CHANNEL_TAKE_SNAPSHOT), OnOffType.ON);
        handler.dispose();
        verify(openhab.account).removeHomeListener(handler);
        clearInvocations(openhab.callback);

        pictures.remove().complete(Pictures.whole(1));
        details.remove().complete(new DeviceDetails(1.65, -61, null, 71.0, "74:ab:93:00:00:01", null));
        orders.remove().complete(CommandResult.FAILED);
        orders.remove().complete(CommandResult.FAILED);
        tell(Homes.camera(false, SECOND));

        verify(openhab.callback, never()).stateUpdated(any(), any());
        verify(openhab.callback, never()).statusUpdated(any(), any());
        verify(openhab.callback, never()).thingUpdated(any());
    }

    @Test
    void detailsOfTheCameraBeforeAreNotThoseOfTheNextOne() {
        handler.initialize();
        tell(Homes.camera(true, null));
        CompletableFuture<DeviceDetails> late = details.remove();
        configure(Map.of("networkId", Homes.NETWORK, "cameraId", 400002L));
        tell(Homes.camera(DeviceFamily.CAMERA, 400002L, "done", true, null));
        verify(openhab.devices, times(2)).details(any());

        late.complete(new DeviceDetails(1.65, -61, null, 71.0, "74:ab:93:00:00:01", null));
        tell(Homes.camera(DeviceFamily.CAMERA, 400002L, "done", true, null));

        assertNull(openhab.state(CHANNEL_BATTERY_VOLTAGE));
        assertFalse(handler.getThing().getProperties().containsKey("macAddress"));
    }

    @Test
    void knownDetailsOfTheCameraBeforeAreNotThoseOfTheNextOne() {
        handler.initialize();
        tell(Homes.camera(true, null));
        details.remove().complete(new DeviceDetails(1.65, -61, null, 71.0, null, null));
        configure(Map.of("networkId", Homes.NETWORK, "cameraId", 400002L));

        tell(Homes.camera(DeviceFamily.CAMERA, 400002L, "done", true, null));

        assertEquals(UnDefType.UNDEF, openhab.state(CHANNEL_BATTERY_VOLTAGE));
    }

    @Test
    void withoutASessionNothingIsPossible() {
        when(openhab.account.getSession()).thenReturn(null);
        handler.initialize();

        assertFalse(Futures.result(handler.pictures().take()));
        assertFalse(Futures.result(handler.switches().detectMotion(true)));
        assertTrue(handler.pictures().newest().isCompletedExceptionally());
        handler.handleCommand(openhab.channel(CHANNEL_MOTION_DETECTION), RefreshType.REFRESH);
        assertEquals(List.of(), openhab.states(CHANNEL_MOTION_DETECTION));
    }

    @Test
    void aPictureOfTheCameraBeforeIsNotThatOfTheNextOne() {
        openhab.link(CHANNEL_SNAPSHOT);
        handler.initialize();
        tell(Homes.camera(true, FIRST));
        CompletableFuture<byte[]> late = pictures.remove();
        configure(Map.of("networkId", Homes.NETWORK, "cameraId", 400002L));
        tell(Homes.camera(DeviceFamily.CAMERA, 400002L, "done", true, SECOND));

        late.complete(Pictures.whole(1));
        assertEquals(List.of(), openhab.states(CHANNEL_SNAPSHOT));
        pictures.remove().complete(Pictures.whole(2));

        assertEquals(List.of(picture(2)), openhab.states(CHANNEL_SNAPSHOT));
    }

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
        when(openhab.clips.delete("1")).thenReturn(CompletableFuture.completedFuture(true));
        handler.initialize();

        assertTrue(Futures.result(handler.clips().delete("1")));
        assertFalse(Futures.result(handler.clips().delete("2")));
        assertFalse(Futures.result(handler.clips().delete("3")));
        assertFalse(Futures.result(handler.clips().delete("")));
        verify(openhab.clips, times(1)).delete(any());
    }

    @Test
    void aRecordingThatWeHaveAskedForIsRemembered() {
        handler.initialize();
        tell(Homes.camera(true, null));
        CompletableFuture<Boolean> recorded = handler.clips().record();
        clock.advance(Duration.ofSeconds(40));
        orders.remove().complete(CommandResult.CONFIRMED);

        assertTrue(Futures.result(recorded));
        verify(openhab.clips).recorded(DeviceFamily.CAMERA, Homes.CAMERA, TestClock.START);
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
        assertTrue(handler.clips().saveNewest("a.mp4").isCompletedExceptionally());
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

    private void tell(Camera... cameras) {
        Home now = Homes.with(clock.instant(), cameras);
        home = now;
        handler.onHome(now);
    }

    private void bridgeTurns(ThingStatus status) {
        openhab.bridgeIs(status);
        handler.bridgeStatusChanged(new ThingStatusInfo(status, ThingStatusDetail.NONE, null));
    }

    /** Disposes the handler and initializes it anew, as openHAB does for another configuration. */
    private void configure(Map<String, Object> configuration) {
        handler.thingUpdated(
                ThingBuilder.create(handler.getThing()).withConfiguration(new Configuration(configuration)).build());
    }

    private @Nullable String label(String channelId) {
        return Objects.requireNonNull(handler.getThing().getChannel(channelId)).getLabel();
    }

    private static @Nullable State dBm(@Nullable State state) {
        return state instanceof QuantityType<?> quantity ? quantity.toUnit("dBm") : state;
    }

    private static Camera withBattery(@Nullable String battery) {
        Camera plain = Homes.camera(true, null);
        return new Camera(plain.family(), plain.id(), plain.networkId(), plain.name(), null, null, null, true, "done",
                battery, null, false, null, null, Camera.Signals.NONE, null);
    }

    private static RawType picture(int number) {
        return new RawType(Pictures.whole(number), "image/jpeg");
    }

    private static <T> CompletableFuture<T> hold(Deque<CompletableFuture<T>> open) {
        CompletableFuture<T> future = new CompletableFuture<>();
        open.add(future);
        return future;
    }
}
