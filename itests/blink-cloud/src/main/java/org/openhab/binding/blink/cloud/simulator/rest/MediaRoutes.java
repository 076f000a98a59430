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
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.clip.Clips;
import org.openhab.binding.blink.cloud.simulator.command.Commands;
import org.openhab.binding.blink.cloud.simulator.http.CloudResponse;
import org.openhab.binding.blink.cloud.simulator.http.HostRole;
import org.openhab.binding.blink.cloud.simulator.http.Route;
import org.openhab.binding.blink.cloud.simulator.scenario.ClipScenario;

/**
 * The table of what a tier answers about clips in the cloud.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class MediaRoutes {

    private static final String V1 = "/api/v1/accounts/{account}";
    private static final String V4 = "/api/v4/accounts/{account}";
    private static final String FILE = "/api/v3/media/accounts/{account}/networks/{network}/{type*}/{device}"
            + "/{source*}/{clip}";

    private final HomeGuard guard;
    private final ClipScenario scenario;

    private MediaRoutes(HomeGuard guard, ClipScenario scenario) {
        this.guard = guard;
        this.scenario = scenario;
    }

    public static List<Route> create(BearerGuard bearers, Commands commands, Clips clips, ClipScenario scenario,
            Clock clock) {
        return new MediaRoutes(new HomeGuard(bearers, commands), scenario).create(clips, clock);
    }

    private List<Route> create(Clips clips, Clock clock) {
        MediaEndpoints media = new MediaEndpoints(clips, clock);
        ClipFileEndpoints files = new ClipFileEndpoints(clips, scenario, clock);
        return List.of(route("GET", V1 + "/media/changed", new MediaChangedEndpoint(clips, scenario)),
                route("POST", V1 + "/media/delete", media::delete), route("GET", "/api/v2/videos/count", media::count),
                route("GET", V1 + "/subscriptions/plans", new PlansEndpoint()),
                route("GET", FILE + ".mp4", files::classic), route("GET", FILE + ".jpg", files::thumbnail),
                v4("POST", "/media", new MediaSearchEndpoint(clips, scenario)),
                v4("POST", "/media/delete", media::deleteV4), v4("DELETE", "/media/{clip}/delete", media::deleteOne),
                v4("POST", "/media/mark_as_viewed", media::markAsViewed),
                v4("GET", "/unwatched_media", media::unwatched), v4("GET", "/media/{clip}/video/contents", files::v4));
    }

    private Route route(String method, String path, CustomerEndpoint endpoint) {
        return new Route(HostRole.TIER, method, path, guard.onHome(endpoint));
    }

    /** A call that not every account has. */
    private Route v4(String method, String path, CustomerEndpoint endpoint) {
        return route(method, V4 + path,
                (request, caller) -> scenario.v4Status() == 200 ? endpoint.answer(request, caller)
                        : CloudResponse.json(scenario.v4Status(), Map.of("message", "This account has no such call")));
    }
}
