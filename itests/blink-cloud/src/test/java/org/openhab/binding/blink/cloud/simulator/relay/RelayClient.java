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
package org.openhab.binding.blink.cloud.simulator.relay;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Arrays;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

import com.google.gson.JsonObject;

/**
 * A client of the relay that does nothing by itself, over a bare socket.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class RelayClient implements Closeable {

    private final SSLSocket socket;
    private final DataInputStream in;

    RelayClient(URI server) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] { new Trusting() }, null);
            Socket plain = new Socket(server.getHost(), server.getPort());
            plain.setSoTimeout(30_000);
            if (!(context.getSocketFactory().createSocket(plain, server.getHost(), server.getPort(),
                    true) instanceof SSLSocket created)) {
                throw new IOException("No TLS socket");
            }
            socket = created;
            socket.startHandshake();
            in = new DataInputStream(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The hello that is right for the answer to the request for a live view. */
    static byte[] hello(JsonObject answer, String serial) {
        URI server = URI.create(answer.get("server").getAsString());
        String connectionId = server.getPath().substring(1).split("__")[0];
        int clientId = Integer.parseInt(server.getQuery().substring("client_id=".length()));
        return ByteBuffer.allocate(122).putInt(0x28).putInt(16).put(text(serial, 16)).putInt(clientId).put((byte) 1)
                .put((byte) 8).putInt(64).put(text(answer.get("liveview_token").getAsString(), 64)).putInt(16)
                .put(text(connectionId, 16)).putInt(1).array();
    }

    void send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void send(int type, long sequence, byte[] payload) {
        send(header(type, sequence, payload.length, payload));
    }

    static byte[] header(int type, long sequence, long length, byte[] payload) {
        return ByteBuffer.allocate(9 + payload.length).put((byte) type).putInt((int) sequence).putInt((int) length)
                .put(payload).array();
    }

    /** The next packet; the one with the audio configuration has no payload. */
    Packet next() {
        try {
            int type = in.readUnsignedByte();
            int sequence = in.readInt();
            int length = in.readInt();
            return new Packet(type, sequence, length, type == 0x0C ? new byte[0] : in.readNBytes(length));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next packet with pictures. */
    Packet video() {
        Packet packet = next();
        while (packet.type() != 0) {
            packet = next();
        }
        return packet;
    }

    /** The pictures of at least this many bytes. */
    byte[] video(int bytes) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        while (all.size() < bytes) {
            all.writeBytes(video().payload());
        }
        return all.toByteArray();
    }

    byte[] read(int bytes) {
        try {
            return in.readNBytes(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the other side closes now, without another byte. */
    boolean isClosed() {
        try {
            return in.read() < 0;
        } catch (IOException e) {
            return true;
        }
    }

    /** Reads until the other side closes. */
    void awaitEnd() {
        byte[] buffer = new byte[16384];
        try {
            int count = in.read(buffer);
            while (count >= 0) {
                count = in.read(buffer);
            }
        } catch (IOException e) {
            // A connection that breaks is an end, too.
            return;
        }
    }

    X509Certificate certificate() throws IOException {
        if (socket.getSession().getPeerCertificates()[0] instanceof X509Certificate certificate) {
            return certificate;
        }
        throw new IOException("No certificate");
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] text(String text, int size) {
        return Arrays.copyOf(text.getBytes(StandardCharsets.US_ASCII), size);
    }

    /**
     * What the relay sends.
     *
     * @author Blink for openHAB contributors - Initial contribution
     */
    record Packet(int type, int sequence, int length, byte[] payload) {
    }

    /**
     * Trusts everybody, as Blink's clients do here.
     *
     * @author Blink for openHAB contributors - Initial contribution
     */
    private static final class Trusting implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate @Nullable [] chain, @Nullable String type) {
            // anybody
        }

        @Override
        public void checkServerTrusted(X509Certificate @Nullable [] chain, @Nullable String type) {
            // anybody
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
