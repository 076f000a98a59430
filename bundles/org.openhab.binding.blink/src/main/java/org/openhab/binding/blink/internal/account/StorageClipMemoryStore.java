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

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.clip.ClipMemory;
import org.openhab.binding.blink.internal.clip.ClipMemoryJson;
import org.openhab.binding.blink.internal.clip.ClipMemoryStore;
import org.openhab.core.storage.Storage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what is known of the clips of one account in openHAB's storage, under the UID of its thing, as one JSON text.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class StorageClipMemoryStore implements ClipMemoryStore {

    private final Logger logger = LoggerFactory.getLogger(StorageClipMemoryStore.class);
    private final Storage<String> storage;
    private final String key;

    /**
     * @param storage the storage of the add-on for clips
     * @param key the UID of the account's thing
     */
    public StorageClipMemoryStore(Storage<String> storage, String key) {
        this.storage = storage;
        this.key = key;
    }

    @Override
    public synchronized ClipMemory load() {
        String text = storage.get(key);
        if (text == null) {
            return ClipMemory.EMPTY;
        }
        Optional<ClipMemory> memory = ClipMemoryJson.read(text);
        if (memory.isEmpty()) {
            logger.warn("What was known of the clips of {} cannot be read and is dropped", key);
        }
        return memory.orElseGet(() -> ClipMemory.EMPTY);
    }

    @Override
    public synchronized void save(ClipMemory memory) {
        storage.put(key, ClipMemoryJson.write(memory));
    }

    @Override
    public synchronized void clear() {
        storage.remove(key);
    }
}
