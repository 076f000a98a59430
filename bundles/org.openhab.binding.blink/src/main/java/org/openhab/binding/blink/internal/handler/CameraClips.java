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

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.AccountSession;
import org.openhab.binding.blink.internal.account.ClipFiles;
import org.openhab.binding.blink.internal.clip.BookedClip;
import org.openhab.binding.blink.internal.cloud.error.SessionEndedException;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has a camera record clips, and saves and deletes them.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class CameraClips {

    private final Logger logger = LoggerFactory.getLogger(CameraClips.class);
    private final CameraAccess access;
    private final CameraPrivacy privacy;
    private final Clock clock;

    /**
     * @param access reaches the camera
     * @param privacy tells whether clips may be seen
     * @param clock tells the time
     */
    CameraClips(CameraAccess access, CameraPrivacy privacy, Clock clock) {
        this.privacy = privacy;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Has the camera record a clip.
     *
     * @return whether Blink says that it has
     */
    public CompletableFuture<Boolean> record() {
        AtomicReference<@Nullable Instant> sentAt = new AtomicReference<>();
        Optional<AccountSession> session = access.session();
        return access.order(
                home -> home.cameras().record(access.family(), access.cameraId(), () -> sentAt.set(clock.instant())))
                .thenApply(result -> {
                    if (result.isConfirmed()) {
                        // Whose order is one with that of somebody else has not sent it.
                        Optional.ofNullable(sentAt.get()).ifPresent(askedAt -> session
                                .ifPresent(one -> one.clips().recorded(access.family(), access.cameraId(), askedAt)));
                    } else {
                        logger.info("{} has recorded no clip: {}", access.thing(), result.reason());
                    }
                    return result.isConfirmed();
                });
    }

    /**
     * Saves the newest clip.
     *
     * @param wanted whether it is still wanted when all of it is there
     * @return the clip; fails with what went wrong
     */
    public CompletableFuture<Clip> saveNewest(String file, ClipFiles.Permit wanted) {
        if (privacy.isHidden()) {
            return CameraPrivacy.refusal();
        }
        return files().map(files -> files.saveNewest(access.family(), access.cameraId(), file, () -> {
            privacy.check();
            wanted.check();
        })).orElseGet(() -> CompletableFuture.failedFuture(new SessionEndedException("the account is offline")));
    }

    /**
     * Saves the clips of the last hour that were not saved before.
     *
     * @return the job; empty while the account is not initialized, or clips must not be seen
     */
    public Optional<ClipFiles.SaveJob> saveRecent(String folder) {
        if (privacy.isHidden()) {
            logger.info("No clips of {} are saved: {}", access.thing(), new PicturesHiddenException().getMessage());
            return Optional.empty();
        }
        return files().map(files -> files.saveRecent(access.family(), access.cameraId(), folder, privacy::check));
    }

    private Optional<ClipFiles> files() {
        return access.account().flatMap(AccountHandler::clipFiles);
    }

    /**
     * Deletes a clip of this camera wherever it is.
     *
     * @return whether it is gone
     */
    public CompletableFuture<Boolean> delete(String id) {
        return access.session()
                .filter(session -> session.clips().find(id).map(BookedClip::clip)
                        .filter(clip -> clip.isOf(access.family(), access.cameraId())).isPresent())
                .flatMap(session -> access.account().flatMap(AccountHandler::media)).map(media -> media.delete(id))
                .orElseGet(() -> CompletableFuture.completedFuture(false));
    }

    /**
     * @return when the last clip began; null when there is none
     */
    @Nullable
    Instant last() {
        return access.session()
                .flatMap(session -> session.clips().book().of(access.family(), access.cameraId()).stream().findFirst())
                .map(booked -> booked.clip().time()).orElse(null);
    }
}
