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
package org.openhab.core.common.registry;

import org.eclipse.jdt.annotation.NonNull;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.storage.Storage;
import org.openhab.core.storage.StorageService;

/**
 * Keeps elements that users make at run time, as opposed to those that come from files.
 *
 * @param <E> type of the elements
 * @param <K> type of their keys
 * @param <PE> the form in which they are stored
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public abstract class AbstractManagedProvider<E extends Identifiable<K>, @NonNull K, @NonNull PE> {

    private final Storage<PE> storage;

    protected AbstractManagedProvider(StorageService storageService) {
        this.storage = storageService.getStorage(getStorageName(), getClass().getClassLoader());
    }

    /**
     * Adds an element.
     *
     * @throws IllegalArgumentException when there is one with its key
     */
    public void add(E element) {
        String key = keyToString(element.getUID());
        if (storage.containsKey(key)) {
            throw new IllegalArgumentException(
                    "Cannot add element, because an element with same UID (" + key + ") already exists.");
        }
        storage.put(key, toPersistableElement(element));
    }

    /**
     * @return the element with that key; null when it is not kept here
     */
    public @Nullable E get(K key) {
        String text = keyToString(key);
        @Nullable
        PE stored = storage.get(text);
        return stored == null ? null : toElement(text, stored);
    }

    /**
     * @return the element that was removed; null when there was none
     */
    public @Nullable E remove(K key) {
        String text = keyToString(key);
        @Nullable
        PE stored = storage.remove(text);
        return stored == null ? null : toElement(text, stored);
    }

    protected abstract String getStorageName();

    protected abstract String keyToString(K key);

    protected abstract @Nullable E toElement(String key, PE persistableElement);

    protected abstract PE toPersistableElement(E element);
}
