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
package org.openhab.binding.blink.tests.session;

import static org.junit.jupiter.api.Assertions.*;

import java.time.Duration;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.cloud.simulator.account.Plan;
import org.openhab.binding.blink.cloud.simulator.clip.Recording;
import org.openhab.binding.blink.cloud.simulator.home.Home;
import org.openhab.binding.blink.cloud.simulator.home.Network;
import org.openhab.binding.blink.cloud.simulator.scenario.Fault;
import org.openhab.binding.blink.internal.account.SessionState.Online;
import org.openhab.binding.blink.internal.account.SessionState.SignInNeeded.Reason;
import org.openhab.binding.blink.tests.support.ClipSessionTest;

/**
 * How often is looked for clips.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ClipPaceTest extends ClipSessionTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void fortyCamerasCostOneHomescreenAndOneListPerInterval() {
        blink.account(EMAIL).home(Home.generated("3 networks, 40 cameras"));
        online();
        blink.clearLog();
        account.live(HOUR);
        assertEquals(Map.of(HOMESCREEN, 60, LIST, 120), blink.counts());
    }

    @Test
    void aUsbStorageCostsTwoCallsMorePerInterval() {
        blink.account(EMAIL).home(Home.generated("3 networks, 40 cameras")).plan(Plan.NONE);
        blink.usb().insert(EMAIL, blink.home(EMAIL).syncModules().get(0).id());
        online();
        account.live(MINUTE);
        blink.clearLog();
        account.live(HOUR);
        int manifests = blink.count(MANIFEST);
        // The time that the sync module needs comes on top of the interval.
        assertTrue(manifests >= 57 && manifests <= 60, () -> blink.counts().toString());
        assertEquals(Map.of(HOMESCREEN, 60, LIST, 120, REQUEST_MANIFEST, manifests, MANIFEST, manifests),
                blink.counts());
    }

    @Test
    void onlyOnceInSixHoursIsAskedWhereClipsGo() {
        account.refreshInterval = Duration.ofMinutes(10);
        account.localStorageInterval = Duration.ofMinutes(10);
        disarmedWithoutDoorbell();
        blink.account(EMAIL).plan(Plan.NONE);
        blink.usb().insert(EMAIL, MODULE);
        online();
        account.live(Duration.ofMinutes(359));
        assertEquals(1, blink.count(PLANS));
        account.live(Duration.ofMinutes(20));
        assertEquals(2, blink.count(PLANS));
    }

    @ParameterizedTest
    @CsvSource({ "true, false, 40", "false, true, 40", "true, true, 40", "false, false, 10" })
    void onlyWhereSomethingCanHappenIsLookedAtThePaceOfEvents(boolean armed, boolean doorbell, int looks) {
        account.eventInterval = Duration.ofSeconds(15);
        disarmedWithoutDoorbell();
        blink.home(EMAIL).network(NETWORK).armed(armed);
        if (doorbell) {
            blink.account(EMAIL).home(Home.sample());
            blink.home(EMAIL).network(NETWORK).armed(armed);
        }
        online();
        blink.clearLog();
        account.live(Duration.ofMinutes(10));
        assertEquals(looks, blink.count(LIST));
        assertEquals(10, blink.count(HOMESCREEN));
    }

    @Test
    void oneArmedNetworkOfManyIsEnough() {
        account.eventInterval = Duration.ofSeconds(15);
        disarmedWithoutDoorbell();
        blink.home(EMAIL).add(new Network(200002, "Barn", "Europe/Berlin", true));
        online();
        blink.clearLog();
        account.live(Duration.ofMinutes(10));
        assertEquals(40, blink.count(LIST));
    }

    @Test
    void eventsThatAreLookedForLessOftenThanTheHomeKeepTheirPace() {
        account.eventInterval = Duration.ofMinutes(5);
        disarmedWithoutDoorbell();
        online();
        blink.clearLog();
        account.live(Duration.ofMinutes(10));
        assertEquals(Map.of(HOMESCREEN, 10, LIST, 2), blink.counts());
    }

    @Test
    void armingByUsLooksAtOnceAndFasterFromThenOn() {
        account.refreshInterval = Duration.ofMinutes(10);
        disarmedWithoutDoorbell();
        online();
        account.live(MINUTE);
        blink.clearLog();
        account.session().order(home -> home.networks().arm(NETWORK, true));
        account.live(Duration.ofSeconds(25));
        assertEquals(1, blink.count(LIST));
        account.live(Duration.ofMinutes(5));
        assertTrue(blink.count(LIST) >= 11, () -> blink.counts().toString());
    }

    @Test
    void armingByAnotherAppIsSeenWithTheNextHome() {
        account.refreshInterval = Duration.ofMinutes(10);
        disarmedWithoutDoorbell();
        online();
        account.live(MINUTE);
        blink.home(EMAIL).network(NETWORK).armed(true);
        Recording recording = motion();
        account.live(Duration.ofMinutes(9));
        assertEquals(id(recording), account.heard.only().clip().id());
        blink.clearLog();
        account.live(Duration.ofMinutes(5));
        assertEquals(10, blink.count(LIST));
    }

    @Test
    void disarmingSlowsDown() {
        blink.home(EMAIL).removeDevice(DOORBELL);
        online();
        account.live(Duration.ofMinutes(5));
        blink.home(EMAIL).network(NETWORK).armed(false);
        account.live(Duration.ofMinutes(2));
        blink.clearLog();
        account.live(Duration.ofMinutes(10));
        assertEquals(10, blink.count(LIST));
    }

    @Test
    void withoutAnIntervalThereIsOneLookAndThenOnlyWhereSomebodyAsks() {
        account.refreshInterval = Duration.ZERO;
        blink.account(EMAIL).plan(Plan.basic(GARAGE));
        blink.usb().insert(EMAIL, MODULE);
        online();
        account.live(Duration.ofHours(3));
        assertEquals(1, blink.count(LIST));
        assertEquals(1, blink.count(REQUEST_MANIFEST));
        Recording recording = motion();
        account.live(HOUR);
        assertTrue(account.refreshClips());
        assertEquals(2, blink.count(LIST));
        assertEquals(2, blink.count(REQUEST_MANIFEST));
        assertEquals(id(recording), account.heard.only().clip().id());
        account.live(Duration.ofHours(3));
        assertEquals(2, blink.count(LIST));
        assertEquals(1, blink.count(HOMESCREEN));
    }

    @Test
    void theRefreshOfTheAccountLooksForClipsToo() {
        account.refreshInterval = Duration.ZERO;
        online();
        Recording recording = motion();
        account.live(MINUTE);
        assertTrue(account.lived(account.session().refresh()));
        assertEquals(id(recording), account.heard.only().clip().id());
    }

    @Test
    void aRefreshWhileBlinkIsDownSaysSo() {
        account.refreshInterval = Duration.ZERO;
        online();
        blinkGoesDown();
        assertFalse(account.refreshClips());
        blinkComesBack();
        assertTrue(account.refreshClips());
        assertState(Online.class);
    }

    @Test
    void whatIsExpectedIsLookedForEveryTenSecondsAndNoLonger() {
        online();
        account.live(Duration.ofSeconds(5));
        blink.clearLog();
        assertTrue(account.expectMotion(MINUTE));
        account.live(Duration.ofSeconds(59));
        assertEquals(6, blink.count(LIST));
        account.live(Duration.ofSeconds(31));
        blink.clearLog();
        account.live(Duration.ofMinutes(5));
        assertEquals(10, blink.count(LIST));
        assertTrue(blink.count(HOMESCREEN) <= 6);
    }

    @Test
    void expectingAgainExtendsAndNeverAdds() {
        account.refreshInterval = Duration.ZERO;
        online();
        blink.clearLog();
        account.expectMotion(MINUTE);
        account.live(Duration.ofSeconds(5));
        // Half a minute from now ends before the minute does.
        account.expectMotion(Duration.ofSeconds(30));
        account.live(Duration.ofSeconds(25));
        account.expectMotion(MINUTE);
        account.live(Duration.ofMinutes(10));
        // 30 s and then 60 s, and the look of each call.
        assertTrue(blink.count(LIST) >= 9 && blink.count(LIST) <= 12, () -> blink.counts().toString());
        blink.clearLog();
        account.live(HOUR);
        assertEquals(Map.of(), blink.counts());
    }

    @Test
    void nobodyCanExpectMotionForMoreThanFiveMinutes() {
        account.refreshInterval = Duration.ZERO;
        online();
        blink.clearLog();
        account.expectMotion(Duration.ofDays(1));
        account.live(Duration.ofMinutes(30));
        assertTrue(blink.count(LIST) >= 30 && blink.count(LIST) <= 31, () -> blink.counts().toString());
        assertEquals(0, blink.count(HOMESCREEN));
    }

    @Test
    void whatIsExpectedOnUsbIsLookedForNoFasterThanASyncModuleBears() {
        blink.account(EMAIL).plan(Plan.NONE);
        blink.usb().insert(EMAIL, MODULE);
        online();
        account.live(Duration.ofSeconds(50));
        blink.clearLog();
        account.expectMotion(Duration.ofMinutes(2));
        account.live(Duration.ofMinutes(2));
        assertTrue(blink.count(REQUEST_MANIFEST) >= 7 && blink.count(REQUEST_MANIFEST) <= 8,
                () -> blink.counts().toString());
        assertTrue(blink.requests().stream().allMatch(request -> request.status() == 200));
    }

    @ParameterizedTest
    @ValueSource(ints = { 404, 406, 403, 400, 500, 429 })
    void troubleWithTheHomeDoesNotEndTheLookForClips(int status) {
        blink.account(EMAIL).plan(Plan.basic(GARAGE));
        blink.usb().insert(EMAIL, MODULE);
        online();
        blink.fault(Fault.on("GET /api/v3/*").status(status).times(2));
        account.live(Duration.ofMinutes(40));
        blink.clearLog();
        account.live(Duration.ofMinutes(10));
        assertEquals(20, blink.count(LIST));
        assertTrue(blink.count(REQUEST_MANIFEST) >= 9, () -> blink.counts().toString());
    }

    @Test
    void aMomentWithoutSessionDoesNotEndTheLookForClips() {
        blink.account(EMAIL).plan(Plan.basic(GARAGE));
        blink.usb().insert(EMAIL, MODULE);
        online();
        blink.deleteDevices(EMAIL);
        account.live(Duration.ofMinutes(5));
        awaitSignInNeeded(Reason.SESSION_ENDED);
        assertTrue(account.requestPin());
        account.live(MINUTE);
        blink.clearLog();
        account.live(Duration.ofMinutes(10));
        assertEquals(20, blink.count(LIST));
        assertTrue(blink.count(REQUEST_MANIFEST) >= 9, () -> blink.counts().toString());
    }

    @Test
    void whoIsNotSignedInExpectsNothing() {
        waitingForPin();
        assertFalse(account.expectMotion(MINUTE));
        assertFalse(account.refreshClips());
        account.live(HOUR);
        assertEquals(0, blink.count(LIST));
    }

    @Test
    void afterSigningOutNobodyLooks() {
        online();
        account.live(MINUTE);
        assertTrue(account.signOut());
        blink.clearLog();
        assertFalse(account.expectMotion(MINUTE));
        account.live(HOUR);
        assertEquals(Map.of(), blink.counts());
    }

    @Test
    void whoExpectsMotionEachSecondMakesNobodyLookFasterThanWhoExpectsItOnce() {
        blink.account(EMAIL).plan(Plan.NONE);
        blink.usb().insert(EMAIL, MODULE);
        online();
        account.live(Duration.ofSeconds(50));
        blink.clearLog();
        for (int second = 0; second < 60; second++) {
            assertTrue(account.expectMotion(MINUTE));
            account.live(SECOND);
        }
        assertTrue(blink.count(LIST) >= 6 && blink.count(LIST) <= 7, () -> blink.counts().toString());
        assertTrue(blink.count(REQUEST_MANIFEST) >= 4 && blink.count(REQUEST_MANIFEST) <= 5,
                () -> blink.counts().toString());
    }

    @ParameterizedTest
    @ValueSource(booleans = { false, true })
    void armingLooksAtUsbAtOnceAlsoBesideAnotherNetworkThatIsArmed(boolean other) {
        account.refreshInterval = Duration.ofMinutes(10);
        account.eventInterval = Duration.ofMinutes(10);
        account.localStorageInterval = Duration.ofMinutes(5);
        disarmedWithoutDoorbell();
        if (other) {
            blink.home(EMAIL).add(new Network(200002, "Barn", "Europe/Berlin", true));
        }
        blink.account(EMAIL).plan(Plan.NONE);
        blink.usb().insert(EMAIL, MODULE);
        online();
        account.live(MINUTE);
        blink.clearLog();
        account.session().order(home -> home.networks().arm(NETWORK, true));
        account.live(Duration.ofSeconds(20));
        assertEquals(1, blink.count(LIST));
        assertEquals(1, blink.count(REQUEST_MANIFEST));
        account.live(Duration.ofMinutes(5));
        assertEquals(2, blink.count(REQUEST_MANIFEST), "and faster from then on");
    }
}
