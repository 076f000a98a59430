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
package org.openhab.binding.blink.cloud.simulator.server;

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.http.CloudRequest;
import org.openhab.binding.blink.cloud.simulator.http.CloudResponse;
import org.openhab.binding.blink.cloud.simulator.http.ErrorPages;
import org.openhab.binding.blink.cloud.simulator.http.HostTable;
import org.openhab.binding.blink.cloud.simulator.http.MalformedRequestException;
import org.openhab.binding.blink.cloud.simulator.http.Route;
import org.openhab.binding.blink.cloud.simulator.http.Router;
import org.openhab.binding.blink.cloud.simulator.log.RequestLog;
import org.openhab.binding.blink.cloud.simulator.scenario.Break;
import org.openhab.binding.blink.cloud.simulator.scenario.Fault;
import org.openhab.binding.blink.cloud.simulator.scenario.Faults;
import org.openhab.binding.blink.cloud.simulator.scenario.RoutePattern;
import org.openhab.binding.blink.cloud.simulator.scenario.Scenario;

/**
 * The way of a request through the cloud: counted, checked for its host, spoiled if a fault or an outage is set,
 * answered by its endpoint, written to the log.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class Dispatcher {

    private final Router router;
    private final HostTable hosts;
    private final Scenario scenario;
    private final Faults faults;
    private final RequestLog log;
    private final Runnable afterwards;

    /**
     * @param afterwards is run when a request has been carried out, before its answer is sent
     */
    public Dispatcher(Router router, HostTable hosts, Scenario scenario, Faults faults, RequestLog log,
            Runnable afterwards) {
        this.router = router;
        this.hosts = hosts;
        this.scenario = scenario;
        this.faults = faults;
        this.log = log;
        this.afterwards = afterwards;
    }

    Reply dispatch(CloudRequest request) {
        Optional<Route> route = router.find(request);
        String name = route.isPresent() ? route.get().name() : request.method() + " " + request.path();
        log.countUp(name);
        Optional<Fault> fault = faults.next(request.method(), request.path(), name);
        Reply reply;
        if (fault.isPresent()) {
            request.note("fault: " + fault.get());
            Optional<CloudResponse> genuine = fault.get().letsThrough() ? Optional.of(answer(request, route, name))
                    : Optional.empty();
            reply = new Reply(fault.get().spoil(genuine), fault.get().delay(), fault.get().breaks(),
                    fault.get().isReset(), fault.get().drip());
        } else {
            reply = Reply.of(answer(request, route, name));
        }
        boolean statusSent = reply.breaks() != Break.BEFORE_HEADERS && reply.breaks() != Break.DURING_HEADERS;
        log.add(request, statusSent ? reply.response().status() : 0);
        return reply;
    }

    private CloudResponse answer(CloudRequest request, Optional<Route> route, String name) {
        if (scenario.downRoutes().stream()
                .anyMatch(down -> new RoutePattern(down).matches(request.method(), request.path(), name))) {
            request.note("down");
            return ErrorPages.serviceUnavailable();
        }
        if (route.isEmpty()) {
            return ErrorPages.notFound();
        }
        if (!hosts.plays(request.host(), route.get().role())) {
            request.note("not on this host");
            return ErrorPages.notFound();
        }
        try {
            CloudResponse response = route.get().endpoint().answer(request);
            afterwards.run();
            return response;
        } catch (MalformedRequestException e) {
            request.note("malformed: " + e.getMessage());
            return ErrorPages.badRequest();
        }
    }
}
