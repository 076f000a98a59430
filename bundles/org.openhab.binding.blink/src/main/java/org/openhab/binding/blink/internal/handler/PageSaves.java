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

import static java.util.concurrent.CompletableFuture.completedFuture;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.AccountSession;
import org.openhab.binding.blink.internal.account.ClipFiles;
import org.openhab.binding.blink.internal.account.ClipFiles.Permit;
import org.openhab.binding.blink.internal.account.ClipFiles.SaveJob;
import org.openhab.binding.blink.internal.clip.BookedClip;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.media.ArchivedClip;
import org.openhab.binding.blink.internal.web.page.ActResult;
import org.openhab.binding.blink.internal.web.page.ActResult.Reason;
import org.openhab.binding.blink.internal.web.page.PageAct;

/**
 * Saves the clips of a page: from the archive, which may have what Blink has no more, else from Blink.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class PageSaves {

    /** Below the folder for clips. */
    private static final String FOLDER = "saved";

    private final AccountHandler account;
    private final AccountCameras cameras;

    /**
     * @param account the account
     * @param cameras the things of its cameras
     */
    PageSaves(AccountHandler account, AccountCameras cameras) {
        this.account = account;
        this.cameras = cameras;
    }

    /**
     * Saves a clip, unless it was saved before.
     *
     * @return whether it is saved, and else why it is not
     */
    CompletableFuture<ActResult> save(PageAct.SaveClip act) {
        Optional<AccountMedia> media = account.media();
        if (isHidden(act)) {
            return completedFuture(ActResult.not(Reason.PRIVATE));
        } else if (media.isEmpty()) {
            return completedFuture(ActResult.not(Reason.GONE));
        }
        return media.get().archived(act.clipId()).thenCompose(kept -> begin(act, media.get().files(), kept)
                .map(PageSaves::resultOf).orElseGet(() -> completedFuture(ActResult.not(Reason.GONE))));
    }

    private Optional<SaveJob> begin(PageAct.SaveClip act, ClipFiles files, Optional<ArchivedClip> archived) {
        Permit permit = () -> {
            if (isHidden(act)) {
                throw new PicturesHiddenException();
            }
        };
        return archived.filter(one -> one.clip().isOf(act.family(), act.cameraId()))
                .map(one -> files.saveKept(one, FOLDER, permit))
                .or(() -> ofBlink(act).map(clip -> files.saveOne(clip, FOLDER, permit)));
    }

    private Optional<Clip> ofBlink(PageAct.SaveClip act) {
        AccountSession session = account.getSession();
        return session == null ? Optional.empty()
                : session.clips().find(act.clipId()).flatMap(BookedClip::download)
                        .filter(one -> one.isOf(act.family(), act.cameraId()));
    }

    private boolean isHidden(PageAct.SaveClip act) {
        return cameras.find(act.family(), act.cameraId()).filter(CameraHandler::isHidden).isPresent();
    }

    private static CompletableFuture<ActResult> resultOf(SaveJob job) {
        return job.result().handle((saved, failure) -> {
            @Nullable
            Throwable problem = failure == null ? job.problem().orElse(null) : failure;
            if (problem instanceof PicturesHiddenException) {
                return ActResult.not(Reason.PRIVATE);
            }
            return problem == null ? ActResult.DONE
                    : ActResult.not(Reason.STORAGE, String.valueOf(problem.getMessage()));
        });
    }
}
