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
package org.openhab.binding.blink.internal.cloud.http;

import static org.junit.jupiter.api.Assertions.*;
import static org.openhab.binding.blink.internal.cloud.http.LoopbackServer.begin;
import static org.openhab.binding.blink.internal.cloud.http.LoopbackServer.reply;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.error.BlinkException;
import org.openhab.binding.blink.internal.cloud.error.NotStoredException;
import org.openhab.binding.blink.internal.cloud.error.UnreachableException;

/**
 * The {@link JettyTransport} when bodies are not whole, cannot be stored, come late or are not wanted any more.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
@Timeout(60)
class JettyTransportTroubleTest extends TransportFixture {

    @Test
    void aBodyThatCannotBeBegunIsNotFetched() throws InterruptedException {
        blink.answer(endless("200 OK"));
        IOException full = new IOException("disk full");
        RecordingReceiver refusing = new RecordingReceiver() {
            @Override
            public synchronized void begin(long length) throws IOException {
                throw full;
            }
        };

        NotStoredException problem = failure(NotStoredException.class, send(refusing));

        assertSame(full, problem.getCause());
        assertEquals("disk full", problem.getMessage());
        assertTrue(blink.isCut());
        assertEquals(0, refusing.parts());
    }

    @Test
    void aBodyThatCannotBeStoredAnyFurtherIsNotFetchedAnyFurther() throws InterruptedException {
        blink.answer(endless("200 OK\nContent-Length: 1000000000"));
        IOException full = new IOException("disk full");
        AtomicLong calls = new AtomicLong();

        NotStoredException problem = failure(NotStoredException.class, send(new RecordingReceiver() {
            @Override
            public synchronized void receive(ByteBuffer bytes) throws IOException {
                if (calls.incrementAndGet() == 2) {
                    throw full;
                }
            }
        }));

        assertSame(full, problem.getCause());
        assertTrue(blink.isCut());
        assertEquals(2, calls.get());
    }

    @Test
    void aFullDiskCountsEvenIfTheWholeBodyIsThere() {
        blink.answer(reply("200 OK\nContent-Length: 4", "clip"));

        failure(NotStoredException.class, send(new RecordingReceiver() {
            @Override
            public synchronized void receive(ByteBuffer bytes) throws IOException {
                throw new IOException("disk full");
            }
        }));
    }

    @Test
    void aReceiverThatBreaksInTheBeginningIsNoSuccess() {
        blink.answer(reply("200 OK\nContent-Length: 4", "clip"));
        RecordingReceiver broken = new RecordingReceiver() {
            @Override
            public synchronized void begin(long length) {
                throw new IllegalStateException("broken");
            }
        };

        failure(NotStoredException.class, send(broken));

        assertEquals(0, broken.parts());
    }

    @Test
    void aReceiverThatBreaksInTheMidstIsNoSuccess() {
        blink.answer(endless("200 OK\nContent-Length: 1000000000"));
        AtomicLong calls = new AtomicLong();

        failure(NotStoredException.class, send(new RecordingReceiver() {
            @Override
            public synchronized void receive(ByteBuffer bytes) {
                if (calls.incrementAndGet() == 2) {
                    throw new IllegalStateException("broken");
                }
            }
        }));

        assertEquals(2, calls.get());
    }

    @Test
    void aBodyShorterThanAnnouncedIsNoSuccess() {
        blink.answer(reply("200 OK\nContent-Length: 100", "clip"));

        assertTrue(failure(UnreachableException.class, send(receiver)).mayHaveArrived());
        assertEquals("clip", text());
    }

    @Test
    void aBodyInChunksWithoutAnEndIsNoSuccess() {
        blink.answer(reply("200 OK\nTransfer-Encoding: chunked", "4\r\nclip\r\n"));

        assertTrue(failure(UnreachableException.class, send(receiver)).mayHaveArrived());
    }

    @Test
    void nothingBehindTheAnnouncedLengthIsHandedOn() throws BlinkException {
        blink.answer(reply("200 OK\nContent-Length: 4", "clip and something else"));

        result(send(receiver));

        assertEquals("clip", text());
    }

    @ParameterizedTest
    @ValueSource(strings = { "-5", "many", "4\nContent-Length: 5", "99999999999999999999" })
    void aLengthThatIsNoneIsNoSuccess(String length) {
        blink.answer(reply("200 OK\nContent-Length: " + length, "clip"));

        failure(UnreachableException.class, send(receiver));
    }

    @Test
    void aConnectionThatFallsSilentIsGivenUp() throws InterruptedException {
        // Long enough for a slow machine to send the first byte.
        use(limits(Duration.ofSeconds(30), Duration.ofSeconds(4)));
        blink.answer(out -> {
            begin(out, "200 OK\nContent-Length: 100");
            out.write('c');
            waitForTheEnd();
        });

        UnreachableException problem = failure(UnreachableException.class, send(receiver));

        assertTrue(problem.mayHaveArrived());
        assertEquals("GET clip: timeout", problem.getMessage());
        assertEquals("c", text());
    }

    @Test
    void aBlinkThatNeverAnswersIsGivenUp() {
        use(limits(Duration.ofSeconds(30), Duration.ofSeconds(1)));
        blink.answer(out -> waitForTheEnd());

        assertTrue(failure(UnreachableException.class, send(receiver)).mayHaveArrived());
    }

    @Test
    void withoutAHandshakeNothingHasLeft() throws IOException, InterruptedException {
        transport = new JettyTransport(new HttpClient(new SslContextFactory.Client()), LIMITS);
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread stranger = new Thread(() -> refuseHandshake(server));
            stranger.start();
            URI address = URI.create("https://127.0.0.1:" + server.getLocalPort() + "/");

            UnreachableException problem = failure(UnreachableException.class,
                    transport.send(HttpRequest.post("sign-in", address)));

            assertFalse(problem.mayHaveArrived());
            assertEquals("POST sign-in: SSLHandshakeException", problem.getMessage());
            stranger.join();
        }
    }

    /** Answers the first bytes of a client with the alert that there is no common ground. */
    private static void refuseHandshake(ServerSocket server) {
        try (Socket socket = server.accept()) {
            assertTrue(socket.getInputStream().read(new byte[4096]) > 0);
            socket.getOutputStream().write(new byte[] { 0x15, 3, 3, 0, 2, 2, 40 });
            socket.getOutputStream().flush();
            // Until the client has gone; what it says about it is of no interest.
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aBodyMayTakeLongerThanAnAnswerInMemory() throws BlinkException {
        use(limits(Duration.ofMillis(400), Duration.ofSeconds(20)));
        blink.answer(slowly(), slowly());

        failure(UnreachableException.class, transport.send(request()));
        result(send(receiver));

        assertEquals("clip", text());
    }

    @Test
    void closingTheSessionEndsADownload() throws InterruptedException {
        blink.answer(endless("200 OK\nContent-Length: 1000000000"));
        InFlight book = new InFlight(transport);
        CompletableFuture<HttpResponse> answer = book.send(request().into(receiver));
        assertTrue(receiver.hasBegun());

        book.close();

        assertTrue(answer.isDone());
        assertTrue(failure(UnreachableException.class, answer).mayHaveArrived());
        assertTrue(blink.isCut());
        assertEquals(0, book.size());
    }

    @Test
    void nothingIsHandedOnAnyMoreOnceADownloadHasEnded() throws InterruptedException {
        CountDownLatch receiving = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        AtomicLong calls = new AtomicLong();
        // Both parts are there at once, so the second would follow the first in the same breath.
        blink.answer(reply("200 OK\nTransfer-Encoding: chunked", "4\r\nclip\r\n4\r\nclip\r\n0\r\n\r\n"));
        CompletableFuture<HttpResponse> answer = send(new RecordingReceiver() {
            @Override
            public synchronized void receive(ByteBuffer bytes) {
                calls.incrementAndGet();
                receiving.countDown();
                await(ended);
            }
        });
        await(receiving);

        answer.cancel(false);
        ended.countDown();
        transport.close();

        assertEquals(1, calls.get());
    }

    @Test
    void aSlowDownloadHoldsUpNothingElse() throws BlinkException, InterruptedException {
        blink.answer(out -> {
            begin(out, "200 OK\nContent-Length: 100");
            out.write('c');
            waitForTheEnd();
        }, reply("200 OK\nContent-Length: 2", "{}"));
        CompletableFuture<HttpResponse> download = send(receiver);
        assertTrue(receiver.hasBegun());

        assertEquals("{}", result(transport.send(request())).text());
        assertFalse(download.isDone());
    }

    private void use(TransportLimits limits) {
        transport = new JettyTransport(new HttpClient(), limits);
    }

    private void waitForTheEnd() {
        await(end);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(40, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static LoopbackServer.Reply endless(String head) {
        byte[] piece = clip(10_000);
        return out -> {
            begin(out, head);
            writeForEver(out, piece);
        };
    }

    private static void writeForEver(OutputStream out, byte[] piece) throws IOException {
        while (true) {
            out.write(piece);
        }
    }

    /** A body in two parts, with a second between them. */
    private static LoopbackServer.Reply slowly() {
        return out -> {
            begin(out, "200 OK\nContent-Length: 4");
            out.write("cl".getBytes(StandardCharsets.US_ASCII));
            CountDownLatch later = new CountDownLatch(1);
            CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS).execute(later::countDown);
            await(later);
            out.write("ip".getBytes(StandardCharsets.US_ASCII));
        };
    }
}
