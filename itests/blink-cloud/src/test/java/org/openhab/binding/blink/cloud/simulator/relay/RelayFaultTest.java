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

import java.time.Duration;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.cloud.simulator.control.LiveSessions;

/**
 * What can go wrong with the stream of the relay.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class RelayFaultTest {

    /** What is in the first packets, in packets of MPEG-TS. */
    private static final int FIRST = 7;
    private static final int SECOND = 1;

    private final RelayedView bob = new RelayedView();
    private final LiveSessions live = bob.control().live();

    @BeforeEach
    void onlyPictures() {
        bob.control().scenario().relay().otherPackets(false);
    }

    @AfterEach
    void end() {
        bob.close();
    }

    @Test
    void bytesAreDroppedFromThePacket() {
        live.fault(RelayFault.dropBytes(3));
        try (RelayClient client = bob.watch()) {
            byte[] first = client.next().payload();
            assertEquals(FIRST * 188, first.length);
            // The packet has said that it is longer than it is: it ends with the header of the next one.
            assertArrayEquals(new byte[] { 0, 0, 0 }, end(first));
            assertArrayEquals(new byte[] { 0, 1, 0, 0, 0, (byte) 188, 0x47 }, client.read(7));
        }
    }

    @Test
    void bytesAreLostFromThePicturesAndThePacketIsRight() {
        live.fault(RelayFault.loseBytes(100));
        try (RelayClient client = bob.watch()) {
            assertEquals(FIRST * 188 - 100, client.next().payload().length);
            assertEquals(SECOND * 188, client.next().payload().length);
        }
    }

    @Test
    void packetsOfMpegTsAreLost() {
        live.fault(RelayFault.losePackets(40).after(2));
        try (RelayClient client = bob.watch()) {
            TransportReader reader = TransportReader.of(client.video(200_000));
            assertEquals(0, reader.strange());
            assertTrue(reader.jumps() > 0);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 5, 8, 9, 10, 187, 196, 197, 1324 })
    void aPacketIsTornAndTheRestComesLater(int at) {
        live.fault(RelayFault.tear(at, Duration.ofSeconds(5)));
        try (RelayClient client = bob.watch()) {
            byte[] begin = client.read(at);
            assertEquals(0, begin[0]);
            assertEquals(0, bob.lastVisit().sentFrames());
            bob.control().advance(Duration.ofSeconds(5));
            assertEquals(FIRST * 188 + 9 - at, client.read(FIRST * 188 + 9 - at).length);
            assertEquals(SECOND * 188, client.next().payload().length);
        }
    }

    @Test
    void whatWasTornComesWhole() {
        live.fault(RelayFault.tear(100, Duration.ZERO));
        try (RelayClient client = bob.watch()) {
            assertEquals(0, TransportReader.of(client.video(100_000)).jumps());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 7, 188 })
    void packetsComeInPieces(int bytes) {
        bob.control().scenario().relay().chunkBytes(bytes);
        try (RelayClient client = bob.watch()) {
            assertEquals(0, TransportReader.of(client.video(20_000)).jumps());
        }
    }

    @Test
    void aHeaderAnnouncesTooMuch() {
        live.fault(RelayFault.announce(Integer.MAX_VALUE));
        try (RelayClient client = bob.watch()) {
            assertArrayEquals(RelayClient.header(0, 0, Integer.MAX_VALUE, new byte[0]), client.read(9));
            assertEquals(FIRST * 188, client.next().payload().length);
        }
    }

    @Test
    void aPacketIsOfATypeThatNobodyKnows() {
        live.fault(RelayFault.unknownType(33));
        try (RelayClient client = bob.watch()) {
            RelayClient.Packet unknown = client.next();
            assertEquals("126 33", unknown.type() + " " + unknown.payload().length);
            assertEquals(0, client.next().type());
        }
    }

    @Test
    void garbageComesInPlaceOfPictures() {
        live.fault(RelayFault.garbage().after(1).times(2));
        try (RelayClient client = bob.watch()) {
            assertEquals(0x47, client.next().payload()[0]);
            for (int i = 0; i < 2; i++) {
                for (byte each : client.next().payload()) {
                    assertNotEquals(0x47, each);
                }
            }
            assertEquals(0x47, client.next().payload()[0]);
        }
        assertEquals(List.of(), live.faults());
    }

    @Test
    void theStreamStallsForATime() {
        live.fault(RelayFault.stall(Duration.ofSeconds(5)).after(1));
        try (RelayClient client = bob.watch()) {
            byte[] before = client.next().payload();
            await().until(() -> live.faults().isEmpty());
            assertEquals(1, bob.lastVisit().sentFrames());
            bob.control().advance(Duration.ofSeconds(5));
            byte[] after = client.video(100_000);
            assertEquals(0x47, before[0]);
            assertEquals(0, TransportReader.of(after).jumps());
        }
    }

    @Test
    void aStallMayLastUntilTheEnd() {
        live.fault(RelayFault.stall());
        try (RelayClient client = bob.watch()) {
            await().until(() -> live.faults().isEmpty());
            bob.control().advance(Duration.ofSeconds(15));
            assertTrue(client.isClosed());
        }
        assertEquals("the client was silent", bob.awaitEnd());
        assertEquals(0, bob.lastVisit().sentFrames());
    }

    @Test
    void theRelayCloses() {
        live.fault(RelayFault.close().after(3));
        try (RelayClient client = bob.watch()) {
            for (int i = 0; i < 3; i++) {
                client.next();
            }
            assertTrue(client.isClosed());
        }
        assertEquals("closed by a fault", bob.awaitEnd());
    }

    @Test
    void theConnectionBreaks() {
        live.fault(RelayFault.reset().after(3));
        try (RelayClient client = bob.watch()) {
            client.awaitEnd();
        }
        assertEquals("broken by a fault", bob.awaitEnd());
        assertEquals(3, bob.lastVisit().sentFrames());
    }

    @Test
    void aFaultIsForOneDevice() {
        live.fault(RelayFault.close().on(400001));
        try (RelayClient client = bob.watch()) {
            client.video(50_000);
        }
        assertEquals(1, live.faults().size());
        live.clearFaults();
        assertEquals(List.of(), live.faults());
    }

    @Test
    void aFaultThatIsNoneIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> RelayFault.dropBytes(-1));
        assertThrows(IllegalArgumentException.class, () -> RelayFault.close().after(-1));
        assertThrows(IllegalArgumentException.class, () -> RelayFault.close().times(0));
        assertThrows(IllegalArgumentException.class, () -> RelayFault.stall(Duration.ofSeconds(-1)));
    }

    private static byte[] end(byte[] payload) {
        return new byte[] { payload[payload.length - 3], payload[payload.length - 2], payload[payload.length - 1] };
    }
}
