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
import org.openhab.binding.blink.cloud.simulator.clip.Clips;
import org.openhab.binding.blink.cloud.simulator.clip.Recorder;
import org.openhab.binding.blink.cloud.simulator.command.Commands;
import org.openhab.binding.blink.cloud.simulator.home.Family;
import org.openhab.binding.blink.cloud.simulator.http.Endpoint;
import org.openhab.binding.blink.cloud.simulator.http.HostRole;
import org.openhab.binding.blink.cloud.simulator.http.Route;
import org.openhab.binding.blink.cloud.simulator.live.LiveViews;
import org.openhab.binding.blink.cloud.simulator.scenario.Scenario;

/**
 * The table of what a tier answers about homes: their state, their details, commands and pictures.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class HomeRoutes {

    private static final String NETWORK = "/network/{network}";
    private static final String CAMERA = NETWORK + "/camera/{device}";
    private static final String ACCOUNT_NETWORK = "/api/v1/accounts/{account}/networks/{network}";

    private final List<Route> routes = new ArrayList<>();
    private final HomeGuard guard;

    private HomeRoutes(BearerGuard bearers, Commands commands) {
        guard = new HomeGuard(bearers, commands);
    }

    public static List<Route> create(BearerGuard bearers, Commands commands, LiveViews live, Recorder recorder,
            Clips clips, Scenario scenario, Clock clock) {
        return new HomeRoutes(bearers, commands).state(commands, clips, scenario, clock)
                .commands(commands, live, recorder, scenario, clock).pictures(scenario, clock).routes;
    }

    private HomeRoutes state(Commands commands, Clips clips, Scenario scenario, Clock clock) {
        get("/api/v3/accounts/{account}/homescreen", guard.onHome(new HomescreenEndpoint(scenario, clips, clock)));
        NetworkEndpoints network = new NetworkEndpoints(commands, clock);
        get("/networks", guard.onHome(network::list));
        get(NETWORK, guard.onNetwork(network::show));
        post(NETWORK + "/update", guard.onNetwork(network::show));
        get(NETWORK + "/syncmodules", guard.onNetwork(network::syncModule));
        get("/events/network/{network}", guard.onNetwork(network::events));
        get("/api/v1/camera/usage", guard.onHome(network::usage));
        CameraEndpoints camera = new CameraEndpoints(scenario, clock);
        get(NETWORK + "/cameras", guard.onNetwork(camera::list));
        get(CAMERA, guard.onDevice(Family.CAMERA, camera::status));
        get(CAMERA + "/signals", guard.onDevice(Family.CAMERA, camera::signals));
        return this;
    }

    private HomeRoutes commands(Commands commands, LiveViews live, Recorder recorder, Scenario scenario, Clock clock) {
        CommandStarter starter = new CommandStarter(commands, scenario.commands(), clock);
        post(ACCOUNT_NETWORK + "/state/{state*}", guard.onNetwork(new ArmEndpoint(starter)));
        // The older form, which some clients still use.
        post(NETWORK + "/arm",
                guard.onNetwork((request, caller, network) -> starter.arm(request, caller, network, true)));
        post(NETWORK + "/disarm",
                guard.onNetwork((request, caller, network) -> starter.arm(request, caller, network, false)));
        DeviceCommands device = new DeviceCommands(starter, recorder, scenario.clips());
        for (Family family : Family.values()) {
            String path = path(family);
            // Owls know no such calls: their motion detection is a setting.
            if (family != Family.OWL) {
                post(path + "/enable", guard.onDevice(family, device::enable));
                post(path + "/disable", guard.onDevice(family, device::disable));
            }
            post(path + "/thumbnail", guard.onDevice(family, device::thumbnail));
            post(path + "/clip", guard.onDevice(family, device::clip));
        }
        CommandEndpoints command = new CommandEndpoints(commands, live, scenario.commands(), clock);
        get(NETWORK + "/command/{command}", guard.onNetwork(command::show));
        post(NETWORK + "/command/{command}/done/", guard.onNetwork(command::done));
        return this;
    }

    private HomeRoutes pictures(Scenario scenario, Clock clock) {
        PictureEndpoints picture = new PictureEndpoints(scenario.pictures(), clock);
        get("/api/v3/media/accounts/{account}/networks/{network}/{type*}/{device}/thumbnail/thumbnail.jpg",
                guard.onHome(picture::newForm));
        String old = "/media/{shard*}/account/{account}/network/{network}/{type*}/{device}";
        get(old + "/{file*}", guard.onHome(picture::oldForm));
        get(old + "/thumbnail/{file*}", guard.onHome(picture::oldForm));
        return this;
    }

    private static String path(Family family) {
        return family == Family.CAMERA ? CAMERA : ACCOUNT_NETWORK + "/" + family.array() + "/{device}";
    }

    private void get(String path, Endpoint endpoint) {
        routes.add(new Route(HostRole.TIER, "GET", path, endpoint));
    }

    private void post(String path, Endpoint endpoint) {
        routes.add(new Route(HostRole.TIER, "POST", path, endpoint));
    }
}
