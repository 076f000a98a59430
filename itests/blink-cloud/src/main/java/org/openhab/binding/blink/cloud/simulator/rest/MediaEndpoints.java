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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.clip.Clip;
import org.openhab.binding.blink.cloud.simulator.clip.Clips;
import org.openhab.binding.blink.cloud.simulator.http.CloudRequest;
import org.openhab.binding.blink.cloud.simulator.http.CloudResponse;
import org.openhab.binding.blink.cloud.simulator.json.Json;

/**
 * What is done to clips without loading them: deleting, marking them as seen, counting. Ids that are none of the
 * customer's clips are passed over.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class MediaEndpoints {

    private static final int DELETED_CODE = 711;

    private final Clips clips;
    private final Clock clock;

    MediaEndpoints(Clips clips, Clock clock) {
        this.clips = clips;
        this.clock = clock;
    }

    /** <code>POST /api/v1/accounts/{account}/media/delete</code>. */
    CloudResponse delete(CloudRequest request, Caller caller) {
        return forAll(request, caller, Clip::delete, CloudResponse.json(200,
                Json.object().with("code", DELETED_CODE).with("message", "Successfully deleted media")));
    }

    /** <code>POST /api/v4/accounts/{account}/media/delete</code>. */
    CloudResponse deleteV4(CloudRequest request, Caller caller) {
        return forAll(request, caller, Clip::delete, CloudResponse.empty(200));
    }

    /** <code>DELETE /api/v4/accounts/{account}/media/{clip}/delete</code>. */
    CloudResponse deleteOne(CloudRequest request, Caller caller) {
        long id = Long.parseLong(request.pathVariable("clip"));
        Optional<Clip> clip = present(caller).stream().filter(found -> found.id() == id).findFirst();
        if (clip.isEmpty()) {
            request.note("no such clip");
            return RestErrors.notFound("Media not found");
        }
        clip.get().delete(clock.instant());
        return CloudResponse.empty(200);
    }

    /** <code>POST /api/v4/accounts/{account}/media/mark_as_viewed</code>. */
    CloudResponse markAsViewed(CloudRequest request, Caller caller) {
        return forAll(request, caller, Clip::watch, CloudResponse.empty(200));
    }

    /** <code>GET /api/v4/accounts/{account}/unwatched_media</code>. */
    CloudResponse unwatched(CloudRequest request, Caller caller) {
        return CloudResponse.json(200, Json.object().with("unwatched_media",
                present(caller).stream().filter(clip -> !clip.watched()).count()));
    }

    /** <code>GET /api/v2/videos/count</code>. */
    CloudResponse count(CloudRequest request, Caller caller) {
        return CloudResponse.json(200, Json.object().with("count", present(caller).size()));
    }

    private CloudResponse forAll(CloudRequest request, Caller caller, BiConsumer<Clip, Instant> change,
            CloudResponse answer) {
        Optional<List<Long>> ids = RestBody.object(request).flatMap(body -> RestBody.numbers(body, "media_list"));
        if (ids.isEmpty()) {
            request.note("media_list is missing or no array of numbers");
            return RestErrors.badRequest("Invalid media list");
        }
        Instant now = clock.instant();
        present(caller).stream().filter(clip -> ids.get().contains(clip.id()))
                .forEach(clip -> change.accept(clip, now));
        return answer;
    }

    private List<Clip> present(Caller caller) {
        return clips.listed(caller.account().accountId()).stream().filter(clip -> !clip.deleted()).toList();
    }
}
