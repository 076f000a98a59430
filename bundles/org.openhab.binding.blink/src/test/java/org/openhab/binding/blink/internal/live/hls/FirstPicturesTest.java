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

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.fixture.TestClock;

/**
 * How long a viewer waits for the first pictures.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class FirstPicturesTest {

    private static final Duration FRAME = Duration.ofNanos(33_333_333);
    private static final Duration MORE = Duration.ofMillis(500);

    private final TestClock clock = new TestClock();
    private final LiveStream stream = new LiveStream(clock);
    private final TsWriter writer = new TsWriter();
    private final PlaylistReader reader = new PlaylistReader(stream.window(), clock);
    private long frames;

    /** One picture at the moment at which the camera takes it. */
    private void picture(boolean key) {
        writer.picture(frames++ * TsWriter.FRAME, key, 900, 0);
        stream.accept(ByteBuffer.wrap(writer.take()));
        clock.advance(FRAME);
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 3, 11, 12, 13, 15, 30, 48, 60, 120, 240 })
    void canBeFetchedOneKeyFrameIntervalAndHalfASecondAfterTheFirstKeyFrame(int framesBetweenKeyFrames) {
        writer.tables();
        for (int i = 0; i < 40; i++) {
            picture(false);
        }
        CompletableFuture<String> playlist = reader.next(number -> "piece" + number);
        Instant firstKeyFrame = clock.instant();
        for (int i = 0; i < 1000 && !playlist.isDone(); i++) {
            assertEquals(0, stream.counters().segments(), "nothing is kept from the viewer");
            picture(i % framesBetweenKeyFrames == 0);
        }
        Duration interval = FRAME.multipliedBy(framesBetweenKeyFrames);
        Duration waited = Duration.between(firstKeyFrame, clock.instant());
        assertTrue(waited.compareTo(interval.plus(MORE)) <= 0, "waited " + waited + " with " + interval);
        assertTrue(playlist.join().endsWith("\npiece0\n"), playlist.join());
        Segment first = stream.window().segment(0).orElseThrow();
        assertTrue(first.startsWithKeyFrame());
        assertTrue(first.duration().compareTo(waited) <= 0, "all of it has been sent meanwhile");
    }
}
