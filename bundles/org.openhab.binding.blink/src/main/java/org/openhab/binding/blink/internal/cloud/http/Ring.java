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
package org.openhab.binding.blink.internal.cloud.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The last few of many. Thread-safe.
 *
 * @param <T> what it keeps
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class Ring<T> {

    private final Deque<T> entries = new ArrayDeque<>();
    private final int most;

    /**
     * @param most how many are kept
     */
    public Ring(int most) {
        this.most = most;
    }

    /**
     * Adds one; the oldest gives way.
     */
    public synchronized void add(T entry) {
        entries.addLast(entry);
        if (entries.size() > most) {
            entries.removeFirst();
        }
    }

    /**
     * @return the newest; null when there is none
     */
    public synchronized @Nullable T last() {
        return entries.peekLast();
    }

    /**
     * @return all that are kept, the oldest first
     */
    public synchronized List<T> all() {
        return List.copyOf(entries);
    }

    /**
     * Forgets all.
     */
    public synchronized void clear() {
        entries.clear();
    }
}
