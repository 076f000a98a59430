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
package org.openhab.binding.blink.internal.account;

import static org.junit.jupiter.api.Assertions.*;
import static org.openhab.binding.blink.internal.fixture.Recordings.*;

import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.clip.BookedClip;
import org.openhab.binding.blink.internal.clip.ClipMemory;
import org.openhab.binding.blink.internal.fixture.MemoryStorage;
import org.openhab.binding.blink.internal.fixture.TestClock;

/**
 * The {@link StorageClipMemoryStore} keeps what is known of the clips of each account in openHAB's storage.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class StorageClipMemoryStoreTest {

    private static final String HOME = "blink:account:home";
    private static final ClipMemory MEMORY = new ClipMemory(123456, 1_764_000_000,
            Map.of("cloud", new ClipMemory.Seen(Map.of("1", 1_763_999_999L), 1_763_000_000, Map.of())),
            List.of(new BookedClip(seen(cloud("1", TestClock.START)), null, false)));

    private final MemoryStorage storage = new MemoryStorage();
    private final StorageClipMemoryStore store = new StorageClipMemoryStore(storage, HOME);

    @Test
    void whatIsSavedIsThereAfterARestart() {
        assertEquals(ClipMemory.EMPTY, store.load());
        store.save(MEMORY);

        assertEquals(MEMORY, new StorageClipMemoryStore(storage, HOME).load());
    }

    @Test
    void accountsDoNotMix() {
        store.save(MEMORY);
        StorageClipMemoryStore other = new StorageClipMemoryStore(storage, "blink:account:home2");

        assertEquals(ClipMemory.EMPTY, other.load());
        other.clear();
        assertEquals(MEMORY, store.load());
    }

    @Test
    void anAccountThatIsRemovedIsForgotten() {
        store.save(MEMORY);
        store.clear();

        assertEquals(ClipMemory.EMPTY, store.load());
        assertTrue(storage.getKeys().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "broken", "{", "[]", "{\"accountId\":\"x\"}" })
    void whatCannotBeReadIsNothingAndCanBeReplaced(String text) {
        storage.put(HOME, text);
        assertEquals(ClipMemory.EMPTY, store.load());

        store.save(MEMORY);
        assertEquals(MEMORY, store.load());
    }
}
