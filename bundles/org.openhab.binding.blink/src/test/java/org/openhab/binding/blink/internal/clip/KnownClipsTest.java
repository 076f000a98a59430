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
package org.openhab.binding.blink.internal.clip;

import static org.junit.jupiter.api.Assertions.*;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;

/**
 * {@link KnownClips} tell new clips from known ones, also of a source with very many.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class KnownClipsTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final KnownClips known = new KnownClips();

    @Test
    void aClipIsNewsOnce() {
        assertFalse(known.isKnown("1", NOON));
        assertTrue(known.add("1", NOON, ""));
        assertTrue(known.isKnown("1", NOON));
        assertFalse(known.add("1", NOON, ""));
        assertFalse(known.isKnown("2", NOON), "another one at the same time");
    }

    @Test
    void aClipStaysKnownWhenItsTimeIsToldDifferently() {
        known.add("1", NOON, "");

        assertTrue(known.isKnown("1", NOON.plusSeconds(60)));
        assertFalse(known.add("1", NOON.plusSeconds(60), ""));
        assertEquals(1, known.times().size());
    }

    @Test
    void ofVeryManyTheNewestAreToldApartAndOlderOnesCountAsSeen() {
        for (int i = 0; i < 2500; i++) {
            known.add("c" + i, NOON.plusSeconds(i), "");
        }

        assertEquals(2000, known.times().size());
        assertEquals(NOON.plusSeconds(499).getEpochSecond(), known.floor());
        assertTrue(known.isKnown("c0", NOON));
        assertTrue(known.isKnown("never seen but old", NOON.plusSeconds(499)));
        assertFalse(known.isKnown("never seen", NOON.plusSeconds(500)));
        assertTrue(known.isKnown("c2499", NOON.plusSeconds(2499)));
    }

    @Test
    void theOrderInWhichManyComeDoesNotMatter() {
        for (int i = 2499; i >= 0; i--) {
            known.add("c" + i, NOON.plusSeconds(i), "");
        }

        assertEquals(2000, known.times().size());
        assertEquals(NOON.plusSeconds(499).getEpochSecond(), known.floor());
        assertFalse(known.isKnown("never seen", NOON.plusSeconds(500)));
    }

    @Test
    void whatWasStoredIsKnownAgainWithinTheSameBound() {
        Map<String, Long> stored = new HashMap<>();
        for (int i = 0; i < 3000; i++) {
            stored.put("c" + i, NOON.plusSeconds(i).getEpochSecond());
        }
        KnownClips again = new KnownClips(stored, NOON.plusSeconds(100).getEpochSecond(), Map.of());

        assertEquals(2000, again.times().size());
        assertEquals(NOON.plusSeconds(999).getEpochSecond(), again.floor());
        assertFalse(again.isKnown("new", NOON.plusSeconds(3000)));
    }

    @Test
    void aFloorAloneIsAMemory() {
        KnownClips again = new KnownClips(Map.of(), NOON.getEpochSecond(), Map.of());

        assertTrue(again.isKnown("old", NOON));
        assertFalse(again.isKnown("new", NOON.plusSeconds(1)));
    }
}
