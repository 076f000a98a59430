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
import org.eclipse.jdt.annotation.Nullable;

/**
 * A clip that a camera has recorded, wherever it is kept. Immutable: what becomes of it later is not part of it.
 *
 * @param source where it is kept
 * @param id what identifies it among all clips of its source, for ever; opaque to users
 * @param networkId the number of the network
 * @param family the family of the camera; null when no camera of the home, or more than one, can be the one
 * @param cameraId the number of the camera; 0 when it is not known
 * @param cameraName the name of the camera
 * @param time when the recording began
 * @param cause Blink's own word for why it was recorded, such as {@code pir}; empty when Blink does not tell
 * @param objects what was seen on it, in lower case, such as {@code person}
 * @param thumbnail where its picture is; null when there is none
 * @param path where the clip itself is, relative to the host of the account's tier; empty when it has to be asked for
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record Clip(ClipSource source, String id, long networkId, @Nullable DeviceFamily family, long cameraId,
        String cameraName, Instant time, String cause, List<String> objects, @Nullable Thumbnail thumbnail,
        String path) {

    public Clip {
        objects = List.copyOf(objects);
    }

    /**
     * @return what it shows, in one word
     */
    public EventType type() {
        EventType type = EventType.of(cause, objects);
        return type == EventType.CLIP && isMotion() ? EventType.MOTION : type;
    }

    /**
     * @return whether it is there because the camera has seen something move. USB storage does not tell causes, and
     *         what lands there by itself is motion.
     */
    public boolean isMotion() {
        return EventType.isMotion(cause) || source == ClipSource.LOCAL && cause.isEmpty();
    }

    /**
     * @return whether it is there because somebody pressed the button of a doorbell
     */
    public boolean isPress() {
        return EventType.isPress(cause);
    }

    /**
     * @return whether it was recorded by that camera
     */
    public boolean isOf(DeviceFamily cameraFamily, long camera) {
        return family == cameraFamily && cameraId == camera;
    }
}
