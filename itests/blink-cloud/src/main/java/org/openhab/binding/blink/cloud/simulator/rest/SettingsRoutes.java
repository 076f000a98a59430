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
import java.util.function.BooleanSupplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.command.Commands;
import org.openhab.binding.blink.cloud.simulator.home.Family;
import org.openhab.binding.blink.cloud.simulator.http.CloudResponse;
import org.openhab.binding.blink.cloud.simulator.http.Endpoint;
import org.openhab.binding.blink.cloud.simulator.http.ErrorPages;
import org.openhab.binding.blink.cloud.simulator.http.HostRole;
import org.openhab.binding.blink.cloud.simulator.http.Route;
import org.openhab.binding.blink.cloud.simulator.scenario.NetworkUpdate;
import org.openhab.binding.blink.cloud.simulator.scenario.Scenario;
import org.openhab.binding.blink.cloud.simulator.scenario.SettingsScenario;

/**
 * The table of what a tier answers about the configurations of devices.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class SettingsRoutes {

    private static final String CAMERA = "/network/{network}/camera/{device}";
    private static final String NETWORK = "/accounts/{account}/networks/{network}";

    private final List<Route> routes = new ArrayList<>();
    private final HomeGuard guard;
    private final CommandStarter starter;

    private SettingsRoutes(BearerGuard bearers, Commands commands, Scenario scenario, Clock clock) {
        guard = new HomeGuard(bearers, commands);
        starter = new CommandStarter(commands, scenario.commands(), clock);
    }

    public static List<Route> create(BearerGuard bearers, Commands commands, Scenario scenario, Clock clock) {
        return new SettingsRoutes(bearers, commands, scenario, clock).configurations(scenario, clock).temperatures()
                .account(commands, scenario.settings(), clock).routes;
    }

    private SettingsRoutes configurations(Scenario scenario, Clock clock) {
        SettingsScenario settings = scenario.settings();
        CameraEndpoints camera = new CameraEndpoints(scenario, clock);
        get(CAMERA + "/config", guard.onDevice(Family.CAMERA, camera::config));
        post(CAMERA + "/update",
                guard.onDevice(Family.CAMERA, new ConfigChangeEndpoint(starter, settings, CommandWriter::full)));
        String newForm = "/api/v2" + NETWORK + "/cameras/{device}/config";
        get(newForm, served(settings::newCameraConfig, guard.onDevice(Family.CAMERA, camera::config)));
        post(newForm, served(settings::newCameraConfig,
                guard.onDevice(Family.CAMERA, new ConfigChangeEndpoint(starter, settings, CommandWriter::withCode))));
        ConfigChangeEndpoint flat = new ConfigChangeEndpoint(starter, settings, CommandWriter::settings);
        for (Family family : List.of(Family.OWL, Family.DOORBELL)) {
            String path = "/api/v1" + NETWORK + "/" + family.array() + "/{device}/config";
            get(path, guard.onDevice(family, (request, caller, device) -> CloudResponse.json(200,
                    FlatConfigWriter.write(caller.account().home(), device, scenario.equipment(), clock.instant()))));
            post(path, guard.onDevice(family, flat));
        }
        return this;
    }

    private SettingsRoutes temperatures() {
        TemperatureEndpoints temperature = new TemperatureEndpoints(starter);
        temperatures(CAMERA, Family.CAMERA, temperature);
        for (Family family : List.of(Family.CAMERA, Family.DOORBELL)) {
            temperatures("/api/v1" + NETWORK + "/" + family.array() + "/{device}", family, temperature);
        }
        return this;
    }

    private void temperatures(String path, Family family, TemperatureEndpoints temperature) {
        post(path + "/temp_alert_enable", guard.onDevice(family, temperature::enable));
        post(path + "/temp_alert_disable", guard.onDevice(family, temperature::disable));
        post(path + "/calibrate", guard.onDevice(family, temperature::calibrate));
    }

    private SettingsRoutes account(Commands commands, SettingsScenario settings, Clock clock) {
        NotificationEndpoints notifications = new NotificationEndpoints();
        String path = "/api/v1/accounts/{account}/notifications/configuration";
        get(path, guard.onHome(notifications::show));
        post(path, guard.onHome(notifications::change));
        Endpoint network = guard.onNetwork(new NetworkChangeEndpoint(commands, clock));
        post(NETWORK + "/update", served(() -> settings.networkUpdate() != NetworkUpdate.API, network));
        post("/api" + NETWORK + "/update", served(() -> settings.networkUpdate() != NetworkUpdate.ACCOUNTS, network));
        return this;
    }

    /** A path that the cloud does not know unless the scenario says so. */
    private static Endpoint served(BooleanSupplier known, Endpoint endpoint) {
        return request -> known.getAsBoolean() ? endpoint.answer(request) : ErrorPages.notFound();
    }

    private void get(String path, Endpoint endpoint) {
        routes.add(new Route(HostRole.TIER, "GET", path, endpoint));
    }

    private void post(String path, Endpoint endpoint) {
        routes.add(new Route(HostRole.TIER, "POST", path, endpoint));
    }
}
