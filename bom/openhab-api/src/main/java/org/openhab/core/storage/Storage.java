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
package org.openhab.core.storage;

import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Values by key that survive a restart of openHAB.
 *
 * @param <T> the type of the values
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public interface Storage<T> {

    /**
     * Keeps a value; null removes it.
     *
     * @return the value that the key had before
     */
    @Nullable
    T put(String key, @Nullable T value);

    /**
     * @return the value that the key had before
     */
    @Nullable
    T remove(String key);

    boolean containsKey(String key);

    @Nullable
    T get(String key);

    Collection<String> getKeys();

    Collection<@Nullable T> getValues();

    default Stream<Map.Entry<String, @Nullable T>> stream() {
        return getKeys().stream().map(key -> new SimpleImmutableEntry<>(key, get(key)));
    }
}
