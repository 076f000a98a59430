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

import java.io.ByteArrayOutputStream;
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
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.error.BlinkException;
import org.openhab.binding.blink.internal.cloud.error.NotStoredException;
import org.openhab.binding.blink.internal.cloud.error.UnexpectedAnswerException;
import org.openhab.binding.blink.internal.cloud.error.UnreachableException;

/**
 * The {@link JettyTransport} hands the body of a success on as it comes, and tells every way in which that can fail.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
@Timeout(60)
class JettyTransportTest {

    private static final TransportLimits LIMITS = limits(Duration.ofSeconds(10), Duration.ofSeconds(10));
    private static final int MEBIBYTE = 1024 * 1024;

    private final LoopbackServer blink = new LoopbackServer();
    private final RecordingReceiver receiver = new RecordingReceiver();
    private JettyTransport transport = new JettyTransport(new HttpClient(), LIMITS);
    /** Ends when the test does. */
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void close() throws IOException {
        end.countDown();
        transport.close();
        blink.close();
    }

    @Test
    void aBodyIsHandedOnAsItIsAndNotKept() throws BlinkException {
        byte[] clip = clip(300_000);
        blink.answer(reply("200 OK\nContent-Length: 300000\nContent-Type: video/mp4", clip));

        HttpResponse answer = result(send(receiver));

        assertArrayEquals(clip, receiver.content());
        assertEquals(List.of(300_000L), receiver.lengths());
        assertEquals(0, answer.body().length);
        assertEquals("video/mp4", answer.header("content-type").orElse(""));
    }

    @Test
    void aTokenMayBeAsLargeAsBlinkLikes() throws BlinkException {
        String token = "t".repeat(20_000);
        blink.answer(reply("200 OK\nContent-Length: 2", "{}"));

        assertEquals(200, result(transport.send(request().withHeader("Authorization", "Bearer " + token))).status());

        assertTrue(blink.requests().get(0).contains("Bearer " + token));
    }

    @Test
    void aBodyBeyondTheLimitOfMemoryIsNoProblem() throws BlinkException {
        blink.answer(reply("200 OK\nContent-Length: 5000", clip(5000)),
                reply("200 OK\nContent-Length: 5000", clip(5000)));

        result(send(receiver));
        assertEquals(5000, receiver.content().length);

        failure(UnexpectedAnswerException.class, transport.send(request()));
    }

    @Test
    void aLargeBodyIsNeverInMemory() throws BlinkException {
        int size = 96 * MEBIBYTE;
        AtomicLong sent = new AtomicLong();
        AtomicLong received = new AtomicLong();
        AtomicLong most = new AtomicLong();
        byte[] piece = clip(MEBIBYTE);
        blink.answer(out -> {
            begin(out, "200 OK\nContent-Length: " + size);
            while (sent.get() < size) {
                out.write(piece);
                sent.addAndGet(piece.length);
            }
        });

        result(send(new BodyReceiver() {
            @Override
            public void begin(long length) {
                received.set(0);
            }

            @Override
            public void receive(ByteBuffer bytes) {
                most.accumulateAndGet(sent.get() - received.get(), Math::max);
                received.addAndGet(bytes.remaining());
            }
        }));

        assertEquals(size, received.get());
        // Two socket buffers of the system lie between the two.
        assertTrue(most.get() < 48 * MEBIBYTE, most + " bytes were sent, but not handed on");
    }

    @Test
    void anEmptyBodyBeginsAndThatIsIt() throws BlinkException {
        blink.answer(reply("200 OK\nContent-Length: 0", ""));

        result(send(receiver));

        assertEquals(List.of(0L), receiver.lengths());
        assertEquals(0, receiver.parts());
    }

    @Test
    void aBodyInChunksHasNoLength() throws BlinkException {
        blink.answer(reply("200 OK\nTransfer-Encoding: chunked", "4\r\nclip\r\n2\r\n!!\r\n0\r\n\r\n"));

        result(send(receiver));

        assertEquals(List.of(-1L), receiver.lengths());
        assertEquals("clip!!", text());
    }

    @Test
    void aBodyThatEndsWithTheConnectionHasNoLength() throws BlinkException {
        blink.answer(reply("200 OK", "clip"));

        result(send(receiver));

        assertEquals(List.of(-1L), receiver.lengths());
        assertEquals("clip", text());
    }

    @Test
    void aCompressedBodyHasNoLengthThatMeansAnything() throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write("a clip, a clip, a clip".getBytes(StandardCharsets.UTF_8));
        }
        blink.answer(reply("200 OK\nContent-Encoding: gzip\nContent-Length: " + compressed.size(),
                compressed.toByteArray()));

        result(send(receiver));

        assertEquals(List.of(-1L), receiver.lengths());
        assertEquals("a clip, a clip, a clip", text());
    }

    @Test
    void aBodyThatIsCompressedAgainstTheWishIsNotTaken() throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            for (int i = 0; i < 64; i++) {
                gzip.write(new byte[MEBIBYTE]);
            }
        }
        blink.answer(reply("200 OK\nContent-Encoding: gzip\nContent-Length: " + compressed.size(),
                compressed.toByteArray()));

        failure(UnexpectedAnswerException.class,
                transport.send(request().withHeader("Accept-Encoding", "identity").into(receiver)));

        assertEquals(List.of(), receiver.lengths());
    }

    @Test
    void aSmallAnswerThatUnpacksBeyondTheLimitIsRefused() throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            for (int i = 0; i < 256; i++) {
                gzip.write(new byte[MEBIBYTE]);
            }
        }
        transport = new JettyTransport(new HttpClient(), TransportLimits.DEFAULT);
        blink.answer(reply("200 OK\nContent-Encoding: gzip\nContent-Length: " + compressed.size(),
                compressed.toByteArray()));

        UnexpectedAnswerException problem = failure(UnexpectedAnswerException.class, transport.send(request()));

        assertEquals("clip answered 200: body larger than 8388608 bytes", problem.getMessage());
    }

    @Test
    void theWishForAnUncompressedBodyReachesBlinkAlone() throws BlinkException {
        blink.answer(reply("200 OK\nContent-Length: 4", "clip"));

        result(transport.send(request().withHeader("Accept-Encoding", "identity").into(receiver)));

        assertEquals(List.of("accept-encoding: identity"), blink.requests().get(0).toLowerCase(Locale.ROOT).lines()
                .filter(line -> line.startsWith("accept-encoding")).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = { 201, 206, 302, 400, 401, 404, 409, 429, 500, 503 })
    void theBodyOfAnyOtherAnswerStaysInMemory(int status) throws BlinkException {
        blink.answer(reply(status + " Other\nContent-Length: 18", "{\"message\":\"busy\"}"));

        HttpResponse answer = result(send(receiver));

        assertEquals(status, answer.status());
        assertEquals("{\"message\":\"busy\"}", answer.text());
        assertEquals(List.of(), receiver.lengths());
        assertEquals(0, receiver.parts());
    }

    @Test
    void theBodyOfAnyOtherAnswerIsLimited() {
        blink.answer(reply("404 Not Found\nContent-Length: 5000", clip(5000)));

        assertEquals(404, failure(UnexpectedAnswerException.class, send(receiver)).status());
        assertEquals(0, receiver.parts());
    }

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
        use(limits(Duration.ofSeconds(30), Duration.ofSeconds(1)));
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

    private static HttpResponse result(CompletableFuture<HttpResponse> answer) throws BlinkException {
        try {
            return answer.get(40, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw assertInstanceOf(BlinkException.class, e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("no answer", e);
        }
    }

    private static <E extends BlinkException> E failure(Class<E> type, CompletableFuture<HttpResponse> answer) {
        return assertThrows(type, () -> result(answer));
    }

    private CompletableFuture<HttpResponse> send(BodyReceiver target) {
        return transport.send(request().into(target));
    }

    private HttpRequest request() {
        return HttpRequest.get("clip", blink.uri().resolve("/clip.mp4"));
    }

    private String text() {
        return new String(receiver.content(), StandardCharsets.UTF_8);
    }

    private void use(TransportLimits limits) {
        transport = new JettyTransport(new HttpClient(), limits);
    }

    private static TransportLimits limits(Duration total, Duration stream) {
        return new TransportLimits(Duration.ofSeconds(5), total, total, 1000, stream);
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

    private static byte[] clip(int size) {
        byte[] bytes = new byte[size];
        new Random(1).nextBytes(bytes);
        return bytes;
    }
}
