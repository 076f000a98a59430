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

import static org.openhab.binding.blink.internal.BlinkBindingConstants.CHANNEL_SNAPSHOT;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.media.PictureBook.Picture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has a camera take pictures, and gives the newest one.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class CameraPictures {

    /** How long to wait for a new picture after Blink has told of it. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Logger logger = LoggerFactory.getLogger(CameraPictures.class);
    private final CameraAccess access;
    private final SnapshotPicture snapshot;
    private final CameraPrivacy privacy;

    /**
     * @param access reaches the camera
     * @param snapshot shows the newest picture
     * @param privacy tells whether pictures may be seen
     */
    CameraPictures(CameraAccess access, SnapshotPicture snapshot, CameraPrivacy privacy) {
        this.privacy = privacy;
        this.access = access;
        this.snapshot = snapshot;
    }

    /**
     * Has the camera take a picture and shows it.
     *
     * @return whether a new picture is in the channel {@code snapshot}
     */
    public CompletableFuture<Boolean> take() {
        if (privacy.isHidden()) {
            logger.info("{} has taken no picture: {}", access.thing(), new PicturesHiddenException().getMessage());
            return CompletableFuture.completedFuture(false);
        }
        return access.order(home -> home.cameras().takePicture(access.family(), access.cameraId(), false))
                .thenCompose(result -> {
                    if (result.isConfirmed()) {
                        return snapshot.showNewest(PATIENCE);
                    }
                    logger.info("{} has taken no picture: {}", access.thing(), result.reason());
                    return CompletableFuture.completedFuture(false);
                });
    }

    /**
     * Has the camera take a picture, after everything that somebody waits for. It is shown with the home.
     */
    void takeByItself() {
        if (!privacy.isHidden()) {
            access.order(home -> home.cameras().takePicture(access.family(), access.cameraId(), true)).thenAccept(
                    result -> logger.debug("{} was to take a picture: {}", access.thing(), result.reason()));
        }
    }

    /**
     * @return the newest picture, whole; wakes no camera. Fails when there is none or it cannot be loaded.
     */
    public CompletableFuture<Picture> newest() {
        if (privacy.isHidden()) {
            logger.info("{} shows no picture: {}", access.thing(), new PicturesHiddenException().getMessage());
            return CameraPrivacy.refusal();
        }
        return privacy.unlessHidden(snapshot.picture());
    }

    /**
     * An item was linked to a channel.
     */
    void onLinked(String channelId) {
        if (CHANNEL_SNAPSHOT.equals(channelId)) {
            snapshot.onLinked();
        }
    }
}
