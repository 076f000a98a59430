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
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.AccountSession;
import org.openhab.binding.blink.internal.account.LiveListener;
import org.openhab.binding.blink.internal.account.LiveView;
import org.openhab.binding.blink.internal.cloud.error.SessionEndedException;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.web.LinkKind;
import org.openhab.binding.blink.internal.web.LinkTarget;
import org.openhab.binding.blink.internal.web.LinkedContent;
import org.openhab.binding.blink.internal.web.MediaLinks;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.StringType;

/**
 * The live view of a camera: its channels, and what its links show.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class CameraLive implements LiveListener {

    /** No camera of Blink sends more. Players want to know before they begin. */
    private static final String MASTER = """
            #EXTM3U
            #EXT-X-VERSION:3
            #EXT-X-STREAM-INF:BANDWIDTH=2000000
            ../%s
            """;
    private static final String SEPARATOR = "-";

    private final DeviceFamily family;
    private final long cameraId;
    private final Duration limit;
    private final CameraOutput output;
    private final Supplier<@Nullable AccountHandler> account;

    /**
     * @param family the family of the camera
     * @param cameraId its number
     * @param limit how long a live view lasts at the most
     * @param output shows it
     * @param account gives the account; null while it is not initialized
     */
    CameraLive(DeviceFamily family, long cameraId, Duration limit, CameraOutput output,
            Supplier<@Nullable AccountHandler> account) {
        this.family = family;
        this.cameraId = cameraId;
        this.limit = limit;
        this.output = output;
        this.account = account;
    }

    private Optional<AccountSession> session() {
        return Optional.ofNullable(account.get()).flatMap(handler -> Optional.ofNullable(handler.getSession()));
    }

    private Optional<MediaLinks> links() {
        return Optional.ofNullable(account.get()).flatMap(AccountHandler::links);
    }

    /**
     * Shows whether the camera sends live pictures, and where.
     */
    void show() {
        boolean live = session().flatMap(session -> session.live().current(family, cameraId)).isPresent();
        output.show(Map.of(CHANNEL_LIVE_VIEW, OnOffType.from(live)));
        url().ifPresent(url -> output.show(Map.of(CHANNEL_LIVE_VIEW_URL, new StringType(url))));
    }

    /**
     * @return the link to the live view; empty while the account is not initialized
     */
    Optional<String> url() {
        return links().map(links -> links.stable(LinkTarget.newest(LinkKind.LIVE, family, cameraId)));
    }

    @Override
    public void onLive(DeviceFamily liveFamily, long liveCamera, boolean live) {
        if (liveFamily == family && liveCamera == cameraId) {
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
        Duration shorter = time.compareTo(limit) < 0 ? time : limit;
        return session().map(session -> session.live().open(family, cameraId, shorter))
                .orElseGet(() -> CompletableFuture.failedFuture(new SessionEndedException("the account is offline")))
                .thenCompose(LiveView::playable);
    }

    CompletableFuture<LiveView> start() {
        return start(limit);
    }

    /**
     * Ends the live view.
     *
     * @return whether there is none any more
     */
    CompletableFuture<Boolean> stop() {
        return session().map(session -> session.live().stop(family, cameraId)).orElseGet(() -> completedFuture(true));
    }

    /**
     * @return what a link to a live view shows
     */
    CompletableFuture<LinkedContent> contentOf(LinkTarget target) {
        return switch (target.kind()) {
            case LIVE -> start().thenApply(this::master);
            case LIVE_TS -> start().thenApply(view -> {
                view.watched();
                return new LinkedContent.Endless(view.stream()::subscribe);
            });
            case LIVE_LIST -> completedFuture(find(target.clipId().orElseGet(() -> "")).map(this::list)
                    .orElseGet(() -> LinkedContent.Absence.NOTHING));
            case LIVE_PART -> completedFuture(piece(target.clipId().orElseGet(() -> "")));
            default -> completedFuture(LinkedContent.Absence.NOTHING);
        };
    }

    private LinkedContent master(LiveView view) {
        view.watched();
        return relative(LinkKind.LIVE_LIST, view.id())
                .<LinkedContent> map(link -> new LinkedContent.Playlist(MASTER.formatted(link)))
                .orElseGet(() -> LinkedContent.Absence.NOTHING);
    }

    private LinkedContent list(LiveView view) {
        view.watched();
        return new LinkedContent.Playlist(view.stream().window().playlist(
                number -> "../../" + relative(LinkKind.LIVE_PART, view.id() + SEPARATOR + number).orElseGet(() -> "")));
    }

    private Optional<String> relative(LinkKind kind, String id) {
        return links().map(links -> links.relative(LinkTarget.certain(kind, family, cameraId, id)));
    }

    private Optional<LiveView> find(String id) {
        return session().flatMap(session -> session.live().find(family, cameraId, id));
    }

    private LinkedContent piece(String id) {
        int separator = id.lastIndexOf(SEPARATOR);
        String number = id.substring(separator + 1);
        if (separator < 0 || !number.matches("\\d{1,9}")) {
            return LinkedContent.Absence.NOTHING;
        }
        return find(id.substring(0, separator)).flatMap(view -> {
            view.watched();
            return view.stream().window().segment(Long.parseLong(number));
        }).<LinkedContent> map(segment -> new LinkedContent.Piece(segment.bytes()))
                .orElseGet(() -> LinkedContent.Absence.NOTHING);
    }
}
