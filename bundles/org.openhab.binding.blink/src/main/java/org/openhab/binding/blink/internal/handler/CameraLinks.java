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
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.AccountSession;
import org.openhab.binding.blink.internal.clip.BookedClip;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
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

    private final DeviceFamily family;
    private final long cameraId;
    private final CameraOutput output;
    private final Supplier<@Nullable AccountHandler> account;
    private final Clock clock;
    private volatile String name = "";

    /**
     * @param family the family of the camera
     * @param cameraId its number
     * @param output shows links
     * @param account gives the account; null while it is not initialized
     * @param clock tells the time
     */
    CameraLinks(DeviceFamily family, long cameraId, CameraOutput output, Supplier<@Nullable AccountHandler> account,
            Clock clock) {
        this.family = family;
        this.cameraId = cameraId;
        this.output = output;
        this.account = account;
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
        AccountHandler handler = account.get();
        if (handler != null) {
            handler.links().ifPresent(links -> output.show(Map.of(CHANNEL_SNAPSHOT_URL,
                    new StringType(links.stable(LinkTarget.newest(LinkKind.SNAPSHOT, family, cameraId))))));
        }
    }

    /**
     * @return a link to a clip that works until all links are revoked; empty while the account is not initialized
     */
    Optional<String> linkOf(Clip clip) {
        AccountHandler handler = account.get();
        return handler == null ? Optional.empty()
                : handler.links().map(links -> links.stable(LinkTarget.clip(family, cameraId, clip.id())));
    }

    /**
     * @param kind what to show
     * @param time how long the link lasts
     * @return a link to the newest of its kind; empty while the account is not initialized
     */
    Optional<String> linkTo(LinkKind kind, Duration time) {
        AccountHandler handler = account.get();
        return handler == null ? Optional.empty()
                : handler.links().map(
                        links -> links.until(LinkTarget.newest(kind, family, cameraId), clock.instant().plus(time)));
    }

    /**
     * @return whether a link is for this camera
     */
    boolean isFor(LinkTarget target) {
        return target.family() == family && target.cameraId() == cameraId;
    }

    /**
     * @param snapshot the newest picture
     * @param events the pictures of clips
     * @param live the live view
     * @return what a link shows
     */
    CompletableFuture<LinkedContent> contentOf(LinkTarget target, SnapshotPicture snapshot, CameraEvents events,
            CameraLive live) {
        return switch (target.kind()) {
            case SNAPSHOT -> snapshot
                    .hasPicture()
                            ? snapshot.picture()
                                    .thenApply(picture -> new LinkedContent.Picture(picture.jpeg(),
                                            picture.thumbnail().time().orElseGet(() -> Instant.EPOCH), name))
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
        AccountHandler handler = account.get();
        AccountSession session = handler == null ? null : handler.getSession();
        if (session == null) {
            return Optional.empty();
        }
        Optional<String> id = target.clipId();
        return id.isEmpty() ? session.clips().book().downloads(family, cameraId).stream().findFirst()
                : session.clips().book().find(id.get()).filter(booked -> booked.clip().isOf(family, cameraId))
                        .flatMap(BookedClip::download);
    }

    private CompletableFuture<LinkedContent> archived(LinkTarget target) {
        Optional<AccountMedia> media = Optional.ofNullable(account.get()).flatMap(AccountHandler::media);
        return media.isEmpty() || target.clipId().isEmpty() ? nothing()
                : media.get().archived(target.clipId().get())
                        .thenApply(kept -> kept.filter(one -> one.clip().isOf(family, cameraId))
                                .<LinkedContent> map(one -> new LinkedContent.StoredClip(one.file(), one.clip().time(),
                                        one.clip().cameraName(), () -> {
                                        }))
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
        AccountHandler handler = account.get();
        return handler == null ? nothing()
                : handler.fileOf(clip)
                        .thenApply(file -> new LinkedContent.StoredClip(file, clip.time(), clip.cameraName(), () -> {
                        }));
    }
}
