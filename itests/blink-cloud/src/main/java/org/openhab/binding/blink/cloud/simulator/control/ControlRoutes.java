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
package org.openhab.binding.blink.cloud.simulator.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.http.CloudRequest;
import org.openhab.binding.blink.cloud.simulator.http.CloudResponse;
import org.openhab.binding.blink.cloud.simulator.http.Endpoint;
import org.openhab.binding.blink.cloud.simulator.http.HostRole;
import org.openhab.binding.blink.cloud.simulator.http.Route;
import org.openhab.binding.blink.cloud.simulator.json.JsonInput;

/**
 * The control interface over HTTP: JSON in, JSON out, all below one path that is no path of Blink.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class ControlRoutes {

    /** Below this path nothing belongs to the cloud. */
    public static final String PATH = "/_control";

    private ControlRoutes() {
    }

    public static List<Route> create(Control control) {
        ScenarioControl scenario = new ScenarioControl(control);
        FaultControl faults = new FaultControl(control);
        AccountControl accounts = new AccountControl(control);
        RequestControl requests = new RequestControl(control);
        ClockControl clock = new ClockControl(control);
        List<Route> routes = new ArrayList<>(homeRoutes(control, accounts));
        routes.addAll(usbRoutes(new UsbControl(control, accounts)));
        routes.addAll(clipRoutes(control, accounts));
        routes.addAll(appRoutes(new AppControl(control, accounts)));
        routes.addAll(liveRoutes(new LiveControl(control)));
        routes.addAll(List.of(get("/scenario", scenario::show), with("PATCH", "/scenario", scenario::change),
                with("POST", "/scenario", scenario::change), delete("/scenario", scenario::reset),
                get("/rate-limit", scenario::showRateLimit), with("POST", "/rate-limit", scenario::startRateLimit),
                delete("/rate-limit", scenario::endRateLimit), get("/faults", faults::list),
                with("POST", "/faults", faults::add), delete("/faults", faults::clear),
                delete("/faults/{fault}", faults::remove), get("/accounts", accounts::list),
                with("POST", "/accounts", accounts::add), get("/accounts/{email*}", accounts::show),
                with("PATCH", "/accounts/{email*}", accounts::change),
                with("POST", "/accounts/{email*}", accounts::change), get("/accounts/{email*}/pin", accounts::pin),
                get("/accounts/{email*}/messages", accounts::messages),
                with("POST", "/accounts/{email*}/revoke", accounts::revoke),
                delete("/login-sessions", accounts::forgetLoginSessions), get("/requests", requests::list),
                delete("/requests", requests::clear), get("/counts", requests::counts), get("/clock", clock::show),
                with("POST", "/clock", clock::move), delete("/clock", clock::restore), post("/reset", request -> {
                    control.reset();
                    return CloudResponse.empty(204);
                })));
        return List.copyOf(routes);
    }

    private static List<Route> homeRoutes(Control control, AccountControl accounts) {
        HomeControl home = new HomeControl(control, accounts);
        CommandControl commands = new CommandControl(control, accounts);
        String path = "/accounts/{email*}/home";
        String thing = path + "/{list*}/{id}";
        return List.of(get(path, home::show), with("PUT", path, home::replace),
                with("POST", path + "/{list*}", home::add), with("PATCH", thing, home::change),
                with("POST", thing, home::change), delete(thing, home::remove),
                with("POST", path + "/networks/{id}/busy", home::hold),
                delete(path + "/networks/{id}/busy", home::release), get("/accounts/{email*}/commands", commands::list),
                get("/next-commands", commands::plans), with("POST", "/next-commands", commands::plan),
                delete("/next-commands", commands::forgetPlans));
    }

    private static List<Route> usbRoutes(UsbControl usb) {
        String path = "/accounts/{email*}/home/syncModules/{id}/usb";
        return List.of(get(path, usb::show), with("PUT", path, usb::insert), with("PATCH", path, usb::change),
                with("POST", path, usb::change), delete(path, usb::pull), get(path + "/clips", usb::clips),
                with("POST", path + "/clips", usb::put), delete(path + "/clips/{clip}", usb::remove),
                post(path + "/manifest", usb::changeManifest));
    }

    private static List<Route> clipRoutes(Control control, AccountControl accounts) {
        ClipControl clips = new ClipControl(control, accounts);
        String path = "/accounts/{email*}";
        String clip = path + "/clips/{id}";
        return List.of(with("POST", path + "/motion", clips::motion), with("POST", path + "/press", clips::press),
                get(path + "/clips", clips::list), with("POST", path + "/clips", clips::record),
                post(clip + "/watch", clips::watch), post(clip + "/touch", clips::touch), delete(clip, clips::delete));
    }

    private static List<Route> appRoutes(AppControl app) {
        String path = "/accounts/{email*}";
        String sound = path + "/home/sirens/{id}/sound";
        return List.of(get(path + "/sirens", app::sirens), with("POST", sound, app::sound), delete(sound, app::silence),
                get(path + "/notifications", app::notifications),
                with("PATCH", path + "/notifications", app::changeNotifications),
                with("POST", path + "/notifications", app::changeNotifications));
    }

    private static List<Route> liveRoutes(LiveControl live) {
        return List.of(get("/live-views", live::list), delete("/live-views/{command}", live::end),
                get("/relay/visits", live::visits), get("/relay/connections", live::connections),
                get("/relay/faults", live::faults), with("POST", "/relay/faults", live::addFault),
                delete("/relay/faults", live::clearFaults));
    }

    private static Route get(String path, Endpoint endpoint) {
        return new Route(HostRole.ANY_REST, "GET", PATH + path, plain(endpoint));
    }

    /** A route that takes no body. */
    private static Route post(String path, Endpoint endpoint) {
        return new Route(HostRole.ANY_REST, "POST", PATH + path, plain(endpoint));
    }

    private static Route delete(String path, Endpoint endpoint) {
        return new Route(HostRole.ANY_REST, "DELETE", PATH + path, plain(endpoint));
    }

    /** A route that takes a JSON object. */
    private static Route with(String method, String path, JsonEndpoint endpoint) {
        return new Route(HostRole.ANY_REST, method, PATH + path,
                plain(request -> request.hasContentType("application/json")
                        ? endpoint.answer(request, JsonInput.parse(request.bodyText()))
                        : error(415, "Content-Type is not application/json")));
    }

    private static Endpoint plain(Endpoint endpoint) {
        return request -> {
            try {
                return endpoint.answer(request);
            } catch (UnknownThingException e) {
                return error(404, e);
            } catch (IllegalArgumentException e) {
                return error(400, e);
            }
        };
    }

    private static CloudResponse error(int status, IllegalArgumentException e) {
        String message = e.getMessage();
        return error(status, message == null ? "not understood" : message);
    }

    private static CloudResponse error(int status, String message) {
        return CloudResponse.json(status, Map.of("error", message));
    }

    /**
     * Answers a request with a JSON object in it.
     *
     * @author Blink for openHAB contributors - Initial contribution
     */
    @FunctionalInterface
    private interface JsonEndpoint {

        CloudResponse answer(CloudRequest request, JsonInput body);
    }
}
