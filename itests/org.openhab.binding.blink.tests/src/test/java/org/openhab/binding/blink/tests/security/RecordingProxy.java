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
package org.openhab.binding.blink.tests.security;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Stands between house and cloud and keeps each byte that the house sends.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class RecordingProxy implements AutoCloseable {

    private final ServerSocket door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final ByteArrayOutputStream recorded = new ByteArrayOutputStream();
    private final URI cloud;

    RecordingProxy(URI cloud) throws IOException {
        this.cloud = cloud;
        begin(this::accept);
    }

    private static void begin(Runnable task) {
        Thread thread = new Thread(task, "recording-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    private void accept() {
        try {
            while (true) {
                Socket house = door.accept();
                Socket there = new Socket(cloud.getHost(), cloud.getPort());
                sockets.addAll(List.of(house, there));
                begin(() -> pass(house, there, true));
                begin(() -> pass(there, house, false));
            }
        } catch (IOException e) {
            // The test has ended.
        }
    }

    private void pass(Socket from, Socket to, boolean record) {
        try (from; to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] bytes = new byte[8192];
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                if (record) {
                    synchronized (recorded) {
                        recorded.write(bytes, 0, read);
                    }
                }
                out.write(bytes, 0, read);
                out.flush();
            }
        } catch (IOException e) {
            // One side has gone, so the other goes too.
        }
    }

    /** All that has been sent, as it went over the line. */
    String sent() {
        synchronized (recorded) {
            return recorded.toString(StandardCharsets.ISO_8859_1);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
