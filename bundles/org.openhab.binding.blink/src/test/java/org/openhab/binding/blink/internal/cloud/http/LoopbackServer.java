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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A server that sends exactly the bytes it was told to, right or wrong, and keeps the requests as they came. Each
 * connection brings one answer and ends with it.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class LoopbackServer implements AutoCloseable {

    /**
     * Sends an answer, byte by byte.
     */
    @FunctionalInterface
    public interface Reply {
        void to(OutputStream out) throws IOException;
    }

    private final ServerSocket server;
    private final Deque<Reply> replies = new ArrayDeque<>();
    private final List<String> requests = new ArrayList<>();
    private final List<Socket> connections = new ArrayList<>();
    private final CountDownLatch cut = new CountDownLatch(1);

    public LoopbackServer() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    /**
     * @return where it is
     */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    /**
     * The next answers.
     */
    public synchronized LoopbackServer answer(Reply... next) {
        replies.addAll(List.of(next));
        return this;
    }

    /**
     * @param head status and headers, separated by newlines
     * @return an answer with a text as its body, and nothing that tells its length but what the headers say
     */
    public static Reply reply(String head, String body) {
        return reply(head, body.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @param head status and headers, separated by newlines
     * @return an answer with these bytes as its body, and nothing that tells their length but what the headers say
     */
    public static Reply reply(String head, byte[] body) {
        return out -> {
            begin(out, head);
            out.write(body);
        };
    }

    /**
     * Sends status and headers.
     */
    public static void begin(OutputStream out, String head) throws IOException {
        out.write(("HTTP/1.1 " + head + "\nConnection: close\n\n").replace("\n", "\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /**
     * @return all requests so far: the lines of each, its body behind a blank line
     */
    public synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    /**
     * @return whether the other side hangs up in the midst of an answer, before long
     */
    public boolean isCut() throws InterruptedException {
        return cut.await(20, TimeUnit.SECONDS);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket connection = server.accept();
                synchronized (this) {
                    connections.add(connection);
                }
                start(() -> serve(connection));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            Optional<Reply> reply = next(read(connection.getInputStream()));
            if (reply.isPresent()) {
                reply.get().to(connection.getOutputStream());
                connection.shutdownOutput();
            }
        } catch (IOException e) {
            cut.countDown();
        }
    }

    private synchronized Optional<Reply> next(String request) {
        requests.add(request);
        @Nullable
        Reply reply = replies.poll();
        return Optional.ofNullable(reply);
    }

    private static String read(InputStream in) throws IOException {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        while (!request.toString(StandardCharsets.UTF_8).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no request");
            }
            request.write(next);
        }
        String head = request.toString(StandardCharsets.UTF_8);
        int length = head.lines().filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .mapToInt(line -> Integer.parseInt(line.substring(line.indexOf(':') + 1).strip())).findFirst()
                .orElse(0);
        return (head + new String(in.readNBytes(length), StandardCharsets.UTF_8)).replace("\r\n", "\n");
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "loopback-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
        synchronized (this) {
            for (Socket connection : connections) {
                connection.close();
            }
        }
    }
}
