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
import org.openhab.binding.blink.cloud.simulator.http.ErrorPages;
import org.openhab.binding.blink.cloud.simulator.json.Json;
import org.openhab.binding.blink.cloud.simulator.scenario.Scenario;

/**
 * <code>GET /api/v1/users/tier_info</code>: on which tier the data of the customer live.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class TierInfoEndpoint implements CustomerEndpoint {

    private final Scenario scenario;

    TierInfoEndpoint(Scenario scenario) {
        this.scenario = scenario;
    }

    @Override
    public CloudResponse answer(CloudRequest request, Caller caller) {
        if (scenario.hostsRefusingTierInfo().stream()
                .anyMatch(host -> host.equals("*") || host.equalsIgnoreCase(request.host()))) {
            request.note("this host does not tell the tier");
            return ErrorPages.notAcceptable();
        }
        return CloudResponse.json(200,
                Json.object().with("tier", caller.account().tier()).with("account_id", caller.account().accountId()));
    }
}
