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
package org.openhab.binding.blink.internal.action;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.ClipFiles.SaveJob;
import org.openhab.binding.blink.internal.action.Waiting.Reason;
import org.openhab.binding.blink.internal.clip.SinceParser;
import org.openhab.binding.blink.internal.cloud.error.FailureCause;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.diagnostics.Diary;
import org.openhab.binding.blink.internal.handler.AccountHandler;
import org.openhab.binding.blink.internal.handler.CameraHandler;
import org.openhab.binding.blink.internal.media.PictureBook.Picture;
import org.openhab.binding.blink.internal.media.SaveFolders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Saves pictures and clips to files for the actions. What is not saved, the log tells and why.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class Saving {

    /** How long to wait for a clip: one on USB storage has to be brought to the cloud first. */
    static final Duration LIMIT = Duration.ofSeconds(180);

    private final Logger logger = LoggerFactory.getLogger(Saving.class);

    /**
     * @return whether the picture is in the file
     */
    boolean newestPicture(CameraHandler camera, String file) {
        Optional<SaveFolders> folders = camera.saveFolders();
        Optional<Picture> picture = Waiting.forResult(camera.diary(), "saveImage", camera.pictures().newest());
        if (folders.isEmpty() || picture.isEmpty()) {
            return false;
        }
        try {
            folders.get().write(file, picture.get().jpeg());
            return true;
        } catch (IOException e) {
            Waiting.note(camera.diary(), "saveImage", e);
            logger.warn("saveImage of {} wrote nothing: {}", camera.getThing().getUID(), e.getMessage());
            return false;
        }
    }

    /**
     * @return whether the clip is in the file
     */
    boolean newestClip(CameraHandler camera, String file) {
        // Either the file is written, or whoever has waited is told that it is not.
        AtomicBoolean decided = new AtomicBoolean();
        CompletableFuture<Boolean> saved = camera.clips().saveNewest(file, () -> {
            if (!decided.compareAndSet(false, true)) {
                throw new IOException("it came too late, nobody waits for it any more");
            }
        }).handle((clip, failure) -> {
            if (failure != null) {
                Waiting.note(camera.diary(), "saveVideo", failure);
                logger.warn("saveVideo of {} wrote nothing: {}", camera.getThing().getUID(),
                        FailureCause.of(failure).getMessage());
            }
            return failure == null;
        });
        return Waiting.forSuccess(camera.diary(), "saveVideo", saved, LIMIT)
                || !decided.compareAndSet(false, true) && saved.join();
    }

    /**
     * @return how many clips of the last hour were saved
     */
    Integer recentClips(CameraHandler camera, String folder) {
        return camera.clips().saveRecent(folder).map(job -> await(camera.diary(), "saveClips", job)).orElseGet(() -> 0);
    }

    /**
     * @param since the date, as the user has written it
     * @param wanted which clips
     * @return how many clips were saved
     */
    Integer allClips(AccountHandler account, String folder, String since, Predicate<Clip> wanted) {
        Optional<Instant> begin = SinceParser.parse(since, account.zone());
        if (begin.isEmpty()) {
            Waiting.refused(account.diary(), "saveAllClips", Reason.INVALID_ARGUMENT);
            logger.warn("saveAllClips saved nothing: {} is no date", since);
            return 0;
        }
        return account.saveAllClips(folder, begin.get(), wanted).map(job -> await(account.diary(), "saveAllClips", job))
                .orElseGet(() -> 0);
    }

    /** An interrupt ends the job after the clip that is being saved. */
    private Integer await(@Nullable Diary diary, String action, SaveJob job) {
        try {
            Integer saved = job.result().get();
            job.problem().ifPresent(problem -> {
                Waiting.note(diary, action, problem);
                logger.warn("{} has not saved all clips: {}", action, problem.getMessage());
            });
            return saved;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            job.stop();
            Waiting.note(diary, action, e);
            logger.info("{} was interrupted after {} of {} clips; call it again to go on", action, job.done(),
                    job.total());
        } catch (ExecutionException e) {
            Waiting.note(diary, action, e);
            logger.warn("{} saved nothing: {}", action, FailureCause.of(e).getMessage());
        }
        return job.saved();
    }
}
