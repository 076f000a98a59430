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
package org.openhab.binding.blink.internal.live.hls;

import static org.junit.jupiter.api.Assertions.*;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.binding.blink.internal.fixture.TestClock;

/**
 * What ffprobe, which knows the formats, says about playlists, segments and the raw stream.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class FfprobeTest {

    private static final int PICTURES = 90;

    @BeforeAll
    static void skipWithoutFfprobe() {
        String path = System.getenv("PATH");
        assumeTrue(
                path != null && Arrays.stream(path.split(File.pathSeparator))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "ffprobe"))),
                "ffprobe is not installed");
    }

    private static String ffprobe(Path file) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("ffprobe", "-v", "warning", "-count_frames", "-select_streams", "v",
                "-show_entries", "stream=codec_name,nb_read_frames", "-of", "csv=p=0", file.toString())
                .redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        // in playlists and with programs the stream is listed twice
        return String.join("\n", said.lines().filter(line -> !line.isBlank()).distinct().toList());
    }

    private static LiveStream real() {
        LiveStream stream = new LiveStream(new TestClock());
        stream.accept(ByteBuffer.wrap(Streams.real()));
        return stream;
    }

    @Test
    void playsThePlaylistWithoutAWord(@TempDir Path folder) throws IOException, InterruptedException {
        LiveStream stream = real();
        stream.end();
        for (Segment segment : Streams.segments(stream)) {
            Files.write(folder.resolve(segment.sequence() + ".ts"), segment.bytes());
        }
        Path playlist = Files.writeString(folder.resolve("live.m3u8"),
                stream.window().playlist(sequence -> sequence + ".ts"));
        assertEquals("h264," + PICTURES, ffprobe(playlist));
    }

    @Test
    void playsEachSegmentByItselfWithoutAWord(@TempDir Path folder) throws IOException, InterruptedException {
        LiveStream stream = real();
        stream.end();
        List<Segment> segments = Streams.segments(stream);
        for (Segment segment : segments) {
            Path file = Files.write(folder.resolve(segment.sequence() + ".ts"), segment.bytes());
            assertEquals("h264," + PICTURES / segments.size(), ffprobe(file));
        }
        assertEquals(6, segments.size());
    }

    @Test
    void playsAStreamWhoseSoundIsSwitchedOff(@TempDir Path folder) throws IOException, InterruptedException {
        LiveStream stream = new LiveStream(new TestClock());
        stream.accept(ByteBuffer.wrap(Streams.realWithoutSound()));
        stream.end();
        List<Segment> segments = Streams.segments(stream);
        assertEquals(6, segments.size());
        for (Segment segment : segments) {
            Path file = Files.write(folder.resolve(segment.sequence() + ".ts"), segment.bytes());
            assertTrue(ffprobe(file).contains("h264," + PICTURES / segments.size()), "all pictures are there");
        }
    }

    @Test
    void playsTheRawStreamWithoutAWord(@TempDir Path folder) throws IOException, InterruptedException {
        LiveStream stream = new LiveStream(new TestClock());
        RawSubscription raw = stream.subscribe(() -> {
        });
        byte[] real = Streams.real();
        // pieces as the relay sends them
        for (int at = 0; at < real.length; at += 1316) {
            stream.accept(ByteBuffer.wrap(real, at, Math.min(1316, real.length - at)));
        }
        stream.end();
        Path file = folder.resolve("raw.ts");
        try (var out = Files.newByteChannel(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            while (!raw.ended()) {
                out.write(raw.poll().orElseThrow());
            }
        }
        assertEquals("h264," + PICTURES, ffprobe(file));
    }
}
