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
import static org.openhab.binding.blink.internal.BlinkBindingConstants.*;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.AccountSession;
import org.openhab.binding.blink.internal.account.LiveListener;
import org.openhab.binding.blink.internal.account.LiveView;
import org.openhab.binding.blink.internal.cloud.error.FailureCause;
import org.openhab.binding.blink.internal.cloud.error.SessionEndedException;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.web.LinkKind;
import org.openhab.binding.blink.internal.web.LinkTarget;
import org.openhab.binding.blink.internal.web.LinkedContent;
import org.openhab.binding.blink.internal.web.LiveLinks;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.StringType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The live view of a camera: its channels, and what its links show.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class CameraLive implements LiveListener {

    private final Logger logger = LoggerFactory.getLogger(CameraLive.class);
    private final CameraAccess access;
    private final Duration limit;
    private final CameraOutput output;
    private final CameraPrivacy privacy;
    private final LiveLinks content;
    /** How many wait for the first picture. They look as well, but nothing of theirs is to be seen at the live view. */
    private final AtomicInteger waiting = new AtomicInteger();

    /**
     * @param access reaches the camera
     * @param limit how long a live view lasts at the most
     * @param output shows it
     * @param privacy tells whether it may be seen
     */
    CameraLive(CameraAccess access, Duration limit, CameraOutput output, CameraPrivacy privacy) {
        this.privacy = privacy;
        this.access = access;
        this.limit = limit;
        this.output = output;
        this.content = new LiveLinks(access.family(), access.cameraId(),
                id -> access.session().flatMap(session -> session.live().find(access.family(), access.cameraId(), id)),
                access::links, this::start);
    }

    /**
     * Shows whether the camera sends live pictures, and where.
     */
    void show() {
        boolean live = access.session().flatMap(session -> session.live().current(access.family(), access.cameraId()))
                .isPresent();
        output.show(Map.of(CHANNEL_LIVE_VIEW, OnOffType.from(live)));
        url().ifPresent(url -> output.show(Map.of(CHANNEL_LIVE_VIEW_URL, new StringType(url))));
    }

    /**
     * @return the link to the live view; empty while the account is not initialized
     */
    Optional<String> url() {
        return access.links()
                .map(links -> links.stable(LinkTarget.newest(LinkKind.LIVE, access.family(), access.cameraId())));
    }

    @Override
    public void onLive(DeviceFamily liveFamily, long liveCamera, boolean live) {
        if (liveFamily == access.family() && liveCamera == access.cameraId()) {
            output.show(Map.of(CHANNEL_LIVE_VIEW, OnOffType.from(live)));
        }
    }

    /**
     * Has the camera send live pictures, unless it does so already.
     *
     * @param time how long at the most; the limit of the thing counts too
     * @return completes as soon as there is something to be seen; fails when there will be nothing
     */
    CompletableFuture<LiveView> start(Duration time) {
        if (privacy.isHidden()) {
            return CameraPrivacy.refusal();
        }
        Duration shorter = time.compareTo(limit) < 0 ? time : limit;
        waiting.incrementAndGet();
        return access.session().map(session -> session.live().open(access.family(), access.cameraId(), shorter))
                .orElseGet(() -> CompletableFuture.failedFuture(new SessionEndedException("the account is offline")))
                .thenCompose(this::unlessHidden).whenComplete((view, failure) -> waiting.decrementAndGet());
    }

    /** Cameras take seconds to begin, and what hides them has looked for a live view before there was this one. */
    private CompletableFuture<LiveView> unlessHidden(LiveView view) {
        if (privacy.isHidden()) {
            hide();
        }
        return privacy.unlessHidden(view.playable());
    }

    CompletableFuture<LiveView> start() {
        return start(limit);
    }

    /**
     * Has the camera send live pictures.
     *
     * @param time how long at the most
     * @return the link to them, as soon as there is something to be seen; empty when there will be nothing, and then
     *         the log says why
     */
    public CompletableFuture<Optional<String>> startAndLink(Duration time) {
        return start(time).handle((view, failure) -> {
            report(failure);
            return failure == null ? url() : Optional.empty();
        });
    }

    /** The user turns the live view on or off. */
    void turn(boolean on) {
        if (on) {
            start().whenComplete((view, failure) -> report(failure));
        } else {
            stop();
        }
    }

    private void report(@Nullable Throwable failure) {
        if (failure != null) {
            access.account().map(AccountHandler::diary).ifPresent(diary -> diary.failed("live view", failure));
            logger.info("{} sends no live pictures: {}", access.thing(), FailureCause.of(failure).getMessage());
            show();
        }
    }

    /**
     * Ends the live view.
     *
     * @return whether there is none any more
     */
    public CompletableFuture<Boolean> stop() {
        return access.session().map(session -> session.live().stop(access.family(), access.cameraId()))
                .orElseGet(() -> completedFuture(true));
    }

    /**
     * Ends the live view for one who looks no more, unless somebody else looks. Also one that only begins: the camera
     * would send its pictures to nobody.
     *
     * @return whether that is done, or need not be
     */
    CompletableFuture<Boolean> stopForLast() {
        int looking = waiting.get()
                + access.session().flatMap(session -> session.live().current(access.family(), access.cameraId()))
                        .map(LiveView::viewers).orElseGet(() -> 0);
        return looking > 1 ? completedFuture(true) : stop();
    }

    /** Ends the live view, of which nothing may be seen any more. */
    void hide() {
        access.session().ifPresent(session -> session.live().hide(access.family(), access.cameraId()));
    }

    /**
     * Ends the live view, because the thing goes.
     *
     * @param account the account that it belonged to
     */
    void leave(AccountHandler account) {
        account.removeLiveListener(this);
        AccountSession session = account.getSession();
        if (session != null) {
            session.live().stop(access.family(), access.cameraId());
        }
    }

    /**
     * @return what a link to a live view shows
     */
    CompletableFuture<LinkedContent> contentOf(LinkTarget target) {
        return content.contentOf(target);
    }
}
