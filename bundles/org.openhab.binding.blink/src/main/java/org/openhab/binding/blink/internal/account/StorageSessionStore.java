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

import java.lang.reflect.Type;
import java.util.function.UnaryOperator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.auth.SessionRepair;
import org.openhab.binding.blink.internal.cloud.auth.SessionStore;
import org.openhab.binding.blink.internal.cloud.auth.StoredSession;
import org.openhab.binding.blink.internal.cloud.http.Json;
import org.openhab.binding.blink.internal.cloud.model.Tier;
import org.openhab.core.storage.Storage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonDeserializationContext;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;

/**
 * Keeps the session of one account in openHAB's storage, under the UID of its thing, as one JSON text: the storage of
 * openHAB needs no class of ours to read it, and one text is stored as a whole or not at all.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class StorageSessionStore implements SessionStore {

    private final Logger logger = LoggerFactory.getLogger(StorageSessionStore.class);

    private final Gson gson = new GsonBuilder().registerTypeAdapter(Tier.class, new TierReader()).create();
    private final Storage<String> storage;
    private final String key;
    private StoredSession current;

    /**
     * @param storage the storage of the add-on
     * @param key the UID of the account's thing
     */
    public StorageSessionStore(Storage<String> storage, String key) {
        this.storage = storage;
        this.key = key;
        this.current = read();
    }

    private StoredSession read() {
        String text = storage.get(key);
        if (text == null) {
            return StoredSession.EMPTY;
        }
        try {
            StoredSession session = gson.fromJson(text, StoredSession.class);
            return session == null ? StoredSession.EMPTY : SessionRepair.sound(session);
        } catch (JsonParseException | IllegalArgumentException e) {
            logger.warn("The stored session of {} cannot be read and is dropped; sign in again", key);
            return StoredSession.EMPTY;
        }
    }

    /**
     * A tier with a name that is none is no tier; the account is asked for anew then.
     */
    private static class TierReader implements JsonDeserializer<@Nullable Tier> {

        @Override
        public @Nullable Tier deserialize(JsonElement json, Type type, JsonDeserializationContext context) {
            return json.isJsonObject()
                    ? Json.text(json.getAsJsonObject(), "name").filter(Tier::isName).map(Tier::new).orElse(null)
                    : null;
        }
    }

    @Override
    public synchronized StoredSession get() {
        return current;
    }

    @Override
    public synchronized StoredSession update(UnaryOperator<StoredSession> change) {
        StoredSession next = change.apply(current);
        if (!next.equals(current)) {
            current = next;
            storage.put(key, gson.toJson(next));
        }
        return next;
    }

    @Override
    public synchronized void clear() {
        storage.remove(key);
        current = StoredSession.EMPTY;
    }
}
