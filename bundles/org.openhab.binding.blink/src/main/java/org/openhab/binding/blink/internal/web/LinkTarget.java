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
package org.openhab.binding.blink.internal.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;

/**
 * What a link leads to within its account: a picture or a clip of one camera.
 *
 * @param kind what is shown
 * @param family the family of the camera, because numbers are unique within a family only
 * @param cameraId the number of the camera
 * @param clipId the id of a certain clip; empty for the newest one, and for pictures
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record LinkTarget(LinkKind kind, DeviceFamily family, long cameraId, Optional<String> clipId) {

    private static final int LONGEST_CLIP_ID = 150;
    private static final Pattern NEWEST = Pattern.compile(
            "(?<kind>[a-z.-]{1,20})/(?<family>[a-z]{1,20})-(?<camera>[1-9]\\d{0,17})(?<suffix>\\.[a-z0-9]{2,4})");
    private static final Pattern ONE_CLIP = Pattern.compile(
            "(?<kind>[a-z-]{1,20})/(?<family>[a-z]{1,20})-(?<camera>[1-9]\\d{0,17})/(?<clip>[A-Za-z0-9_-]{1,200})(?<suffix>\\.[a-z0-9]{2,4})");

    /**
     * @throws IllegalArgumentException when there can be no such thing
     */
    public LinkTarget {
        if (cameraId <= 0) {
            throw new IllegalArgumentException("not the number of a camera");
        }
        if (clipId.isPresent() ? !kind.hasCertain() : !kind.hasNewest()) {
            throw new IllegalArgumentException("there is no such link of that kind");
        }
        if (clipId.filter(id -> id.isEmpty() || bytes(id).length > LONGEST_CLIP_ID).isPresent()) {
            throw new IllegalArgumentException("not the id of a clip");
        }
    }

    /**
     * @return the newest of its kind
     */
    public static LinkTarget newest(LinkKind kind, DeviceFamily family, long cameraId) {
        return new LinkTarget(kind, family, cameraId, Optional.empty());
    }

    /**
     * @param kind of which there are certain ones
     * @return a certain one of its kind
     */
    public static LinkTarget certain(LinkKind kind, DeviceFamily family, long cameraId, String id) {
        return new LinkTarget(kind, family, cameraId, Optional.of(id));
    }

    /**
     * @return one certain clip
     */
    public static LinkTarget clip(DeviceFamily family, long cameraId, String clipId) {
        return new LinkTarget(LinkKind.CLIP, family, cameraId, Optional.of(clipId));
    }

    /**
     * Reads what {@link #path()} has written, and nothing else: there is one way only to write each target.
     *
     * @param path the part of an address that follows the account, as it was sent
     */
    static Optional<LinkTarget> parse(String path) {
        Matcher newest = NEWEST.matcher(path);
        if (newest.matches()) {
            return LinkKind.of(group(newest, "kind")).filter(LinkKind::hasNewest)
                    .flatMap(kind -> target(kind, newest, Optional.empty()));
        }
        Matcher clip = ONE_CLIP.matcher(path);
        if (clip.matches()) {
            return LinkKind.of(group(clip, "kind")).filter(LinkKind::hasCertain)
                    .flatMap(kind -> decoded(group(clip, "clip")).flatMap(id -> target(kind, clip, Optional.of(id))));
        }
        return Optional.empty();
    }

    private static Optional<LinkTarget> target(LinkKind kind, Matcher matcher, Optional<String> clipId) {
        if (!kind.suffix().equals(group(matcher, "suffix"))) {
            return Optional.empty();
        }
        String word = group(matcher, "family");
        return Arrays.stream(DeviceFamily.values()).filter(family -> word(family).equals(word)).findFirst()
                .map(family -> new LinkTarget(kind, family, Long.parseLong(group(matcher, "camera")), clipId));
    }

    /** Base64 has several ways to write the same bytes; only one of them is ours. */
    private static Optional<String> decoded(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        String id = new String(bytes, StandardCharsets.UTF_8);
        return bytes.length <= LONGEST_CLIP_ID && encoded(id).equals(text) ? Optional.of(id) : Optional.empty();
    }

    private static String encoded(String clipId) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(clipId));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String group(Matcher matcher, String name) {
        @Nullable
        String group = matcher.group(name);
        return group == null ? "" : group;
    }

    /** The names of the thing types, which users know. */
    private static String word(DeviceFamily family) {
        return switch (family) {
            case CAMERA -> "camera";
            case OWL -> "mini";
            case DOORBELL -> "doorbell";
        };
    }

    /**
     * @return the camera, as it stands in addresses and in names of files
     */
    String camera() {
        return word(family) + "-" + cameraId;
    }

    /**
     * @return the part of an address that follows the account; made of characters only that need no encoding
     */
    String path() {
        return kind.word() + "/" + camera() + clipId.map(id -> "/" + encoded(id)).orElse("") + kind.suffix();
    }

    /**
     * @return whether it shows the same for ever
     */
    boolean isCertain() {
        return clipId.isPresent();
    }
}
