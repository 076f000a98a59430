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
import org.openhab.binding.blink.cloud.simulator.http.Endpoint;
import org.openhab.binding.blink.cloud.simulator.http.ErrorPages;
import org.openhab.binding.blink.cloud.simulator.http.HostRole;
import org.openhab.binding.blink.cloud.simulator.http.Route;
import org.openhab.binding.blink.cloud.simulator.scenario.ProgramPaths;
import org.openhab.binding.blink.cloud.simulator.scenario.ScheduleScenario;

/**
 * The table of what a tier answers about schedules, and about times in which it is to tell nothing.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class ScheduleRoutes {

    private static final String ACCOUNT_NETWORK = "/api/v1/accounts/{account}/networks/{network}";

    private final List<Route> routes = new ArrayList<>();
    private final HomeGuard guard;
    private final ScheduleScenario scenario;

    private ScheduleRoutes(BearerGuard bearers, Commands commands, ScheduleScenario scenario) {
        guard = new HomeGuard(bearers, commands);
        this.scenario = scenario;
    }

    public static List<Route> create(BearerGuard bearers, Commands commands, ScheduleScenario scenario, Clock clock) {
        ScheduleRoutes routes = new ScheduleRoutes(bearers, commands, scenario);
        routes.snooze(new SnoozeEndpoints(scenario, clock));
        ProgramEndpoints programs = new ProgramEndpoints(clock);
        routes.programs("/api/v1/networks/{network}/programs", ProgramPaths.NETWORKS, programs);
        routes.programs(ACCOUNT_NETWORK + "/programs", ProgramPaths.ACCOUNTS, programs);
        return routes.routes;
    }

    private void snooze(SnoozeEndpoints snooze) {
        for (Family family : Family.values()) {
            String path = ACCOUNT_NETWORK + "/" + family.array() + "/{device}";
            add("POST", path + "/snooze", guard.onDevice(family, snooze::snooze));
            add("POST", path + "/unsnooze", guard.onDevice(family, snooze::unsnooze));
        }
        add("POST", ACCOUNT_NETWORK + "/snooze", guard.onNetwork(snooze::snooze));
        add("POST", ACCOUNT_NETWORK + "/unsnooze", guard.onNetwork(snooze::unsnooze));
    }

    private void programs(String path, ProgramPaths form, ProgramEndpoints programs) {
        String program = path + "/{program}";
        add("GET", path, inForm(form, guard.onNetwork(programs::list)));
        add("POST", path + "/create", inForm(form, guard.onNetwork(programs::create)));
        add("POST", program + "/update", inForm(form, guard.onNetwork(programs::update)));
        add("POST", program + "/enable", inForm(form, guard.onNetwork(programs::enable)));
        add("POST", program + "/disable", inForm(form, guard.onNetwork(programs::disable)));
        add("POST", program + "/delete", inForm(form, guard.onNetwork(programs::delete)));
    }

    /** An address that the cloud knows only if the scenario says so. */
    private Endpoint inForm(ProgramPaths form, Endpoint endpoint) {
        return request -> scenario.programPaths() == form || scenario.programPaths() == ProgramPaths.BOTH
                ? endpoint.answer(request)
                : ErrorPages.notFound();
    }

    private void add(String method, String path, Endpoint endpoint) {
        routes.add(new Route(HostRole.TIER, method, path, endpoint));
    }
}
