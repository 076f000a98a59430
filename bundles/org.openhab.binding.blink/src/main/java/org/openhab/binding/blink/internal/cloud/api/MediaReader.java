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
package org.openhab.binding.blink.internal.cloud.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.model.Manifest;
import org.openhab.binding.blink.internal.cloud.model.MediaItem;
import org.openhab.binding.blink.internal.cloud.model.Thumbnail;

import com.google.gson.JsonObject;

/**
 * Reads lists of clips, item by item: one that cannot be read costs none of the others.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class MediaReader {

    private static final String VIDEO = "video";
    /** Such a number becomes part of an address, and may not lead elsewhere. */
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private MediaReader() {
    }

    /**
     * @param body a page of the media list, of either form
     * @param notes takes a line for each part that could not be read
     */
    static List<MediaItem> items(JsonObject body, Consumer<String> notes) {
        return new Fields(body, "media list", notes).objects("media").stream().map(MediaReader::item)
                .flatMap(Optional::stream).toList();
    }

    private static Optional<MediaItem> item(Fields item) {
        Instant updated = item.time("updated_at");
        Instant created = item.time("created_at");
        Instant createdAt = created == null ? updated : created;
        if (createdAt == null) {
            item.leaveOut();
            return Optional.empty();
        }
        Instant updatedAt = updated == null ? createdAt : updated;
        return item.id("id")
                .flatMap(id -> item.id("network_id").flatMap(network -> item.id("device_id")
                        .map(device -> new MediaItem(id, network, device, item.text("device"), item.text("device_name"),
                                createdAt, updatedAt, lower(item.text("source")),
                                item.texts("cv_detection").stream().map(MediaReader::lower).distinct().toList(),
                                Boolean.TRUE.equals(item.flag("deleted")), Boolean.TRUE.equals(item.flag("watched")),
                                thumbnail(item.text("thumbnail")), path(item)))));
    }

    /** Photos are listed too, and there may be a reason why there is no medium. */
    private static String path(Fields item) {
        String type = item.text("type");
        String path = item.text("media");
        return path == null || type != null && !VIDEO.equals(type) ? "" : path.strip();
    }

    private static @Nullable Thumbnail thumbnail(@Nullable String reference) {
        return reference == null || reference.isBlank() ? null : new Thumbnail(reference.strip());
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * @param body the manifest of a sync module; its numbers are texts or numbers
     * @param notes takes a line for each part that could not be read
     * @return the manifest; empty when it is none
     */
    static Optional<Manifest> manifest(JsonObject body, Consumer<String> notes) {
        Fields manifest = new Fields(body, "manifest", notes);
        String id = manifest.text("manifest_id");
        return id == null || !NUMBER.matcher(id).matches() ? Optional.empty()
                : Optional.of(new Manifest(id,
                        manifest.objects("clips").stream().map(MediaReader::entry).flatMap(Optional::stream).toList()));
    }

    private static Optional<Manifest.Entry> entry(Fields clip) {
        String id = clip.text("id");
        String name = clip.text("camera_name");
        Instant time = clip.time("created_at");
        if (id == null || !NUMBER.matcher(id).matches() || name == null || time == null) {
            clip.leaveOut();
            return Optional.empty();
        }
        return Optional.of(new Manifest.Entry(id, name, time));
    }
}
