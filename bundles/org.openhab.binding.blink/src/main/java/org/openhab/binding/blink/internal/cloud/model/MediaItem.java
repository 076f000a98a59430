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
 * A clip as the media list of Blink's cloud shows it at one moment. It is listed again whenever something about it
 * changes: it was watched, processed or deleted.
 *
 * @param id its number, the same for ever
 * @param networkId the number of its network
 * @param deviceId the number of its camera; unique in a family only
 * @param deviceType the model of its camera; null when Blink does not tell
 * @param deviceName the name that its camera had; null when Blink does not tell
 * @param createdAt when the recording began
 * @param updatedAt when something about it last changed
 * @param cause Blink's own word for why it was recorded
 * @param objects what was seen on it, in lower case
 * @param deleted whether it was deleted; it stays listed all the same
 * @param watched whether somebody has watched or downloaded it
 * @param thumbnail where its picture is; null when there is none
 * @param path where the clip itself is; empty when there is none
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record MediaItem(long id, long networkId, long deviceId, @Nullable String deviceType,
        @Nullable String deviceName, Instant createdAt, Instant updatedAt, String cause, List<String> objects,
        boolean deleted, boolean watched, @Nullable Thumbnail thumbnail, String path) {

    public MediaItem {
        objects = List.copyOf(objects);
    }
}
