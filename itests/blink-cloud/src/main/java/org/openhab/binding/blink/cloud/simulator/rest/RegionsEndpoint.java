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

/**
 * <code>GET /regions</code>: the regions in which one may register; <code>dns</code> is the tier. Anyone may ask.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class RegionsEndpoint implements Endpoint {

    @Override
    public CloudResponse answer(CloudRequest request) {
        if (request.query().get("locale").isEmpty()) {
            request.note("no locale");
        }
        return CloudResponse.json(200,
                Json.object().with("mode", "manual").with("preferred", "usu011").with("regions",
                        Json.object().with("usu011", region(1, "u011", "United States"))
                                .with("eu", region(2, "prde", "Europe")).with("ap", region(3, "prsg", "Asia Pacific"))
                                .with("au", region(4, "a001", "Australia"))));
    }

    private static JsonMembers region(int order, String tier, String name) {
        return Json.object().with("display_order", order).with("dns", tier).with("friendly_name", name)
                .with("registration", true);
    }
}
