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
package org.openhab.binding.blink.cloud.simulator.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.cloud.simulator.oauth.OAuthState;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;

/**
 * Keeps in the data folder who is signed in and who is about to be, so that a restart of the simulator ends no session.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class StateFile {

    private static final Gson GSON = new GsonBuilder()
            .registerTypeAdapter(Instant.class,
                    (JsonSerializer<Instant>) (instant, type, context) -> new JsonPrimitive(instant.toString()))
            .registerTypeAdapter(Instant.class,
                    (JsonDeserializer<Instant>) (json, type, context) -> Instant.parse(json.getAsString()))
            .setPrettyPrinting().create();

    private final Path file;
    private String saved = "";

    public StateFile(Path folder) {
        this.file = folder.resolve("state.json");
    }

    /**
     * Brings back what was saved last.
     *
     * @throws IOException when there is a file that cannot be read
     */
    public synchronized void load(OAuthState state) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        OAuthState.@Nullable Snapshot snapshot;
        try {
            snapshot = GSON.fromJson(Files.readString(file), OAuthState.Snapshot.class);
        } catch (JsonParseException e) {
            throw new IOException("Cannot read " + file, e);
        }
        if (snapshot != null) {
            state.restore(snapshot);
        }
    }

    /** Saves if anything has changed. The file is replaced as a whole. */
    public synchronized void save(OAuthState state) {
        String text = GSON.toJson(state.snapshot());
        if (text.equals(saved)) {
            return;
        }
        try {
            Path part = file.resolveSibling(file.getFileName() + ".part");
            Files.writeString(part, text);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            saved = text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
