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

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.cloud.model.Camera;
import org.openhab.binding.blink.internal.cloud.model.DeviceDetails;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.cloud.model.Home;
import org.openhab.binding.blink.internal.cloud.model.Network;
import org.openhab.binding.blink.internal.fixture.Futures;
import org.openhab.binding.blink.internal.fixture.Homes;
import org.openhab.binding.blink.internal.fixture.MemoryStorage;
import org.openhab.binding.blink.internal.fixture.TestClock;
import org.openhab.binding.blink.internal.fixture.TestThing;
import org.openhab.binding.blink.internal.web.LinkBase;
import org.openhab.binding.blink.internal.web.LinkRegistry;
import org.openhab.binding.blink.internal.web.LinkSecrets;
import org.openhab.binding.blink.internal.web.LinkedContent;
import org.openhab.binding.blink.internal.web.page.ActResult;
import org.openhab.binding.blink.internal.web.page.ActResult.Reason;
import org.openhab.binding.blink.internal.web.page.PageAct;
import org.openhab.binding.blink.internal.web.page.PageHome;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.ThingUID;

/**
 * The page of an account shows what the account and its cameras know, and why something is not done.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class AccountPageTest {

    private static final ThingUID ACCOUNT = new ThingUID("blink", "account", "home");
    private static final String TIMED = "/t.jpg?ts=1764000000";

    private final TestClock clock = new TestClock();
    private final Instant end = TestClock.START.plusSeconds(600);
    private final TestThing openhab = new TestThing(THING_TYPE_CAMERA,
            Map.of("networkId", Homes.NETWORK, "cameraId", Homes.CAMERA, "privacyMode", true), CHANNEL_SNAPSHOT);
    private final CameraHandler camera = new CameraHandler(openhab.thing, DeviceFamily.CAMERA,
            new CameraSurroundings(clock, () -> 0.5, key -> key, new SettingDescriptions()));
    private final AccountCameras cameras = mock(AccountCameras.class);
    private final AccountLinks links = new AccountLinks(ACCOUNT,
            new LinkSecrets(new MemoryStorage(), new SecureRandom()), new LinkRegistry(),
            LinkBase.of("/", Optional::empty),
            target -> CompletableFuture.completedFuture(LinkedContent.Absence.NOTHING),
            (family, cameraId, viewId) -> Optional.empty());
    private final AccountPage page = new AccountPage(openhab.account, cameras, links, clock,
            (key, arguments) -> key + arguments);
    private DeviceDetails details = DeviceDetails.NONE;

    @BeforeEach
    void account() {
        camera.setCallback(openhab.callback);
        when(openhab.account.getThing()).thenReturn(openhab.bridge);
        when(openhab.account.media()).thenReturn(Optional.empty());
        when(openhab.bridge.getUID()).thenReturn(ACCOUNT);
        when(openhab.devices.details(any())).thenAnswer(call -> CompletableFuture.completedFuture(details));
        when(openhab.devices.picture(any())).thenReturn(new CompletableFuture<>());
        when(openhab.live.stop(any(), anyLong())).thenReturn(CompletableFuture.completedFuture(true));
        when(openhab.session.order(any())).thenReturn(CompletableFuture.completedFuture(CommandResult.FAILED));
        when(cameras.find(any(), anyLong())).thenReturn(Optional.of(camera));
        statusIs(ThingStatus.ONLINE, null);
        camera.initialize();
    }

    private void statusIs(ThingStatus status, @Nullable String description) {
        when(openhab.bridge.getStatus()).thenReturn(status);
        when(openhab.bridge.getStatusInfo())
                .thenReturn(new ThingStatusInfo(status, ThingStatusDetail.NONE, description));
    }

    private void homeIs(boolean armed, Camera one) {
        Home home = Homes.home(clock.instant(), List.of(new Network(Homes.NETWORK, "Home", armed, null)), List.of(),
                List.of(one));
        when(openhab.session.home()).thenReturn(home);
        camera.onHome(home);
    }

    private PageHome shown() {
        return Futures.result(page.home(end));
    }

    private PageHome.Camera shownCamera() {
        return shown().cameras().get(0);
    }

    private ActResult act(PageAct act) {
        return Futures.result(page.act(act));
    }

    @Test
    void aPictureIsShownWithItsTime() {
        homeIs(true, Homes.camera(true, TIMED));

        PageHome.Picture picture = shownCamera().snapshot();

        assertNotNull(picture);
        assertEquals(Instant.ofEpochSecond(1764000000), picture.time());
        assertFalse(shownCamera().hidden());
        assertNotNull(shownCamera().live());
    }

    @Test
    void aPictureOfWhichNobodyKnowsTheTimeIsTheSameUntilThereIsAnother() {
        homeIs(true, Homes.camera(true, "/media/one"));
        PageHome.Picture first = shownCamera().snapshot();
        assertNotNull(first);
        clock.advance(Duration.ofMinutes(1));

        assertNull(first.time());
        assertEquals(first, shownCamera().snapshot());

        homeIs(true, Homes.camera(true, "/media/two"));
        PageHome.Picture second = shownCamera().snapshot();
        assertNotNull(second);
        assertNotEquals(first.version(), second.version());
    }

    @Test
    void whatThePrivacyModeHidesIsSaidToBeHidden() {
        homeIs(false, Homes.camera(true, TIMED));

        assertTrue(shownCamera().hidden());
        assertNull(shownCamera().snapshot());
        assertNull(shownCamera().live());
        assertEquals(List.of(), shownCamera().clips());
    }

    @Test
    void aCameraWithoutAThingShowsNothingAndHidesNothing() {
        when(cameras.find(any(), anyLong())).thenReturn(Optional.empty());
        homeIs(true, Homes.camera(true, TIMED));

        assertFalse(shownCamera().hidden());
        assertNull(shownCamera().snapshot());
    }

    @Test
    void theTemperatureMayBeInTheConfigurationOnly() {
        details = new DeviceDetails(null, null, null, 59.0, null, null);
        homeIs(true, Homes.camera(true, null));

        assertEquals(15.0, shownCamera().celsius());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = { "- | -", "@text/offline.pin.wrong | offline.pin.wrong[]",
            "'@text/offline.rate-limited.api [\"14:05\"]' | 'offline.rate-limited.api[14:05]'",
            "'@text/key [\"one\", \"two\"]' | 'key[one, two]'", "Something else | Something else" })
    void thePageTellsWhatTheStatusOfTheAccountTells(@Nullable String status, @Nullable String notice) {
        homeIs(true, Homes.camera(true, null));
        statusIs(ThingStatus.OFFLINE, status);
        assertEquals(notice, shown().notice());

        when(openhab.session.home()).thenReturn(null);
        assertEquals(notice, shown().notice(), "also before there is a home");
    }

    @Test
    void whatPrivacyForbidsIsNotDoneForThatReason() {
        homeIs(false, Homes.camera(true, null));

        assertEquals(Reason.PRIVATE, act(new PageAct.TakePicture(DeviceFamily.CAMERA, Homes.CAMERA)).reason());
        assertEquals(Reason.PRIVATE, act(new PageAct.SaveClip(DeviceFamily.CAMERA, Homes.CAMERA, "c1")).reason());
    }

    @Test
    void whatIsNotForbiddenFailsForItsOwnReason() {
        homeIs(true, Homes.camera(true, null));

        assertEquals(Reason.FAILED, act(new PageAct.TakePicture(DeviceFamily.CAMERA, Homes.CAMERA)).reason());
        assertEquals(Reason.GONE, act(new PageAct.SaveClip(DeviceFamily.CAMERA, Homes.CAMERA, "c1")).reason());
    }
}
