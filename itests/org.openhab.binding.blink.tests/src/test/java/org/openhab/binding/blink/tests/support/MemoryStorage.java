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
package org.openhab.binding.blink.tests.support;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.storage.Storage;

/**
 * A storage that lives as long as the test, which may keep it over a restart.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class MemoryStorage implements Storage<String> {

    private final Map<String, String> content = new ConcurrentHashMap<>();

    /**
     * @return what is in it now, whatever becomes of it later
     */
    public MemoryStorage copy() {
        MemoryStorage copy = new MemoryStorage();
        copy.content.putAll(content);
        return copy;
    }

    @Override
    public @Nullable String put(String key, @Nullable String value) {
        return value == null ? content.remove(key) : content.put(key, value);
    }

    @Override
    public @Nullable String remove(String key) {
        return content.remove(key);
    }

    @Override
    public boolean containsKey(String key) {
        return content.containsKey(key);
    }

    @Override
    public @Nullable String get(String key) {
        return content.get(key);
    }

    @Override
    public Collection<String> getKeys() {
        return List.copyOf(content.keySet());
    }

    @Override
    public Collection<@Nullable String> getValues() {
        return List.copyOf(content.values());
    }
}
