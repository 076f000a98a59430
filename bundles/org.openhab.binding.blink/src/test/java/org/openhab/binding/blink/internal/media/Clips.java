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
package org.openhab.binding.blink.internal.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.http.BodyReceiver;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.cloud.model.ClipSource;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;

/**
 * Clips for tests, their content, and disks that fail.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class Clips {

    /** A Sunday at noon. */
    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    /** A disk that is full as soon as something is written to it. */
    static final Disk FULL = file -> {
        Files.createFile(file);
        return FileChannel.open(Path.of("/dev/full"), StandardOpenOption.WRITE);
    };

    private Clips() {
    }

    /** A clip in the cloud, of camera 7 with the name "Front Door". */
    static Clip cloud(String id, Instant time) {
        return clip(ClipSource.CLOUD, id, 7, "Front Door", time);
    }

    static Clip clip(ClipSource source, String id, long cameraId, String camera, Instant time) {
        return new Clip(source, id, 1, cameraId == 0 ? null : DeviceFamily.CAMERA, cameraId, camera, time, "pir",
                List.of("person"), null, "/clip/" + id);
    }

    /** As many bytes that begin as an MP4 does. */
    static byte[] mp4(int length) {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        bytes.putInt(24).put("ftypisom".getBytes(StandardCharsets.US_ASCII));
        for (int index = bytes.position(); index < length; index++) {
            bytes.put(index, (byte) (index * 31 + length));
        }
        return bytes.array();
    }

    /** Sends a body as the transport does: announced, and in small parts. */
    static void send(BodyReceiver receiver, byte[] body) throws IOException {
        receiver.begin(body.length);
        for (int at = 0; at < body.length; at += 1000) {
            receiver.receive(ByteBuffer.wrap(body, at, Math.min(1000, body.length - at)));
        }
    }

    /** All that is no folder, relative to a folder. */
    static List<String> files(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .map(path -> folder.relativize(path).toString()).sorted().toList();
        }
    }
}
