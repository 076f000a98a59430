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

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.fixture.TestClock;

/**
 * {@link JustDeleted} clips are remembered for some minutes and no longer.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class JustDeletedTest {

    private final TestClock clock = new TestClock();
    private final JustDeleted deleted = new JustDeleted(clock);

    @Test
    void aDeletedClipIsRememberedForAQuarterOfAnHour() {
        deleted.add("1");
        assertTrue(deleted.contains("1"));
        assertFalse(deleted.contains("2"));

        clock.advance(Duration.ofMinutes(14));
        deleted.add("2");
        assertTrue(deleted.contains("1"));
        clock.advance(Duration.ofMinutes(1));
        assertFalse(deleted.contains("1"));
        assertTrue(deleted.contains("2"));
    }

    @Test
    void theMemoryDoesNotGrowWithoutEnd() {
        for (int i = 0; i < 100; i++) {
            deleted.add("old " + i);
        }
        clock.advance(Duration.ofMinutes(15));
        deleted.add("new");

        assertEquals(1, deleted.size());
    }
}
