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
import static org.mockito.Mockito.*;
import static org.openhab.binding.blink.internal.live.relay.Packets.*;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;

import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.security.auth.x500.X500Principal;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.concurrency.AtOnce;
import org.openhab.binding.blink.internal.live.relay.RelayEnd.Reason;

/**
 * {@link RelayTls} and {@link TlsChannel} talk to relays as they are, good and bad, and to nothing else.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class RelayTlsTest {

    private static final byte[] STREAM = packet(0, 1, ts(1, 100));

    /** In milliseconds: a wrong length makes both sides wait for each other, and nothing else would end that here. */
    private static final int PATIENCE = 300;
    private static final int SIDE_BY_SIDE = 8;

    private final RelayClient client = new RelayClient();

    @ParameterizedTest
    @ValueSource(strings = { "TLSv1.2", "TLSv1.3" })
    void relaysMaySpeakEitherVersion(String version) throws Exception {
        BlockingQueue<String> spoken = new LinkedBlockingQueue<>();
        try (TestRelay relay = TestRelay.encrypted(socket -> {
            socket.setEnabledProtocols(new String[] { version });
            socket.getInputStream().readNBytes(Hello.LENGTH);
            spoken.add(socket.getSession().getProtocol());
            socket.getOutputStream().write(STREAM);
        }); RelayConnection connection = client.open(relay)) {
            assertArrayEquals(ts(1, 100), client.video(18_800));
            client.assertEnd(Reason.CLOSED_BY_RELAY, connection);
            assertEquals(version, spoken.poll(60, TimeUnit.SECONDS));
        }
    }

    @ParameterizedTest
    @CsvSource({ "localhost,1", "127.0.0.1,0" })
    void theNameIsSaidWhereThereIsOne(String host, int names) throws Exception {
        BlockingQueue<List<?>> asked = new LinkedBlockingQueue<>();
        try (TestRelay relay = TestRelay.encrypted(socket -> {
            socket.startHandshake();
            asked.add(((ExtendedSSLSession) socket.getSession()).getRequestedServerNames());
            socket.getOutputStream().write(STREAM);
        });
                RelayConnection connection = client.with(
                        (HostResolver) name -> CompletableFuture.completedFuture(InetAddress.getLoopbackAddress()))
                        .open(host, relay.port())) {
            client.assertEnd(Reason.CLOSED_BY_RELAY, connection);
            assertEquals(names, asked.take().size());
        }
    }

    @Test
    void aStreamMayComeByteForByte() throws Exception {
        try (TestRelay relay = TestRelay.encrypted(RelayTlsTest::stream);
                TestRelay slow = torn(relay, Integer.MAX_VALUE, false);
                RelayConnection connection = client.open(slow)) {
            assertArrayEquals(ts(1, 100), client.video(18_800));
            client.assertEnd(Reason.CLOSED_BY_RELAY, connection);
        }
    }

    @Test
    void aRelayMayVanishAtAnyByte() throws Exception {
        Set<Reason> seen = EnumSet.noneOf(Reason.class);
        try (TestRelay relay = TestRelay.encrypted(RelayTlsTest::stream)) {
            for (int bytes = 0; bytes < 3_000; bytes += 61) {
                RelayClient viewer = new RelayClient();
                try (TestRelay torn = torn(relay, bytes, bytes % 2 == 0);
                        RelayConnection connection = viewer.open(torn)) {
                    Reason reason = RelayClient.end(connection).reason();
                    viewer.assertEnd(reason, connection);
                    seen.add(reason);
                }
            }
        }
        // Whoever vanishes at once may be gone before the connection stands.
        assertTrue(EnumSet.of(Reason.UNREACHABLE, Reason.TLS_FAILED, Reason.REFUSED, Reason.CLOSED_BY_RELAY)
                .containsAll(seen), "" + seen);
        assertTrue(seen.contains(Reason.TLS_FAILED), "" + seen);
    }

    @ParameterizedTest
    @ValueSource(strings = { "TLSv1.2", "TLSv1.3" })
    void anyByteOfARelayMayBeWrong(String version) throws Exception {
        Set<Reason> seen = ConcurrentHashMap.newKeySet();
        try (AtOnce atOnce = new AtOnce(); TestRelay relay = TestRelay.encrypted(socket -> {
            socket.setEnabledProtocols(new String[] { version });
            stream(socket);
        })) {
            atOnce.run(0, IntStream.range(0, SIDE_BY_SIDE).mapToObj(first -> (Runnable) () -> {
                for (int wrong = first * 11; wrong < 1_500; wrong += SIDE_BY_SIDE * 11) {
                    seen.add(endWithWrongByte(relay, wrong));
                }
            }).toArray(Runnable[]::new));
        }
        assertTrue(EnumSet.of(Reason.TLS_FAILED, Reason.REFUSED, Reason.CLOSED_BY_RELAY).containsAll(seen), "" + seen);
        assertTrue(seen.contains(Reason.TLS_FAILED), "" + seen);
    }

    private static Reason endWithWrongByte(TestRelay relay, int position) {
        int difference = 1 + new Random(position).nextInt(255);
        RelayClient viewer = new RelayClient();
        try (TestRelay torn = torn(relay, position + 300, false, PATIENCE,
                (at, value) -> at == position ? value ^ difference : value);
                RelayConnection connection = viewer.open(torn)) {
            Reason reason = RelayClient.end(connection).reason();
            viewer.assertEnd(reason, connection);
            return reason;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aRelayThatNeverAnswersIsGivenUp() throws Exception {
        CountDownLatch greeted = new CountDownLatch(1);
        try (TestRelay relay = TestRelay.plain(socket -> {
            socket.getInputStream().read();
            greeted.countDown();
            socket.getInputStream().readAllBytes();
        }); RelayConnection connection = client.open(relay)) {
            assertTrue(greeted.await(60, TimeUnit.SECONDS));
            client.delay.advance(Duration.ofMillis(19_999));
            assertFalse(connection.ended().isDone(), "a small machine that has just started needs its time");

            client.delay.advance(Duration.ofMillis(1));

            client.assertEnd(Reason.TLS_FAILED, connection);
            assertEquals("done", relay.nextServed());
        }
    }

    @Test
    void aRelayThatClosesOneDirectionOnlyHasEnded() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (TestRelay relay = TestRelay.encrypted(socket -> {
            socket.getInputStream().readNBytes(Hello.LENGTH);
            socket.getOutputStream().write(STREAM);
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
            over.countDown();
        }); RelayConnection connection = client.open(relay)) {
            client.assertEnd(Reason.CLOSED_BY_RELAY, connection);
            assertTrue(over.await(60, TimeUnit.SECONDS), "our direction is still open");
            assertEquals(18_800, connection.counters().videoBytes());
        }
    }

    @Test
    void ourGoodbyeComesThroughWhenWeClose() throws Exception {
        try (TestRelay relay = TestRelay.encrypted(socket -> {
            socket.getInputStream().readNBytes(Hello.LENGTH);
            socket.getOutputStream().write(STREAM);
            socket.getInputStream().readAllBytes(); // fails where the end of the connection is not the end of TLS
        }); RelayConnection connection = client.open(relay)) {
            client.video(18_800);

            connection.close();

            client.assertEnd(Reason.CLOSED, connection);
            assertEquals("done", relay.nextServed());
        }
    }

    @Test
    void aRelayWithoutACommonCipherIsToldAsThat() throws Exception {
        try (TestRelay relay = TestRelay.encrypted(socket -> {
            socket.setEnabledProtocols(new String[] { "TLSv1.2" });
            socket.setEnabledCipherSuites(new String[] { "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256" }); // the key is EC
            socket.startHandshake();
        }); RelayConnection connection = client.open(relay)) {
            client.assertEnd(Reason.TLS_FAILED, connection);

            String message = RelayClient.end(connection).message();
            assertTrue(message.contains("no cipher suite in common"), message);
            assertTrue(message.contains("TLS_RSA_*"), message);
        }
    }

    @ParameterizedTest
    @CsvSource({ "15030300020246,neither TLS 1.3 nor TLS 1.2", "15030300020250,failed in the TLS handshake",
            "485454502f312e3120343030,failed in the TLS handshake", "00000000000000000000,failed in the TLS handshake",
            "1603034e20,in the TLS handshake", "160303ffff,failed in the TLS handshake", "1603,in the TLS handshake" })
    void whatIsNoTlsIsToldAsThat(String answer, String told) throws Exception {
        try (TestRelay relay = TestRelay.plain(socket -> {
            socket.getInputStream().read();
            socket.getOutputStream()
                    .write(join(HexFormat.of().parseHex(answer), new byte[answer.length() > 4 ? 25_000 : 0]));
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes(); // or the network would say it in another way
        }); RelayConnection connection = client.open(relay)) {
            client.assertEnd(Reason.TLS_FAILED, connection);

            String message = RelayClient.end(connection).message();
            assertTrue(message.contains(told), message);
        }
    }

    @Test
    void whatIsSentWhileTheRelayIsBusyArrivesAsAWhole() throws Exception {
        CountDownLatch read = new CountDownLatch(1);
        BlockingQueue<byte[]> arrived = new LinkedBlockingQueue<>();
        try (TestRelay relay = TestRelay.encrypted(socket -> {
            socket.startHandshake();
            try {
                read.await(60, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            arrived.add(socket.getInputStream().readNBytes(4_000));
        })) {
            CountDownLatch opened = new CountDownLatch(1);
            CountDownLatch ended = new CountDownLatch(1);
            Turns turns = new Turns(mistake -> fail(mistake));
            RelayAddress address = RelayClient.address("127.0.0.1", relay.port());
            TlsChannel channel = new TlsChannel("relay", new RelayTls().engine(address), turns,
                    new Deadline(client.delay, turns, ended::countDown), new TlsChannel.Listener() {
                        @Override
                        public void opened(SSLSession session) {
                            opened.countDown();
                        }

                        @Override
                        public void received(ByteBuffer plain) {
                            fail("nothing is sent");
                        }

                        @Override
                        public void ended(RelayEnd how) {
                            ended.countDown();
                        }
                    });
            turns.execute(() -> channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), relay.port()),
                    Duration.ofDays(1)));
            assertTrue(opened.await(60, TimeUnit.SECONDS));
            byte[] bytes = ts(1, 22);
            turns.execute(() -> {
                for (int at = 0; at < 4_000; at += 10) {
                    channel.write(ByteBuffer.wrap(bytes, at, 10));
                }
            });
            read.countDown();

            assertArrayEquals(Arrays.copyOf(bytes, 4_000), arrived.poll(60, TimeUnit.SECONDS));
            assertTrue(ended.await(60, TimeUnit.SECONDS));
        }
    }

    @Test
    void aCertificateOfSomebodyElseIsNotedOnceForEachRelay() throws Exception {
        RelayTls tls = new RelayTls();
        SSLSession session = session("CN=somebody.example");

        assertTrue(tls.note(RelayClient.address("203.0.113.20", 443), session));
        assertFalse(tls.note(RelayClient.address("203.0.113.20", 443), session));
        assertTrue(tls.note(RelayClient.address("203.0.113.21", 443), session));
    }

    @ParameterizedTest
    @CsvSource({ "CN=*.immedia-semi.com,,false", "'O=Blink, CN=LV.Immedia-Semi.com',,false",
            "CN=x,lv.immedia-semi.com,false", "CN=lv.immedia-semi.com,immedia-semi.com.example,true",
            "CN=notimmedia-semi.com,,true", "'CN=\"x,CN=immedia-semi.com\"',,true", "O=immedia-semi.com,,true" })
    void onlyBlinksDomainIsNothingToNote(String subject, @Nullable String alternative, boolean noted) throws Exception {
        SSLSession session = alternative == null ? session(subject)
                : session(subject, List.of(7, "203.0.113.20"), List.of(2, alternative));

        assertEquals(noted, new RelayTls().note(RelayClient.address("203.0.113.20", 443), session));
    }

    @Test
    void aRelayWithoutCertificateIsNoted() throws Exception {
        SSLSession session = mock(SSLSession.class);
        when(session.getPeerCertificates()).thenThrow(new SSLPeerUnverifiedException("none"));

        assertTrue(new RelayTls().note(RelayClient.address("203.0.113.20", 443), session));
    }

    @Test
    void nothingButARelayIsSpared() throws Exception {
        try (TestRelay relay = TestRelay.encrypted(SSLSocket::startHandshake);
                RelayConnection connection = client.open(relay)) {
            client.assertEnd(Reason.REFUSED, connection);
            try (Socket other = SSLSocketFactory.getDefault().createSocket(InetAddress.getLoopbackAddress(),
                    relay.port())) {
                assertThrows(SSLHandshakeException.class, ((SSLSocket) other)::startHandshake);
            }
        }
        for (Class<?> type : new Class<?>[] { RelayTls.class, AnyCertificate.class, TlsChannel.class }) {
            assertFalse(Modifier.isPublic(type.getModifiers()), type + " can be used elsewhere");
        }
    }

    @Test
    void serversOfSocketsAndClientsAreNotSparedEvenByMistake() {
        AnyCertificate any = new AnyCertificate();
        X509Certificate[] chain = { mock(X509Certificate.class) };

        assertThrows(CertificateException.class, () -> any.checkServerTrusted(chain, "EC"));
        assertThrows(CertificateException.class, () -> any.checkServerTrusted(chain, "EC", mock(Socket.class)));
        assertThrows(CertificateException.class, () -> any.checkClientTrusted(chain, "EC"));
        assertThrows(CertificateException.class, () -> any.checkClientTrusted(chain, "EC", mock(Socket.class)));
        assertThrows(CertificateException.class, () -> any.checkClientTrusted(chain, "EC", mock(SSLEngine.class)));
    }

    private static SSLSession session(String subject, List<?>... names) throws Exception {
        X509Certificate certificate = mock(X509Certificate.class);
        when(certificate.getSubjectX500Principal()).thenReturn(new X500Principal(subject));
        when(certificate.getSubjectAlternativeNames()).thenReturn(names.length == 0 ? null : List.of(names));
        SSLSession session = mock(SSLSession.class);
        when(session.getPeerCertificates()).thenReturn(new Certificate[] { certificate });
        return session;
    }

    private static void stream(SSLSocket socket) throws IOException {
        socket.getInputStream().readNBytes(Hello.LENGTH);
        socket.getOutputStream().write(STREAM);
    }

    /**
     * @param bytes after so many it vanishes
     * @param reset whether it does so without a word
     * @return a way to a relay on which bytes come one by one
     */
    private static TestRelay torn(TestRelay relay, int bytes, boolean reset) throws IOException {
        return torn(relay, bytes, reset, 0, (at, value) -> value);
    }

    private static TestRelay torn(TestRelay relay, int bytes, boolean reset, int patience, IntBinaryOperator change)
            throws IOException {
        return TestRelay.plain(socket -> {
            try (Socket inner = new Socket(InetAddress.getLoopbackAddress(), relay.port())) {
                TestRelay.start(() -> {
                    try {
                        socket.getInputStream().transferTo(inner.getOutputStream());
                    } catch (IOException e) {
                        return; // one of both has vanished, which is what this is for
                    }
                });
                inner.setSoTimeout(patience);
                InputStream in = inner.getInputStream();
                OutputStream out = socket.getOutputStream();
                for (int sent = 0; sent < bytes; sent++) {
                    int next = in.read();
                    if (next < 0) {
                        return;
                    }
                    out.write(change.applyAsInt(sent, next));
                }
                if (reset) {
                    socket.setSoLinger(true, 0);
                }
            }
        });
    }
}
