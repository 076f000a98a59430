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
package org.openhab.binding.blink.cloud.simulator.usb;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What the cloud has read from the USB stick of one sync module: the newest manifest, and the clips that were uploaded
 * since then.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class UsbReading {

    private static final long FIRST_MANIFEST = 1127;

    private final Map<Long, UsbClip> uploads = new HashMap<>();
    private @Nullable Manifest newest;
    private @Nullable Instant lastRequest;
    private long nextManifest = FIRST_MANIFEST;

    /** Whether the last request for a manifest is less than this time ago. */
    public synchronized boolean isTooEarly(Instant now, Duration pause) {
        Instant last = lastRequest;
        return last != null && last.plus(pause).isAfter(now);
    }

    public synchronized void requestedAt(Instant now) {
        lastRequest = now;
    }

    /** From now on this manifest counts, and none before it. */
    public synchronized Manifest publish(ManifestRequest request, List<UsbClip> clips) {
        Manifest manifest = new Manifest(nextManifest++, request, List.copyOf(clips));
        newest = manifest;
        uploads.clear();
        return manifest;
    }

    /** The newest manifest, if it was made for this command. */
    public synchronized Optional<Manifest> madeFor(long command) {
        return Optional.ofNullable(newest).filter(manifest -> manifest.request().isGivenBy(command));
    }

    /** A clip in a manifest, unless there is a newer one. */
    public synchronized Optional<UsbClip> find(long manifestId, long clipId) {
        return Optional.ofNullable(newest).filter(manifest -> manifest.id() == manifestId)
                .flatMap(manifest -> manifest.find(clipId));
    }

    /** A clip has arrived in the cloud; it is of no use when there is a newer manifest. */
    public synchronized void uploaded(long manifestId, UsbClip clip) {
        if (find(manifestId, clip.id()).isPresent()) {
            uploads.put(clip.id(), clip);
        }
    }

    /** Whether a clip of the newest manifest is in the cloud. */
    public synchronized boolean isUploaded(long clipId) {
        return uploads.containsKey(clipId);
    }
}
