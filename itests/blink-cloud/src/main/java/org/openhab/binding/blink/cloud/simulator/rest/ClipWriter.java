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
package org.openhab.binding.blink.cloud.simulator.rest;

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.cloud.simulator.clip.Clip;
import org.openhab.binding.blink.cloud.simulator.clip.Recording;
import org.openhab.binding.blink.cloud.simulator.clip.Recording.Origin;
import org.openhab.binding.blink.cloud.simulator.home.Family;
import org.openhab.binding.blink.cloud.simulator.json.Json;
import org.openhab.binding.blink.cloud.simulator.json.JsonMembers;

/**
 * Writes clips as both lists have them.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class ClipWriter {

    /** The oldest cameras have one word in common. */
    private static final List<String> OLD_TYPES = List.of("white", "xt", "xt2");

    private ClipWriter() {
    }

    /** An item of <code>media/changed</code>. */
    static JsonMembers classic(Clip clip) {
        Recording recording = clip.recording();
        Origin device = recording.device();
        return Json.object().with("id", clip.id()).with("created_at", Times.write(recording.startedAt()))
                .with("updated_at", Times.write(clip.updatedAt())).with("deleted", clip.deleted())
                .with("device", word(device)).with("device_id", device.id()).with("device_name", device.name())
                .with("network_id", device.networkId()).with("network_name", device.networkName())
                .with("type", recording.type()).with("source", recording.source()).with("partial", recording.partial())
                .with("watched", clip.watched()).with("thumbnail", thumbnail(recording))
                .with("media", file(recording) + ".mp4").with("metadata", null).with("additional_devices", List.of())
                .with("time_zone", device.timeZone());
    }

    /** An item of the v4 list. */
    static JsonMembers v4(Clip clip) {
        Recording recording = clip.recording();
        Origin device = recording.device();
        @Nullable
        String description = recording.description();
        return Json.object().with("id", clip.id()).with("created_at", Times.write(recording.startedAt()))
                .with("updated_at", Times.write(clip.updatedAt())).with("device", word(device))
                .with("device_id", device.id()).with("device_name", device.name())
                .with("network_id", device.networkId()).with("network_name", device.networkName())
                .with("type", recording.type()).with("source", recording.source()).with("watched", clip.watched())
                .with("thumbnail", thumbnail(recording))
                .with("media", "/api/v4/accounts/%d/media/%d/video/contents".formatted(device.accountId(), clip.id()))
                .with("cv_detection", recording.detections()).with("ai_vd", description == null ? null
                        : Json.object().with("short_description", description).with("full_description", description));
    }

    /** The word for a device in lists and addresses. */
    static String word(Origin device) {
        return device.family() == Family.CAMERA && OLD_TYPES.contains(device.type()) ? "camera" : device.type();
    }

    private static String thumbnail(Recording recording) {
        return file(recording) + ".jpg?ext=";
    }

    private static String file(Recording recording) {
        Origin device = recording.device();
        return "/api/v3/media/accounts/%d/networks/%d/%s/%d/%s/%d".formatted(device.accountId(), device.networkId(),
                word(device), device.id(), recording.source(), recording.id());
    }
}
