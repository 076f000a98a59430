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
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.command.Commands;
import org.openhab.binding.blink.cloud.simulator.home.Family;
import org.openhab.binding.blink.cloud.simulator.http.HostRole;
import org.openhab.binding.blink.cloud.simulator.http.Route;
import org.openhab.binding.blink.cloud.simulator.live.LiveViews;
import org.openhab.binding.blink.cloud.simulator.relay.Relay;
import org.openhab.binding.blink.cloud.simulator.scenario.Scenario;

/**
 * The table of the calls that begin live views.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class LiveRoutes {

    private LiveRoutes() {
    }

    public static List<Route> create(BearerGuard bearers, Commands commands, LiveViews views, Relay relay,
            Scenario scenario, Clock clock) {
        HomeGuard guard = new HomeGuard(bearers, commands);
        LiveViewEndpoint live = new LiveViewEndpoint(views, relay,
                new CommandStarter(commands, scenario.commands(), clock), scenario.live());
        List<Route> routes = new ArrayList<>();
        for (Family family : Family.values()) {
            boolean camera = family == Family.CAMERA;
            routes.add(new Route(HostRole.TIER, "POST", path(camera ? 6 : 2, family),
                    guard.onDevice(family, live::start)));
            routes.add(new Route(HostRole.TIER, "POST", path(camera ? 5 : 1, family),
                    guard.onDevice(family, live::retired)));
        }
        return routes;
    }

    private static String path(int version, Family family) {
        return "/api/v" + version + "/accounts/{account}/networks/{network}/" + family.array() + "/{device}/liveview";
    }
}
