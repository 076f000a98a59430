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
package org.openhab.binding.blink.internal.web.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.AbstractHandler;
import org.eclipse.jetty.util.component.LifeCycle;
import org.openhab.binding.blink.internal.fixture.TestClock;

/**
 * The pages in the web server that openHAB uses. What they leave alone is answered with 418.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class PageServer implements AutoCloseable {

    static final int NOT_OURS = 418;

    private static final int READ_TIMEOUT_MILLIS = 20_000;

    final TestClock clock = new TestClock();
    final PageRegistry accounts = new PageRegistry();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Server server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    private final CompletableFuture<@Nullable Void> laidAside = new CompletableFuture<>();
    private volatile boolean asyncSupported = true;
    private volatile String watched = "nothing";
    private volatile Runnable before = () -> {
    };

    PageServer(Duration patience) {
        Pages pages = new Pages(accounts, clock, patience);
        server.setHandler(new AbstractHandler() {

            @Override
            public void handle(@Nullable String target, @Nullable Request base, @Nullable HttpServletRequest request,
                    @Nullable HttpServletResponse response) throws IOException {
                if (base == null || request == null || response == null) {
                    return;
                }
                base.setAsyncSupported(asyncSupported, "the test");
                if (String.valueOf(request.getRequestURI()).endsWith(watched)) {
                    before.run();
                }
                if (!pages.serve(request, response)) {
                    response.setStatus(NOT_OURS);
                }
                if (base.isAsyncStarted()) {
                    laidAside.complete(null);
                }
                base.setHandled(true);
            }
        });
        LifeCycle.start(server);
    }

    @Override
    public void close() {
        LifeCycle.stop(server);
    }

    /** Something in front of the servlet needs a thread for each request. */
    void withoutAsync() {
        asyncSupported = false;
    }

    /** Something happens right before each answer to a request of that name. */
    void beforeEach(String name, Runnable happens) {
        before = happens;
        watched = name;
    }

    /** Returns when a request waits and the thread that brought it is free again. */
    void awaitLaidAside() {
        laidAside.join();
    }

    private int port() {
        return ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    }

    String origin() {
        return "http://127.0.0.1:" + port();
    }

    HttpResponse<String> get(String address) {
        return send("GET", address, "");
    }

    HttpResponse<String> send(String method, String address, String body, String... headers) {
        try {
            return client.send(request(method, address, body, headers), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    CompletableFuture<HttpResponse<String>> sendLater(String method, String address, String body, String... headers) {
        return client.sendAsync(request(method, address, body, headers), BodyHandlers.ofString());
    }

    private HttpRequest request(String method, String address, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin() + address)).method(method,
                body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return (headers.length == 0 ? request : request.headers(headers)).build();
    }

    /**
     * Sends exactly that, for what a well-behaved client does not send.
     *
     * @return the whole answer as text
     */
    String raw(String address) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(READ_TIMEOUT_MILLIS);
            socket.getOutputStream()
                    .write(("GET " + address + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    /**
     * @return a header of an answer; empty when it is not there
     */
    static String header(HttpResponse<?> answer, String name) {
        return String.join("|", answer.headers().allValues(name));
    }

    /**
     * @return all that an answer tells, apart from the time
     */
    static Map<String, Object> everything(HttpResponse<String> answer) {
        Map<String, Object> all = new TreeMap<>(answer.headers().map());
        all.remove("date");
        all.put(":status", answer.statusCode());
        all.put(":body", answer.body());
        return all;
    }
}
