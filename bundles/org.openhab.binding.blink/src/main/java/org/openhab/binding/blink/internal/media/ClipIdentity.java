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

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.cloud.model.ClipSource;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;

/**
 * What makes two clips one: the same clip again, or the copy of a recording on the other storage.
 *
 * @param source where the clip is kept
 * @param id what identifies it there
 * @param networkId the number of the network
 * @param family the family of the camera; null when it is not known
 * @param cameraId the number of the camera; 0 when it is not known
 * @param camera the name of the camera, reduced
 * @param time when the recording began
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
record ClipIdentity(ClipSource source, String id, long networkId, @Nullable DeviceFamily family, long cameraId,
        String camera, Instant time) {

    /** How far apart the cloud and the sync module see the same recording begin. */
    static final Duration APART = Duration.ofSeconds(10);

    static ClipIdentity of(Clip clip) {
        return new ClipIdentity(clip.source(), clip.id(), clip.networkId(), clip.family(), clip.cameraId(),
                ClipNames.reduced(clip.cameraName()), clip.time());
    }

    /**
     * @return whether both are of the same recording
     */
    boolean isSameAs(ClipIdentity other) {
        return source == other.source ? id.equals(other.id)
                : isSameCamera(other) && Duration.between(time, other.time).abs().compareTo(APART) <= 0;
    }

    private boolean isSameCamera(ClipIdentity other) {
        boolean known = family != null && other.family != null && cameraId != 0 && other.cameraId != 0;
        return known ? family == other.family && cameraId == other.cameraId
                : networkId == other.networkId && !camera.isEmpty() && camera.equalsIgnoreCase(other.camera);
    }

    /**
     * @return what stands for the clip where any text would not do
     */
    String hash() {
        return hash(source + ":" + id);
    }

    /**
     * @return 32 hexadecimal digits that stand for a text
     */
    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, 32);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
