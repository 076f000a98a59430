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

import static org.junit.jupiter.api.Assertions.*;

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;

/**
 * The endless stream that is made of a short piece.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class TransportStreamTest {

    private static final long WRAP = 1L << 33;
    private static final int ROUND = TransportLoop.sample().size();
    /** Fifteen pictures a second. */
    private static final long PICTURE = 6000;
    /** 1024 samples of 16000 in a second. */
    private static final long SOUND = 5760;

    @Test
    void timesGoOnFromRoundToRound() {
        TransportReader reader = TransportReader.of(new TransportStream(() -> true).next(3 * ROUND));
        assertEquals(3 * 144, reader.pictures().size());
        assertEquals(3 * 150, reader.sounds().size());
        assertRegular(reader.pictures(), PICTURE);
        assertRegular(reader.sounds(), SOUND);
        assertRegular(reader.references(), PICTURE);
    }

    @Test
    void noPacketIsMissing() {
        TransportReader reader = TransportReader.of(new TransportStream(() -> true).next(3 * ROUND));
        assertEquals(0, reader.jumps());
        assertEquals(0, reader.strange());
    }

    @Test
    void withoutSoundThePicturesComeAsBefore() {
        TransportStream stream = new TransportStream(() -> false);
        TransportReader reader = TransportReader.of(stream.next(ROUND));
        assertEquals(List.of(), reader.sounds());
        assertRegular(reader.pictures(), PICTURE);
        assertEquals(0, reader.jumps());
        assertEquals((reader.pictures().size() - 1) * PICTURE, stream.due());
    }

    @Test
    void aRoundIsDueWhenItsPicturesAre() {
        TransportStream stream = new TransportStream(() -> true);
        stream.next(1);
        assertEquals(0, stream.due());
        stream.next(ROUND);
        assertEquals(864_000, stream.due());
    }

    @Test
    void theClockOfThirtyThreeBitsRunsOver() {
        TransportLoop loop = TransportLoop.sample();
        long later = WRAP - 300_000;
        byte[] round = new byte[ROUND * 188];
        for (int i = 0; i < ROUND; i++) {
            loop.copy(i, round, i * 188);
            loop.packet(i).change(round, i * 188, later, 0);
        }
        TransportReader reader = TransportReader.of(round);
        assertRegular(reader.pictures(), PICTURE);
        assertRegular(reader.sounds(), SOUND);
        assertRegular(reader.references(), PICTURE);
        assertTrue(reader.pictures().get(0) > reader.pictures().get(143));
    }

    private static void assertRegular(List<Long> times, long step) {
        for (int i = 1; i < times.size(); i++) {
            assertEquals(step, Math.floorMod(times.get(i) - times.get(i - 1), WRAP), "after " + i);
        }
    }
}
