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
package org.openhab.binding.blink.internal.media;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.clip.ClipJson;
import org.openhab.binding.blink.internal.cloud.http.Json;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.core.storage.Storage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.google.gson.JsonObject;

/**
 * What clips of an account were saved into what folder, over restarts: a clip once saved is not saved again, even when
 * the file was taken away. Kept in openHAB's storage, one entry for each clip and folder, so that a crash costs one
 * entry at most. When it is full, the oldest clips are forgotten: new ones are asked for all the time, and old ones are
 * still known by their files. Thread-safe.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class Journal {

    /** How many are kept. */
    static final int MOST = 2000;

    private static final String FOLDER = "folder";
    private static final String FILE = "file";

    private record Entry(String key, String folder, String file, Clip clip) {
        ClipIdentity identity() {
            return ClipIdentity.of(clip);
        }
    }

    private static class Saved {
        final ClipIndex<Entry> clips = new ClipIndex<>();
        final Set<String> names = new HashSet<>();
    }

    private final Logger logger = LoggerFactory.getLogger(Journal.class);

    private final Storage<String> storage;
    private final String prefix;
    private final Map<String, Saved> folders = new HashMap<>();
    private final NavigableSet<Entry> oldestFirst = new TreeSet<>(
            Comparator.comparing((Entry entry) -> entry.clip.time()).thenComparing(Entry::key));

    /**
     * @param storage the storage of the add-on
     * @param account what all keys of this account begin with, and no key of another account: the UID of its thing
     */
    public Journal(Storage<String> storage, String account) {
        this.storage = storage;
        this.prefix = account + "/saved/";
        for (String key : List.copyOf(storage.getKeys())) {
            if (key.startsWith(prefix)) {
                read(key).ifPresentOrElse(this::remember, () -> drop(key));
            }
        }
        forgetOldest();
    }

    private Optional<Entry> read(String key) {
        String text = storage.get(key);
        Optional<JsonObject> json = text == null ? Optional.empty() : Json.object(text);
        return json.flatMap(members -> {
            Optional<String> folder = Json.text(members, FOLDER);
            Optional<String> file = Json.text(members, FILE);
            Optional<Clip> clip = ClipJson.read(members);
            return folder.isPresent() && file.isPresent() && clip.isPresent()
                    ? Optional.of(new Entry(key, folder.get(), file.get(), clip.get()))
                    : Optional.empty();
        });
    }

    private void drop(String key) {
        logger.debug("The stored {} cannot be read and is dropped", key);
        storage.remove(key);
    }

    /**
     * @param folder a folder with all links resolved
     * @return whether the clip, or its copy on the other storage, was saved there
     */
    public synchronized boolean isSaved(Path folder, Clip clip) {
        Saved saved = folders.get(folder.toString());
        return saved != null && saved.clips.find(ClipIdentity.of(clip)).isPresent();
    }

    /**
     * @return whether some clip was saved there under that name
     */
    public synchronized boolean isTaken(Path folder, String fileName) {
        Saved saved = folders.get(folder.toString());
        return saved != null && saved.names.contains(fileName.toLowerCase(Locale.ROOT));
    }

    /**
     * Remembers that the clip was saved there under that name.
     */
    public synchronized void saved(Path folder, Clip clip, String fileName) {
        String key = prefix + ClipIdentity.hash(folder + "\n" + ClipIdentity.of(clip).hash());
        Entry entry = new Entry(key, folder.toString(), fileName, clip);
        JsonObject json = ClipJson.write(clip);
        json.addProperty(FOLDER, entry.folder);
        json.addProperty(FILE, entry.file);
        storage.put(key, json.toString());
        remember(entry);
        forgetOldest();
    }

    /**
     * Forgets all, for an account that is removed.
     */
    public synchronized void clear() {
        oldestFirst.forEach(entry -> storage.remove(entry.key));
        oldestFirst.clear();
        folders.clear();
    }

    private void remember(Entry entry) {
        Saved saved = folders.getOrDefault(entry.folder, new Saved());
        saved.clips.find(entry.identity()).filter(before -> before.key.equals(entry.key)).ifPresent(this::forget);
        folders.put(entry.folder, saved);
        saved.clips.put(entry.identity(), entry);
        saved.names.add(entry.file.toLowerCase(Locale.ROOT));
        oldestFirst.add(entry);
    }

    private void forgetOldest() {
        while (oldestFirst.size() > MOST) {
            Entry oldest = oldestFirst.first();
            storage.remove(oldest.key);
            forget(oldest);
        }
    }

    private void forget(Entry entry) {
        oldestFirst.remove(entry);
        Saved saved = folders.get(entry.folder);
        if (saved == null) {
            return;
        }
        saved.clips.remove(entry.identity());
        saved.names.remove(entry.file.toLowerCase(Locale.ROOT));
        if (saved.clips.size() == 0) {
            folders.remove(entry.folder);
        }
    }
}
