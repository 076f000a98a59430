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
package org.openhab.binding.blink.internal.handler;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.cloud.model.Thumbnail;
import org.openhab.binding.blink.internal.media.PictureBook;
import org.openhab.binding.blink.internal.media.PictureBook.Picture;
import org.openhab.core.library.types.RawType;
import org.openhab.core.types.UnDefType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The picture of a clip in an image channel. Clips on USB storage have none.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ClipPicture {

    private final Logger logger = LoggerFactory.getLogger(ClipPicture.class);
    private final String channelId;
    private final CameraOutput output;
    private final CameraPrivacy privacy;
    private final PictureBook pictures;
    private volatile @Nullable Clip clip;
    private volatile @Nullable Thumbnail shown;

    /**
     * A picture and the clip that it is of.
     *
     * @param clip the clip
     * @param picture its picture
     */
    record Still(Clip clip, Picture picture) {
    }

    ClipPicture(String channelId, CameraOutput output, CameraPrivacy privacy) {
        this.privacy = privacy;
        this.channelId = channelId;
        this.output = output;
        this.pictures = PictureBook.ofLasting(output::load);
    }

    /**
     * The clip has changed, or may have.
     */
    void onClip(Optional<Clip> now) {
        output.tell(() -> {
            clip = now.orElse(null);
            Thumbnail thumbnail = now.map(Clip::thumbnail).orElse(null);
            if (thumbnail == null || privacy.isHidden()) {
                shown = null;
                output.show(Map.of(channelId, UnDefType.UNDEF));
            } else if (output.isLinked(channelId)) {
                show(thumbnail);
            } else if (!thumbnail.equals(shown)) {
                // Who links the channel later gets the picture of then.
                shown = null;
                output.forget(channelId);
            }
        });
    }

    /**
     * Shows or hides it, because it has become visible or invisible.
     */
    void show() {
        output.tell(() -> onClip(Optional.ofNullable(clip)));
    }

    /**
     * An item was linked to the channel.
     */
    void onLinked() {
        Clip now = clip;
        Thumbnail thumbnail = now == null ? null : now.thumbnail();
        if (thumbnail != null && !privacy.isHidden()) {
            show(thumbnail);
        }
    }

    private void show(Thumbnail thumbnail) {
        if (!thumbnail.equals(shown)) {
            pictures.picture(thumbnail).whenComplete((picture, failure) -> {
                if (failure != null) {
                    logger.debug("No picture of a clip: {}", failure.getMessage());
                } else {
                    output.tell(() -> show(thumbnail, picture));
                }
            });
        }
    }

    private void show(Thumbnail thumbnail, Picture picture) {
        Clip now = clip;
        if (!privacy.isHidden() && now != null && thumbnail.equals(now.thumbnail())) {
            shown = thumbnail;
            output.show(Map.of(channelId, new RawType(picture.jpeg(), SnapshotPicture.JPEG)));
        }
    }

    /**
     * @return the picture; empty when there is none. Fails when it cannot be loaded.
     */
    CompletableFuture<Optional<Still>> still() {
        Clip now = clip;
        Thumbnail thumbnail = now == null ? null : now.thumbnail();
        return now == null || thumbnail == null ? CompletableFuture.completedFuture(Optional.empty())
                : pictures.picture(thumbnail).thenApply(picture -> Optional.of(new Still(now, picture)));
    }
}
