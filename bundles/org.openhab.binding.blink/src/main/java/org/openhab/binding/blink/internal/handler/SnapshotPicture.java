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

import static org.openhab.binding.blink.internal.BlinkBindingConstants.*;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.error.UnexpectedAnswerException;
import org.openhab.binding.blink.internal.cloud.model.Thumbnail;
import org.openhab.binding.blink.internal.media.PictureBook;
import org.openhab.binding.blink.internal.media.PictureBook.Picture;
import org.openhab.core.library.types.DateTimeType;
import org.openhab.core.library.types.RawType;
import org.openhab.core.types.State;
import org.openhab.core.types.UnDefType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The newest picture of a camera, in the channel {@code snapshot}: new and whole, or not at all.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SnapshotPicture {

    static final String JPEG = "image/jpeg";

    /** Blink may tell of a picture that it does not have yet. */
    private static final Duration RETRY = Duration.ofSeconds(3);

    private final Logger logger = LoggerFactory.getLogger(SnapshotPicture.class);
    private final CameraOutput output;
    private final CameraPrivacy privacy;
    private final PictureBook pictures;
    private volatile @Nullable Thumbnail newest;
    private volatile @Nullable Thumbnail shown;

    SnapshotPicture(CameraOutput output, CameraPrivacy privacy) {
        this.output = output;
        this.privacy = privacy;
        this.pictures = new PictureBook(output::load);
    }

    /**
     * The home shows where the newest picture is.
     */
    void onThumbnail(@Nullable Thumbnail thumbnail) {
        newest = thumbnail;
        if (thumbnail == null || privacy.isHidden()) {
            shown = null;
            output.show(Map.of(CHANNEL_SNAPSHOT, UnDefType.UNDEF, CHANNEL_SNAPSHOT_TIME, timeOf(thumbnail)));
        } else if (output.isLinked(CHANNEL_SNAPSHOT)) {
            show(thumbnail);
        } else {
            output.show(Map.of(CHANNEL_SNAPSHOT_TIME, timeOf(thumbnail)));
            if (!thumbnail.equals(shown)) {
                // Who links the channel later gets the picture of then.
                shown = null;
                output.forget(CHANNEL_SNAPSHOT);
            }
        }
    }

    /**
     * The camera is not there any more.
     */
    void onGone() {
        newest = null;
    }

    /**
     * No home tells of the camera now. What may not be seen any more vanishes all the same.
     */
    void onUnknown() {
        if (privacy.isHidden()) {
            shown = null;
            output.show(Map.of(CHANNEL_SNAPSHOT, UnDefType.UNDEF));
        }
    }

    /**
     * An item was linked to the channel.
     */
    void onLinked() {
        Thumbnail thumbnail = newest;
        if (thumbnail != null) {
            show(thumbnail);
        }
    }

    private static State timeOf(@Nullable Thumbnail thumbnail) {
        return thumbnail == null ? UnDefType.UNDEF
                : thumbnail.time().<State> map(DateTimeType::new).orElseGet(() -> UnDefType.UNDEF);
    }

    /**
     * Shows the picture behind a thumbnail, once it is here and whole.
     *
     * @return whether it is shown
     */
    private CompletableFuture<Boolean> show(Thumbnail thumbnail) {
        if (thumbnail.equals(shown)) {
            return CompletableFuture.completedFuture(true);
        } else if (privacy.isHidden()) {
            return CompletableFuture.completedFuture(false);
        }
        return pictures.picture(thumbnail).handle((picture, failure) -> {
            if (failure != null) {
                logger.debug("No picture: {}", failure.getMessage());
                return false;
            }
            output.tell(() -> {
                if (thumbnail.equals(newest) && !privacy.isHidden()) {
                    shown = thumbnail;
                    output.show(Map.of(CHANNEL_SNAPSHOT, new RawType(picture.jpeg(), JPEG), CHANNEL_SNAPSHOT_TIME,
                            timeOf(thumbnail)));
                }
            });
            return thumbnail.equals(shown);
        });
    }

    /**
     * Shows the newest picture, and tries again where Blink does not have it yet.
     *
     * @param patience how long to try
     * @return whether it is shown
     */
    CompletableFuture<Boolean> showNewest(Duration patience) {
        Thumbnail thumbnail = newest;
        if (thumbnail == null) {
            return CompletableFuture.completedFuture(false);
        }
        return show(thumbnail).thenCompose(done -> {
            if (done || privacy.isHidden() || patience.compareTo(RETRY) < 0) {
                return CompletableFuture.completedFuture(done);
            }
            return output.pause(RETRY).thenCompose(
                    passed -> passed ? showNewest(patience.minus(RETRY)) : CompletableFuture.completedFuture(false));
        });
    }

    boolean hasPicture() {
        return newest != null;
    }

    /**
     * @return the newest picture, whole; wakes no camera. Fails when there is none or it cannot be loaded.
     */
    CompletableFuture<Picture> picture() {
        Thumbnail thumbnail = newest;
        return thumbnail == null
                ? CompletableFuture.failedFuture(new UnexpectedAnswerException("picture", 0, "there is none yet"))
                : pictures.picture(thumbnail);
    }
}
