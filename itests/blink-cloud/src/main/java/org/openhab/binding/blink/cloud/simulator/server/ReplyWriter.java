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
package org.openhab.binding.blink.cloud.simulator.server;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;

import javax.servlet.http.HttpServletResponse;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jetty.server.Request;
import org.openhab.binding.blink.cloud.simulator.http.CloudResponse;
import org.openhab.binding.blink.cloud.simulator.http.Content;
import org.openhab.binding.blink.cloud.simulator.scenario.Break;
import org.openhab.binding.blink.cloud.simulator.time.Delay;

/**
 * Sends an answer, or the part of it that is to arrive, as fast as it is to arrive.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ReplyWriter {

    /** A body that drips comes in so many pieces. */
    private static final int DROPS = 10;

    private final Clock clock;
    private final Delay delay;

    ReplyWriter(Clock clock, Delay delay) {
        this.clock = clock;
        this.delay = delay;
    }

    void write(Reply reply, Request request, HttpServletResponse response) throws IOException {
        try {
            if (!reply.delay().isZero()) {
                delay.await(reply.delay());
            }
            send(reply, request, response);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            breakConnection(request, reply.reset());
        }
    }

    private void send(Reply reply, Request request, HttpServletResponse response)
            throws IOException, InterruptedException {
        CloudResponse answer = reply.response();
        if (reply.breaks() == Break.BEFORE_HEADERS || reply.breaks() == Break.DURING_HEADERS) {
            if (reply.breaks() == Break.DURING_HEADERS) {
                String start = "HTTP/1.1 " + answer.status() + " \r\nContent-Ty";
                request.getHttpChannel().getEndPoint()
                        .flush(ByteBuffer.wrap(start.getBytes(StandardCharsets.US_ASCII)));
            }
            breakConnection(request, reply.reset());
            return;
        }
        response.setStatus(answer.status());
        response.setHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atZone(ZoneOffset.UTC)));
        for (Map.Entry<String, String> header : answer.headers()) {
            if (!"Content-Length".equalsIgnoreCase(header.getKey())) {
                response.addHeader(header.getKey(), header.getValue());
            }
        }
        Content body = answer.content();
        // Where the connection breaks something must be missing, even where the answer has no body of its own.
        long announced = answer
                .announcedLength(reply.breaks() == Break.NEVER ? body.length() : Math.max(body.length(), 2));
        long sent = switch (reply.breaks()) {
            case AFTER_HEADERS -> 0;
            case DURING_BODY -> body.length() / 2;
            default -> body.length();
        };
        response.setContentLengthLong(announced);
        drip(body.part(0, Math.min(sent, announced)), reply.drip(), response);
        if (sent < announced) {
            response.flushBuffer();
            breakConnection(request, reply.reset());
        }
    }

    private void drip(Content content, Duration pause, HttpServletResponse response)
            throws IOException, InterruptedException {
        int drops = pause.isZero() ? 1 : DROPS;
        for (int i = 0; i < drops; i++) {
            long from = content.length() * i / drops;
            long to = content.length() * (i + 1) / drops;
            if (!pause.isZero()) {
                delay.await(pause);
            }
            content.part(from, to - from).writeTo(response.getOutputStream());
            if (i < drops - 1) {
                response.flushBuffer();
            }
        }
    }

    private static void breakConnection(Request request, boolean reset) throws IOException {
        if (reset && request.getHttpChannel().getEndPoint().getTransport() instanceof SocketChannel socket) {
            // Closed without waiting for anything, a connection is reset.
            socket.setOption(StandardSocketOptions.SO_LINGER, 0);
        }
        request.getHttpChannel().abort(new IOException("Broken on purpose"));
    }
}
