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

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.cloud.simulator.clip.Clip;
import org.openhab.binding.blink.cloud.simulator.clip.Clips;
import org.openhab.binding.blink.cloud.simulator.http.CloudRequest;
import org.openhab.binding.blink.cloud.simulator.http.CloudResponse;
import org.openhab.binding.blink.cloud.simulator.json.Json;
import org.openhab.binding.blink.cloud.simulator.scenario.ClipScenario;

import com.google.gson.JsonObject;

/**
 * <code>POST /api/v4/accounts/{account}/media</code>: the list of clips of newer apps. It is about what was recorded
 * between two times, the newest first, and knows what was seen in a clip.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class MediaSearchEndpoint implements CustomerEndpoint {

    private static final int MOMENT_GAP_SECONDS = 25;

    private final Clips clips;
    private final ClipScenario scenario;

    MediaSearchEndpoint(Clips clips, ClipScenario scenario) {
        this.clips = clips;
        this.scenario = scenario;
    }

    @Override
    public CloudResponse answer(CloudRequest request, Caller caller) {
        Optional<JsonObject> body = RestBody.object(request);
        Optional<ClipFilter> filter = body.flatMap(ClipFilter::read);
        if (filter.isEmpty()) {
            request.note("no JSON object, or filters that are none");
            return RestErrors.badRequest("Invalid filters");
        }
        Optional<Instant> start = Times.read(request.query().getOrEmpty("start_time"));
        Optional<Instant> end = Times.read(request.query().getOrEmpty("end_time"));
        String key = request.query().getOrEmpty("pagination_key");
        if (start.isEmpty() || end.isEmpty() || !key.matches("\\d{0,18}")) {
            request.note("start_time or end_time is missing or no time, or pagination_key is no number");
            return RestErrors.badRequest("Invalid parameters");
        }
        List<Clip> found = clips.listed(caller.account().accountId()).stream()
                .filter(clip -> !clip.deleted() && !clip.recording().startedAt().isBefore(start.get())
                        && !clip.recording().startedAt().isAfter(end.get()))
                .filter(filter.get()).sorted(Comparator.comparing(Clip::id).reversed())
                .filter(clip -> key.isEmpty() || clip.id() < Long.parseLong(key)).toList();
        List<Clip> shown = found.subList(0, Math.min(found.size(), scenario.v4PageSize()));
        @Nullable
        Long next = shown.size() < found.size() ? shown.get(shown.size() - 1).id() : null;
        return CloudResponse.json(200,
                Json.object().with("media", shown.stream().map(ClipWriter::v4).toList())
                        .with("moment_gap_time", MOMENT_GAP_SECONDS).with("page_size", scenario.v4PageSize())
                        .with("pagination_key", next).with("smart_video_descriptions",
                                shown.stream().anyMatch(clip -> clip.recording().description() != null)));
    }
}
