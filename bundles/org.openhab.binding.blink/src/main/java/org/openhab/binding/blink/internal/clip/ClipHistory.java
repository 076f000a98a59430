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
package org.openhab.binding.blink.internal.clip;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;

/**
 * The clips of the last days, as somebody has just looked for them. Unlike those in the {@link ClipBook} of the
 * account they are no events, and nothing is done with them unless somebody asks for one.
 * <p>
 * It may be read in any thread.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class ClipHistory {

    /** The cloud keeps clips for 30 or 60 days. */
    public static final Duration LONGEST = Duration.ofDays(30);

    private volatile ClipBook book = empty();

    private static ClipBook empty() {
        return new ClipBook(LONGEST);
    }

    /**
     * Takes what lists have shown, instead of what was known before.
     *
     * @param sightings in any order; of very many, the newest are kept
     */
    public void take(Collection<Sighting> sightings, Instant now) {
        ClipBook next = empty();
        sightings.forEach(next::put);
        next.settle(now);
        book = next;
    }

    /**
     * Takes what a list has shown in addition to what is known.
     */
    public void add(Collection<Sighting> sightings, Instant now) {
        ClipBook current = book;
        sightings.stream().filter(one -> current.find(one.clip().id()).isEmpty()).forEach(current::put);
        current.settle(now);
    }

    /**
     * Takes note of a clip that was deleted.
     */
    public void deleted(Clip clip, Instant now) {
        book.deleted(clip, now);
    }

    /**
     * Forgets everything.
     */
    public void clear() {
        book = empty();
    }

    /**
     * @return the recordings of a camera, the newest first
     */
    public List<BookedClip> of(DeviceFamily family, long cameraId) {
        return book.of(family, cameraId);
    }

    /**
     * @return the recording with a clip of that id
     */
    public Optional<BookedClip> find(String id) {
        return book.find(id);
    }
}
