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

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jetty.client.HttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.openhab.binding.blink.internal.cloud.error.BlinkException;

/**
 * A transport, and a server that sends exactly what it was told to.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
@Timeout(60)
abstract class TransportFixture {

    static final TransportLimits LIMITS = limits(Duration.ofSeconds(10), Duration.ofSeconds(10));

    final LoopbackServer blink = new LoopbackServer();
    final RecordingReceiver receiver = new RecordingReceiver();
    JettyTransport transport = new JettyTransport(new HttpClient(), LIMITS);
    /** Ends when the test does. */
    final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void close() throws IOException {
        end.countDown();
        transport.close();
        blink.close();
    }

    static HttpResponse result(CompletableFuture<HttpResponse> answer) throws BlinkException {
        try {
            return answer.get(40, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw assertInstanceOf(BlinkException.class, e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("no answer", e);
        }
    }

    static <E extends BlinkException> E failure(Class<E> type, CompletableFuture<HttpResponse> answer) {
        return assertThrows(type, () -> result(answer));
    }

    CompletableFuture<HttpResponse> send(BodyReceiver target) {
        return transport.send(request().into(target));
    }

    HttpRequest request() {
        return HttpRequest.get("clip", blink.uri().resolve("/clip.mp4"));
    }

    String text() {
        return new String(receiver.content(), StandardCharsets.UTF_8);
    }

    static TransportLimits limits(Duration total, Duration stream) {
        return new TransportLimits(Duration.ofSeconds(5), total, total, 1000, stream);
    }

    static byte[] clip(int size) {
        byte[] bytes = new byte[size];
        new Random(1).nextBytes(bytes);
        return bytes;
    }
}
