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
package org.openhab.binding.blink.internal.live.relay;

import static org.junit.jupiter.api.Assertions.*;
import static org.openhab.binding.blink.internal.live.relay.Packets.*;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.live.relay.RelayEnd.Reason;

/**
 * {@link RelayConnection} brings pictures from a relay, and ends in exactly one way that it tells.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class RelayConnectionTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final String STATISTICS = "12000003e800000018" + "00".repeat(24);

    private final RelayClient client = new RelayClient();

    @Test
    void theRelayIsGreetedAndGivesPictures() throws Exception {
        byte[] hello = bytes(RelayClient.hello().bytes());
        BlockingQueue<String> greeted = new LinkedBlockingQueue<>();
        try (TestRelay relay = TestRelay.encrypted(socket -> {
            greeted.add(HexFormat.of().formatHex(socket.getInputStream().readNBytes(Hello.LENGTH)));
            socket.getOutputStream().write(join(packet(0, 1, ts(1, 7)), packet(0x14, 2, new byte[5]),
                    header(0x0C, 1, -1), packet(0, 3, ts(2, 400))));
        }); RelayConnection connection = client.open(relay)) {
            assertArrayEquals(join(ts(1, 7), ts(2, 400)), client.video(407 * 188));

            client.assertEnd(Reason.CLOSED_BY_RELAY, connection);
            assertEquals(HexFormat.of().formatHex(hello), greeted.poll(60, TimeUnit.SECONDS));
            assertEquals(Map.of(0, 2L, 0x0C, 1L, 0x14, 1L), connection.counters().packets());
            assertEquals(407 * 188, connection.counters().videoBytes());
            assertEquals(407 * 188 + 4 * 9 + 5, connection.counters().bytes());
        }
    }

    @Test
    void aRelayThatClosesWithoutAWordHasRefusedUs() throws Exception {
        try (TestRelay relay = TestRelay.encrypted(socket -> socket.getInputStream().readNBytes(Hello.LENGTH));
                RelayConnection connection = client.open(relay)) {
            client.assertEnd(Reason.REFUSED, connection);
        }
    }

    @Test
    void signsOfLifeAreGivenInTheirRhythm() throws Exception {
        try (Conversation talk = new Conversation(client)) {
            for (int second = 1; second <= 20; second++) {
                talk.pass(1);
                talk.say(packet(0, second, ts(second, 1)));
                client.video(second * 188);
            }
            assertEquals(1, client.delay.pending());
        }
    }

    @Test
    void aRelayWithoutAnyPictureIsGivenUp() throws Exception {
        try (Conversation talk = new Conversation(client)) {
            talk.say(packet(0x14, 1, new byte[3]));
            talk.pass(19);
            assertFalse(talk.connection.ended().isDone());

            client.delay.advance(SECOND);

            client.assertEnd(Reason.SILENCE, talk.connection);
            assertTrue(talk.isCut());
        }
    }

    @Test
    void aRelayWhosePicturesStopIsGivenUp() throws Exception {
        try (Conversation talk = new Conversation(client)) {
            talk.pass(18);
            talk.say(packet(0, 1, ts(1, 1)));
            client.video(188);
            talk.pass(15);
            assertFalse(talk.connection.ended().isDone(), "the first second brought a picture");

            client.delay.advance(SECOND);

            client.assertEnd(Reason.SILENCE, talk.connection);
        }
    }

    @Test
    void aLengthBeyondAllMeasureEndsIt() throws Exception {
        try (Conversation talk = new Conversation(client)) {
            talk.say(join(packet(0, 1, ts(1, 1)), header(0, 2, 0x47_40_00_10), ts(2, 1)));

            client.assertEnd(Reason.DESYNCHRONISED, talk.connection);
            assertArrayEquals(ts(1, 1), client.video(188));
            assertTrue(talk.isCut());
        }
    }

    @Test
    void aNameIsLookedUpOnceAndThatVeryAddressIsConnected() throws Exception {
        AtomicInteger lookUps = new AtomicInteger();
        client.with((HostResolver) host -> {
            lookUps.incrementAndGet();
            return CompletableFuture.completedFuture(InetAddress.getLoopbackAddress());
        });
        try (TestRelay relay = TestRelay.encrypted(socket -> socket.getOutputStream().write(packet(0, 1, ts(1, 1))));
                RelayConnection connection = client.open("no-such-host.invalid", relay.port())) {
            client.assertEnd(Reason.CLOSED_BY_RELAY, connection);
            assertEquals(1, lookUps.get());
        }
    }

    @Test
    void anAddressInsideTheHouseIsNeverConnected() throws Exception {
        client.with(AddressPolicy.ofBlink());
        try (TestRelay relay = TestRelay.plain(socket -> socket.getInputStream().read());
                RelayConnection connection = client.open("localhost", relay.port())) {
            client.assertEnd(Reason.ADDRESS_NOT_ALLOWED, connection);
            assertEquals(0, relay.connections());
        }
    }

    @Test
    void aNameThatIsNotKnownIsTold() {
        client.with((HostResolver) host -> CompletableFuture.failedFuture(new UnknownHostException(host)));

        client.assertEnd(Reason.UNREACHABLE, client.open("relay.example", 443));
    }

    @Test
    void aNameServerThatDoesNotAnswerIsNotWaitedForLongerThanARelay() {
        client.with(RelayClient.never());
        RelayConnection connection = client.open("relay.example", 443);
        client.delay.advance(Duration.ofMillis(9_999));
        assertFalse(connection.ended().isDone());

        client.delay.advance(Duration.ofMillis(1));

        client.assertEnd(Reason.UNREACHABLE, connection);
    }

    @Test
    void aRelayThatNobodyServesIsTold() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }

        client.assertEnd(Reason.UNREACHABLE, client.open("127.0.0.1", port));
    }

    @Test
    void whoWaitsForTheEndIsToldOnceAndAfterItNothingComes() throws Exception {
        BlockingQueue<RelayEnd> ends = new LinkedBlockingQueue<>();
        List<Integer> parts = new ArrayList<>();
        CompletableFuture<RelayConnection> opened = new CompletableFuture<>();
        client.with((ByteBuffer part) -> {
            parts.add(part.remaining());
            RelayConnection connection = opened.join();
            connection.close();
            connection.close();
        });
        try (TestRelay relay = TestRelay.encrypted(
                socket -> socket.getOutputStream().write(join(packet(0, 1, ts(1, 1)), packet(0, 2, ts(2, 1)))));
                RelayConnection connection = client.open(relay)) {
            connection.ended().thenAccept(ends::add);
            opened.complete(connection);

            client.assertEnd(Reason.CLOSED, connection);
            relay.nextServed();

            assertEquals(List.of(188), parts);
            assertNotNull(ends.poll(60, TimeUnit.SECONDS));
            assertEquals(0, ends.size());
        }
    }

    @Test
    void aMistakeOfTheOneWhoGetsPicturesEndsItAndLeavesNothing() throws Exception {
        client.with((ByteBuffer part) -> {
            throw new IllegalStateException("on purpose, in a test");
        });
        try (Conversation talk = new Conversation(client)) {
            talk.say(packet(0, 1, ts(1, 1)));

            client.assertEnd(Reason.DEFECT, talk.connection);
            assertTrue(talk.isCut());
        }
    }

    @Test
    void itEndsWhenTheAccountCloses() throws Exception {
        try (Conversation talk = new Conversation(client)) {
            client.delay.close();

            client.assertEnd(Reason.CLOSED, talk.connection);
            assertTrue(talk.isCut());
        }
    }

    @Test
    void aSlowReaderHoldsTheRelayUpAndNotTheMemory() throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        client.with((ByteBuffer part) -> {
            first.countDown();
            try {
                goOn.await(60, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            client.accept(part);
        });
        AtomicInteger sent = new AtomicInteger();
        int packets = 4_000;
        try (TestRelay relay = TestRelay.encrypted(socket -> {
            for (int i = 0; i < packets; i++) {
                socket.getOutputStream().write(packet(0, i, ts(1, 14)));
                sent.incrementAndGet();
            }
        }); RelayConnection connection = client.open(relay)) {
            assertTrue(first.await(60, TimeUnit.SECONDS));
            assertTrue(connection.counters().bytes() < 40_000, "reads on: " + connection.counters());

            goOn.countDown();

            client.assertEnd(Reason.CLOSED_BY_RELAY, connection);
            assertEquals(packets * 14 * 188, connection.counters().videoBytes());
            assertEquals(packets, sent.get());
        }
    }

    @Test
    void aRelayThatDoesNotReadIsGivenUpBeforeMemoryFills() throws Exception {
        client.with(new RelayLimits(SECOND, SECOND, Duration.ofDays(9), Duration.ofDays(9), SECOND, SECOND));
        CountDownLatch over = new CountDownLatch(1);
        try (TestRelay relay = TestRelay.encrypted(socket -> {
            socket.getOutputStream().write(packet(0, 1, ts(1, 1)));
            try {
                over.await(60, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }); RelayConnection connection = client.open(relay)) {
            client.video(188);

            for (int i = 0; i < 3_000_000 && !connection.ended().isDone(); i++) {
                client.delay.advance(SECOND);
            }

            client.assertEnd(Reason.CLOSED_BY_RELAY, connection);
            assertTrue(RelayClient.end(connection).message().contains("does not read"));
        } finally {
            over.countDown();
        }
    }

    /**
     * A connection that has been greeted, with a relay that says what the test says and hears what comes.
     */
    private static final class Conversation implements AutoCloseable {
        private final BlockingQueue<byte[]> toSay = new LinkedBlockingQueue<>();
        private final BlockingQueue<Integer> heard = new LinkedBlockingQueue<>();
        private final CountDownLatch cut = new CountDownLatch(1);
        private final RelayClient client;
        private final TestRelay relay;
        private final RelayConnection connection;
        private int seconds;

        Conversation(RelayClient client) throws IOException, GeneralSecurityException, InterruptedException {
            this.client = client;
            relay = TestRelay.encrypted(socket -> {
                TestRelay.start(() -> {
                    try {
                        for (byte[] next = toSay.take(); next.length > 0; next = toSay.take()) {
                            socket.getOutputStream().write(next);
                        }
                    } catch (IOException | InterruptedException e) {
                        cut.countDown();
                    }
                });
                try {
                    for (int next = socket.getInputStream().read(); next >= 0; next = socket.getInputStream().read()) {
                        heard.add(next);
                    }
                } finally {
                    cut.countDown();
                }
            });
            connection = client.open(relay);
            heard(Hello.LENGTH);
        }

        void say(byte[] bytes) {
            toSay.add(bytes);
        }

        String heard(int count) throws InterruptedException {
            StringBuilder hex = new StringBuilder();
            for (int i = 0; i < count; i++) {
                Integer next = heard.poll(60, TimeUnit.SECONDS);
                assertNotNull(next, "only heard " + hex);
                hex.append(HexFormat.of().toHexDigits(next.byteValue()));
            }
            return hex.toString();
        }

        /** Lets seconds pass, in each of which the relay hears what it is to hear. */
        void pass(int count) throws InterruptedException {
            for (int i = 0; i < count; i++) {
                seconds++;
                client.delay.advance(SECOND);
                assertEquals(STATISTICS, heard(33));
                if (seconds % 10 == 0) {
                    assertEquals("0a0000000" + seconds / 10 + "00000000", heard(9));
                }
            }
        }

        boolean isCut() throws InterruptedException {
            return cut.await(60, TimeUnit.SECONDS);
        }

        @Override
        public void close() throws IOException {
            say(new byte[0]);
            connection.close();
            relay.close();
        }
    }
}
