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
import static org.openhab.binding.blink.internal.BlinkBindingConstants.CHANNEL_SNAPSHOT_URL;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.clip.BookedClip;
import org.openhab.binding.blink.internal.clip.ClipBook;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.cloud.model.Thumbnail;
import org.openhab.binding.blink.internal.media.Jpeg;
import org.openhab.binding.blink.internal.web.LinkKind;
import org.openhab.binding.blink.internal.web.LinkTarget;
import org.openhab.binding.blink.internal.web.LinkedContent;
import org.openhab.core.library.types.StringType;

/**
 * The links to what a camera has seen, and what they show.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class CameraLinks {

    private final CameraAccess access;
    private final CameraOutput output;
    private final CameraPrivacy privacy;
    private final Clock clock;
    private volatile String name = "";

    /**
     * @param access reaches the camera
     * @param output shows links
     * @param privacy tells whether what they show may be seen
     * @param clock tells the time
     */
    CameraLinks(CameraAccess access, CameraOutput output, CameraPrivacy privacy, Clock clock) {
        this.privacy = privacy;
        this.access = access;
        this.output = output;
        this.clock = clock;
    }

    /**
     * The home shows the camera.
     */
    void onCamera(String cameraName) {
        name = cameraName;
        show();
    }

    /** Shows the link to the newest picture. */
    void show() {
        access.links().ifPresent(links -> output
                .show(Map.of(CHANNEL_SNAPSHOT_URL, new StringType(links.stable(newest(LinkKind.SNAPSHOT))))));
    }

    /**
     * @return a link to a clip that works until all links are revoked; empty while the account is not initialized
     */
    Optional<String> linkOf(Clip clip) {
        return access.links()
                .map(links -> links.stable(LinkTarget.clip(access.family(), access.cameraId(), clip.id())));
    }

    /**
     * @param kind what to show
     * @param time how long the link lasts
     * @return a link to the newest of its kind; empty while the account is not initialized
     */
    Optional<String> linkTo(LinkKind kind, Duration time) {
        return access.links().map(links -> links.until(newest(kind), clock.instant().plus(time)));
    }

    private LinkTarget newest(LinkKind kind) {
        return LinkTarget.newest(kind, access.family(), access.cameraId());
    }

    /**
     * @return whether a link is for this camera
     */
    boolean isFor(LinkTarget target) {
        return target.family() == access.family() && target.cameraId() == access.cameraId();
    }

    /**
     * @param snapshot the newest picture
     * @param events the pictures of clips
     * @param live the live view
     * @return what a link shows
     */
    CompletableFuture<LinkedContent> contentOf(LinkTarget target, SnapshotPicture snapshot, CameraEvents events,
            CameraLive live) {
        if (privacy.isHidden()) {
            return completedFuture(LinkedContent.Absence.WITHHELD);
        }
        return switch (target.kind()) {
            case SNAPSHOT -> snapshot.hasPicture() ? snapshot.picture().thenApply(
                    picture -> new LinkedContent.Picture(picture.jpeg(), picture.thumbnail().time().orElse(null), name))
                    : nothing();
            case MOTION_IMAGE -> contentOf(events.motionImage());
            case RING_IMAGE -> contentOf(events.ringImage());
            case CLIP -> clip(target).map(this::contentOf).orElseGet(() -> archived(target));
            case CLIP_IMAGE -> clip(target).map(this::imageOf).orElseGet(CameraLinks::nothing);
            case LIVE, LIVE_TS, LIVE_LIST, LIVE_PART -> live.contentOf(target);
        };
    }

    private static CompletableFuture<LinkedContent> nothing() {
        return completedFuture(LinkedContent.Absence.NOTHING);
    }

    private static CompletableFuture<LinkedContent> contentOf(ClipPicture picture) {
        return picture.still().thenApply(still -> still.<LinkedContent> map(
                one -> new LinkedContent.Picture(one.picture().jpeg(), one.clip().time(), one.clip().cameraName()))
                .orElseGet(() -> LinkedContent.Absence.NOTHING));
    }

    private Optional<Clip> clip(LinkTarget target) {
        Optional<ClipBook> book = access.session().map(session -> session.clips().book());
        Optional<String> id = target.clipId();
        return id.isEmpty()
                ? book.flatMap(clips -> clips.downloads(access.family(), access.cameraId()).stream().findFirst())
                : access.session().flatMap(session -> session.clips().find(id.get()))
                        .filter(booked -> isOwn(booked.clip())).flatMap(BookedClip::download);
    }

    private boolean isOwn(Clip clip) {
        return clip.isOf(access.family(), access.cameraId());
    }

    private CompletableFuture<LinkedContent> archived(LinkTarget target) {
        Optional<AccountMedia> media = access.account().flatMap(AccountHandler::media);
        return media.isEmpty()
                || target.clipId().isEmpty()
                        ? nothing()
                        : media.get().archived(target.clipId().get())
                                .thenApply(kept -> kept.filter(one -> isOwn(one.clip()))
                                        .<LinkedContent> map(one -> new LinkedContent.StoredClip(one.file(),
                                                one.clip().time(), one.clip().cameraName()))
                                        .orElseGet(() -> LinkedContent.Absence.NOTHING));
    }

    private CompletableFuture<LinkedContent> imageOf(Clip clip) {
        Thumbnail thumbnail = clip.thumbnail();
        return thumbnail == null ? nothing()
                : output.load(thumbnail)
                        .thenApply(bytes -> Jpeg.isWhole(bytes)
                                ? new LinkedContent.Picture(bytes, clip.time(), clip.cameraName())
                                : LinkedContent.Absence.NOTHING);
    }

    private CompletableFuture<LinkedContent> contentOf(Clip clip) {
        return access.account()
                .map(account -> account.fileOf(clip).<LinkedContent> thenApply(
                        file -> new LinkedContent.StoredClip(file, clip.time(), clip.cameraName())))
                .orElseGet(CameraLinks::nothing);
    }
}
