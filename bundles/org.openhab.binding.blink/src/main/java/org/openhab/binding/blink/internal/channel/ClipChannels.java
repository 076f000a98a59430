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
package org.openhab.binding.blink.internal.channel;

import static org.openhab.binding.blink.internal.BlinkBindingConstants.*;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.clip.BookedClip;
import org.openhab.binding.blink.internal.clip.ClipBook;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.StringType;
import org.openhab.core.types.State;
import org.openhab.core.types.UnDefType;

/**
 * The channels that clips tell, except pictures and links.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class ClipChannels {

    private ClipChannels() {
    }

    /**
     * @param book the clips of the account
     * @param now the time
     * @return the states of the account by channel id
     */
    public static Map<String, State> ofAccount(ClipBook book, Instant now) {
        Map<String, State> states = new LinkedHashMap<>();
        Optional<Clip> last = book.all().stream().map(BookedClip::clip).findFirst();
        states.put(CHANNEL_LAST_EVENT_TIME, time(last));
        states.put(CHANNEL_LAST_EVENT_CAMERA, text(last.map(Clip::cameraName)));
        states.put(CHANNEL_NEW_CLIPS, new DecimalType(book.unwatched(now)));
        return states;
    }

    /**
     * @param clip the clip by which an event was seen
     * @return the states of the account that it changes, by channel id
     */
    public static Map<String, State> ofAccount(Clip clip) {
        Optional<Clip> last = Optional.of(clip);
        return Map.of(CHANNEL_LAST_EVENT_TIME, time(last), CHANNEL_LAST_EVENT_CAMERA, text(last.map(Clip::cameraName)));
    }

    /**
     * @param clip the clip by which an event was seen
     * @return the states of its camera that it changes, by channel id
     */
    public static Map<String, State> ofCamera(Clip clip) {
        Optional<Clip> last = Optional.of(clip);
        Map<String, State> states = new LinkedHashMap<>();
        states.put(CHANNEL_LAST_EVENT_TYPE, text(last.map(one -> one.type().name())));
        states.put(CHANNEL_DETECTED_OBJECTS, text(last.map(one -> String.join(",", one.objects()))));
        last.filter(Clip::isMotion).ifPresent(motion -> states.put(CHANNEL_LAST_MOTION, time(last)));
        last.filter(Clip::isPress).ifPresent(press -> states.put(CHANNEL_LAST_RING, time(last)));
        return states;
    }

    /**
     * @param recordings the recordings of a camera, the newest first
     * @return the states of the camera by channel id
     */
    public static Map<String, State> ofCamera(List<BookedClip> recordings) {
        Map<String, State> states = new LinkedHashMap<>();
        Optional<Clip> last = recordings.stream().map(BookedClip::clip).findFirst();
        states.put(CHANNEL_LAST_MOTION, time(lastMotion(recordings)));
        states.put(CHANNEL_LAST_EVENT_TYPE, text(last.map(clip -> clip.type().name())));
        states.put(CHANNEL_DETECTED_OBJECTS, text(last.map(clip -> String.join(",", clip.objects()))));
        states.put(CHANNEL_LAST_RING, time(lastRing(recordings)));
        return states;
    }

    /**
     * @param recordings the recordings of a camera, the newest first
     * @return the clip of the last motion
     */
    public static Optional<Clip> lastMotion(List<BookedClip> recordings) {
        return first(recordings, Clip::isMotion);
    }

    /**
     * @param recordings the recordings of a doorbell, the newest first
     * @return the clip of the last time that somebody rang
     */
    public static Optional<Clip> lastRing(List<BookedClip> recordings) {
        return first(recordings, Clip::isPress);
    }

    private static Optional<Clip> first(List<BookedClip> recordings, Predicate<Clip> kind) {
        return recordings.stream().map(BookedClip::clip).filter(kind).findFirst();
    }

    /**
     * @param clip the clip that the user has chosen
     * @param index how many clips are newer
     * @return the states of the camera by channel id
     */
    public static Map<String, State> ofChosen(Optional<Clip> clip, int index) {
        Map<String, State> states = new LinkedHashMap<>();
        states.put(CHANNEL_CLIP_TIME, time(clip));
        states.put(CHANNEL_CLIP_SOURCE, text(clip.map(one -> one.source().name())));
        states.put(CHANNEL_CLIP_INDEX, clip.isEmpty() ? UnDefType.UNDEF : new DecimalType(index));
        return states;
    }

    private static State time(Optional<Clip> clip) {
        return States.time(clip.map(Clip::time).orElse(null));
    }

    private static State text(Optional<String> text) {
        return text.<State> map(StringType::new).orElseGet(() -> UnDefType.UNDEF);
    }
}
