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
package org.openhab.addons.blink.benchmarks.house;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Somebody who watches a live view: loads the playlist, and each piece once.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class Viewer {

    /** How many ticks of the time stamps in MPEG-TS are a second. */
    public static final double TICKS_PER_SECOND = 90_000;

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final int PACKET = 188;

    private final URI master;
    private final Set<URI> seen = new HashSet<>();
    private @Nullable URI list;
    private long bytes;
    private OptionalLong firstTime = OptionalLong.empty();

    /**
     * @param master the link to the live view
     */
    public Viewer(URI master) {
        this.master = master;
    }

    /**
     * Loads what is new.
     *
     * @return the time stamp of the newest picture that was not there before
     */
    public OptionalLong look() throws IOException, InterruptedException {
        URI playlist = list;
        if (playlist == null) {
            playlist = references(master).get(0);
            list = playlist;
        }
        OptionalLong newest = OptionalLong.empty();
        for (URI piece : references(playlist)) {
            if (seen.add(piece)) {
                byte[] content = get(piece);
                bytes += content.length;
                newest = time(content, false);
                if (firstTime.isEmpty()) {
                    firstTime = time(content, true);
                }
            }
        }
        return newest;
    }

    /**
     * @return how many bytes of pictures were loaded
     */
    public long bytes() {
        return bytes;
    }

    /**
     * @return the time stamp of the first picture that was loaded
     */
    public OptionalLong firstTime() {
        return firstTime;
    }

    private static List<URI> references(URI playlist) throws IOException, InterruptedException {
        return new String(get(playlist)).lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(playlist::resolve).toList();
    }

    private static byte[] get(URI address) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = CLIENT.send(HttpRequest.newBuilder(address).build(),
                HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IOException("A viewer gets " + response.statusCode());
        }
        return response.body();
    }

    /** The time stamp of the first or last picture: packets of MPEG-TS that begin a video packet with a time. */
    private static OptionalLong time(byte[] stream, boolean first) {
        OptionalLong found = OptionalLong.empty();
        for (int at = 0; at + PACKET <= stream.length; at += PACKET) {
            boolean begins = (stream[at + 1] & 0x40) != 0;
            boolean adapted = (stream[at + 3] & 0x20) != 0;
            int payload = at + 4 + (adapted ? 1 + (stream[at + 4] & 0xFF) : 0);
            if (begins && payload + 14 <= at + PACKET && isVideo(stream, payload)) {
                found = OptionalLong.of(time(stream, payload + 9));
                if (first) {
                    return found;
                }
            }
        }
        return found;
    }

    private static boolean isVideo(byte[] stream, int at) {
        return stream[at] == 0 && stream[at + 1] == 0 && stream[at + 2] == 1 && (stream[at + 3] & 0xF0) == 0xE0
                && (stream[at + 7] & 0x80) != 0;
    }

    private static long time(byte[] stream, int at) {
        return (stream[at] & 0x0EL) << 29 | (stream[at + 1] & 0xFFL) << 22 | (stream[at + 2] & 0xFEL) << 14
                | (stream[at + 3] & 0xFFL) << 7 | (stream[at + 4] & 0xFEL) >> 1;
    }
}
