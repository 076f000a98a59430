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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.http.CloudRequest;
import org.openhab.binding.blink.cloud.simulator.http.CloudResponse;
import org.openhab.binding.blink.cloud.simulator.http.Endpoint;
import org.openhab.binding.blink.cloud.simulator.json.Json;
import org.openhab.binding.blink.cloud.simulator.json.JsonMembers;
import org.openhab.binding.blink.cloud.simulator.scenario.AppUpdate;
import org.openhab.binding.blink.cloud.simulator.scenario.Scenario;

/**
 * <code>GET /api/v1/version</code>: whether the app is new enough. Anyone may ask.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class VersionEndpoint implements Endpoint {

    private final Scenario scenario;

    VersionEndpoint(Scenario scenario) {
        this.scenario = scenario;
    }

    @Override
    public CloudResponse answer(CloudRequest request) {
        return CloudResponse.json(200, appUpdates(request, scenario));
    }

    /** The same words appear in the homescreen. */
    static JsonMembers appUpdates(CloudRequest request, Scenario scenario) {
        boolean update = scenario.appUpdate(request.headerOrEmpty("User-Agent")) != AppUpdate.NONE;
        return Json.object().with("message", update ? RestErrors.UPDATE_REQUIRED : "OK")
                .with("code", update ? 105 : 103).with("update_available", update).with("update_required", update);
    }
}
