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
package org.openhab.binding.blink.internal.clip;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.cloud.model.ClipSource;

/**
 * One recording of a camera, which may be kept in the cloud, on USB storage, or in both. Immutable.
 *
 * @param cloud the clip in the cloud; null when none is known
 * @param local the clip on USB storage; null when none is known
 * @param watched whether somebody has watched or downloaded it
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record BookedClip(@Nullable Sighting cloud, @Nullable Sighting local, boolean watched) {

    /** Two clips of a camera that begin within this time, one in the cloud and one on USB, are the same recording. */
    static final Duration SAME = Duration.ofSeconds(10);

    /**
     * @return the recording that a list has shown
     */
    static BookedClip of(Sighting sighting) {
        return sighting.clip().source() == ClipSource.CLOUD ? new BookedClip(sighting, null, sighting.watched())
                : new BookedClip(null, sighting, sighting.watched());
    }

    /**
     * @return the same recording with what a list has just shown of it
     */
    BookedClip with(Sighting sighting) {
        return sighting.clip().source() == ClipSource.CLOUD
                ? new BookedClip(sighting, local, watched || sighting.watched())
                : new BookedClip(cloud, sighting, watched || sighting.watched());
    }

    /**
     * @return whether a clip from another source is of the same recording
     */
    boolean isRecordingOf(Clip clip) {
        Clip own = clip();
        boolean sourceIsFree = (clip.source() == ClipSource.CLOUD ? cloud : local) == null;
        return sourceIsFree && CameraFinder.isSameCamera(own, clip)
                && Duration.between(own.time(), clip.time()).abs().compareTo(SAME) <= 0;
    }

    Stream<Sighting> sightings() {
        return Stream.of(Optional.ofNullable(cloud), Optional.ofNullable(local)).flatMap(Optional::stream);
    }

    /**
     * @return the clip that says most of it; the one in the cloud before the one on USB storage
     */
    public Clip clip() {
        return clips().findFirst().orElseThrow(() -> new IllegalStateException("a recording without a clip"));
    }

    /**
     * @return the clip to download; the one in the cloud before the one on USB storage; empty when it was deleted
     *         everywhere, or nothing was recorded
     */
    public Optional<Clip> download() {
        return downloads().findFirst();
    }

    /**
     * @return the clip of one source to download; empty when there is none
     */
    public Optional<Clip> download(ClipSource source) {
        return downloads().filter(clip -> clip.source() == source).findFirst();
    }

    private Stream<Clip> downloads() {
        return present().filter(clip -> clip.source() == ClipSource.LOCAL || !clip.path().isEmpty());
    }

    /**
     * @return the clips to delete, if that is the recording to delete
     */
    public Stream<Clip> present() {
        return sightings().filter(sighting -> !sighting.deleted()).map(Sighting::clip);
    }

    /**
     * @return all clips that are known of the recording, also those that were deleted
     */
    public Stream<Clip> clips() {
        return sightings().map(Sighting::clip);
    }

    /**
     * @return the ids of all its clips, also of those that were deleted
     */
    public Stream<String> ids() {
        return clips().map(Clip::id);
    }
}
