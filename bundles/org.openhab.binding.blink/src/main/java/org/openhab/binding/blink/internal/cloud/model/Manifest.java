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
package org.openhab.binding.blink.internal.cloud.model;

import java.time.Instant;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What is on the USB storage of a sync module at one moment. The numbers in it count only until the next manifest.
 *
 * @param id its number, which is needed to ask for a clip
 * @param clips the clips
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record Manifest(String id, List<Entry> clips) {

    public Manifest {
        clips = List.copyOf(clips);
    }

    /**
     * A clip on the USB storage.
     *
     * @param id its number in this manifest
     * @param cameraName the name of its camera without blanks and special characters
     * @param createdAt when the recording began
     */
    public record Entry(String id, String cameraName, Instant createdAt) {
    }
}
