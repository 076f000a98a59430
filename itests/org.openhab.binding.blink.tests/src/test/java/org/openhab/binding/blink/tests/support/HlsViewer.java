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
package org.openhab.binding.blink.tests.support;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A player of HTTP Live Streaming: reads playlists and pieces until the end, and shows nothing.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class HlsViewer {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final List<byte[]> pieces = new CopyOnWriteArrayList<>();
    private int playlists;
    private boolean complete = true;

    /**
     * Plays a live view until its playlist ends.
     *
     * @param address of its first playlist
     * @throws IOException when something is not what a player can use
     */
    public HlsViewer play(URI address) throws IOException, InterruptedException {
        URI list = address.resolve(
                uris(text(address)).findFirst().orElseThrow(() -> new IOException("The first playlist is empty")));
        Set<URI> known = new HashSet<>();
        Optional<Long> next = Optional.empty();
        String playlist;
        do {
            playlist = text(list);
            playlists++;
            long first = Long.parseLong(playlist.replaceAll("(?s).*#EXT-X-MEDIA-SEQUENCE:(\\d+).*", "$1"));
            List<URI> now = uris(playlist).map(list::resolve).toList();
            complete &= next.isEmpty() || first <= next.get();
            for (URI piece : now) {
                if (known.add(piece)) {
                    pieces.add(get(piece, "video/mp2t"));
                }
            }
            next = Optional.of(first + now.size());
        } while (!playlist.contains("#EXT-X-ENDLIST"));
        return this;
    }

    private static Stream<String> uris(String playlist) {
        return playlist.lines().filter(line -> !line.isBlank() && !line.startsWith("#"));
    }

    private static String text(URI address) throws IOException, InterruptedException {
        return new String(get(address, "application/vnd.apple.mpegurl"), StandardCharsets.UTF_8);
    }

    private static byte[] get(URI address, String type) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = CLIENT.send(HttpRequest.newBuilder(address).timeout(PATIENCE).build(),
                BodyHandlers.ofByteArray());
        String given = answer.headers().firstValue("Content-Type").orElse("");
        if (answer.statusCode() != 200 || !type.equals(given)) {
            throw new IOException("Answered " + answer.statusCode() + " " + given + " instead of " + type);
        }
        return answer.body();
    }

    /**
     * @return all pieces that were played so far, in their order; may be asked in any thread
     */
    public List<byte[]> pieces() {
        return pieces;
    }

    /**
     * @return how often the playlist was read
     */
    public int playlists() {
        return playlists;
    }

    /**
     * @return whether no piece has left the playlist before it was seen
     */
    public boolean isComplete() {
        return complete;
    }
}
