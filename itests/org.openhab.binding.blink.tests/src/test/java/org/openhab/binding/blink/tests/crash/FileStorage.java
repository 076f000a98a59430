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
package org.openhab.binding.blink.tests.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.storage.Storage;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;

/**
 * A storage in a file that is written at each change, before the change is said to be done. openHAB's own writes half a
 * second later; what that may cost is told in the documentation, and not the matter here.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class FileStorage implements Storage<String> {

    private static final Gson GSON = new Gson();

    private final Path file;
    private final Steps steps;
    private final Map<String, String> content;

    FileStorage(Path file, Steps steps) throws IOException {
        this.file = file;
        this.steps = steps;
        Map<String, String> read = Files.exists(file)
                ? GSON.fromJson(Files.readString(file), new TypeToken<Map<String, String>>() {
                })
                : null;
        this.content = read == null ? new TreeMap<>() : new TreeMap<>(read);
    }

    @Override
    public synchronized @Nullable String put(String key, @Nullable String value) {
        @Nullable
        String before = value == null ? content.remove(key) : content.put(key, value);
        write();
        return before;
    }

    @Override
    public synchronized @Nullable String remove(String key) {
        @Nullable
        String before = content.remove(key);
        write();
        return before;
    }

    private void write() {
        try {
            steps.at("write " + file.getFileName());
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(fresh, GSON.toJson(content));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            steps.at("written " + file.getFileName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized boolean containsKey(String key) {
        return content.containsKey(key);
    }

    @Override
    public synchronized @Nullable String get(String key) {
        return content.get(key);
    }

    @Override
    public synchronized Collection<String> getKeys() {
        return List.copyOf(content.keySet());
    }

    @Override
    public synchronized Collection<@Nullable String> getValues() {
        return List.copyOf(content.values());
    }
}
