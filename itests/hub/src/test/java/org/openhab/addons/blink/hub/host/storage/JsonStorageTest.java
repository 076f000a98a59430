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
package org.openhab.addons.blink.hub.host.storage;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A storage keeps texts and objects in a JSON file of openHAB's form.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class JsonStorageTest {

    /** Something to store. */
    static class Session {
        @Nullable
        String token;
        int tier;
    }

    private static final DeferredWrite.Timer NEVER = new DeferredWrite.Timer() {
        @Override
        public Instant now() {
            return Instant.EPOCH;
        }

        @Override
        public Future<?> schedule(Runnable task, Duration delay) {
            return new CompletableFuture<>();
        }
    };

    @TempDir
    Path folder = Path.of("");

    private <T> JsonStorage<T> open() {
        return new JsonStorage<>(folder.resolve("blink.json"), getClass().getClassLoader(), NEVER);
    }

    @Test
    void putTellsWhatWasThereBefore() {
        JsonStorage<String> storage = open();
        assertNull(storage.put("a", "1"));
        assertEquals("1", storage.put("a", "2"));
        assertEquals("2", storage.get("a"));
    }

    @Test
    void nullRemoves() {
        JsonStorage<String> storage = open();
        storage.put("a", "1");
        assertEquals("1", storage.put("a", null));
        assertFalse(storage.containsKey("a"));
        assertEquals(Set.of(), storage.getKeys());
    }

    @Test
    void textsAndObjectsAreThereAgainAfterARestart() {
        JsonStorage<Object> storage = open();
        Session session = new Session();
        session.token = "t";
        session.tier = 3;
        storage.put("session", session);
        storage.put("text", "ünïcode");
        storage.flush();

        JsonStorage<Object> again = open();
        assertEquals("ünïcode", again.get("text"));
        Session read = (Session) again.get("session");
        assertNotNull(read);
        assertEquals("t", read.token);
        assertEquals(3, read.tier);
    }

    @Test
    void valuesAreCopiesAsInOpenHab() {
        JsonStorage<Session> storage = open();
        Session session = new Session();
        session.token = "old";
        storage.put("session", session);
        session.token = "changed behind the storage's back";
        Session read = storage.get("session");
        assertEquals("old", read == null ? null : read.token);
    }

    @Test
    void theFileNamesTheClassOfEachValue() throws IOException {
        JsonStorage<String> storage = open();
        storage.put("a", "1");
        storage.flush();
        assertEquals("{\"a\":{\"class\":\"java.lang.String\",\"value\":\"1\"}}",
                Files.readString(folder.resolve("blink.json")).replaceAll("\\s", ""));
    }

    @Test
    void aDamagedFileDoesNotKeepTheHubFromStarting() throws IOException {
        Files.writeString(folder.resolve("blink.json"), "{\"a\": {");
        JsonStorage<String> storage = open();
        assertEquals(Set.of(), storage.getKeys());
    }

    @Test
    void aDeletedStorageLeavesNoFile() {
        JsonStorage<String> storage = open();
        storage.put("a", "1");
        storage.flush();
        storage.delete();
        storage.flush();
        assertFalse(Files.exists(folder.resolve("blink.json")));
        assertNull(storage.get("a"));
    }
}
