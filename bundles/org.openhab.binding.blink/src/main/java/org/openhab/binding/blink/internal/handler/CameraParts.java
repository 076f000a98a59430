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
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.web.LinkTarget;
import org.openhab.binding.blink.internal.web.LinkedContent;

/**
 * What a camera's handler is made of, anew for each configuration.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class CameraParts {

    final CameraOutput output;
    final CameraPrivacy privacy;
    final SnapshotTimer timer;
    final CameraDetails details;
    final SnapshotPicture snapshot;
    final CameraPictures pictures;
    final CameraLinks links;
    final ChosenClip chosen;
    final CameraEvents events;
    final CameraClips clips;
    final CameraLive live;
    final SnoozeChannel snooze;
    final CameraSwitches switches;
    final CameraSettings settings;
    final CameraLight light;
    final CameraInput input;

    /**
     * @param access reaches the camera
     * @param configuration what the user has set
     * @param output shows it
     * @param privacy tells whether anything may be seen
     * @param surroundings gives the rest
     */
    CameraParts(CameraAccess access, CameraConfiguration configuration, CameraOutput output, CameraPrivacy privacy,
            CameraSurroundings surroundings) {
        Clock clock = surroundings.clock();
        Clock steady = surroundings.steady();
        this.output = output;
        this.privacy = privacy;
        this.details = new CameraDetails(access, output, steady);
        this.snapshot = new SnapshotPicture(output, privacy);
        this.pictures = new CameraPictures(access, snapshot, privacy);
        this.links = new CameraLinks(access, output, privacy, clock);
        this.chosen = new ChosenClip(links::linkOf, output);
        this.events = new CameraEvents(access.thing(), access.family(), access.cameraId(), configuration.motionTime(),
                chosen, output, privacy);
        this.clips = new CameraClips(access, privacy, clock);
        this.live = new CameraLive(access, configuration.liveViewTime(), output, privacy);
        this.snooze = new SnoozeChannel(
                (home, minutes) -> home.snoozes().camera(access.family(), access.cameraId(), minutes), output, steady);
        this.switches = new CameraSwitches(access, snooze);
        this.settings = new CameraSettings(access, details, output, surroundings.descriptions());
        this.timer = new SnapshotTimer(configuration.snapshotTime(), surroundings.random(), output, pictures);
        this.light = new CameraLight(access, details, output, steady);
        this.input = new CameraInput(access, output, this);
    }

    /**
     * The home shows the network.
     *
     * @param armed whether it is armed; null when nobody knows
     */
    void onNetwork(@Nullable Boolean armed) {
        if (privacy.onNetwork(armed)) {
            events.showImages();
        }
        if (privacy.isHidden()) {
            live.hide();
        }
    }

    /**
     * Nobody knows any more how the camera and its network are.
     */
    void onUnknown() {
        onNetwork(null);
        snapshot.onUnknown();
    }

    /**
     * An item was linked to a channel that is not part of the home.
     */
    void onLinked(String channelId) {
        pictures.onLinked(channelId);
        events.onLinked(channelId);
    }

    /**
     * Shows all links anew, because the old ones have ended.
     */
    void showLinks() {
        links.show();
        live.show();
        chosen.show();
    }

    /**
     * @return what a link shows
     */
    CompletableFuture<LinkedContent> contentOf(LinkTarget target) {
        // Loading may take minutes, and the network may be disarmed meanwhile.
        return links.contentOf(target, snapshot, events, live)
                .thenApply(content -> privacy.isHidden() ? LinkedContent.Absence.WITHHELD : content);
    }
}
