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

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A relay that does what the test says, with TLS of Java's blocking kind, which shares no line with what is tested.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class TestRelay implements AutoCloseable {

    /**
     * What the relay does with a connection.
     *
     * @author Blink for openHAB contributors - Initial contribution
     */
    @FunctionalInterface
    interface Plain {
        void serve(Socket socket) throws IOException;
    }

    /**
     * What the relay does with an encrypted connection.
     *
     * @author Blink for openHAB contributors - Initial contribution
     */
    @FunctionalInterface
    interface Encrypted {
        void serve(SSLSocket socket) throws IOException;
    }

    private static @Nullable SSLContext shared;

    private final ServerSocket server;
    private final Plain script;
    private final List<Socket> sockets = new ArrayList<>();
    private final BlockingQueue<String> served = new LinkedBlockingQueue<>();

    private TestRelay(Plain script) throws IOException {
        this.script = script;
        server = new ServerSocket();
        // Small, so that a relay that does not read is noticed soon.
        server.setReceiveBufferSize(8_192);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        start(this::accept);
    }

    static TestRelay plain(Plain script) throws IOException {
        return new TestRelay(script);
    }

    static TestRelay encrypted(Encrypted script) throws IOException, GeneralSecurityException {
        return encrypted(context(), script);
    }

    static TestRelay encrypted(SSLContext context, Encrypted script) throws IOException {
        return new TestRelay(raw -> {
            try (SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(raw, null, raw.getPort(),
                    true)) {
                socket.setUseClientMode(false);
                script.serve(socket);
            }
        });
    }

    /**
     * @return TLS with a certificate that names somebody else
     */
    static synchronized SSLContext context() throws IOException, GeneralSecurityException {
        SSLContext context = shared;
        if (context == null) {
            context = TestCertificate.server(TestCertificate.keyStore("somebody.example"));
            shared = context;
        }
        return context;
    }

    int port() {
        return server.getLocalPort();
    }

    /**
     * @return how the next connection was served to its end: "done", or what went wrong
     */
    String nextServed() throws InterruptedException {
        @Nullable
        String how = served.poll(60, TimeUnit.SECONDS);
        return how == null ? "not served" : how;
    }

    /**
     * @return how many connections have been taken
     */
    synchronized int connections() {
        return sockets.size();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                synchronized (this) {
                    sockets.add(socket);
                }
                start(() -> serve(socket));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket socket) {
        String how;
        try (socket) {
            socket.setTcpNoDelay(true);
            script.serve(socket);
            how = "done";
        } catch (IOException e) {
            how = e.toString();
        }
        served.add(how);
    }

    static void start(Runnable work) {
        Thread thread = new Thread(work, "test-relay");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
        synchronized (this) {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }
}
