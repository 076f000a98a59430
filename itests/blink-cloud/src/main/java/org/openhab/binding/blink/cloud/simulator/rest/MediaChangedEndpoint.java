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
import org.openhab.binding.blink.cloud.simulator.clip.Clip;
import org.openhab.binding.blink.cloud.simulator.clip.Clips;
import org.openhab.binding.blink.cloud.simulator.http.CloudRequest;
import org.openhab.binding.blink.cloud.simulator.http.CloudResponse;
import org.openhab.binding.blink.cloud.simulator.json.Json;
import org.openhab.binding.blink.cloud.simulator.scenario.ClipScenario;

/**
 * <code>GET /api/v1/accounts/{account}/media/changed</code>: the clips that have changed since a time, in pages.
 * Whoever
 * has read them all gets an empty page.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class MediaChangedEndpoint implements CustomerEndpoint {

    private static final long PURGE_ID = 2989164295L;
    /** An odd number that leaves nothing of the order of ids. */
    private static final long SHUFFLE = 0x9E3779B97F4A7C15L;

    private final Clips clips;
    private final ClipScenario scenario;

    MediaChangedEndpoint(Clips clips, ClipScenario scenario) {
        this.clips = clips;
        this.scenario = scenario;
    }

    @Override
    public CloudResponse answer(CloudRequest request, Caller caller) {
        Optional<Instant> since = Times.read(request.query().getOrEmpty("since"));
        if (since.isEmpty()) {
            request.note("since is missing or no time");
            return RestErrors.badRequest("Invalid time");
        }
        Optional<String> page = request.query().get("page");
        if (page.isPresent() && !page.get().matches("\\d{1,6}")) {
            request.note("page is no number");
            return RestErrors.badRequest("Invalid page");
        }
        // Some clients begin with 0, others with 1, and both get the first page.
        long before = Math.max(0, (page.isPresent() ? Long.parseLong(page.get()) : 1) - 1) * scenario.pageSize();
        List<Clip> shown = clips.listed(caller.account().accountId()).stream()
                .filter(clip -> !clip.updatedAt().isBefore(since.get())).sorted(order()).skip(before)
                .limit(scenario.pageSize()).toList();
        return CloudResponse.json(200, Json.object().with("limit", scenario.pageSize()).with("purge_id", PURGE_ID)
                .with("refresh_count", 0).with("media", shown.stream().map(ClipWriter::classic).toList()));
    }

    private Comparator<Clip> order() {
        Comparator<Clip> byChange = Comparator.comparing(Clip::updatedAt).thenComparing(Clip::id);
        return switch (scenario.order()) {
            case SHUFFLED -> Comparator.comparing(clip -> clip.id() * SHUFFLE);
            case NEWEST_CHANGE_FIRST -> byChange.reversed();
            case OLDEST_CHANGE_FIRST -> byChange;
        };
    }
}
