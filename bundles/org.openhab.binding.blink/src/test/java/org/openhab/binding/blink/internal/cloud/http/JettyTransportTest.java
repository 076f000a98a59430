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
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jetty.client.HttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.error.BlinkException;
import org.openhab.binding.blink.internal.cloud.error.UnexpectedAnswerException;

/**
 * The {@link JettyTransport} hands on bodies as they come, however large, and keeps what is not wanted away.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
@Timeout(60)
class JettyTransportTest extends TransportFixture {

    private static final int MEBIBYTE = 1024 * 1024;

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
}
