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
package org.openhab.binding.blink.cloud.simulator.scenario;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.cloud.simulator.http.CloudResponse;

/**
 * Something that goes wrong on a route. Immutable; made with <code>Fault.on("POST /oauth/token").status(500)</code>.
 * <p>
 * A fault with a status or a broken connection is answered instead of the request, which has no effect then; with
 * {@link #carriedOut()} the request takes effect and only its answer is spoiled. A fault with neither only slows the
 * answer down or adds headers.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class Fault {

    /** Packing one takes a while. */
    private static final Map<Long, byte[]> BOMBS = new HashMap<>();

    private final RoutePattern route;
    private final int times;
    private final int status;
    private final byte @Nullable [] body;
    private final Map<String, String> headers;
    private final Duration delay;
    private final Break breaks;
    private final boolean carriedOut;
    private final boolean truncated;
    private final Duration drip;
    private final boolean reset;

    private Fault(RoutePattern route, int times, int status, byte @Nullable [] body, Map<String, String> headers,
            Duration delay, Break breaks, boolean carriedOut, boolean truncated, Duration drip, boolean reset) {
        this.route = route;
        this.times = times;
        this.status = status;
        this.body = body;
        this.headers = headers;
        this.delay = delay;
        this.breaks = breaks;
        this.carriedOut = carriedOut;
        this.truncated = truncated;
        this.drip = drip;
        this.reset = reset;
    }

    /**
     * A fault that happens on every request of a route until it is removed.
     *
     * @param route as in {@link RoutePattern}
     */
    public static Fault on(String route) {
        return new Fault(new RoutePattern(route), 0, 0, null, Map.of(), Duration.ZERO, Break.NEVER, false, false,
                Duration.ZERO, false);
    }

    /** Happens only so many times; 0 is for ever. */
    public Fault times(int times) {
        if (times < 0) {
            throw new IllegalArgumentException("times must not be negative");
        }
        return new Fault(route, times, status, body, headers, delay, breaks, carriedOut, truncated, drip, reset);
    }

    public Fault once() {
        return times(1);
    }

    /** Answers with this status. */
    public Fault status(int status) {
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("status must be between 200 and 599");
        }
        return new Fault(route, times, status, body, headers, delay, breaks, carriedOut, truncated, drip, reset);
    }

    /** The body of the answer; its content type is a header. */
    public Fault body(String contentType, String body) {
        return body(contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    private Fault body(String contentType, byte[] body) {
        return new Fault(route, times, status, body, headers, delay, breaks, carriedOut, truncated, drip, reset)
                .header("Content-Type", contentType);
    }

    /** An HTML page with this headline, as machines in front of the cloud send it. */
    public Fault htmlPage(int status, String headline) {
        return status(status).body("text/html; charset=utf-8",
                "<!DOCTYPE html><html><body><h1>" + headline + "</h1></body></html>");
    }

    /**
     * An answer that comes compressed and is huge when it is unpacked: JSON that consists of blanks.
     *
     * @param bytes how many there are of them
     */
    public Fault inflatesTo(long bytes) {
        byte[] body;
        synchronized (BOMBS) {
            byte[] known = BOMBS.get(bytes);
            body = known == null ? bomb(bytes) : known;
            BOMBS.put(bytes, body);
        }
        return status(200).body("application/json", body).header("Content-Encoding", "gzip");
    }

    private static byte[] bomb(long bytes) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            byte[] blanks = new byte[1 << 16];
            Arrays.fill(blanks, (byte) ' ');
            gzip.write('{');
            for (long left = bytes; left > 0; left -= blanks.length) {
                gzip.write(blanks, 0, (int) Math.min(left, blanks.length));
            }
            gzip.write('}');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }

    /** A header in addition to those of the answer, or instead of the one of that name. */
    public Fault header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Fault(route, times, status, body, more, delay, breaks, carriedOut, truncated, drip, reset);
    }

    /** Answers late. */
    public Fault delay(Duration delay) {
        return new Fault(route, times, status, body, headers, delay, breaks, carriedOut, truncated, drip, reset);
    }

    /** Breaks the connection. */
    public Fault breaks(Break breaks) {
        return new Fault(route, times, status, body, headers, delay, breaks, carriedOut, truncated, drip, reset);
    }

    /** A connection that breaks is reset; otherwise it is closed as if all had been said. */
    public Fault reset() {
        return new Fault(route, times, status, body, headers, delay, breaks, carriedOut, truncated, drip, true);
    }

    public boolean isReset() {
        return reset;
    }

    /** Lets the request take effect, although its answer is spoiled. */
    public Fault carriedOut() {
        return new Fault(route, times, status, body, headers, delay, breaks, true, truncated, drip, reset);
    }

    /** Sends only the first half of the body, and declares that to be all of it. */
    public Fault truncated() {
        return new Fault(route, times, status, body, headers, delay, breaks, carriedOut, true, drip, reset);
    }

    public boolean isTruncated() {
        return truncated;
    }

    /** Sends the body in ten pieces, with this pause before each of them. */
    public Fault drip(Duration pause) {
        return new Fault(route, times, status, body, headers, delay, breaks, carriedOut, truncated, pause, reset);
    }

    public Duration drip() {
        return drip;
    }

    /** Announces a body of this length, whatever its length is; the connection ends when it is too short. */
    public Fault announcedLength(long bytes) {
        if (bytes < 0) {
            throw new IllegalArgumentException("announcedLength must not be negative");
        }
        return header("Content-Length", String.valueOf(bytes));
    }

    public RoutePattern route() {
        return route;
    }

    public int times() {
        return times;
    }

    public int status() {
        return status;
    }

    public Duration delay() {
        return delay;
    }

    public Break breaks() {
        return breaks;
    }

    /** Whether the request reaches the cloud. */
    public boolean letsThrough() {
        return carriedOut || status == 0 && breaks == Break.NEVER;
    }

    /**
     * Spoils an answer.
     *
     * @param genuine what the cloud answered, empty when it was not asked
     */
    public CloudResponse spoil(Optional<CloudResponse> genuine) {
        byte[] body = this.body;
        CloudResponse answer;
        if (status != 0 || genuine.isEmpty()) {
            answer = CloudResponse.empty(status == 0 ? 200 : status).body(body == null ? new byte[0] : body);
        } else {
            answer = body == null ? genuine.get() : genuine.get().body(body);
        }
        for (Map.Entry<String, String> header : headers.entrySet()) {
            answer = answer.replaceHeader(header.getKey(), header.getValue());
        }
        return truncated ? answer.halved() : answer;
    }

    @Override
    public String toString() {
        return (status == 0 ? "" : "status " + status + " ")
                + (breaks == Break.NEVER ? "" : "connection " + (reset ? "reset " : "broken ") + breaks.id() + " ")
                + (truncated ? "truncated " : "") + (drip.isZero() ? "" : "dripping every " + drip.toMillis() + " ms ")
                + (delay.isZero() ? "" : "after " + delay.toMillis() + " ms ") + "on " + route;
    }
}
