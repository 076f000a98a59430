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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.command.Commands;
import org.openhab.binding.blink.cloud.simulator.http.CloudResponse;
import org.openhab.binding.blink.cloud.simulator.http.Endpoint;
import org.openhab.binding.blink.cloud.simulator.http.HostRole;
import org.openhab.binding.blink.cloud.simulator.http.Route;
import org.openhab.binding.blink.cloud.simulator.scenario.Scenario;
import org.openhab.binding.blink.cloud.simulator.usb.UsbReadings;

/**
 * The table of what a tier answers about the USB sticks in sync modules.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class UsbRoutes {

    private static final String STORAGE = "/api/v1/accounts/{account}/networks/{network}/sync_modules/{module}"
            + "/local_storage";
    private static final String CLIP = STORAGE + "/manifest/{manifest}/clip";

    private UsbRoutes() {
    }

    public static List<Route> create(BearerGuard bearers, Commands commands, UsbReadings readings, Scenario scenario,
            Clock clock) {
        HomeGuard guard = new HomeGuard(bearers, commands);
        CommandStarter starter = new CommandStarter(commands, scenario.commands(), clock);
        UsbWriter writer = new UsbWriter(scenario.usb());
        UsbManifestEndpoints manifest = new UsbManifestEndpoints(starter, commands, readings, scenario.usb(), clock);
        UsbClipEndpoints clip = new UsbClipEndpoints(starter, readings, scenario.usb());
        return List.of(
                route("GET", STORAGE + "/status",
                        guard.onModule((request, caller, module) -> CloudResponse.json(200, writer.status(module)))),
                route("POST", STORAGE + "/manifest/request", guard.onModule(readable(manifest::request))),
                route("GET", STORAGE + "/manifest/request/{command}", guard.onModule(readable(manifest::manifest))),
                route("GET", STORAGE + "/media/{command}", guard.onModule(readable(manifest::media))),
                route("POST", CLIP + "/request/{clip}", guard.onModule(readable(clip::request))),
                route("GET", CLIP + "/request/{clip}", guard.onModule(readable(clip::show))),
                route("POST", CLIP + "/delete/{clip}", guard.onModule(readable(clip::delete))));
    }

    private static Route route(String method, String path, Endpoint endpoint) {
        return new Route(HostRole.TIER, method, path, endpoint);
    }

    /** Lets requests only to a stick that can be read. */
    private static HomeGuard.ModuleEndpoint readable(HomeGuard.ModuleEndpoint endpoint) {
        return (request, caller, module) -> {
            if (module.readableUsb().isEmpty()) {
                request.note("no USB stick that can be read");
                return RestErrors.badRequest("Local storage is not available");
            }
            return endpoint.answer(request, caller, module);
        };
    }
}
