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
package org.openhab.addons.blink.hub.browser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * The DevTools protocol: commands with numbers to a browser or to one of its pages, answers with the same numbers, and
 * events in between.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class DevTools {

    private static final Gson GSON = new Gson();

    /** The connection and all that waits on it, shared by all pages. */
    private static final class Connection implements WebSocket.Listener {

        private final AtomicInteger numbers = new AtomicInteger();
        private final Map<Integer, CompletableFuture<JsonObject>> waiting = new ConcurrentHashMap<>();
        private final List<JsonObject> events = new CopyOnWriteArrayList<>();
        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(@Nullable WebSocket socket, @Nullable CharSequence part,
                boolean last) {
            text.append(part);
            if (last) {
                JsonObject message = JsonParser.parseString(text.toString()).getAsJsonObject();
                text.setLength(0);
                take(message);
            }
            if (socket != null) {
                socket.request(1);
            }
            return null;
        }

        private void take(JsonObject message) {
            JsonElement number = message.get("id");
            CompletableFuture<JsonObject> call = number == null ? null : waiting.remove(number.getAsInt());
            if (call != null) {
                call.complete(message);
            } else if (number == null) {
                events.add(message);
            }
        }

        @Override
        public void onError(@Nullable WebSocket socket, @Nullable Throwable error) {
            waiting.values().forEach(call -> call.completeExceptionally(
                    error == null ? new IOException("The browser has closed the connection") : error));
        }
    }

    private final Connection connection;
    private final WebSocket socket;
    private final Duration patience;
    private final @Nullable String session;

    private DevTools(Connection connection, WebSocket socket, Duration patience, @Nullable String session) {
        this.connection = connection;
        this.socket = socket;
        this.patience = patience;
        this.session = session;
    }

    /**
     * Waits for the file into which a browser writes where it can be reached.
     */
    static URI addressIn(Path file, Process browser, Duration patience) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end) {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
            if (lines.size() >= 2) {
                return URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1));
            }
            try {
                if (browser.waitFor(50, TimeUnit.MILLISECONDS)) {
                    throw new IOException("The browser ended with status " + browser.exitValue());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("Interrupted while the browser started", e);
            }
        }
        throw new IOException("The browser did not start within " + patience.toSeconds() + " s");
    }

    static DevTools connect(URI address, Duration patience) {
        Connection connection = new Connection();
        WebSocket socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, connection).join();
        return new DevTools(connection, socket, patience, null);
    }

    /**
     * The same connection, speaking to one page.
     */
    DevTools session(String id) {
        return new DevTools(connection, socket, patience, id);
    }

    /**
     * Sends a command and waits for its answer.
     *
     * @throws IllegalStateException if the browser refuses or does not answer
     */
    JsonObject call(String method, Map<String, ?> parameters) {
        int number = connection.numbers.incrementAndGet();
        JsonObject message = new JsonObject();
        message.addProperty("id", number);
        message.addProperty("method", method);
        message.add("params", GSON.toJsonTree(parameters));
        if (session != null) {
            message.addProperty("sessionId", session);
        }
        CompletableFuture<JsonObject> call = new CompletableFuture<>();
        connection.waiting.put(number, call);
        synchronized (connection) {
            socket.sendText(GSON.toJson(message), true).join();
        }
        try {
            JsonObject answer = call.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            JsonElement error = answer.get("error");
            if (error != null) {
                throw new IllegalStateException("The browser refuses " + method + ": " + error);
            }
            return answer.getAsJsonObject("result");
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The browser does not answer " + method, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the browser worked", e);
        }
    }

    /**
     * All events of a kind up to now, from this page if it is one.
     */
    List<JsonObject> events(String method) {
        return connection.events.stream().filter(this::isOurs)
                .filter(event -> method.equals(event.get("method").getAsString()))
                .map(event -> event.getAsJsonObject("params")).toList();
    }

    private boolean isOurs(JsonObject event) {
        JsonElement from = event.get("sessionId");
        return session == null || from != null && from.getAsString().equals(session);
    }

    void close() {
        socket.abort();
    }
}
