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
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.cloud.simulator.account.Plan;
import org.openhab.binding.blink.cloud.simulator.clip.Recording;
import org.openhab.binding.blink.cloud.simulator.home.Camera;
import org.openhab.binding.blink.cloud.simulator.home.Network;
import org.openhab.binding.blink.cloud.simulator.home.SyncModule;
import org.openhab.binding.blink.cloud.simulator.scenario.Fault;
import org.openhab.binding.blink.cloud.simulator.usb.UsbStick;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.account.SessionState.Online;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;

/**
 * Sync modules that refuse, are slow or gone, and sticks that are full, broken or pulled.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class LocalManifestTest extends LocalStorageFixture {

    private static final String ARM = "POST /api/v1/accounts/{account}/networks/{network}/state/{state*}";
    /** Our name of the request for a manifest. */
    private static final String OUR_REQUEST = "manifest-request";
    private static final Duration SLOW_ANSWER = Duration.ofMillis(200);

    private static Stream<Fault> refusals() {
        return Stream.of(REQUEST_MANIFEST, MANIFEST).flatMap(route -> {
            Fault fault = Fault.on(route);
            return Stream.of(fault.status(409), fault.status(400), fault.status(406), fault.status(403),
                    fault.htmlPage(403, "Forbidden"), fault.status(404), fault.status(500));
        });
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aSyncModuleThatRefusesIsAskedLessOftenAndNobodyIsTroubled(Fault refusal) {
        online();
        account.live(MINUTE);
        blink.fault(refusal);
        Recording recording = motion();
        blink.clearLog();
        account.live(Duration.ofHours(1));
        assertTrue(blink.count(REQUEST_MANIFEST) <= 12, () -> blink.counts().toString());
        assertEquals(60, blink.count(HOMESCREEN));
        assertEquals(120, blink.count(LIST));
        assertTrue(account.states.stream().skip(1).allMatch(Online.class::isInstance));
        blinkComesBack();
        account.live(Duration.ofMinutes(20));
        assertEquals(recording.startedAt(), account.heard.only().clip().time());
        blink.clearLog();
        account.live(Duration.ofMinutes(10));
        assertTrue(blink.count(REQUEST_MANIFEST) >= 9, "it is asked as often as before");
    }

    @ParameterizedTest
    @ValueSource(ints = { 409, 400, 406, 404 })
    void aManifestThatTakesItsTimeIsWaitedFor(int notYet) {
        blink.scenario().usb().manifestNotReadyStatus(notYet).manifestDuration(Duration.ofSeconds(8));
        online();
        Recording recording = motion();
        account.live(Duration.ofMinutes(3));
        assertEquals(recording.startedAt(), account.heard.only().clip().time());
    }

    @Test
    void aManifestThatNeverComesIsGivenUpAndAskedForAgain() {
        online();
        account.live(MINUTE);
        blink.scenario().usb().manifestDuration(Duration.ofMinutes(5));
        account.live(Duration.ofMinutes(2));
        blink.scenario().usb().manifestDuration(Duration.ofSeconds(1));
        Recording recording = motion();
        account.live(Duration.ofMinutes(20));
        assertEquals(recording.startedAt(), account.heard.only().clip().time());
        assertState(Online.class);
    }

    @Test
    void numbersInManifestsMayBeNumbersOrTexts() {
        blink.scenario().usb().plainNumbers(true);
        online();
        motion();
        account.live(Duration.ofMinutes(2));
        blink.scenario().usb().plainNumbers(false);
        account.live(Duration.ofMinutes(2));
        account.heard.only();
    }

    @ParameterizedTest
    @ValueSource(strings = { UsbStick.FORMAT_REQUIRED, UsbStick.UNAVAILABLE, UsbStick.UNMOUNTED,
            UsbStick.INCOMPATIBLE })
    void aStickThatCannotBeReadIsNotAskedFor(String word) {
        blink.usb().of(EMAIL, MODULE).state(word);
        online();
        account.live(Duration.ofMinutes(10));
        assertEquals(0, blink.count(REQUEST_MANIFEST));
        blink.usb().of(EMAIL, MODULE).state(UsbStick.ACTIVE);
        account.live(Duration.ofMinutes(2));
        Recording recording = motion();
        account.live(Duration.ofMinutes(2));
        assertEquals(recording.startedAt(), account.heard.only().clip().time());
    }

    @Test
    void aFullStickIsReadOn() {
        online();
        motion();
        account.live(Duration.ofSeconds(20));
        blink.usb().of(EMAIL, MODULE).state(UsbStick.MEMORY_FULL);
        account.live(Duration.ofMinutes(2));
        account.heard.only();
    }

    @Test
    void aStickThatIsPulledAndInsertedRepeatsNothing() {
        online();
        motion();
        account.live(Duration.ofMinutes(2));
        UsbStick stick = blink.usb().of(EMAIL, MODULE);
        blink.usb().pull(EMAIL, MODULE);
        account.live(Duration.ofMinutes(2));
        blink.clearLog();
        account.live(Duration.ofMinutes(10));
        assertEquals(0, blink.count(REQUEST_MANIFEST));
        blink.usb().insert(EMAIL, MODULE, stick);
        account.live(Duration.ofMinutes(5));
        account.heard.only();
        motion();
        account.live(Duration.ofMinutes(2));
        assertEquals(2, account.heard.events().size());
    }

    @Test
    void aClipThatIsMissingInOneManifestIsNoEventAgain() {
        online();
        Recording recording = motion();
        account.live(Duration.ofMinutes(2));
        UsbStick stick = blink.usb().of(EMAIL, MODULE);
        stick.remove(stick.clips(time.now()).get(0).id());
        account.live(Duration.ofMinutes(2));
        onUsb("Front Garage", recording.startedAt());
        account.live(Duration.ofMinutes(2));
        account.heard.only();
        assertEquals(1, book().downloads(DeviceFamily.CAMERA, GARAGE).size());
    }

    @Test
    void ofAStickWithThousandsOfClipsOnlyTheNewOnesAreHeard() {
        for (int i = 0; i < 3000; i++) {
            onUsb("Front Garage", time.now().minus(MINUTE.multipliedBy(i)));
        }
        online();
        account.live(Duration.ofSeconds(90));
        assertEquals(List.of(), account.heard.events());
        motion();
        account.live(Duration.ofMinutes(2));
        account.heard.only();
        account.restart();
        account.live(Duration.ofMinutes(2));
        account.heard.only();
    }

    @Test
    void whatIsNoMoreOnTheStickCannotBeDownloaded() {
        online();
        motion();
        account.live(Duration.ofMinutes(2));
        assertEquals(1, book().downloads(DeviceFamily.CAMERA, GARAGE).size());
        UsbStick stick = blink.usb().of(EMAIL, MODULE);
        stick.remove(stick.clips(time.now()).get(0).id());
        account.live(Duration.ofMinutes(2));
        assertEquals(List.of(), book().downloads(DeviceFamily.CAMERA, GARAGE));
        assertEquals(1, book().of(DeviceFamily.CAMERA, GARAGE).size(), "it has happened all the same");
    }

    @Test
    void aSyncModuleThatIsOfflineIsNotAsked() {
        blink.home(EMAIL).syncModule(MODULE).offline(true);
        online();
        account.live(Duration.ofMinutes(10));
        assertEquals(0, blink.count(REQUEST_MANIFEST));
        blink.home(EMAIL).syncModule(MODULE).offline(false);
        account.live(Duration.ofMinutes(3));
        assertTrue(blink.count(MANIFEST) > 0);
    }

    @Test
    void withASubscriptionForAllCamerasTheCopyOnUsbIsNotRead() {
        blink.account(EMAIL).plan(Plan.PLUS);
        blink.usb().of(EMAIL, MODULE).backup(true);
        online();
        motion();
        account.live(Duration.ofHours(2));
        account.heard.only();
        assertEquals(1, blink.count(PLANS));
        assertEquals(0, blink.count(REQUEST_MANIFEST));
    }

    @Test
    void whereClipsGoIsNotKnownUsbIsReadToo() {
        blink.fault(Fault.on(PLANS).status(404));
        online();
        Recording recording = motion();
        account.live(Duration.ofMinutes(2));
        assertEquals(recording.startedAt(), account.heard.only().clip().time());
    }

    @Test
    void aUserWhoArmsWaitsForNoMoreThanTheCallInFlight() {
        Network network = blink.home(EMAIL).network(NETWORK).armed(false);
        account.localStorageInterval = Duration.ofSeconds(90);
        online();
        account.live(Duration.ofSeconds(10));
        blink.clearLog();
        blink.fault(Fault.on(REQUEST_MANIFEST).delay(SLOW_ANSWER).once());
        while (account.unanswered(OUR_REQUEST) == 0) {
            account.settle();
            time.advance(SECOND);
        }
        Instant asked = time.now();
        CompletableFuture<CommandResult> result = account.session().order(home -> home.networks().arm(NETWORK, true));
        account.settle();
        assertEquals(asked, blink.requests().stream().filter(request -> request.path().endsWith("/state/arm"))
                .findFirst().orElseThrow().time());
        assertEquals(0, blink.count(MANIFEST), "the manifest can wait");
        assertEquals(CommandResult.CONFIRMED, account.lived(result));
        assertTrue(network.armed());
        account.live(Duration.ofMinutes(3));
        assertTrue(blink.count(MANIFEST) > 0);
        assertTrue(blink.count(ARM) >= 1);
    }

    @Test
    void twoSyncModulesAreNeverAskedAtTheSameTime() {
        blink.home(EMAIL).add(new Network(200002, "Barn", "Europe/Berlin", true))
                .add(new SyncModule(300002, 200002, "Barn")).add(new Camera(400002, 200002, "Cows"));
        blink.usb().insert(EMAIL, 300002);
        blink.fault(Fault.on(REQUEST_MANIFEST).delay(Duration.ofMillis(20)));
        AtomicInteger overlaps = new AtomicInteger();
        account.onRequest = request -> {
            if (request.endpoint().equals(OUR_REQUEST)) {
                overlaps.addAndGet(account.unanswered(OUR_REQUEST));
            }
        };
        online();
        motion();
        blink.motion(EMAIL, 400002);
        account.live(Duration.ofMinutes(5));
        assertEquals(2, account.heard.events().size());
        assertEquals(0, overlaps.get());
    }
}
