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
package org.openhab.binding.blink.cloud.simulator.relay;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.*;
import static org.openhab.binding.blink.cloud.simulator.client.TestCloud.*;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.blink.cloud.simulator.clip.Clip;
import org.openhab.binding.blink.cloud.simulator.control.Control;

import com.google.gson.JsonObject;

/**
 * A connection to the relay from the first picture to the end.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class RelayTest {

    private static final int KEEP_ALIVE = 0x0A;
    private static final int STATISTICS = 0x12;

    private final RelayedView bob = new RelayedView();
    private final Control control = bob.control();

    @AfterEach
    void end() {
        bob.close();
    }

    @Test
    void picturesComeInWholePacketsOfMpegTsAndOddNumbersOfThem() {
        Set<Integer> sizes = new HashSet<>();
        try (RelayClient client = bob.watch()) {
            for (int i = 0; i < 30; i++) {
                byte[] pictures = client.video().payload();
                assertEquals(0, pictures.length % 188);
                sizes.add(pictures.length / 188);
                for (int at = 0; at < pictures.length; at += 188) {
                    assertEquals(0x47, pictures[at]);
                }
            }
        }
        assertEquals(Set.of(1, 2, 3, 4, 5, 6, 7, 24), sizes);
    }

    @Test
    void packetsAreCountedAndOthersAreInBetween() {
        Set<Integer> types = new HashSet<>();
        int expected = 0;
        try (RelayClient client = bob.watch()) {
            for (int i = 0; i < 60; i++) {
                RelayClient.Packet packet = client.next();
                types.add(packet.type());
                if (packet.type() == 0x0C) {
                    assertEquals("1 1", packet.sequence() + " " + packet.length());
                } else {
                    assertEquals(expected++, packet.sequence());
                }
            }
        }
        assertEquals(Set.of(0x00, 0x0C, 0x14, 0x15, 0x18), types);
    }

    @Test
    void thereCanBeNothingButPictures() {
        control.scenario().relay().otherPackets(false);
        try (RelayClient client = bob.watch()) {
            for (int i = 0; i < 60; i++) {
                assertEquals(0, client.next().type());
            }
        }
    }

    @Test
    void silentClientsAreCut() {
        try (RelayClient client = bob.watch()) {
            client.video();
            control.advance(Duration.ofSeconds(14));
            client.video(100_000);
            control.advance(Duration.ofSeconds(1));
            client.awaitEnd();
        }
        assertEquals("the client was silent", bob.awaitEnd());
    }

    @ParameterizedTest
    @CsvSource({ KEEP_ALIVE + ", 1, 0", STATISTICS + ", 1000, 24" })
    void aSignOfLifeIsEnough(int type, int sequence, int length) {
        try (RelayClient client = bob.watch()) {
            client.video();
            control.advance(Duration.ofSeconds(14));
            client.send(type, sequence, new byte[length]);
            await().until(() -> bob.lastVisit().received().containsKey(type));
            client.video(100_000);
            control.advance(Duration.ofSeconds(14));
            client.video(100_000);
        }
        assertEquals(List.of(), bob.lastVisit().complaints());
    }

    @Test
    void otherPacketsAreNoSignOfLife() {
        try (RelayClient client = bob.watch()) {
            client.video();
            control.advance(Duration.ofSeconds(14));
            client.send(0x17, 3, new byte[0]);
            await().until(() -> bob.lastVisit().received().containsKey(0x17));
            control.advance(Duration.ofSeconds(1));
            client.awaitEnd();
        }
    }

    @Test
    void whatAClientSendsIsCounted() {
        try (RelayClient client = bob.watch()) {
            for (int i = 1; i <= 3; i++) {
                client.send(KEEP_ALIVE, i, new byte[0]);
                client.send(STATISTICS, 1000, new byte[24]);
                client.send(0x05, 99_999 + i, new byte[] { 1, 2, 3 });
            }
            client.send(RelayClient.header(0x0C, 1, 77, new byte[0]));
            client.send(0x17, 4, new byte[0]);
            await().until(() -> bob.lastVisit().received().containsKey(0x17));
        }
        RelayVisit visit = bob.lastVisit();
        assertEquals(Map.of(0x05, 3L, KEEP_ALIVE, 3L, 0x0C, 1L, STATISTICS, 3L, 0x17, 1L), visit.received());
        assertEquals("3 3", visit.keepAlives() + " " + visit.statistics());
        assertEquals(List.of(), visit.complaints());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "10 | 7 | 0 | a packet of type 0x0A has the number 7 and not 2",
            "10 | 1 | 0 | a packet of type 0x0A has the number 1 and not 2",
            "10 | 2 | 4 | a packet of type 0x0A has 4 bytes and not 0",
            "18 | 1000 | 23 | a packet of type 0x12 has 23 bytes and not 24",
            "18 | 1 | 24 | statistics have the number 1 and not 1000",
            "5 | 1 | 9 | a packet of type 0x05 has the number 1 and not 100000",
            "0 | 1 | 188 | a client sends no packet of type 0x00",
            "127 | 1 | 188 | a client sends no packet of type 0x7F" })
    void whatIsNotWellFormedIsComplainedOf(int type, int sequence, int length, String complaint) {
        try (RelayClient client = bob.watch()) {
            client.send(KEEP_ALIVE, 1, new byte[0]);
            client.send(type, sequence, new byte[length]);
            await().until(() -> bob.lastVisit().complaints(), complaints -> !complaints.isEmpty());
            client.video();
        }
        assertEquals(List.of(complaint), bob.lastVisit().complaints());
    }

    @Test
    void whoAnnouncesTooMuchIsCut() {
        try (RelayClient client = bob.watch()) {
            client.send(RelayClient.header(0x05, 100_000, 1 << 20, new byte[0]));
            client.awaitEnd();
        }
        assertEquals("gone: a packet is too long", bob.awaitEnd());
    }

    @Test
    void theLiveViewEndsWithItsDuration() {
        control.scenario().live().duration(Duration.ofSeconds(10)).unpolledIntervals(0);
        JsonObject answer = bob.start();
        try (RelayClient client = RelayedView.connect(answer)) {
            client.send(bob.hello(answer));
            client.video();
            control.advance(Duration.ofSeconds(10));
            client.awaitEnd();
        }
        assertEquals("the live view is over", bob.awaitEnd());
        assertTrue(bob.poll(answer).get("complete").getAsBoolean());
    }

    @Test
    void blinkEndsIt() {
        try (RelayClient client = bob.watch()) {
            client.video();
            control.live().end(control.live().running().get(0));
            client.awaitEnd();
        }
        assertEquals("the live view is over", bob.awaitEnd());
    }

    @Test
    void theLiveViewEndsWithItsConnection() {
        bob.watch().close();
        await().until(() -> control.live().running().isEmpty());
        assertEquals(1, control.live().connections(RelayedView.OWL));
    }

    @Test
    void theLiveViewMayOutliveItsConnection() {
        control.scenario().live().endsWithConnection(false);
        JsonObject answer = bob.start();
        for (int i = 1; i <= 3; i++) {
            try (RelayClient client = RelayedView.connect(answer)) {
                client.send(bob.hello(answer));
                client.video();
            }
            await().until(() -> !control.live().all().get(0).connected());
            assertFalse(bob.poll(answer).get("complete").getAsBoolean());
            assertEquals(i, control.live().connections(RelayedView.OWL));
        }
    }

    @Test
    void aLiveViewIsSavedWhereTheOwnerWantsIt() {
        control.home(BOB).network(200001).liveViewsSaved(true);
        try (RelayClient client = bob.watch()) {
            client.video();
            control.advance(Duration.ofSeconds(12));
        }
        List<Clip> clips = await().until(() -> control.clips(BOB), found -> !found.isEmpty());
        assertEquals("liveview PT12S", clips.get(0).recording().source() + " " + clips.get(0).recording().length());
    }

    @Test
    void theFirstPictureMayBeLate() {
        control.scenario().relay().firstPicture(Duration.ofMinutes(10));
        try (RelayClient client = bob.watch()) {
            assertEquals(0x14, client.next().type());
            assertEquals(0, bob.lastVisit().sentFrames());
        }
    }

    @Test
    void picturesComeAsFastAsTheyArePlayed() {
        control.scenario().relay().speed(1);
        try (RelayClient client = bob.watch()) {
            client.video();
            // A busy machine reads now later and now sooner than it should, but not always.
            await().pollInSameThread().pollDelay(Duration.ZERO).untilAsserted(() -> {
                long begin = System.nanoTime();
                byte[] second = client.video(60_000);
                long millis = (System.nanoTime() - begin) / 1_000_000;
                // The pictures in it last for that long, within the size of one packet.
                long lasts = TransportReader.of(second).pictureMillis();
                assertTrue(Math.abs(millis - lasts) < 700, millis + " ms for " + lasts + " ms");
            });
        }
    }

    @Test
    void nothingIsLeftRunning() {
        try (RelayClient client = bob.watch()) {
            client.video();
            assertFalse(threads().isEmpty());
            bob.close();
            await().until(() -> threads().isEmpty());
        }
    }

    @Test
    void whoReadsNothingIsCutAllTheSame() {
        control.scenario().relay().speed(1000);
        try (RelayClient client = bob.watch()) {
            client.video();
            RelayVisit visit = bob.lastVisit();
            // No more fits into the buffers between.
            AtomicLong sent = new AtomicLong();
            await().pollInterval(Duration.ofMillis(300))
                    .until(() -> sent.getAndSet(visit.sentBytes()) == visit.sentBytes());
            control.advance(Duration.ofSeconds(15));
            await().until(() -> !control.live().all().get(0).connected());
        }
        assertEquals("the client was silent", bob.awaitEnd());
    }

    @Test
    void aResetEndsEverything() {
        try (RelayClient client = bob.watch()) {
            client.video();
            control.reset();
            client.awaitEnd();
        }
        assertEquals(List.of(), control.live().all());
        assertEquals(List.of(), control.live().visits());
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).filter("blink-relay"::equals).toList();
    }
}
