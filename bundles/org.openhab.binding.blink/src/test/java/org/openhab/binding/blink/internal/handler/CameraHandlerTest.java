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
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.cloud.model.DeviceDetails;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.fixture.Futures;
import org.openhab.binding.blink.internal.fixture.Homes;
import org.openhab.binding.blink.internal.fixture.Pictures;
import org.openhab.core.library.types.DateTimeType;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.types.RefreshType;
import org.openhab.core.types.UnDefType;

/**
 * The {@link CameraHandler} follows its account and shows what the home shows.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class CameraHandlerTest extends CameraHandlerFixture {

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
    void newsOfTheAccountThatComeTooLateCountNoMore() {
        handler.initialize();
        tell(Homes.camera(true, null));

        bridgeWasSaidToBe(ThingStatus.OFFLINE);
        assertEquals("ONLINE", openhab.status());

        bridgeTurns(ThingStatus.OFFLINE);
        bridgeWasSaidToBe(ThingStatus.ONLINE);
        assertEquals("OFFLINE BRIDGE_OFFLINE", openhab.status());
    }

    @Test
    void anAccountThatGoesOfflineWhileACameraBeginsTakesItAlong() {
        when(openhab.bridge.getHandler()).thenAnswer(call -> {
            bridgeTurns(ThingStatus.OFFLINE);
            return openhab.account;
        });

        handler.initialize();

        assertEquals("OFFLINE BRIDGE_OFFLINE", openhab.status());
    }

    @Test
    void anAccountThatComesOnlineWhileACameraBeginsTakesItAlong() {
        openhab.bridgeIs(ThingStatus.OFFLINE);
        when(openhab.bridge.getHandler()).thenAnswer(call -> {
            bridgeTurns(ThingStatus.ONLINE);
            return openhab.account;
        });
        doAnswer(call -> {
            tell(Homes.camera(true, null));
            return null;
        }).when(openhab.account).addHomeListener(handler);

        handler.initialize();

        assertEquals("ONLINE", openhab.status());
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
    void whenTheThingGoesItsLiveViewEnds() {
        handler.initialize();
        handler.dispose();
        verify(openhab.live).stop(DeviceFamily.CAMERA, Homes.CAMERA);
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
    void whatRunsForTheConfigurationBeforeBeginsNothingNew() throws InterruptedException {
        handler.initialize();
        Timers before = handler.timers();
        handler.dispose();
        handler.initialize();
        AtomicBoolean late = new AtomicBoolean();
        CountDownLatch later = new CountDownLatch(1);

        before.later(Duration.ZERO, () -> late.set(true));
        handler.timers().later(Duration.ofMillis(20), later::countDown);

        assertTrue(later.await(60, TimeUnit.SECONDS));
        assertFalse(late.get());
    }

    private void bridgeTurns(ThingStatus status) {
        openhab.bridgeIs(status);
        bridgeWasSaidToBe(status);
    }

    private void bridgeWasSaidToBe(ThingStatus status) {
        handler.bridgeStatusChanged(new ThingStatusInfo(status, ThingStatusDetail.NONE, null));
    }
}
