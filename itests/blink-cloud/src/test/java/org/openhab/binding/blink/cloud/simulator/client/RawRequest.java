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
package org.openhab.binding.blink.cloud.simulator.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import javax.net.SocketFactory;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A request that is written to the wire exactly as it is told, which HTTP clients are too kind to do: no header is
 * added
 * but the host and the end of the connection.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class RawRequest {

    private final String method;
    private final String target;
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private String body = "";

    private RawRequest(String method, String target) {
        this.method = method;
        this.target = target;
    }

    public static RawRequest get(String target) {
        return new RawRequest("GET", target);
    }

    public static RawRequest post(String target) {
        return new RawRequest("POST", target);
    }

    public static RawRequest of(String method, String target) {
        return new RawRequest(method, target);
    }

    /** Path and query. */
    public static String target(String path, Map<String, String> query) {
        return query.isEmpty() ? path : path + "?" + encode(query);
    }

    public RawRequest header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public RawRequest without(String header) {
        headers.remove(header);
        return this;
    }

    public RawRequest bearer(String token) {
        return header("Authorization", "Bearer " + token);
    }

    public RawRequest form(Map<String, String> fields) {
        return header("Content-Type", "application/x-www-form-urlencoded").body(encode(fields));
    }

    /** The same form with one field changed, or without it when the value is empty. */
    public RawRequest field(String name, String value) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : body.split("&")) {
            if (!field.startsWith(encode(name) + "=")) {
                fields.put(field, "");
            }
        }
        String kept = String.join("&", fields.keySet());
        return body(value.isEmpty() ? kept : kept + "&" + encode(name) + "=" + encode(value));
    }

    public RawRequest json(String document) {
        return header("Content-Type", "application/json").body(document);
    }

    public RawRequest body(String text) {
        body = text;
        return this;
    }

    /** Sends it and waits for the end of the connection. */
    public RawResponse send(URI server) {
        return send(server, SocketFactory.getDefault());
    }

    public RawResponse send(URI server, SocketFactory sockets) {
        try (Socket socket = sockets.createSocket(InetAddress.getByName(server.getHost()), server.getPort())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(bytes(server));
            socket.getOutputStream().flush();
            return RawResponse.parse(readAll(socket));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A connection may be broken by the other side: what has arrived until then counts. */
    private static byte[] readAll(Socket socket) throws IOException {
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            for (int count = socket.getInputStream().read(buffer); count >= 0; count = socket.getInputStream()
                    .read(buffer)) {
                received.write(buffer, 0, count);
            }
        } catch (SocketException e) {
            received.flush();
        }
        return received.toByteArray();
    }

    private byte[] bytes(URI server) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        if (!headers.containsKey("Host")) {
            head.append("Host: ").append(server.getAuthority()).append("\r\n");
        }
        headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (content.length > 0) {
            head.append("Content-Length: ").append(content.length).append("\r\n");
        }
        head.append("Connection: close\r\n\r\n");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(content);
        return bytes.toByteArray();
    }

    private static String encode(Map<String, String> fields) {
        return fields.entrySet().stream().map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
