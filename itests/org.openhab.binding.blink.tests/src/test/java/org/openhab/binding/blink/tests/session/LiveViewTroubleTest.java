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

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.*;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.binding.blink.cloud.simulator.relay.RelayFault;
import org.openhab.binding.blink.cloud.simulator.scenario.Fault;
import org.openhab.binding.blink.cloud.simulator.scenario.Refusal;
import org.openhab.binding.blink.internal.account.LiveView;
import org.openhab.binding.blink.internal.cloud.error.BusyException;
import org.openhab.binding.blink.internal.cloud.error.NotSupportedException;
import org.openhab.binding.blink.internal.cloud.error.UnexpectedAnswerException;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;

/**
 * Live views that cannot be had, and live views that end before anybody wants it.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class LiveViewTroubleTest extends LiveViewFixture {

    private static Stream<RelayFault> endsOfAConnection() {
        return Stream.of(RelayFault.close(), RelayFault.reset());
    }

    @ParameterizedTest
    @MethodSource("endsOfAConnection")
    void itEndsWhenTheRelayCloses(RelayFault fault) {
        online();
        LiveView view = playable(open());
        blink.live().fault(fault.on(GARAGE));
        awaitOver(view);
        account.settle();
        assertEquals(1, blink.count(DONE));
    }

    @Test
    void itEndsWhenNoPicturesComeAnyMore() {
        online();
        LiveView view = playable(open());
        blink.live().fault(RelayFault.stall().on(GARAGE));
        await("stalled").pollInterval(POLL).until(() -> blink.live().faults().isEmpty());
        account.live(Duration.ofSeconds(20));
        awaitOver(view);
    }

    @Test
    void signingOutWhileOneIsOpenedLeavesNone() {
        online();
        blink.fault(Fault.on(OF_CAMERA).delay(HELD).once());
        CompletableFuture<LiveView> opened = live().open(DeviceFamily.CAMERA, GARAGE, LIMIT);
        await("asked for").until(() -> blink.count(OF_CAMERA) == 1);
        CompletableFuture<Boolean> signedOut = account.session().login().signOut();
        time.settle();
        answerNow();
        assertTrue(signedOut.join());
        account.settle();
        assertFailure(UnexpectedAnswerException.class, "ended before it began", opened);
        assertTrue(live().current(DeviceFamily.CAMERA, GARAGE).isEmpty());
        account.live(MINUTE);
        assertEquals(List.of(), blink.live().visits());
    }

    @Test
    void oneThatIsStoppedBeforeItBeginsDoesNotBegin() {
        online();
        blink.fault(Fault.on(OF_CAMERA).delay(HELD).once());
        CompletableFuture<LiveView> opened = live().open(DeviceFamily.CAMERA, GARAGE, LIMIT);
        await("asked for").until(() -> blink.count(OF_CAMERA) == 1);
        CompletableFuture<Boolean> stopped = live().stop(DeviceFamily.CAMERA, GARAGE);
        time.settle();
        answerNow();
        assertTrue(account.lived(stopped));
        account.settle();
        assertFailure(UnexpectedAnswerException.class, "ended before it began", opened);
        account.settle();
        assertEquals(1, blink.count(DONE), "the camera need not send for nobody");
        assertEquals(List.of(), blink.live().visits());
        playable(open());
    }

    @Test
    void whatMustNotBeSeenAnyMoreIsEndedAndForgotten() {
        online();
        LiveView view = playable(open());
        live().hide(DeviceFamily.CAMERA, GARAGE);
        account.settle();
        assertOver(view);
        assertTrue(live().find(DeviceFamily.CAMERA, GARAGE, view.id()).isEmpty());
        assertEquals(List.of(), live().all());
    }

    @Test
    void aBusyNetworkIsTriedAgain() {
        online();
        blink.holdNetwork(EMAIL, NETWORK, Duration.ofSeconds(8));
        playable(open());
        assertEquals(3, blink.count(OF_CAMERA));
    }

    @Test
    void aNetworkThatStaysBusyIsGivenUp() {
        online();
        blink.holdNetwork(EMAIL, NETWORK, Duration.ofMinutes(10));
        CompletableFuture<LiveView> opened = live().open(DeviceFamily.CAMERA, GARAGE, LIMIT);
        account.live(MINUTE);
        assertFailure(BusyException.class, "", opened);
        assertEquals(3, blink.count(OF_CAMERA));
        blink.releaseNetwork(EMAIL, NETWORK);
        playable(open());
    }

    @Test
    void aCameraOfTheFirstGenerationIsRefusedWithAReason() {
        blink.home(EMAIL).device(GARAGE).type("xt2");
        online();
        assertFailure(NotSupportedException.class, "by RTSP are not supported",
                live().open(DeviceFamily.CAMERA, GARAGE, LIMIT));
        account.settle();
        assertEquals(1, blink.count(DONE), "the camera need not send for nobody");
        assertTrue(live().current(DeviceFamily.CAMERA, GARAGE).isEmpty());
    }

    @Test
    void aCameraThatIsNotThereIsRefusedWithAReason() {
        online();
        assertFailure(UnexpectedAnswerException.class, "does not have the camera",
                live().open(DeviceFamily.CAMERA, 1, LIMIT));
        assertEquals(0, blink.count(OF_CAMERA));
    }

    @Test
    void aCameraThatIsOutOfReachIsGivenUp() {
        blink.home(EMAIL).device(GARAGE).offline(true);
        blink.scenario().relay().firstPicture(MINUTE);
        online();
        LiveView view = open();
        CompletableFuture<LiveView> playable = view.playable();
        awaitConnected();
        account.live(MINUTE);
        assertFailure(UnexpectedAnswerException.class, "", playable);
        awaitOver(view);
    }

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void aRelayThatTurnsUsAwayIsNotWaitedFor(Refusal refusal) {
        blink.scenario().relay().refusal(refusal);
        online();
        LiveView view = open();
        assertFailure(UnexpectedAnswerException.class, "relay", view.playable());
        awaitOver(view);
        account.settle();
        assertEquals(1, blink.count(DONE));
    }

    private void awaitConnected() {
        await("connected").pollInterval(POLL).until(() -> blink.live().connections(GARAGE) == 1);
    }
}
