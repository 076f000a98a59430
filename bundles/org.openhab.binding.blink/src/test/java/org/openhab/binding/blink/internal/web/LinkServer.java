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
package org.openhab.binding.blink.internal.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

import javax.servlet.ServletException;
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
 * The servlet in the web server that openHAB uses, and a browser in front of it.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class LinkServer implements AutoCloseable {

    private static final int READ_TIMEOUT_MILLIS = 20_000;

    final TestClock clock = new TestClock();
    final LinkRegistry accounts = new LinkRegistry();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Server server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    private final CompletableFuture<@Nullable Void> laidAside = new CompletableFuture<>();
    private volatile boolean asyncSupported = true;
    private volatile boolean servletIsThere = true;

    LinkServer(Duration patience) {
        BlinkServlet servlet = new BlinkServlet(accounts, (request, response) -> false, () -> ZoneOffset.UTC, clock,
                patience);
        server.setHandler(new AbstractHandler() {

            @Override
            public void handle(@Nullable String target, @Nullable Request base, @Nullable HttpServletRequest request,
                    @Nullable HttpServletResponse response) throws IOException, ServletException {
                if (base != null && servletIsThere) {
                    base.setAsyncSupported(asyncSupported, "the test");
                    servlet.service(request, response);
                    if (base.isAsyncStarted()) {
                        laidAside.complete(null);
                    }
                    base.setHandled(true);
                }
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

    /** Returns when a request waits and the thread that brought it is free again. */
    void awaitLaidAside() {
        laidAside.join();
    }

    /** The add-on is stopped. */
    void withoutServlet() {
        servletIsThere = false;
    }

    private int port() {
        return ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    }

    private HttpRequest request(String method, String address, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + address))
                .method(method, HttpRequest.BodyPublishers.noBody());
        return (headers.length == 0 ? request : request.headers(headers)).build();
    }

    HttpResponse<byte[]> get(String address, String... headers) {
        return send("GET", address, headers);
    }

    HttpResponse<byte[]> send(String method, String address, String... headers) {
        try {
            return client.send(request(method, address, headers), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    CompletableFuture<HttpResponse<byte[]>> getLater(String address) {
        return client.sendAsync(request("GET", address), BodyHandlers.ofByteArray());
    }

    /**
     * Sends exactly that, for what a well-behaved client does not send.
     *
     * @return the whole answer as text
     */
    String raw(String method, String address) throws IOException {
        try (Socket socket = open(method, address)) {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    /**
     * Asks and reads nothing yet.
     */
    Socket open(String method, String address) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port());
        socket.setSoTimeout(READ_TIMEOUT_MILLIS);
        OutputStream out = socket.getOutputStream();
        out.write((method + " " + address + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
        return socket;
    }

    /**
     * @return the first line of an answer, of which nothing else is read
     */
    static String firstLine(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\r' && next >= 0; next = in.read()) {
            line.append((char) next);
        }
        return line.toString();
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
    static Map<String, Object> everything(HttpResponse<byte[]> answer) {
        Map<String, Object> all = new TreeMap<>(answer.headers().map());
        all.remove("date");
        all.put(":status", answer.statusCode());
        all.put(":body", new String(answer.body(), StandardCharsets.UTF_8));
        return all;
    }
}
