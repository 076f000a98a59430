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

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.storage.DeletableStorage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.annotations.SerializedName;
import com.google.gson.reflect.TypeToken;

/**
 * A storage in one JSON file of openHAB's form: each value with the name of its class.
 *
 * Values are turned into JSON when they are put and into objects whenever they are asked for, so a change to an object
 * that was put is not kept, as in openHAB. The file is written some time later.
 *
 * @param <T> the type of the values
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class JsonStorage<T> implements DeletableStorage<T> {

    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().create();
    private static final TypeToken<@Nullable Map<String, @Nullable Entry>> FILE_TYPE = new TypeToken<>() {
    };

    /** The form of a value in the file. */
    private record Entry(@SerializedName("class") @Nullable String className, @Nullable JsonElement value) {
    }

    private final Logger logger = LoggerFactory.getLogger(JsonStorage.class);
    private final Path file;
    private final @Nullable ClassLoader classLoader;
    private final DeferredWrite write;
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();

    JsonStorage(Path file, @Nullable ClassLoader classLoader, DeferredWrite.Timer timer) {
        this.file = file;
        this.classLoader = classLoader;
        this.write = new DeferredWrite(timer, this::writeFile);
        readFile();
    }

    @Override
    public @Nullable T put(String key, @Nullable T value) {
        if (value == null) {
            return remove(key);
        }
        Entry previous = entries.put(key, new Entry(value.getClass().getName(), GSON.toJsonTree(value)));
        write.later();
        return toObject(previous);
    }

    @Override
    public @Nullable T remove(String key) {
        Entry previous = entries.remove(key);
        write.later();
        return toObject(previous);
    }

    @Override
    public boolean containsKey(String key) {
        return entries.containsKey(key);
    }

    @Override
    public @Nullable T get(String key) {
        return toObject(entries.get(key));
    }

    @Override
    public Collection<String> getKeys() {
        return Set.copyOf(entries.keySet());
    }

    @Override
    public Collection<@Nullable T> getValues() {
        List<@Nullable T> values = new ArrayList<>();
        entries.values().forEach(entry -> values.add(toObject(entry)));
        return values;
    }

    @Override
    public void delete() {
        entries.clear();
        write.cancel();
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            logger.warn("The storage {} cannot be deleted: {}", file, e.getMessage());
        }
    }

    /**
     * Writes what is still to be written.
     */
    void flush() {
        write.now();
    }

    // The class name was written by put, and who opens a storage with another type gets what openHAB gives: an error
    // where the value is used.
    @SuppressWarnings("unchecked")
    private @Nullable T toObject(@Nullable Entry entry) {
        String className = entry == null ? null : entry.className();
        if (entry == null || className == null) {
            return null;
        }
        try {
            ClassLoader loader = classLoader == null ? JsonStorage.class.getClassLoader() : classLoader;
            return (T) GSON.fromJson(entry.value(), Class.forName(className, true, loader));
        } catch (JsonParseException | ClassNotFoundException e) {
            logger.error("A value in {} cannot be read: {}", file.getFileName(), e.getMessage());
            return null;
        }
    }

    private void readFile() {
        if (!Files.exists(file)) {
            return;
        }
        try {
            Map<String, @Nullable Entry> read = GSON.fromJson(Files.readString(file, StandardCharsets.UTF_8),
                    FILE_TYPE);
            if (read != null) {
                read.forEach((key, entry) -> {
                    if (entry != null) {
                        entries.put(key, entry);
                    }
                });
            }
        } catch (IOException | JsonParseException e) {
            logger.error("The storage {} cannot be read and begins empty: {}", file, e.getMessage());
        }
    }

    private void writeFile() {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.writeString(fresh, GSON.toJson(new TreeMap<>(entries)), StandardCharsets.UTF_8);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            logger.error("The storage {} cannot be written: {}", file, e.getMessage());
        }
    }
}
