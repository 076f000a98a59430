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
import org.openhab.binding.blink.cloud.simulator.home.Family;
import org.openhab.binding.blink.cloud.simulator.http.Endpoint;
import org.openhab.binding.blink.cloud.simulator.http.ErrorPages;
import org.openhab.binding.blink.cloud.simulator.http.HostRole;
import org.openhab.binding.blink.cloud.simulator.http.Route;
import org.openhab.binding.blink.cloud.simulator.scenario.EquipmentScenario;
import org.openhab.binding.blink.cloud.simulator.scenario.Scenario;

/**
 * The table of what a tier answers about lights and sirens.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class EquipmentRoutes {

    private static final String NETWORK = "/accounts/{account}/networks/{network}";
    private static final String SIRENS = "/api/v1/networks/{network}/sirens/";

    private EquipmentRoutes() {
    }

    public static List<Route> create(BearerGuard bearers, Commands commands, Scenario scenario, Clock clock) {
        HomeGuard guard = new HomeGuard(bearers, commands);
        EquipmentScenario equipment = scenario.equipment();
        CommandStarter starter = new CommandStarter(commands, scenario.commands(), clock);
        LightEndpoints light = new LightEndpoints(starter);
        SirenEndpoints siren = new SirenEndpoints(starter, equipment);
        Endpoint ofCamera = guard.onDevice(Family.CAMERA, light::ofCamera);
        return List.of(
                route("POST", "/api/v1" + NETWORK + "/cameras/{device}/accessories/storm/{accessory}/lights/{state*}",
                        ofCamera),
                route("POST", "/api/v2" + NETWORK + "/cameras/{device}/light_accessories/{accessory}/lights/{state*}",
                        request -> equipment.newLightPath() ? ofCamera.answer(request) : ErrorPages.notFound()),
                route("POST", "/api/v1" + NETWORK + "/owls/{device}/lights/{state*}",
                        guard.onDevice(Family.OWL, light::ofOwl)),
                route("GET", SIRENS, guard.onNetwork(siren::list)),
                route("POST", SIRENS + "{siren}/activate/", guard.onNetwork(siren::activateOne)),
                route("POST", SIRENS + "activate/", guard.onNetwork(siren::activateAll)),
                route("POST", SIRENS + "{siren}/deactivate/", guard.onNetwork(siren::deactivateOne)),
                route("POST", SIRENS + "deactivate/", guard.onNetwork(siren::deactivateAll)));
    }

    private static Route route(String method, String path, Endpoint endpoint) {
        return new Route(HostRole.TIER, method, path, endpoint);
    }
}
