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
package org.openhab.binding.blink.internal.web;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static java.util.concurrent.CompletableFuture.failedFuture;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.account.LiveView;
import org.openhab.binding.blink.internal.cloud.error.SessionEndedException;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;

/**
 * What the links to the live view of a camera show: a first playlist, which begins the live view and gives each player
 * a playlist of its own, that playlist, its pieces, and the whole as one stream.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class LiveLinks {

    /** No camera of Blink sends more. Players want to know before they begin. */
    private static final String MASTER = """
            #EXTM3U
            #EXT-X-VERSION:3
            #EXT-X-STREAM-INF:BANDWIDTH=2000000
            ../%s
            """;
    private static final String SEPARATOR = "-";
    private static final String NUMBER = "\\d{1,9}";

    private final DeviceFamily family;
    private final long cameraId;
    private final Function<String, Optional<LiveView>> views;
    private final Supplier<Optional<MediaLinks>> links;
    private final Supplier<CompletableFuture<LiveView>> start;

    /**
     * One of the things that a live view is made of.
     *
     * @param number of a player or of a segment
     */
    private record Part(LiveView view, int number) {
    }

    /**
     * Finds live views.
     */
    @FunctionalInterface
    public interface Views {
        /**
         * @param id names the live view
         * @return the last live view of a camera if it is that one, over or not
         */
        Optional<LiveView> find(DeviceFamily family, long cameraId, String id);
    }

    /**
     * @param family the family of the camera
     * @param cameraId its number
     * @param views finds a live view of the camera by its id, over or not
     * @param links makes links; empty while the account is not initialized
     * @param start has the camera send live pictures, and completes when there is something to be seen
     */
    public LiveLinks(DeviceFamily family, long cameraId, Function<String, Optional<LiveView>> views,
            Supplier<Optional<MediaLinks>> links, Supplier<CompletableFuture<LiveView>> start) {
        this.family = family;
        this.cameraId = cameraId;
        this.views = views;
        this.links = links;
        this.start = start;
    }

    /**
     * For those who watch already, whatever has become of the thing of the camera: who has a link to the playlist of a
     * live view or to a piece was let in when it began. Nothing begins here.
     *
     * @param views finds live views
     * @param links makes links
     * @return what a link shows, as soon as there is something new in it
     */
    public static CompletableFuture<LinkedContent> ofAnyCamera(LinkTarget target, Views views, MediaLinks links) {
        if (target.kind() != LinkKind.LIVE_LIST && target.kind() != LinkKind.LIVE_PART) {
            return completedFuture(LinkedContent.Absence.NOTHING);
        }
        return new LiveLinks(target.family(), target.cameraId(),
                id -> views.find(target.family(), target.cameraId(), id), () -> Optional.of(links),
                () -> failedFuture(new SessionEndedException("the camera has gone"))).contentOf(target);
    }

    /**
     * @return what a link shows, as soon as there is something new in it
     */
    public CompletableFuture<LinkedContent> contentOf(LinkTarget target) {
        String id = target.clipId().orElseGet(() -> "");
        return switch (target.kind()) {
            // Who only asks whether it is there opens no camera.
            case LIVE -> completedFuture(new LinkedContent.Unopened(false, () -> start.get().thenApply(this::master)));
            case LIVE_TS -> completedFuture(new LinkedContent.Unopened(true, () -> start.get().thenApply(view -> {
                view.watched();
                return new LinkedContent.Endless(view.stream()::subscribe);
            })));
            case LIVE_LIST -> find(id).map(this::list).orElseGet(() -> completedFuture(LinkedContent.Absence.NOTHING));
            case LIVE_PART ->
                completedFuture(find(id).flatMap(LiveLinks::piece).orElseGet(() -> LinkedContent.Absence.NOTHING));
            default -> completedFuture(LinkedContent.Absence.NOTHING);
        };
    }

    private LinkedContent master(LiveView view) {
        view.watched();
        return links.get().map(made -> relative(made, LinkKind.LIVE_LIST, view, view.join()))
                .<LinkedContent> map(link -> new LinkedContent.Playlist(MASTER.formatted(link)))
                .orElseGet(() -> LinkedContent.Absence.NOTHING);
    }

    private CompletableFuture<LinkedContent> list(Part player) {
        // Made before there is an answer: the account may have gone by then.
        Optional<MediaLinks> made = links.get();
        if (made.isEmpty()) {
            return completedFuture(LinkedContent.Absence.NOTHING);
        }
        LiveView view = player.view();
        view.watched();
        return view.reader(player.number())
                .next(number -> "../../" + relative(made.get(), LinkKind.LIVE_PART, view, number))
                .thenApply(LinkedContent.Playlist::new);
    }

    private static Optional<LinkedContent> piece(Part segment) {
        segment.view().watched();
        return segment.view().stream().window().segment(segment.number())
                .map(found -> new LinkedContent.Piece(found.bytes()));
    }

    private String relative(MediaLinks made, LinkKind kind, LiveView view, long number) {
        return made.relative(LinkTarget.certain(kind, family, cameraId, view.id() + SEPARATOR + number));
    }

    private Optional<Part> find(String id) {
        int separator = id.lastIndexOf(SEPARATOR);
        String number = id.substring(separator + 1);
        return separator < 0 || !number.matches(NUMBER) ? Optional.empty()
                : views.apply(id.substring(0, separator)).map(view -> new Part(view, Integer.parseInt(number)));
    }
}
