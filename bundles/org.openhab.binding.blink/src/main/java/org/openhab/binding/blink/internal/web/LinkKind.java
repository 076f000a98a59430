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

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What a link can show of a camera. The words are those that users write, and part of the addresses.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public enum LinkKind {
    /** The newest picture. */
    SNAPSHOT("snapshot", ".jpg"),
    /** The picture of the last motion. */
    MOTION_IMAGE("motion-image", ".jpg"),
    /** The picture of the last press of a doorbell. */
    RING_IMAGE("ring-image", ".jpg"),
    /** The newest clip, or a certain one. */
    CLIP("clip", ".mp4"),
    /** The picture of a certain clip. */
    CLIP_IMAGE("clip-image", ".jpg"),
    /** The live view, for players of HTTP Live Streaming; begins it. */
    LIVE("live", ".m3u8"),
    /** The live view as one endless stream, for players such as VLC; begins it. */
    LIVE_TS("live.ts", ".ts"),
    /** The playlist of a certain live view. */
    LIVE_LIST("live-list", ".m3u8"),
    /** A piece of a certain live view. */
    LIVE_PART("live-part", ".ts");

    private final String word;
    private final String suffix;

    LinkKind(String word, String suffix) {
        this.word = word;
        this.suffix = suffix;
    }

    /**
     * @return how users call it
     */
    public String word() {
        return word;
    }

    /**
     * @return how its addresses end
     */
    String suffix() {
        return suffix;
    }

    /**
     * @param word how users call it
     * @return the kind; empty when there is none of that name
     */
    public static Optional<LinkKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    /**
     * @return whether a user can ask for the newest of it
     */
    public boolean hasNewest() {
        return this != CLIP_IMAGE && this != LIVE_LIST && this != LIVE_PART;
    }

    /**
     * @return whether there are certain ones of it
     */
    boolean hasCertain() {
        return this == CLIP || !hasNewest();
    }
}
