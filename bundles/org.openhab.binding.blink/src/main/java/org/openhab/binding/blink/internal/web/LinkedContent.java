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

import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.live.hls.RawSubscription;

/**
 * What an account has for a link.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public sealed interface LinkedContent {

    /**
     * A picture in memory.
     *
     * @param jpeg the file; not changed by anybody
     * @param time when it was taken; null when Blink does not tell
     * @param name the name of the camera
     */
    record Picture(byte[] jpeg, @Nullable Instant time, String name) implements LinkedContent {

        @Override
        public String toString() {
            return "Picture of " + time;
        }
    }

    /**
     * A clip on disk.
     *
     * @param file an MP4 that is complete
     * @param time when the recording began
     * @param name the name of the camera
     */
    record StoredClip(Path file, Instant time, String name) implements LinkedContent {
    }

    /**
     * A playlist of HTTP Live Streaming as it is now.
     *
     * @param text the playlist
     */
    record Playlist(String text) implements LinkedContent {
        @Override
        public String toString() {
            return "Playlist";
        }
    }

    /**
     * A piece of a live view.
     *
     * @param ts MPEG-TS; shared by all viewers and not changed by anybody
     */
    record Piece(byte[] ts) implements LinkedContent {
        @Override
        public String toString() {
            return "Piece";
        }
    }

    /**
     * What it is for those who ask for it and not only whether it is there.
     *
     * @return what to send
     */
    default CompletableFuture<LinkedContent> opened() {
        return CompletableFuture.completedFuture(this);
    }

    /**
     * A live view that begins when somebody reads it.
     *
     * @param endless whether it is one stream, and not a playlist
     * @param begin begins it
     */
    record Unopened(boolean endless, Supplier<CompletableFuture<LinkedContent>> begin) implements LinkedContent {
        @Override
        public CompletableFuture<LinkedContent> opened() {
            return begin.get();
        }

        @Override
        public String toString() {
            return "Unopened";
        }
    }

    /**
     * A live view as one stream that ends when the live view does.
     *
     * @param stream begins to read; is given what to call when there is something to read again
     */
    record Endless(Function<Runnable, RawSubscription> stream) implements LinkedContent {
        @Override
        public String toString() {
            return "Endless";
        }
    }

    /**
     * Nothing to show, and why.
     *
     * @author Blink for openHAB contributors - Initial contribution
     */
    enum Absence implements LinkedContent {
        /** There is no such camera, or it has no such picture or clip. */
        NOTHING,
        /** It is not to be shown now: whoever asks is told the same as without a link. */
        WITHHELD
    }
}
