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

import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.home.Home;
import org.openhab.binding.blink.cloud.simulator.http.CloudRequest;
import org.openhab.binding.blink.cloud.simulator.http.CloudResponse;
import org.openhab.binding.blink.cloud.simulator.json.Json;
import org.openhab.binding.blink.cloud.simulator.json.JsonInput;
import org.openhab.binding.blink.cloud.simulator.storage.HomeJson;

/**
 * What a customer owns, in the words of the home file.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class HomeControl {

    private final Control control;
    private final AccountControl accounts;

    HomeControl(Control control, AccountControl accounts) {
        this.control = control;
        this.accounts = accounts;
    }

    CloudResponse show(CloudRequest request) {
        return CloudResponse.json(200, HomeJson.write(home(request)));
    }

    /** Another home, or one made of a line. */
    CloudResponse replace(CloudRequest request, JsonInput body) {
        Home home;
        if (body.isText("generate")) {
            home = Home.generated(body.text("generate"));
            body.refuseOthers();
        } else {
            home = HomeJson.read(body);
        }
        accounts.named(request).home(home);
        return show(request);
    }

    CloudResponse add(CloudRequest request, JsonInput body) {
        long id = HomeJson.add(home(request), request.pathVariable("list"), body);
        return CloudResponse.json(201, Json.object().with("id", id));
    }

    CloudResponse change(CloudRequest request, JsonInput body) {
        Home home = homeWithThing(request, request.pathVariable("list"));
        HomeJson.change(home, request.pathVariable("list"), id(request), body).run();
        return show(request);
    }

    CloudResponse remove(CloudRequest request) {
        Home home = homeWithThing(request, request.pathVariable("list"));
        long id = id(request);
        switch (request.pathVariable("list")) {
            case "networks" -> home.removeNetwork(id);
            case "syncModules" -> home.removeSyncModule(id);
            case "accessories" -> home.removeAccessory(id);
            case "sirens" -> home.removeSiren(id);
            case "programs" -> home.removeProgram(id);
            default -> home.removeDevice(id);
        }
        return CloudResponse.empty(204);
    }

    CloudResponse hold(CloudRequest request, JsonInput body) {
        long seconds = body.number("seconds");
        body.refuseOthers();
        homeWithThing(request, "networks");
        control.holdNetwork(accounts.named(request).email(), id(request), Duration.ofSeconds(seconds));
        return CloudResponse.empty(204);
    }

    CloudResponse release(CloudRequest request) {
        homeWithThing(request, "networks");
        control.releaseNetwork(accounts.named(request).email(), id(request));
        return CloudResponse.empty(204);
    }

    private Home home(CloudRequest request) {
        return control.home(accounts.named(request).email());
    }

    private Home homeWithThing(CloudRequest request, String list) {
        Home home = home(request);
        if (!HomeJson.contains(home, list, id(request))) {
            throw new UnknownThingException("There is no such thing in " + list);
        }
        return home;
    }

    private static long id(CloudRequest request) {
        return Long.parseLong(request.pathVariable("id"));
    }
}
