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

import static org.openhab.binding.blink.internal.BlinkBindingConstants.*;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.channel.ClipChannels;
import org.openhab.binding.blink.internal.channel.EventPayload;
import org.openhab.binding.blink.internal.clip.BookedClip;
import org.openhab.binding.blink.internal.clip.ClipBook;
import org.openhab.binding.blink.internal.clip.ClipEvent;
import org.openhab.binding.blink.internal.clip.ClipListener;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.thing.CommonTriggerEvents;
import org.openhab.core.thing.ThingUID;

/**
 * What happens to the clips of a camera, as its channels tell it.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class CameraEvents implements ClipListener {

    private final ThingUID thing;
    private final DeviceFamily family;
    private final long cameraId;
    private final CameraOutput output;
    private final ChosenClip chosen;
    private final Pulse motion;
    private final Pulse ringing;
    private final ClipPicture motionImage;
    private final ClipPicture ringImage;

    /**
     * @param thing the UID of the camera's thing
     * @param family the family of the camera
     * @param cameraId its number
     * @param timeout how long motion and ringing last
     * @param chosen the clip that the user has chosen
     * @param output shows it
     * @param privacy tells whether pictures may be seen
     */
    CameraEvents(ThingUID thing, DeviceFamily family, long cameraId, Duration timeout, ChosenClip chosen,
            CameraOutput output, CameraPrivacy privacy) {
        this.thing = thing;
        this.family = family;
        this.cameraId = cameraId;
        this.output = output;
        this.chosen = chosen;
        this.motion = new Pulse(CHANNEL_MOTION, timeout, output);
        this.ringing = new Pulse(CHANNEL_RINGING, timeout, output);
        this.motionImage = new ClipPicture(CHANNEL_MOTION_IMAGE, output, privacy);
        this.ringImage = new ClipPicture(CHANNEL_RING_IMAGE, output, privacy);
    }

    /**
     * A switch that goes off by itself.
     */
    private static class Pulse {
        private final String channelId;
        private final Duration timeout;
        private final CameraOutput output;
        private boolean on;
        private int starts;
        private Runnable cancel = () -> {
        };

        Pulse(String channelId, Duration timeout, CameraOutput output) {
            this.channelId = channelId;
            this.timeout = timeout;
            this.output = output;
        }

        synchronized void start() {
            cancel.run();
            int own = ++starts;
            on = true;
            show();
            cancel = output.later(timeout, () -> end(own));
        }

        /** An end that has begun cannot be cancelled: it may have waited while this was started anew. */
        private synchronized void end(int ofStart) {
            if (ofStart == starts) {
                on = false;
                show();
            }
        }

        synchronized void show() {
            output.show(Map.of(channelId, OnOffType.from(on)));
        }
    }

    @Override
    public void onEvent(ClipEvent event) {
        Clip clip = event.clip();
        if (event.late() || !clip.isOf(family, cameraId)) {
            return;
        }
        // States first: a rule that hears a trigger looks at them.
        output.show(ClipChannels.ofCamera(clip));
        chosen.onNew(clip);
        if (clip.isMotion()) {
            motion.start();
        }
        if (clip.isPress()) {
            ringing.start();
        }
        output.trigger(CHANNEL_EVENT, EventPayload.of(clip, Optional.of(thing.getAsString())));
        if (clip.isPress()) {
            output.trigger(CHANNEL_DOORBELL, CommonTriggerEvents.PRESSED);
        }
    }

    @Override
    public void onClips(ClipBook book) {
        List<BookedClip> recordings = book.of(family, cameraId);
        motion.show();
        ringing.show();
        output.show(ClipChannels.ofCamera(recordings));
        chosen.onClips(book.downloads(family, cameraId));
        motionImage.onClip(ClipChannels.lastMotion(recordings));
        ringImage.onClip(ClipChannels.lastRing(recordings));
    }

    /**
     * An item was linked to a channel.
     */
    void onLinked(String channelId) {
        if (CHANNEL_MOTION_IMAGE.equals(channelId)) {
            motionImage.onLinked();
        } else if (CHANNEL_RING_IMAGE.equals(channelId)) {
            ringImage.onLinked();
        }
    }

    /**
     * Shows or hides pictures, because they have become visible or invisible.
     */
    void showImages() {
        motionImage.show();
        ringImage.show();
    }

    ClipPicture motionImage() {
        return motionImage;
    }

    ClipPicture ringImage() {
        return ringImage;
    }
}
