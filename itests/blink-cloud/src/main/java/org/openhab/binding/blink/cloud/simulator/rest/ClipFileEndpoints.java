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
package org.openhab.binding.blink.cloud.simulator.rest;

import java.time.Clock;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.clip.Clip;
import org.openhab.binding.blink.cloud.simulator.clip.Clips;
import org.openhab.binding.blink.cloud.simulator.clip.Recording;
import org.openhab.binding.blink.cloud.simulator.clip.Recording.Origin;
import org.openhab.binding.blink.cloud.simulator.http.CloudRequest;
import org.openhab.binding.blink.cloud.simulator.http.CloudResponse;
import org.openhab.binding.blink.cloud.simulator.picture.Snapshot;
import org.openhab.binding.blink.cloud.simulator.scenario.ClipScenario;

/**
 * The clips themselves and their first pictures. Who loads a clip has watched it.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ClipFileEndpoints {

    private static final String MP4 = "video/mp4";

    private final Clips clips;
    private final ClipScenario scenario;
    private final Clock clock;

    ClipFileEndpoints(Clips clips, ClipScenario scenario, Clock clock) {
        this.clips = clips;
        this.scenario = scenario;
        this.clock = clock;
    }

    /** <code>…/{source}/{clip}.mp4</code>. */
    CloudResponse classic(CloudRequest request, Caller caller) {
        return send(request, find(request, caller).filter(clip -> isAddressOf(request, clip)));
    }

    /** <code>…/media/{clip}/video/contents</code>. */
    CloudResponse v4(CloudRequest request, Caller caller) {
        return send(request, find(request, caller));
    }

    /** <code>…/{source}/{clip}.jpg</code>; looking at it is not watching the clip. */
    CloudResponse thumbnail(CloudRequest request, Caller caller) {
        Optional<Clip> clip = find(request, caller).filter(found -> isAddressOf(request, found));
        if (clip.isEmpty()) {
            return gone(request);
        }
        Recording recording = clip.get().recording();
        return CloudResponse.of(200, "image/jpeg",
                Snapshot.of(recording.device().id(), recording.device().name(), recording.picture()).toJpeg());
    }

    private Optional<Clip> find(CloudRequest request, Caller caller) {
        long id = Long.parseLong(request.pathVariable("clip"));
        return clips.listed(caller.account().accountId()).stream().filter(clip -> clip.id() == id && !clip.deleted())
                .findFirst();
    }

    private static boolean isAddressOf(CloudRequest request, Clip clip) {
        Origin device = clip.recording().device();
        return request.pathVariable("network").equals(String.valueOf(device.networkId()))
                && request.pathVariable("type").equals(ClipWriter.word(device))
                && request.pathVariable("device").equals(String.valueOf(device.id()))
                && request.pathVariable("source").equals(clip.recording().source());
    }

    private CloudResponse send(CloudRequest request, Optional<Clip> clip) {
        if (clip.isEmpty()) {
            return gone(request);
        }
        clip.get().watch(clock.instant());
        CloudResponse whole = CloudResponse.of(200, MP4, clip.get().recording().footage().content());
        return scenario.ranges() ? ByteRange.apply(request, whole) : whole;
    }

    private static CloudResponse gone(CloudRequest request) {
        request.note("no such clip");
        return RestErrors.notFound("Media not found");
    }
}
