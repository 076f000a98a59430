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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.addons.blink.hub.host.HubSettings;
import org.openhab.core.common.ThreadPoolManager;
import org.openhab.core.storage.Storage;
import org.openhab.core.storage.StorageService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Keeps storages as JSON files in {@code userdata/jsondb}, as openHAB does.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@Component
@NonNullByDefault
public class JsonStorageService implements StorageService {

    private final ScheduledExecutorService scheduler = ThreadPoolManager.getScheduledPool("JsonStorage");
    private final Map<String, JsonStorage<?>> storages = new HashMap<>();
    private final Path folder;
    private final DeferredWrite.Timer timer = new DeferredWrite.Timer() {
        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public Future<?> schedule(Runnable task, Duration delay) {
            return scheduler.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
        }
    };

    @Activate
    public JsonStorageService(@Reference HubSettings settings) throws IOException {
        folder = settings.userData().resolve("jsondb");
        Files.createDirectories(folder);
    }

    @Deactivate
    public synchronized void deactivate() {
        storages.values().forEach(JsonStorage::flush);
    }

    @Override
    public <T> Storage<T> getStorage(String name) {
        return getStorage(name, null);
    }

    /**
     * A new storage at each call, as in openHAB: who keeps two of the same name and changes both loses one's changes.
     */
    @Override
    public synchronized <T> Storage<T> getStorage(String name, @Nullable ClassLoader classLoader) {
        JsonStorage<?> before = storages.get(name);
        if (before != null) {
            before.flush();
        }
        JsonStorage<T> storage = new JsonStorage<>(
                folder.resolve(URLEncoder.encode(name, StandardCharsets.UTF_8) + ".json"), classLoader, timer);
        storages.put(name, storage);
        return storage;
    }
}
