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

import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.binding.blink.cloud.simulator.relay.RelayFault;
import org.openhab.binding.blink.internal.account.LiveView;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.tests.support.LogFile;

/**
 * Everything that can go wrong with what a relay sends: the live view goes on where that can be, and ends otherwise.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class LiveViewFaultsTest extends LiveViewFixture {

    private static final int LARGEST_PACKET = 1 << 20;
    /** Enough for a first segment. */
    private static final int GOOD_PACKETS = 200;
    private static final int MORE_SEGMENTS = 2;

    private static Stream<RelayFault> whatIsPassing() {
        return Stream.of(RelayFault.loseBytes(100), RelayFault.loseBytes(188), RelayFault.loseBytes(Integer.MAX_VALUE),
                RelayFault.losePackets(1), RelayFault.losePackets(400), RelayFault.tear(1, Duration.ZERO),
                RelayFault.tear(5, SECOND), RelayFault.tear(9, SECOND), RelayFault.tear(197, SECOND),
                RelayFault.announce(0), RelayFault.unknownType(33), RelayFault.unknownType(LARGEST_PACKET),
                RelayFault.garbage(), RelayFault.garbage().times(20), RelayFault.stall(SECOND));
    }

    private static Stream<RelayFault> whatIsTheEnd() {
        return Stream.of(RelayFault.dropBytes(1), RelayFault.dropBytes(9), RelayFault.announce(100),
                RelayFault.announce(LARGEST_PACKET + 1), RelayFault.announce(Integer.MAX_VALUE), RelayFault.close(),
                RelayFault.reset(), RelayFault.unknownType(LARGEST_PACKET + 1));
    }

    @BeforeEach
    void asFastAsItCan() {
        blink.scenario().relay().speed(200);
    }

    @Test
    void noFaultIsLeftOut() {
        Set<RelayFault.Kind> tried = Stream.concat(whatIsPassing(), whatIsTheEnd()).map(RelayFault::kind)
                .collect(Collectors.toSet());
        assertEquals(EnumSet.allOf(RelayFault.Kind.class), tried);
    }

    @ParameterizedTest
    @MethodSource("whatIsPassing")
    void itGoesOnAfterWhatIsPassing(RelayFault fault) throws IOException {
        LogFile log = new LogFile();
        LiveView view = meet(fault);
        long segments = view.stream().counters().segments();
        await("it goes on").pollInterval(POLL)
                .until(() -> view.isOver() || view.stream().counters().segments() >= segments + MORE_SEGMENTS);
        assertFalse(view.isOver());
        assertFalse(playlist(view).contains("#EXT-X-ENDLIST"));
        assertEquals(1, blink.live().connections(GARAGE), "it is the same one");
        assertTrue(account.lived(live().stop(DeviceFamily.CAMERA, GARAGE)));
        assertEndedOnce(view, log);
    }

    @ParameterizedTest
    @MethodSource("whatIsTheEnd")
    void itEndsWhereNothingCanBeToldApartAnyMore(RelayFault fault) throws IOException {
        LogFile log = new LogFile();
        LiveView view = meet(fault);
        awaitOver(view);
        assertEndedOnce(view, log);
        blink.live().clearFaults();
        assertNotEquals(view.id(), playable(open()).id(), "the next one begins");
    }

    /** It happens at the same place of the stream each time. */
    private LiveView meet(RelayFault fault) {
        online();
        blink.live().fault(fault.on(GARAGE).after(GOOD_PACKETS));
        LiveView view = playable(open());
        await("met").pollInterval(POLL).until(() -> blink.live().faults().isEmpty() || visit().end().isPresent());
        fault.duration().ifPresent(account::live);
        return view;
    }

    private static String playlist(LiveView view) {
        return view.stream().window().playlist(number -> number + ".ts");
    }

    private void assertEndedOnce(LiveView view, LogFile log) throws IOException {
        assertOver(view);
        awaitNobodyLooks();
        account.settle();
        assertTrue(playlist(view).contains("#EXT-X-ENDLIST"));
        assertEquals(1, blink.count(DONE), "Blink is told once");
        assertEquals(List.of(), log.troubles());
    }
}
