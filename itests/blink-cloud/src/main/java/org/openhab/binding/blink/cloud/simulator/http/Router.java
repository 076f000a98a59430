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
package org.openhab.binding.blink.cloud.simulator.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The table of routes.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class Router {

    private final List<Route> routes;

    public Router(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    public List<Route> routes() {
        return routes;
    }

    /**
     * Finds who answers and tells the request the variables of its path. A miss is noted.
     *
     * @param request the request
     * @return the route, or empty when there is none for this method and path
     */
    public Optional<Route> find(CloudRequest request) {
        for (Route route : routes) {
            Optional<Map<String, String>> variables = route.match(request.method(), request.path());
            if (variables.isPresent()) {
                request.pathVariables(variables.get());
                return Optional.of(route);
            }
        }
        boolean known = routes.stream().anyMatch(route -> route.hasPath(request.path()));
        request.note(known ? "wrong method" : "unknown path");
        return Optional.empty();
    }
}
