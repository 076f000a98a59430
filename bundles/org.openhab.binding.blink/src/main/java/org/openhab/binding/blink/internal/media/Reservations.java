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
import java.util.HashSet;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.model.Clip;

/**
 * The clips that are being saved, and the names that they will have: nobody else takes either meanwhile. Thread-safe.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class Reservations {

    /**
     * Where a clip will be.
     */
    record Place(Path folder, ClipIdentity clip, String fileName) {
    }

    private final Set<Place> places = new HashSet<>();

    synchronized Place reserve(Path folder, Clip clip, String fileName) {
        Place place = new Place(folder, ClipIdentity.of(clip), fileName);
        places.add(place);
        return place;
    }

    synchronized void release(Place place) {
        places.remove(place);
    }

    /**
     * @return whether that clip, or its copy on the other storage, is being saved in that folder
     */
    synchronized boolean isReserved(Path folder, Clip clip) {
        ClipIdentity identity = ClipIdentity.of(clip);
        return places.stream().anyMatch(place -> place.folder.equals(folder) && place.clip.isSameAs(identity));
    }

    /**
     * @return whether something is being saved under that name; names that differ in case only are one on some disks
     */
    synchronized boolean isReserved(Path folder, String fileName) {
        return places.stream()
                .anyMatch(place -> place.folder.equals(folder) && place.fileName.equalsIgnoreCase(fileName));
    }

    /**
     * @return whether something is being saved in that folder
     */
    synchronized boolean isReserved(Path folder) {
        return places.stream().anyMatch(place -> place.folder.equals(folder));
    }

    /**
     * @return whether that clip, or its copy, is being saved anywhere
     */
    synchronized boolean isReserved(Clip clip) {
        ClipIdentity identity = ClipIdentity.of(clip);
        return places.stream().anyMatch(place -> place.clip.isSameAs(identity));
    }
}
